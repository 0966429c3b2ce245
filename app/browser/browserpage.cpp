#include "app/browser/browserpage.h"

#include <QAuthenticator>
#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

namespace ssotray {

namespace {

constexpr int dialogsShown = 3;
constexpr qsizetype longestMessage = 300;

} // namespace

BrowserPage::BrowserPage(const AddressRules &rules, QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_rules(rules)
{
    connect(this, &QWebEnginePage::loadingChanged, this, &BrowserPage::followLoading);
    connect(this, &QWebEnginePage::newWindowRequested, this, &BrowserPage::openHere);
    connect(profile, &QWebEngineProfile::downloadRequested, this, [this](QWebEngineDownloadRequest *download) {
        download->cancel();
        refuse(Refusal::Download, url());
    });
    refusePermissions();
    refuseSecrets();
}

// Without an answer a page would wait for ever for its permission.
void BrowserPage::refusePermissions()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
        refuse(Refusal::Permission, origin);
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this,
        [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
        [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this, [this](QWebEngineFileSystemAccessRequest request) {
        request.reject();
        refuse(Refusal::File, request.origin());
    });
}

void BrowserPage::refuseSecrets()
{
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        refuse(Refusal::Certificate, error.url());
    });
    connect(
        this, &QWebEnginePage::selectClientCertificate, this, [this](QWebEngineClientCertificateSelection selection) {
            selection.selectNone();
            refuse(Refusal::ClientCertificate, selection.host());
        });
    // Only an authenticator that is null again is a refusal; an empty one would be tried.
    connect(
        this, &QWebEnginePage::authenticationRequired, this, [this](const QUrl &who, QAuthenticator *authenticator) {
            *authenticator = QAuthenticator();
            refuse(Refusal::Password, who);
        });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
        [this](const QUrl &, QAuthenticator *authenticator, const QString &proxy) {
            *authenticator = QAuthenticator();
            Q_EMIT refused(Refusal::ProxyPassword, proxy, {});
        });
}

bool BrowserPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    return isMainFrame ? m_rules.mayShow(url) : m_rules.mayFrame(url); // followLoading() tells of it
}

// Who said no first differs: we, the filter of requests, or Chromium, which knows no way to other programs.
void BrowserPage::followLoading(const QWebEngineLoadingInfo &info)
{
    if (info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
        m_dialogs = 0;
    else if (info.status() == QWebEngineLoadingInfo::LoadStoppedStatus && !m_rules.mayShow(info.url()))
        refuse(Refusal::Address, info.url());
}

// Windows stay this one. A page that was not clicked on opens none.
void BrowserPage::openHere(QWebEngineNewWindowRequest &request)
{
    const QUrl wanted = request.requestedUrl();
    if (request.isUserInitiated() && m_rules.mayShow(wanted))
        load(wanted);
    else
        refuse(Refusal::PopUp, url());
}

QWebEnginePage *BrowserPage::createWindow(WebWindowType)
{
    return nullptr; // newWindowRequested comes then
}

QStringList BrowserPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    refuse(Refusal::File, url());
    return {};
}

void BrowserPage::javaScriptAlert(const QUrl &securityOrigin, const QString &msg)
{
    refuseDialog(Refusal::Message, securityOrigin, msg);
}

bool BrowserPage::javaScriptConfirm(const QUrl &securityOrigin, const QString &msg)
{
    refuseDialog(Refusal::Question, securityOrigin, msg);
    return false;
}

bool BrowserPage::javaScriptPrompt(const QUrl &securityOrigin, const QString &msg, const QString &, QString *)
{
    refuseDialog(Refusal::Question, securityOrigin, msg);
    return false;
}

void BrowserPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &)
{
    // A page may write anything there, also what was typed into it.
}

void BrowserPage::refuse(Refusal what, const QUrl &who, const QString &detail)
{
    Q_EMIT refused(what, shortOrigin(who), detail);
}

void BrowserPage::refuseDialog(Refusal what, const QUrl &who, const QString &text)
{
    ++m_dialogs;
    if (m_dialogs <= dialogsShown)
        refuse(what, who, text.simplified().left(longestMessage));
    else if (m_dialogs == dialogsShown + 1)
        refuse(Refusal::Messages, who);
}

} // namespace ssotray
