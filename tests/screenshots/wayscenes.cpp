#include "screenshots/camera.h"
#include "screenshots/scenes.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

void offerEveryWay(Camera &camera)
{
    camera.world.hasBuiltInWindow = true;
    camera.world.browsers = {{u"Firefox"_s, u"firefox"_s, u"firefox --private-window"_s}};
    camera.world.answerCode();
    camera.world.answerPending();
}

void waitForBrowser(Camera &camera)
{
    offerEveryWay(camera);
    camera.goToSignIn();
    camera.click("CodeCard", "Use this computer's browser without a code");
    camera.waitFor("BrowserCard", "Open the browser again");
}

void enterCompanyAddress(Camera &camera, const Async<QString> &answer)
{
    camera.world.portalOf = [answer](const QString &, QObject *) { return answer; };
    camera.openWizard();
    camera.type("SessionPage", "SSO session name", u"my-sso"_s);
    camera.type("SessionPage", "SSO start URL", u"https://aws.company.example"_s);
}

Async<QString> refusal(const QString &code, const QString &detail)
{
    return failed<QString>({Error::Kind::Input, code, detail, {}});
}

} // namespace

QList<Scene> wayScenes()
{
    return {
        {u"15-session-company-address"_s,
            [](Camera &camera) { enterCompanyAddress(camera, Answer<QString>().future()); }},
        {u"16-session-asking"_s,
            [](Camera &camera) {
                enterCompanyAddress(camera, Answer<QString>().future());
                camera.click("Wizard", "Next");
            }},
        {u"17-session-leads-elsewhere"_s,
            [](Camera &camera) {
                enterCompanyAddress(camera, refusal(u"StartUrlElsewhere"_s, u"https://login.company.example"_s));
                camera.click("Wizard", "Next");
                QTest::qWait(20);
            }},
        {u"18-session-portal-without-region"_s,
            [](Camera &camera) {
                enterCompanyAddress(camera, ready<QString>(u"https://d-1234567890.awsapps.com/start"_s));
                camera.click("Wizard", "Next");
                QTest::qWait(20);
            }},
        {u"2c-signin-every-way"_s,
            [](Camera &camera) {
                offerEveryWay(camera);
                camera.goToSignIn();
                camera.waitFor("CodeCard", "Open browser");
            }},
        {u"2d-signin-browser-waiting"_s, [](Camera &camera) { waitForBrowser(camera); }},
        {u"2e-signin-browser-not-opened"_s,
            [](Camera &camera) {
                waitForBrowser(camera);
                qobject_cast<Wizard *>(camera.window)->showOpenFailed();
            }},
        {u"2f-signin-browser-late"_s,
            [](Camera &camera) {
                waitForBrowser(camera);
                camera.world.clock.advance(std::chrono::minutes(11));
                camera.waitFor("SignInStatus", "Try again");
            }},
        {u"2g-signin-browser-offered"_s,
            [](Camera &camera) {
                offerEveryWay(camera);
                camera.world.records.setProvenMethod(u"my-sso"_s, SignInMethod::Browser);
                camera.world.records.setBrowserCommand(u"my-sso"_s, u"firefox --private-window"_s);
                camera.openSignInDialog();
                camera.waitFor("BrowserCard", "Use this computer's browser without a code");
            }},
    };
}

} // namespace ssotray
