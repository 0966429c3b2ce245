#pragma once

#include "app/browser/addressrules.h"

#include <QWebEnginePage>

namespace ssotray {

// What a page wanted and did not get.
enum class Refusal {
    Address, // to go somewhere else than AddressRules allow
    Certificate, // to be trusted without a good certificate
    Download,
    File, // to be given files
    Permission, // camera, location, notices and the like
    ClientCertificate,
    Password, // by a dialog of the browser (RFC 7617)
    ProxyPassword,
    PopUp,
    Message, // to show a dialog, and to wait for its end
    Question, // the same with an answer, which is "Cancel"
    Messages, // so many of them that they are no longer shown
};

// One web page, which gets nothing but the web: it opens no window, dialog, file or program, and is told no for
// whatever it asks for. Owned by the window; what was refused is told by a signal.
class BrowserPage : public QWebEnginePage
{
    Q_OBJECT

public:
    // The profile must outlive it.
    BrowserPage(const AddressRules &rules, QWebEngineProfile *profile, QObject *parent);

Q_SIGNALS:
    // host: who wanted it, as it is on the wire; detail: what a dialog of the page said.
    void refused(ssotray::Refusal what, const QString &host, const QString &detail);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(
        FileSelectionMode mode, const QStringList &oldFiles, const QStringList &acceptedMimeTypes) override;
    void javaScriptAlert(const QUrl &securityOrigin, const QString &msg) override;
    bool javaScriptConfirm(const QUrl &securityOrigin, const QString &msg) override;
    bool javaScriptPrompt(
        const QUrl &securityOrigin, const QString &msg, const QString &defaultValue, QString *result) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber, const QString &sourceID) override;

private:
    void refuse(Refusal what, const QUrl &who, const QString &detail = {});
    void refuseDialog(Refusal what, const QUrl &who, const QString &text);
    void followLoading(const QWebEngineLoadingInfo &info);
    void refusePermissions();
    void refuseSecrets();
    void openHere(QWebEngineNewWindowRequest &request);

    const AddressRules m_rules;
    int m_dialogs = 0; // of the page that is shown now
};

} // namespace ssotray
