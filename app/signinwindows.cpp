#include "app/signinwindows.h"

#include "app/configfacts.h"
#include "app/installation.h"
#include "app/present.h"
#include "app/services.h"
#include "aws/proxyrules.h"
#include "platform/autostart.h"
#include "platform/browserprocess.h"
#include "platform/browsers.h"
#include "platform/opener.h"
#include "ui/wizard/wizard.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

bool hasBuiltInWindow()
{
    return !browserProgram(QCoreApplication::applicationDirPath()).isEmpty();
}

} // namespace

SignInWindows::SignInWindows(
    Services &services, ConfigFacts &config, SecretClipboard &clipboard, QString builtInProxy, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_config(config)
    , m_clipboard(clipboard)
    , m_builtInProxy(std::move(builtInProxy))
{
}

SignInWindows::~SignInWindows()
{
    closeAll();
}

void SignInWindows::closeAll()
{
    delete m_wizard;
    delete m_signIn;
}

void SignInWindows::openWizard()
{
    m_services.proxyPasswords.forgetRefusals();
    if (!m_wizard) {
        const Installation installation = Installation::thisOne(m_services.paths.data);
        m_wizard = new Wizard(WizardServices{m_services.sessions, m_services.portal, m_services.config,
            m_services.credentials, m_clipboard, m_services.clock, m_services.bulkRecordsPath(),
            installation.credentialsProgram(), startsAtLogin(), hasBuiltInWindow(), installedBrowsers(),
            [this](const QString &url, QObject *owner) { return m_services.oidc.portalOf(url, owner); }});
        connectBrowsers(m_wizard.data());
        connect(m_wizard, &Wizard::signInLeft, this, [this] { delete m_builtIn; });
        connect(m_wizard, &Wizard::repairRequested, this, &SignInWindows::repairRequested);
        connect(m_wizard, &Wizard::undoRequested, this, &SignInWindows::undoRequested);
        connect(m_wizard, &Wizard::profilesSaved, &m_config, &ConfigFacts::read);
        connect(m_wizard, &Wizard::startAtLoginRequested, this, [this, installation](bool starts) {
            if (!setStartsAtLogin(starts, installation.app()))
                m_wizard->showStartAtLoginFailed(startsAtLogin());
        });
    }
    present(*m_wizard);
}

void SignInWindows::openSignIn(const QString &name, SignInDialog::Occasion occasion)
{
    Session *session = m_services.sessions.find(name);
    if (!session)
        return;
    m_services.proxyPasswords.forgetRefusals();
    if (!m_signIn || m_signIn->session() != name || occasion != SignInDialog::Occasion::Again) {
        delete m_signIn;
        m_signIn = new SignInDialog(*session, m_services.clock, occasion);
        m_signIn->setOffersBuiltInWindow(hasBuiltInWindow());
        m_signIn->setBrowsers(installedBrowsers());
        connectBrowsers(m_signIn.data());
        connect(m_signIn, &SignInDialog::signedIn, this, &SignInWindows::signedIn);
    }
    present(*m_signIn); // if it was there, its code is perhaps being approved just now
}

template <class Window>
void SignInWindows::connectBrowsers(Window *window)
{
    connect(window, &Window::openRequested, this, [this, window](const QUrl &url) { openFor(window, url); });
    connect(window, &Window::builtInWindowRequested, this,
        [this, window](const QUrl &url, const QString &userCode, quint16 port) {
            openBuiltIn(window, {url, userCode, port});
        });
}

template <class Window>
void SignInWindows::openFor(Window *window, const QUrl &url)
{
    openInBrowser(url, browserCommand(m_services.settings, window->browserCommand()))
        .then(window, [window](const Result<void> &opened) {
            if (!opened)
                window->showOpenFailed();
        });
}

// It goes with the window that asked for it, and with the next one. AWS's pages alone are shown in it.
template <class Window>
void SignInWindows::openBuiltIn(Window *window, BrowserOrder order)
{
    const QString language = m_services.settings.language();
    const QLocale system;
    order.language = !language.isEmpty() ? language : system.language() == QLocale::C ? u"en"_s : system.name();
    order.usesCaBundle = !m_services.http.options().caBundle.isEmpty();
    order.proxy = proxyAddress(m_builtInProxy); // it may be typed as short as proxy.example:3128
    delete m_builtIn;
    m_builtIn = new BrowserProcess(window);
    connect(m_builtIn, &BrowserProcess::ended, window, [this, window, url = order.url](BrowserProcess::End end) {
        m_builtIn->deleteLater();
        if (end == BrowserProcess::End::ContinueOutside)
            openFor(window, url);
        else if (end == BrowserProcess::End::Failed)
            window->showBuiltInFailed();
    });
    m_builtIn->start(browserProgram(QCoreApplication::applicationDirPath()), order);
}

} // namespace ssotray
