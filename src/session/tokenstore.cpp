#include "session/tokenstore.h"

#include "aws/json.h"
#include "base/instance.h"
#include "storage/secretstore.h"
#include "storage/sessionrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int entryVersion = 1;
const QString browserGrant = u"authorization_code"_s; // absent: the device flow

QString keyOfEntry(const QString &session)
{
    // With the instance in front: Windows ignores the service name and knows only keys (spec/security.md §4).
    // INSTANCE/proxy is the proxies' own entry, so a session of that name gets one more slash, and so do names that
    // look like the result.
    static const QRegularExpression takenName(u"^/*proxy$"_s);
    return instanceName() + (takenName.match(session).hasMatch() ? u"//"_s : u"/"_s) + session;
}

QStringList textsIn(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace

bool belongTogether(const SessionTokens &left, const SessionTokens &right)
{
    return left.startUrl == right.startUrl && left.region == right.region;
}

bool isNewer(const SessionTokens &tokens, const SessionTokens &stored)
{
    return tokens.obtainedAt.toSecsSinceEpoch() > stored.obtainedAt.toSecsSinceEpoch();
}

QString textOfTokens(const SessionTokens &tokens)
{
    QJsonObject entry{
        {u"version"_s, entryVersion},
        {u"startUrl"_s, tokens.startUrl},
        {u"region"_s, tokens.region},
        {u"scopes"_s, QJsonArray::fromStringList(tokens.scopes)},
        {u"clientId"_s, tokens.client.clientId},
        {u"clientSecret"_s, tokens.client.clientSecret.reveal()},
        {u"clientExpiresAt"_s, tokens.client.expiresAt.toSecsSinceEpoch()},
        {u"accessToken"_s, tokens.accessToken.reveal()},
        {u"accessTokenObtainedAt"_s, tokens.obtainedAt.toSecsSinceEpoch()},
        {u"accessTokenExpiresAt"_s, tokens.expiresAt.toSecsSinceEpoch()},
    };
    if (tokens.client.method == SignInMethod::Browser)
        entry.insert(u"clientGrant"_s, browserGrant);
    if (tokens.refreshToken)
        entry.insert(u"refreshToken"_s, tokens.refreshToken->reveal());
    return QString::fromUtf8(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

std::optional<SessionTokens> tokensFromText(const QString &text)
{
    const auto entry = json::object(text.toUtf8());
    if (!entry || json::integer(*entry, u"version"_s) != entryVersion)
        return {};
    const auto startUrl = json::text(*entry, u"startUrl"_s);
    const auto region = json::text(*entry, u"region"_s);
    const auto clientId = json::optionalText(*entry, u"clientId"_s); // a token of the AWS CLI may come without
    const auto clientSecret = json::optionalText(*entry, u"clientSecret"_s);
    const auto clientEnd = json::integer(*entry, u"clientExpiresAt"_s);
    const auto accessToken = json::text(*entry, u"accessToken"_s);
    const auto accessBegin = json::integer(*entry, u"accessTokenObtainedAt"_s);
    const auto accessEnd = json::integer(*entry, u"accessTokenExpiresAt"_s);
    const auto refreshToken = json::optionalText(*entry, u"refreshToken"_s);
    if (!startUrl || !region || !clientId || !clientSecret || !clientEnd || !accessToken || !accessBegin || !accessEnd
        || !refreshToken)
        return {};
    SessionTokens tokens{*startUrl, *region, textsIn(entry->value("scopes"_L1).toArray()),
        {*clientId, Secret(*clientSecret), QDateTime::fromSecsSinceEpoch(*clientEnd, Qt::UTC)}, {},
        Secret(*accessToken), QDateTime::fromSecsSinceEpoch(*accessBegin, Qt::UTC),
        QDateTime::fromSecsSinceEpoch(*accessEnd, Qt::UTC)};
    if (entry->value("clientGrant"_L1) == browserGrant)
        tokens.client.method = SignInMethod::Browser;
    if (!refreshToken->isEmpty())
        tokens.refreshToken = Secret(*refreshToken);
    return tokens;
}

TokenStore::TokenStore(SecretStore &secrets, SecretStore &quiet, SessionRecords &records, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_quiet(quiet)
    , m_records(records)
    , m_overdue(records.sessionsToRemove())
    , m_toLogOut(records.sessionsToLogOut())
{
}

Async<std::optional<SessionTokens>> TokenStore::read(const QString &session, UnlockPrompt prompt)
{
    if (isToRemove(session))
        return ready<std::optional<SessionTokens>>(std::optional<SessionTokens>());
    return storeFor(prompt)
        .read(keyOfEntry(session))
        .then(this, [](const Result<std::optional<Secret>> &entry) -> Result<std::optional<SessionTokens>> {
            if (!entry)
                return tl::unexpected(entry.error());
            return *entry ? tokensFromText((*entry)->reveal()) : std::nullopt;
        });
}

Async<void> TokenStore::write(const QString &session, const SessionTokens &tokens, UnlockPrompt prompt)
{
    // Remembered before it is there: an entry that nobody knows of could not be erased.
    m_records.addStoredSession(session);
    ++m_writing[session];
    return storeFor(prompt)
        .write(keyOfEntry(session), Secret(textOfTokens(tokens)))
        .then(this, [this, session, marks = m_marks.value(session)](const Result<void> &written) {
            --m_writing[session];
            if (written && marks == m_marks.value(session)) {
                setToRemove(session, false);
                m_records.addStoredSession(session); // a removal that came to its end meanwhile has struck it out
            }
            return written;
        });
}

Async<void> TokenStore::remove(const QString &session, UnlockPrompt prompt)
{
    setToRemove(session, true);
    return isToLogOut(session) ? handOutForLogout(session, prompt) : removeEntry(session, prompt);
}

// An entry that cannot be read stays until it can be.
Async<void> TokenStore::handOutForLogout(const QString &session, UnlockPrompt prompt)
{
    return storeFor(prompt)
        .read(keyOfEntry(session))
        .then(this,
            [this, session, prompt](const Result<std::optional<Secret>> &entry) -> Async<void> {
                // Signed in again meanwhile, or about to be: the entry may be a new one.
                if (!isToRemove(session) || m_writing.value(session) > 0)
                    return ready<void>({});
                if (!entry) {
                    noteRemoval(session, tl::unexpected(entry.error()));
                    return failed<void>(entry.error());
                }
                const std::optional<SessionTokens> tokens = *entry ? tokensFromText((*entry)->reveal()) : std::nullopt;
                const bool isOwed = isToLogOut(session);
                setToLogOut(session, false);
                if (tokens && isOwed)
                    Q_EMIT toLogOut(session, *tokens);
                return removeEntry(session, prompt);
            })
        .unwrap();
}

Async<void> TokenStore::removeEntry(const QString &session, UnlockPrompt prompt)
{
    return storeFor(prompt).remove(keyOfEntry(session)).then(this, [this, session](const Result<void> &removed) {
        // Signed in again meanwhile: the entry is a new one.
        if (removed && isToRemove(session)) {
            setToRemove(session, false);
            m_records.removeStoredSession(session);
        }
        noteRemoval(session, removed);
        return removed;
    });
}

void TokenStore::noteRemoval(const QString &session, const Result<void> &removed)
{
    if (removed)
        m_removalErrors.remove(session);
    else
        m_removalErrors.insert(session, removed.error());
    Q_EMIT removalTried(session);
}

void TokenStore::removeOverdue()
{
    for (const QString &session : QStringList(m_overdue)) {
        if (m_writing.value(session) == 0) // else it might take the new entry away
            remove(session, UnlockPrompt::Never);
    }
}

void TokenStore::markForRemoval(const QString &session)
{
    ++m_marks[session];
    setToRemove(session, true);
}

std::optional<Error> TokenStore::removalError(const QString &session) const
{
    const auto found = m_removalErrors.constFind(session);
    return found == m_removalErrors.cend() ? std::nullopt : std::optional(*found);
}

void TokenStore::setToRemove(const QString &session, bool toRemove)
{
    if (isToRemove(session) == toRemove)
        return;
    if (toRemove)
        m_overdue.append(session);
    else
        m_overdue.removeAll(session);
    m_records.setToRemove(session, toRemove);
    if (!toRemove)
        setToLogOut(session, false);
}

void TokenStore::setToLogOut(const QString &session, bool toLogOut)
{
    if (isToLogOut(session) == toLogOut)
        return;
    if (toLogOut)
        m_toLogOut.append(session);
    else
        m_toLogOut.removeAll(session);
    m_records.setToLogOut(session, toLogOut);
}

} // namespace ssotray
