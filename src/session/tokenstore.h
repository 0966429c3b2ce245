#pragma once

#include "aws/types.h"
#include "base/async.h"
#include "storage/secretstore.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace ssotray {

class SessionRecords;

// All that a sign-in leaves behind, with what it belongs to: tokens of another start URL or region are not ours to use.
struct SessionTokens
{
    QString startUrl;
    QString region;
    QStringList scopes;
    ClientRegistration client;
    std::optional<Secret> refreshToken; // none: nothing but a new sign-in brings a new access token
    Secret accessToken;
    QDateTime obtainedAt; // of the access token, UTC: its life counts from here
    QDateTime expiresAt;

    bool operator==(const SessionTokens &) const = default;
};

// Of one session as it is defined: same start URL, same region.
bool belongTogether(const SessionTokens &left, const SessionTokens &right);
// By whole seconds, for the keychain keeps no parts of them.
bool isNewer(const SessionTokens &tokens, const SessionTokens &stored);

// The secrets of each session as one text in the keychain, under "INSTANCE/SESSION"; with the list of all names that
// ever had one. It does not know whether a token is still good.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    // secrets may ask the person to unlock the keychain; quiet is the same keychain and never asks.
    TokenStore(SecretStore &secrets, SecretStore &quiet, SessionRecords &records, QObject *parent = nullptr);

    // Nothing when there is no entry, or one that this version cannot read: it stays until a sign-in replaces it.
    // Nothing also for an entry that waits to be removed.
    Async<std::optional<SessionTokens>> read(const QString &session, UnlockPrompt prompt);
    Async<void> write(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt);

    // When the keychain cannot be reached, the entry counts as gone, also after a restart, and removeOverdue() takes it
    // away. The error says that this is so.
    Async<void> remove(const QString &session, UnlockPrompt prompt);
    // An entry that is being written goes as well.
    void markForRemoval(const QString &session);
    bool isToRemove(const QString &session) const { return m_overdue.contains(session); }
    bool hasOverdue() const { return !m_overdue.isEmpty(); }
    void removeOverdue();
    // AWS has not heard that the session is over, because nobody could read its tokens: they are read before the entry
    // is removed, and handed out by toLogOut(). A new sign-in has this forgotten.
    void markForLogout(const QString &session) { setToLogOut(session, true); }
    void forgetLogout(const QString &session) { setToLogOut(session, false); }
    bool isToLogOut(const QString &session) const { return m_toLogOut.contains(session); }
    // Why the last try in this run has failed, while there is something to remove.
    std::optional<Error> removalError(const QString &session) const;

Q_SIGNALS:
    // An overdue entry is gone, or it is known why not.
    void removalTried(const QString &session);
    // Of an entry that is about to be removed, see markForLogout().
    void toLogOut(const QString &session, const ssotray::SessionTokens &tokens);

private:
    SecretStore &storeFor(UnlockPrompt prompt) { return prompt == UnlockPrompt::Allowed ? m_secrets : m_quiet; }
    void setToRemove(const QString &session, bool toRemove);
    void setToLogOut(const QString &session, bool toLogOut);
    Async<void> handOutForLogout(const QString &session, UnlockPrompt prompt);
    Async<void> removeEntry(const QString &session, UnlockPrompt prompt);
    void noteRemoval(const QString &session, const Result<void> &removed);

    SecretStore &m_secrets;
    SecretStore &m_quiet;
    SessionRecords &m_records;
    QStringList m_overdue; // as in m_records, at hand: it is asked for twice a minute
    QStringList m_toLogOut; // the same
    QHash<QString, int> m_marks; // how often each session was marked
    QHash<QString, int> m_writing; // how many entries of each session are on their way
    QHash<QString, Error> m_removalErrors;
};

// The text of one entry: JSON with a version, times in seconds since 1970.
QString textOfTokens(const SessionTokens &tokens);
std::optional<SessionTokens> tokensFromText(const QString &text);

} // namespace ssotray
