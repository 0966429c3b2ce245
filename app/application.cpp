#include "app/application.h"

#include "app/commandline.h"
#include "app/credentials/question.h"
#include "app/installation.h"
#include "ipc/server.h"
#include "platform/process.h"
#include "storage/processlock.h"
#include "ui/common/errortext.h"
#include "ui/common/languages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto trayPatience = 1min; // a desktop that is just starting brings its tray by then
constexpr auto quitPatience = 10s; // for a renewal that is under way
constexpr auto desktopPatience = 300ms; // until the desktop has taken our last notice, and that the clipboard is empty

} // namespace

Application::Application(std::unique_ptr<Services> services, std::shared_ptr<ProcessLock> lock, Languages &languages,
    const LogBuffer &log, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_lock(std::move(lock))
    , m_languages(languages)
    , m_sessionLog(m_services->sessions)
    , m_clipboard(m_services->clock)
    , m_config(m_services->config, m_services->sessions, m_services->clock)
    , m_notices(m_services->sessions, m_services->clock)
    , m_broker({m_services->sessions, m_services->credentials, m_services->askers, m_services->settings,
                   m_services->clock, m_services->config.path()},
          askingProgram)
    , m_sessionActions(*m_services, m_config, m_notices, m_clipboard)
    , m_roleActions(*m_services, m_clipboard)
    , m_surroundings(m_services->sessions, m_config, m_services->published.folder(), m_services->clock)
    , m_check(*m_services, log, [this] { return m_tray.isThere(); })
    , m_windows(*m_services, m_config, m_clipboard, m_roleActions, m_check)
    , m_tray({*m_services, m_config, m_clipboard, m_notices, m_sessionActions, m_roleActions, m_windows})
{
    connectAll();
    applySettings();
}

Application::~Application() = default;

void Application::connectAll()
{
    connect(&m_services->settings, &Settings::changed, this, &Application::applySettings);
    connect(&m_services->http, &JsonHttp::clockSkewChanged, this, [this] {
        if (const auto skew = m_services->http.clockSkew(); skew != 0s)
            m_notices.tell({}, NoticeText::wrongClock(skew));
    });
    connect(&m_services->configKeeper, &EditKeeper::madeAgain, this,
        [this] { m_notices.tell({}, NoticeText::editMadeAgain()); });
    connect(&m_services->configKeeper, &EditKeeper::lost, this, [this] { m_notices.tell({}, NoticeText::editLost()); });
    connect(&m_notices, &NoticeBoard::signInRequested, this, &Application::signIn);
    connect(&m_notices, &NoticeBoard::freshSessionRequested, &m_sessionActions, &SessionActions::startFresh);
    connect(&m_broker, &Broker::signInNeeded, &m_notices, &NoticeBoard::tellAsked);
    connect(&m_broker, &Broker::signInNoLongerNeeded, &m_notices, &NoticeBoard::settleAsked);
    connect(
        &m_sessionActions, &SessionActions::freshSignInReady, &m_windows, [this](const QString &session, bool isHeard) {
            using Occasion = SignInDialog::Occasion;
            m_windows.openSignIn(session, isHeard ? Occasion::Fresh : Occasion::FreshUnheard);
        });
    ProxyPasswords &passwords = m_services->proxyPasswords;
    connect(&passwords, &ProxyPasswords::windowWanted, &m_windows, &Windows::openProxyDialog);
    connect(&passwords, &ProxyPasswords::missing, &m_notices, &NoticeBoard::tellProxyPassword);
    // Queued: it is said in the middle of a request, and this begins others.
    connect(
        &passwords, &ProxyPasswords::available, this,
        [this](const QString &proxy) {
            m_notices.settleProxyPassword(proxy);
            m_services->sessions.lookAtOnce();
        },
        Qt::QueuedConnection);
    connect(&passwords, &ProxyPasswords::notKept, this,
        [this](const Error &error) { m_notices.tell({}, NoticeText::proxyPasswordNotKept(error)); });
    connect(&m_notices, &NoticeBoard::proxyPasswordRequested, &passwords, &ProxyPasswords::ask);
    connect(&m_surroundings, &Surroundings::screenLocked, &m_clipboard, &SecretClipboard::clearNow);
    connect(&m_roleActions, &RoleActions::openRequested, &m_windows, &Windows::openAddress);
    connect(&m_roleActions, &RoleActions::consoleChoiceNeeded, &m_windows, &Windows::openConsoleDialog);
    connect(&m_roleActions, &RoleActions::clipboardRefused, &m_windows, &Windows::openCopyWindow);
    connect(&m_windows, &Windows::openFailed, this, [this](const Error &error) {
        m_notices.tell({}, {tr("The page could not be opened."), ErrorText::of(error)});
    });
    connect(&m_windows, &Windows::restartRequested, this, &Application::restart);
    connect(&m_windows, &Windows::quitRequested, this, &Application::quit);
    connect(&m_windows, &Windows::signedIn, this, [this](const QString &name) {
        if (const Session *session = m_services->sessions.find(name))
            m_notices.tell(name, NoticeText::signedIn(name, session->knownEnd(), m_services->clock.now()));
    });
    connect(&m_tray, &Tray::absent, this, &Application::goOnWithoutTray);
    connect(&m_tray, &Tray::signInRequested, this, &Application::signIn);
    connect(&m_tray, &Tray::quitRequested, this, &Application::quit);
}

void Application::start(const CommandLine &line)
{
    m_isInBackground = line.action == CommandLine::Action::Background;
    m_tray.watch();
    listen();
    const Installation installation = Installation::thisOne(m_services->paths.data);
    if (const Result<void> kept = keepCredentialsProgram(installation, QStringLiteral(SSO_TRAY_VERSION)); !kept)
        qWarning("Keychain-only profiles cannot reach this AppImage: %s %s", qUtf8Printable(kept.error().code),
            qUtf8Printable(kept.error().detail));
    m_config.read().then(this, [this, line](const Result<void> &) {
        m_services->sessions.keepSignedIn();
        m_broker.noteConfigRead();
        carryOut(line);
    });
}

void Application::listen()
{
    m_ipc = std::make_unique<IpcServer>(
        [this](const QJsonObject &question, qint64 asker) { return answer(question, asker); }, m_services->clock);
    // Without a private runtime folder a second launch cannot reach us, and AWS tools take the slower way.
    if (const Result<void> listening = m_ipc->listen(m_services->paths.runtime); !listening)
        qWarning("Neither a second launch nor AWS tools can reach this program: %s %s",
            qUtf8Printable(listening.error().code), qUtf8Printable(listening.error().detail));
}

Async<QJsonObject> Application::answer(const QJsonObject &question, qint64 asker)
{
    const std::optional<CredentialsQuestion> credentials = CredentialsQuestion::fromJson(question);
    return credentials ? m_broker.answer(*credentials, asker) : answerSecondLaunch(question);
}

// A desktop that is just starting may bring its tray in a moment; then nobody needs to hear of it. Whoever opened a
// window has something to go on with.
void Application::goOnWithoutTray()
{
    m_services->clock.after(m_isInBackground ? trayPatience : 0min, this, [this] {
        if (m_tray.isThere())
            return;
        if (m_isInBackground)
            carryOut({});
        m_notices.tell({}, NoticeText::noTray());
    });
}

void Application::applySettings()
{
    const Settings &settings = m_services->settings;
    const std::chrono::minutes lead = settings.noticeLead().value_or(0min);
    m_notices.setLead(lead);
    m_tray.setNoticeLead(lead);
    m_clipboard.setTime(settings.clipboardTime());
    if (std::exchange(m_language, settings.language()) != settings.language())
        m_languages.use(m_language.isEmpty() ? QLocale() : QLocale(m_language));
}

void Application::carryOut(const CommandLine &line)
{
    switch (line.action) {
    case CommandLine::Action::Start:
        m_windows.openFirst();
        break;
    case CommandLine::Action::Wizard:
        m_windows.openWizard();
        break;
    case CommandLine::Action::Accounts:
        m_windows.openAccounts();
        break;
    case CommandLine::Action::Profiles:
        m_windows.openProfiles();
        break;
    case CommandLine::Action::SignIn:
        signIn(line.session);
        break;
    case CommandLine::Action::Quit:
        quit();
        break;
    default:
        break;
    }
}

Async<QJsonObject> Application::answerSecondLaunch(const QJsonObject &question)
{
    QStringList arguments;
    const QJsonArray texts = question.value("arguments"_L1).toArray();
    for (const auto &text : texts)
        arguments.append(text.toString());
    const Result<CommandLine> line = parseCommandLine(arguments);
    const QString &inForce = m_services->config.path();
    const QString asked = question.value("config"_L1).toString(inForce);
    if (asked != inForce)
        m_notices.tell({}, NoticeText::otherConfigFile(inForce, asked));
    // Later, so that the answer leaves before the program does; and after a look at a config that may be newer.
    if (line)
        m_config.read().then(this, [this, line](const Result<void> &) {
            QMetaObject::invokeMethod(
                this, [this, line] { carryOut(*line); }, Qt::QueuedConnection);
        });
    return ready<QJsonObject>(QJsonObject{{u"understood"_s, line.has_value()}, {u"config"_s, inForce}});
}

void Application::signIn(const QString &session)
{
    if (m_services->sessions.find(session))
        m_windows.openSignIn(session, SignInDialog::Occasion::Again);
    else
        m_windows.openWizard(); // no such session: there it can be made
}

// A renewal that is broken off may cost its session the refresh token.
void Application::quit()
{
    if (std::exchange(m_isQuitting, true))
        return;
    QList<PublishedUntil> published;
    for (const Session *session : m_services->sessions.defined()) {
        // What the AWS CLI has signed in to it renews by itself.
        const bool isOurs = session->isPublishing() && !session->publishError() && !session->isByCli();
        if (isOurs && session->accessTokenEnd().isValid())
            published.append({session->definition().name, session->accessTokenEnd()});
    }
    const bool hasCopied = m_clipboard.remaining() > 0s;
    m_clipboard.clearNow();
    const NoticeText text = NoticeText::quitting(published, m_services->clock.now());
    if (!text.body.isEmpty())
        m_notices.tell({}, text);
    m_windows.closeAll();
    m_tray.remove();
    exitWhenSettled(0, text.body.isEmpty() && !hasCopied ? 0ms : desktopPatience);
}

void Application::restart()
{
    exitWhenSettled(restartExitCode, 0ms);
}

// Queued, because there may be nothing to wait for, and whoever asked is still being served.
void Application::exitWhenSettled(int code, std::chrono::milliseconds notBefore)
{
    m_services->sessions.settled(quitPatience).then(this, [this, code, notBefore](const Result<void> &) {
        m_services->clock.after(notBefore, this, [code] { QCoreApplication::exit(code); });
    });
}

} // namespace ssotray
