#include "screenshots/scenes.h"

#include "screenshots/camera.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/tickmodel.h"

#include <QDir>

#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString prod = u"123456789012"_s;

void scriptManyAccounts(UiWorld &world)
{
    world.answerAccounts({{prod, u"Production"_s, u"aws-production@example.com"_s},
        {u"000000000042"_s, u"本番環境 東京"_s, u"aws-tokyo@example.co.jp"_s},
        {u"210987654321"_s, u"Sandbox"_s, u"aws-sandbox@example.com"_s},
        {u"333333333333"_s, QString(), u"nameless@example.com"_s}});
    world.answerRoles(prod, {u"AdministratorAccess"_s, u"PowerUserAccess"_s, u"ViewOnlyAccess"_s});
    world.answerRoles(u"210987654321"_s, {});
}

void openAccount(Camera &camera, int row)
{
    auto *tree = camera.window->findChild<QTreeView *>();
    camera.world.advanceUntil([&] { return tree->model()->rowCount() > row; });
    const QModelIndex account = tree->model()->index(row, 0);
    tree->expand(account);
    const auto firstRole = [&] {
        return tree->model()->index(0, 0, account).data(CatalogModel::RoleNameRole).toString();
    };
    camera.world.advanceUntil([&] { return !firstRole().isEmpty(); });
    QTest::qWait(20);
    tree->setCurrentIndex(tree->model()->index(0, 0, account));
}

QList<Scene> sessionScenes()
{
    return {
        {u"10-session"_s, [](Camera &camera) { camera.openWizard(); }},
        {u"11-session-filled"_s,
            [](Camera &camera) {
                camera.openWizard();
                camera.fillSession();
            }},
        {u"12-session-mistakes"_s,
            [](Camera &camera) {
                camera.openWizard();
                camera.type("SessionPage", "SSO session name", u"my sso"_s);
                camera.type("SessionPage", "SSO start URL", u"http://d-12345xxxxx.awsapps.com/start"_s);
                camera.type("SessionPage", "SSO region", u"Tokyo"_s);
                camera.type("SessionPage", "SSO registration scopes", u"sso:account:access codewhisperer"_s);
            }},
        {u"13-session-of-the-config"_s,
            [](Camera &camera) {
                camera.world.writeConfig("[sso-session work]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                                         "sso_region = ap-northeast-1\n");
                camera.openWizard();
                camera.type("SessionPage", "SSO session name", u"work"_s);
            }},
        {u"14-config-unreadable"_s,
            [](Camera &camera) {
                camera.world.writeConfig("[profile a]\nregion = x\n\n[profile a]\nregion = y\n");
                camera.openWizard();
                camera.waitFor("ConfigTrouble", "Read again");
            }},
    };
}

QList<Scene> signInScenes()
{
    return {
        {u"20-signin-starting"_s,
            [](Camera &camera) {
                camera.world.server.answerNever(u"/client/register"_s);
                camera.goToSignIn();
                camera.waitFor("SignInStatus", "Asking AWS for a code…");
            }},
        {u"21-signin-code"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerPending();
                camera.goToSignIn();
                camera.waitFor("CodeCard", "Open browser");
            }},
        {u"22-signin-slowed-down"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.server.answerException(u"/token"_s, 400, "SlowDownException");
                camera.goToSignIn();
                camera.waitFor("SignInStatus",
                    "Waiting for your approval in the browser. AWS asked for fewer questions, so it may take some "
                    "seconds "
                    "until the app notices.");
            }},
        {u"23-signin-web-page-instead"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.server.answer(u"/token"_s, 200, {{"Content-Type", "text/html"}}, "<html>Welcome</html>");
                camera.goToSignIn();
                camera.waitFor("CodeCard", "Open browser");
                camera.world.advanceUntil([] { return false; }, 3);
            }},
        {u"24-signin-other-host"_s,
            [](Camera &camera) {
                camera.world.answerCode(u"https://sso.аррӏе.com/device"_s, QString());
                camera.world.answerPending();
                camera.goToSignIn();
                camera.waitFor("CodeCard", "Open anyway");
            }},
        {u"25-signin-address-refused"_s,
            [](Camera &camera) {
                camera.world.answerCode(u"http://device.sso.ap-northeast-1.amazonaws.com/"_s, QString());
                camera.world.answerPending();
                camera.goToSignIn();
                camera.waitFor("CodeCard", "Copy code");
            }},
        {u"26-signin-refused"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.server.answerException(u"/token"_s, 400, "AccessDeniedException");
                camera.goToSignIn();
                camera.waitFor("SignInStatus", "Try again");
            }},
        {u"27-signin-expired"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.server.answerException(u"/token"_s, 400, "ExpiredTokenException");
                camera.goToSignIn();
                camera.waitFor("SignInStatus", "Get a new code");
            }},
        {u"28-signin-wrong-region"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.server.forget(u"/device_authorization"_s);
                camera.world.server.answerException(u"/device_authorization"_s, 400, "InvalidRequestException");
                camera.goToSignIn();
                camera.waitFor("SignInPanel", "Change start URL or region");
            }},
        {u"29-signin-no-keychain"_s,
            [](Camera &camera) {
                camera.world.answerEverything();
                camera.goToSignIn();
                camera.waitFor("CodeCard", "Open browser");
                camera.world.keychain.error = Error{Error::Kind::Keychain, u"NoService"_s, {}, {}};
                camera.waitFor("SignInPanel", "Keep for this run only");
            }},
        {u"2a-signin-keychain-locked"_s,
            [](Camera &camera) {
                camera.world.keychain.error = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
                camera.goToSignIn();
                camera.waitFor("SignInPage", "Sign in again");
            }},
        {u"2b-signin-again"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerPending();
                camera.openSignInDialog();
                camera.waitFor("CodeCard", "Open browser");
            }},
    };
}

// Three roles of two accounts are ticked.
void tickRoles(Camera &camera)
{
    camera.world.answerCode();
    camera.world.answerToken();
    scriptManyAccounts(camera.world);
    camera.world.answerRoles(u"333333333333"_s, {u"ViewOnlyAccess"_s});
    camera.goToRoles();
    camera.waitFor("RolesPage", "Accounts and roles");
    openAccount(camera, 1);
    auto *model = camera.window->findChild<TickModel *>();
    model->tick({u"my-sso"_s, prod, u"AdministratorAccess"_s}, true);
    model->tick({u"my-sso"_s, prod, u"ViewOnlyAccess"_s}, true);
    model->tick({u"my-sso"_s, u"333333333333"_s, {}}, true);
    camera.world.advanceUntil([] { return false; }, 3);
}

void nameRoles(Camera &camera)
{
    tickRoles(camera);
    camera.click("Wizard", "Next");
    camera.type("ProfilePage", "Name template", u"{account_name}-{role}"_s);
}

QList<Scene> rolesScenes()
{
    return {
        {u"30-roles"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerToken();
                scriptManyAccounts(camera.world);
                camera.goToRoles();
                camera.waitFor("RolesPage", "Accounts and roles");
                openAccount(camera, 1);
            }},
        {u"31-roles-only-one"_s,
            [](Camera &camera) {
                camera.world.answerEverything();
                camera.goToRoles();
                camera.waitFor("RolesPage", "Accounts and roles");
                camera.world.advanceUntil([&] { return WindowDriver(camera.window).find<QTreeView>(QString()); }, 2);
            }},
        {u"32-roles-none"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerToken();
                camera.world.answerAccounts({});
                camera.goToRoles();
                camera.waitFor("RolesPage", "Try again");
            }},
        {u"34-roles-ticked"_s, [](Camera &camera) { tickRoles(camera); }},
        {u"33-roles-loading"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerToken();
                camera.world.server.answerNever(u"/assignment/accounts"_s);
                camera.goToRoles();
            }},
    };
}

QList<Scene> profileScenes()
{
    return {
        {u"40-profile"_s,
            [](Camera &camera) {
                camera.world.answerEverything();
                camera.goToProfile();
            }},
        {u"41-profile-keychain-only"_s,
            [](Camera &camera) {
                camera.world.writeConfig("# My profiles\n[profile prod]\nregion = us-east-1\noutput = text\n\n"
                                         "[profile dev]\nsso_session = my-sso\nsso_account_id = 210987654321\n"
                                         "sso_role_name = Dev\n\n[sso-session my-sso]\n"
                                         "sso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                                         "sso_region = ap-northeast-1\n");
                camera.world.answerEverything();
                camera.openWizard();
                camera.type("SessionPage", "SSO session name", u"my-sso"_s);
                camera.click("Wizard", "Next");
                camera.waitForPage(Wizard::RolesPageId);
                camera.click("Wizard", "Next");
                camera.type("ProfilePage", "CLI default client Region", u"ap-northeast-1"_s);
                camera.type("ProfilePage", "CLI profile name", u"prod"_s);
                camera.choose("ProfilePage", "Keychain only");
            }},
        {u"42-profile-not-saved"_s,
            [](Camera &camera) {
                camera.world.answerEverything();
                camera.goToProfile();
                QDir().mkpath(camera.world.configPath()); // a folder stands where the file should be
                camera.click("ProfilePage", "Save profile");
                camera.world.advanceUntil([] { return false; }, 3);
            }},
        {u"43-profiles-of-several-roles"_s, [](Camera &camera) { nameRoles(camera); }},
        {u"44-profiles-wrong-template"_s,
            [](Camera &camera) {
                nameRoles(camera);
                camera.type("ProfilePage", "Name template", u"{account}-{role}"_s);
            }},
        {u"50-done"_s,
            [](Camera &camera) {
                camera.world.answerEverything();
                camera.goToDone();
            }},
        {u"52-done-several"_s,
            [](Camera &camera) {
                nameRoles(camera);
                camera.click("ProfilePage", "Save profiles");
                camera.waitForPage(Wizard::DonePageId);
            }},
        {u"51-done-copied"_s,
            [](Camera &camera) {
                camera.world.answerEverything();
                camera.goToDone();
                camera.world.clipboard.copy({Secret(u"not shown"_s)});
            }},
    };
}

} // namespace

QList<Scene> allScenes()
{
    return sessionScenes() + signInScenes() + wayScenes() + rolesScenes() + profileScenes() + listScenes()
        + bulkScenes() + importScenes() + settingsScenes() + trayScenes();
}

} // namespace ssotray
