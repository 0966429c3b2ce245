#include "app/broker.h"

#include "app/credentials/question.h"
#include "app/credentials/words.h"
#include "base/clock.h"
#include "config/configpath.h"
#include "credentials/rolecredentials.h"
#include "credentials/shellformat.h"
#include "session/sessions.h"
#include "storage/settings.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto answerLimit = 9s; // ten are promised, from the start of the asking program to its end
// Two are promised when the keychain is closed, and it may be asking the person just now, for somebody else.
constexpr auto keychainLimit = 1600ms;

const QString notOursCode = u"NotOurs"_s;

bool isSameFile(const QString &path, const QString &other)
{
    if (path == other)
        return true;
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(other).canonicalFilePath();
}

Asker::Outcome outcomeOf(const Result<RoleCredentials> &credentials)
{
    if (credentials)
        return Asker::Outcome::Given;
    switch (credentials.error().kind) {
    case Error::Kind::SignIn:
        return Asker::Outcome::SignInNeeded;
    case Error::Kind::Keychain:
        return Asker::Outcome::KeychainClosed;
    case Error::Kind::Service:
        return Asker::Outcome::Refused;
    default:
        return Asker::Outcome::Failed;
    }
}

QJsonObject jsonOf(const Result<RoleCredentials> &credentials)
{
    const Result<Secret> text = credentials.and_then(
        [](const RoleCredentials &found) { return formatCredentials(found, ShellFormat::Json, {}); });
    if (text)
        return CredentialsAnswer{.text = text->reveal()}.toJson();
    const Error &error = text.error();
    return CredentialsAnswer{.exitCode = static_cast<int>(exitFor(error)), .line = lineFor(error)}.toJson();
}

// Tells one sign-in of the AWS CLI from the next, of which nobody says whose it is; invalid while none serves.
QDateTime cliSignIn(const Session &session)
{
    return session.isByCli() ? session.accessTokenEnd() : QDateTime();
}

} // namespace

Broker::Broker(Parts parts, NameOf nameOf, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_nameOf(std::move(nameOf))
{
    connect(&m_parts.sessions, &Sessions::sessionAdded, this, &Broker::follow);
    for (Session *session : m_parts.sessions.defined())
        follow(*session);
}

void Broker::follow(Session &session)
{
    // Somebody else may have signed in this time.
    const auto forget = [this, &session] { m_parts.credentials.forget(session.definition().name); };
    connect(&session, &Session::changed, this, [this, &session, forget, before = cliSignIn(session)]() mutable {
        const QDateTime now = cliSignIn(session);
        if (std::exchange(before, now) != now)
            forget();
        if (session.state() == Session::State::SignedIn && m_told.remove(session.definition().name))
            Q_EMIT signInNoLongerNeeded(session);
    });
    connect(&session, &Session::signedIn, this, forget);
    connect(&session, &Session::ended, this, forget);
}

void Broker::noteConfigRead()
{
    m_isConfigRead = true;
    m_configRead.give({});
}

Async<QJsonObject> Broker::answer(const CredentialsQuestion &question, qint64 asker)
{
    const Asker asking{m_nameOf(asker), question.session, question.accountId, question.roleName};
    const Answer<RoleCredentials> answer;
    m_parts.clock.after(answerLimit, this, [answer] { answer.give(failure(Error::Kind::Timeout, u"Deadline"_s)); });
    m_parts.clock.after(keychainLimit, this, [this, answer, question] {
        const Session *session = m_isConfigRead ? sessionOf(question) : nullptr;
        if (session && session->state() == Session::State::Unknown)
            answer.give(failure(Error::Kind::Keychain, u"Timeout"_s));
    });
    (m_isConfigRead ? ready<void>({}) : m_configRead.join())
        .then(this, [this, question](const Result<void> &) { return get(question); })
        .unwrap()
        .then(this, [answer](const Result<RoleCredentials> &credentials) { answer.give(credentials); });
    return answer.future().then(this, [this, asking](const Result<RoleCredentials> &credentials) {
        return Result<QJsonObject>(finish(asking, credentials));
    });
}

// The question says which config the caller's tools read; a setting of ours goes before it in every program of ours.
bool Broker::isAboutOurConfig(const CredentialsQuestion &question) const
{
    if (const QString setting = m_parts.settings.configFile(); !setting.isEmpty())
        return configPath(setting) == m_parts.configPath;
    QString path = question.configFile.isEmpty() ? u"~/.aws/config"_s : question.configFile;
    if (path.startsWith("~/"_L1))
        path = question.home + path.sliced(1);
    return QDir::isAbsolutePath(path) && isSameFile(path, m_parts.configPath);
}

Session *Broker::sessionOf(const CredentialsQuestion &question) const
{
    Session *session = m_parts.sessions.find(question.session);
    const bool isWhole =
        session && !session->definition().startUrl.isEmpty() && !session->definition().region.isEmpty();
    return isWhole ? session : nullptr;
}

Async<RoleCredentials> Broker::get(const CredentialsQuestion &question)
{
    // Of a session that has just come into the config we may not have heard: whoever reads it now knows best.
    Session *session = isAboutOurConfig(question) ? sessionOf(question) : nullptr;
    if (!session)
        return failed<RoleCredentials>({Error::Kind::Input, notOursCode, {}, {}});
    return m_parts.credentials.get(*session, question.accountId, question.roleName, UnlockPrompt::Never);
}

QJsonObject Broker::finish(const Asker &asker, const Result<RoleCredentials> &credentials)
{
    if (!credentials && credentials.error().code == notOursCode)
        return {};
    Asker noted = asker;
    noted.when = m_parts.clock.now();
    noted.outcome = outcomeOf(credentials);
    m_parts.askers.note(noted);
    Session *session = m_parts.sessions.find(asker.session);
    if (noted.outcome == Asker::Outcome::SignInNeeded && session && !m_told.contains(asker.session)) {
        m_told.insert(asker.session);
        Q_EMIT signInNeeded(*session, asker.program);
    }
    return jsonOf(credentials);
}

} // namespace ssotray
