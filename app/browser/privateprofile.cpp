#include "app/browser/privateprofile.h"

#include "app/browser/requestfilter.h"

#include <QWebEngineNotification>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// What differs from Qt's defaults, or would be a hole if those changed (spec/security.md §3).
void harden(QWebEngineSettings &settings)
{
    using Settings = QWebEngineSettings;
    for (const Settings::WebAttribute off : {
             Settings::AllowGeolocationOnInsecureOrigins,
             Settings::AllowRunningInsecureContent,
             Settings::AllowWindowActivationFromJavaScript,
             Settings::DnsPrefetchEnabled,
             Settings::ErrorPageEnabled, // we say ourselves what is wrong
             Settings::FullScreenSupportEnabled,
             Settings::HyperlinkAuditingEnabled,
             Settings::JavascriptCanAccessClipboard,
             Settings::JavascriptCanOpenWindows,
             Settings::JavascriptCanPaste,
             Settings::LocalContentCanAccessFileUrls,
             Settings::LocalContentCanAccessRemoteUrls,
             Settings::NavigateOnDropEnabled,
             Settings::PdfViewerEnabled,
             Settings::PluginsEnabled,
             Settings::ScreenCaptureEnabled,
             Settings::AutoLoadIconsForPage,
             Settings::TouchIconsEnabled,
         })
        settings.setAttribute(off, false);
    settings.setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    settings.setAttribute(Settings::PlaybackRequiresUserGesture, true);
    // Qt's default starts other programs after a click.
    settings.setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

} // namespace

QWebEngineProfile *makePrivateProfile(const AddressRules &rules, const QString &language, QObject *parent)
{
    auto *profile = new QWebEngineProfile(parent); // without a name: off the record
    profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    profile->setHttpAcceptLanguage(QString(language).replace(u'_', u'-'));
    profile->setNotificationPresenter([](const std::unique_ptr<QWebEngineNotification> &) {});
    profile->setUrlRequestInterceptor(new RequestFilter(rules, profile));
    harden(*profile->settings());
    return profile;
}

} // namespace ssotray
