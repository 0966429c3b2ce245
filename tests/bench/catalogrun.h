#pragma once

#include "aws/jsonhttp.h"
#include "aws/oidcclient.h"
#include "aws/portalclient.h"
#include "base/clock.h"
#include "catalog/catalogs.h"
#include "catalog/favourites.h"
#include "emulator/emulatorprocess.h"
#include "session/sessions.h"
#include "storage/memorystore.h"
#include "storage/sessionrecords.h"
#include "ui/common/secretclipboard.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>

namespace ssotray {

class AccountsWindow;

// The accounts window over a real stand-in for AWS that limits its requests, by the real clock: what a person with very
// many accounts sees and waits for. One run with an empty folder, and another one with what that has left.
class CatalogRun : public QObject
{
    Q_OBJECT

public:
    struct Figures
    {
        bool isComplete = false;
        double firstAccounts = -1; // milliseconds from showing the window until they are painted
        double allRoles = -1; // milliseconds until the last of them is there
        double worstGap = 0; // milliseconds in which the window answered nothing
        double worstWork = 0; // the same in the processor's time, whatever else the machine does
        bool isWholeInFirstFrame = false;
        int accounts = 0; // in the tree
        int roles = 0;
        int failed = 0;
        int asked = 0; // of the portal
        int refused = 0; // 429
        QString error; // code of what the accounts could not be read for
    };

    CatalogRun(int accounts, int rolesEach);
    ~CatalogRun() override;

    bool signIn();
    // AWS's next answers about the accounts lead in a circle: each says that the same page comes next.
    void repeatPages();

    // Opens the window, waits until all is read, or nothing can be, or for so long, and closes it.
    Figures run(double perSecond, std::chrono::milliseconds roundTrip, std::chrono::seconds patience);

    // Of each key, in milliseconds, until the screen shows what it changes; the list is known already and AWS is left
    // alone.
    QList<double> typeIntoFilter();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeWindow();
    void countRows(Figures &figures) const;
    void countRequests(Figures &figures) const;
    void watchGaps();

    const int m_accounts;
    const int m_rolesEach;
    QTemporaryDir m_home;
    EmulatorProcess m_aws;
    SystemClock m_clock;
    MemoryStore m_keychain;
    JsonHttp m_http;
    OidcClient m_oidc;
    PortalClient m_portal;
    SessionRecords m_records;
    TokenStore m_store;
    PublishedTokens m_published;
    CliCache m_cliCache;
    Sessions m_sessions;
    Favourites m_favourites;
    SecretClipboard m_clipboard;
    std::unique_ptr<Catalogs> m_catalogs;
    std::unique_ptr<AccountsWindow> m_window;
    Figures m_figures;
    QElapsedTimer m_sinceShown;
    qint64 m_lastTick = 0; // nanoseconds
    qint64 m_lastWork = 0; // nanoseconds of the processor
    bool m_isFirstFrame = true;
    bool m_isPainted = false; // since the last turn of the event loop
};

} // namespace ssotray
