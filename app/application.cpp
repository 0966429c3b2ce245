#include "app/application.h"

#include "app/commandline.h"
#include "ipc/server.h"
#include "platform/autostart.h"
#include "platform/opener.h"
#include "profiles/profile.h"
#include "storage/processlock.h"
#include "ui/signin/signindialog.h"
#include "ui/tray/trayicon.h"
#include "ui/wizard/wizard.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// What both windows with a sign-in in them do with its link.
template <class Window>
void openFor(Window *window, const QUrl &url)
{
    openInBrowser(url).then(window, [window](const Result<void> &opened) {
        if (!opened)
            window->showOpenFailed();
    });
}

// A window that somebody asked for comes to the front, also when it was there already.
void present(QWidget &window)
{
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

Application::Application(std::unique_ptr<Services> services, std::shared_ptr<ProcessLock> lock, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_lock(std::move(lock))
    , m_clipboard(m_services->clock)
{
}

Application::~Application()
{
    delete m_wizard;
    delete m_signInDialog;
}

void Application::start(const CommandLine &line)
{
    m_tray = std::make_unique<TrayIcon>(m_services->sessions);
    connect(m_tray.get(), &TrayIcon::addProfileRequested, this, &Application::openWizard);
    connect(m_tray.get(), &TrayIcon::signInRequested, this, &Application::signIn);
    connect(m_tray.get(), &TrayIcon::quitRequested, this, &QCoreApplication::quit);
    m_tray->show();

    m_ipc = std::make_unique<IpcServer>(
        [this](const QJsonObject &question) { return answerSecondLaunch(question); }, m_services->clock);
    // Without a private runtime folder a second launch cannot reach us; nothing else is lost.
    if (const Result<void> listening = m_ipc->listen(m_services->paths.runtime); !listening)
        qWarning("A second launch cannot reach this one: %s", qUtf8Printable(listening.error().code));

    readConfig();
    carryOut(line);
}

void Application::carryOut(const CommandLine &line)
{
    switch (line.action) {
    case CommandLine::Action::Start: // the wizard is the only window so far
    case CommandLine::Action::Wizard:
        openWizard();
        break;
    case CommandLine::Action::SignIn:
        signIn(line.session);
        break;
    case CommandLine::Action::Quit:
        QCoreApplication::quit();
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
    // Later, so that the answer leaves before the program does.
    if (line)
        QMetaObject::invokeMethod(
            this, [this, line] { carryOut(*line); }, Qt::QueuedConnection);
    return ready<QJsonObject>(QJsonObject{{u"understood"_s, line.has_value()}});
}

void Application::readConfig()
{
    m_services->config.read().then(this, [this](const Result<Document> &document) {
        if (!document || !document->isParsable())
            return; // what was known still holds; the wizard says what is wrong
        const QList<Session *> before = m_services->sessions.defined();
        m_services->sessions.setDefined(ssoSessions(*document));
        for (Session *session : before) {
            if (!m_services->sessions.defined().contains(session))
                session->setPublishing(false);
        }
        const QSet<QString> publishing = sessionsOfStandardProfiles(*document);
        for (Session *session : m_services->sessions.defined())
            session->setPublishing(publishing.contains(session->definition().name));
        m_services->sessions.keepSignedIn();
    });
}

void Application::openWizard()
{
    if (!m_wizard) {
        m_wizard = new Wizard(WizardServices{m_services->sessions, m_services->portal, m_services->config,
            m_services->credentials, m_clipboard, m_services->clock,
            QCoreApplication::applicationDirPath() + "/sso-tray-credentials"_L1, startsAtLogin()});
        connect(m_wizard, &Wizard::openRequested, this, [this](const QUrl &url) { openFor(m_wizard.data(), url); });
        connect(m_wizard, &Wizard::profileSaved, this, &Application::readConfig);
        connect(m_wizard, &Wizard::startAtLoginRequested, this,
            [](bool start) { setStartsAtLogin(start, QCoreApplication::applicationFilePath()); });
    }
    present(*m_wizard);
}

void Application::signIn(const QString &name)
{
    for (Session *session : m_services->sessions.defined()) {
        if (session->definition().name != name)
            continue;
        if (m_signInDialog && m_signInDialog->session() == name) {
            present(*m_signInDialog); // perhaps its code is being approved just now
            return;
        }
        delete m_signInDialog;
        m_signInDialog = new SignInDialog(*session, m_services->clock);
        connect(m_signInDialog, &SignInDialog::openRequested, this,
            [this](const QUrl &url) { openFor(m_signInDialog.data(), url); });
        present(*m_signInDialog);
        return;
    }
    openWizard(); // no such session: there it can be made
}

} // namespace ssotray
