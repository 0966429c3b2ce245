#include "catalog/catalogs.h"
#include "catalog/favourites.h"
#include "catalog/savedlist.h"
#include "screenshots/camera.h"
#include "screenshots/scenes.h"
#include "ui/accounts/accountswindow.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/profiles/changedialog.h"
#include "ui/profiles/profilesmodel.h"
#include "ui/profiles/profileswindow.h"
#include "ui/tray/sessiontext.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString listProd = u"123456789012"_s;
const QString listTokyo = u"000000000042"_s;

// The accounts window over a world of its own, with a session that is signed in and one that is not.
struct OpenAccounts
{
    explicit OpenAccounts(Camera &itsCamera)
        : camera(itsCamera)
    {
        scriptCatalog();
    }

    void scriptCatalog() const
    {
        UiWorld &world = camera.world;
        world.answerCode();
        world.answerToken();
        world.answerAccounts({{listProd, u"Production"_s, u"aws-production@example.com"_s},
            {listTokyo, u"本番環境 東京"_s, u"aws-tokyo@example.co.jp"_s},
            {u"210987654321"_s, u"Sandbox"_s, u"aws-sandbox@example.com"_s},
            {u"333333333333"_s, QString(), u"nameless@example.com"_s},
            {u"444444444444"_s, u"Data platform (shared services, Europe)"_s, u"aws-data-platform@example.com"_s}});
        world.answerRoles(listProd, {u"AdministratorAccess"_s, u"PowerUserAccess"_s, u"ViewOnlyAccess"_s});
        world.answerRoles(listTokyo, {u"AdministratorAccess"_s, u"ViewOnlyAccess"_s});
        world.answerRoles(u"210987654321"_s, {});
        world.answerRoles(u"333333333333"_s, {u"ReadOnly"_s});
        world.answerRoles(u"444444444444"_s, {u"DataEngineer"_s, u"ViewOnlyAccess"_s});
    }

    void define(bool withOther = true) const
    {
        QList<SsoSession> sessions{camera.world.mySso()};
        if (withOther)
            sessions.append({u"customer"_s, u"https://d-customer.awsapps.com/start"_s, u"eu-central-1"_s, {}});
        camera.world.sessions.setDefined(sessions);
    }

    void signIn() const
    {
        Session &session = camera.world.sessions.open(camera.world.mySso());
        session.signIn();
        camera.world.advanceUntil([&] { return session.state() == Session::State::SignedIn; });
    }

    void show()
    {
        UiWorld &world = camera.world;
        auto *catalogs = new Catalogs(world.portal);
        if (!known.accounts.isEmpty())
            catalogs->of(world.sessions.open(world.mySso())).setKnown(known.accounts, known.roles);
        auto *favourites = new Favourites(world.home.filePath(u"favourites.json"_s));
        (void)favourites->setFavourite({{u"my-sso"_s, listProd, u"AdministratorAccess"_s}, u"Production"_s}, true);
        window = new AccountsWindow({world.sessions, *catalogs, *favourites, world.clipboard, world.clock,
            [&world](const Session &session) {
                const QDateTime now = world.clock.now();
                return SessionText::of(SessionStatus::of(session, now, std::chrono::minutes(15)), now);
            },
            [end = credentialsEnd](const RoleRef &) { return end; }});
        catalogs->setParent(window);
        favourites->setParent(window);
        window->setProfiles({{{u"my-sso"_s, listProd, u"AdministratorAccess"_s}, {u"my-sso"_s, u"prod-admin"_s}}});
        camera.open(window);
        tree = window->findChild<CatalogTree *>();
        model = window->findChild<CatalogModel *>();
    }

    void showFilled()
    {
        define();
        signIn();
        show();
        waitFor({u"my-sso"_s, listTokyo, u"ViewOnlyAccess"_s});
        waitFor({u"my-sso"_s, listProd, u"AdministratorAccess"_s});
        camera.world.advanceUntil([] { return false; }, 3);
    }

    void waitFor(const RoleRef &ref) const
    {
        camera.world.advanceUntil([&] { return model->indexOf(ref).isValid(); });
    }

    void choose(const RoleRef &ref) const
    {
        waitFor(ref);
        tree->setCurrentIndex(model->indexOf(ref));
        tree->scrollToTop();
        tree->setFocus();
    }

    Camera &camera;
    SavedList known; // from an earlier run
    QDateTime credentialsEnd; // of the role that is chosen
    AccountsWindow *window = nullptr;
    CatalogTree *tree = nullptr;
    CatalogModel *model = nullptr;
};

const QByteArray aUsualConfig = "[default]\nregion = ap-northeast-1\noutput = json\n"
                                "[profile my-sso]\nsso_session = my-sso\nsso_account_id = 123456789012\n"
                                "sso_role_name = AdministratorAccess\nregion = ap-northeast-1\noutput = json\n"
                                "[profile tokyo-view]\ncredential_process = \"/usr/bin/sso-tray-credentials\" "
                                "--sso-session my-sso --account-id 000000000042 --role-name ViewOnlyAccess\n"
                                "region = ap-northeast-1\n"
                                "[profile old-portal]\nsso_start_url = https://d-0987654321.awsapps.com/start\n"
                                "sso_region = us-east-1\nsso_account_id = 555555555555\nsso_role_name = Developer\n"
                                "[profile deploy]\nrole_arn = arn:aws:iam::123456789012:role/Deploy\n"
                                "source_profile = my-sso\n"
                                "[profile ci]\naws_access_key_id = AKIAEXAMPLE\naws_secret_access_key = x\n"
                                "[profile vault]\ncredential_process = /usr/local/bin/vault-aws\n"
                                "[sso-session my-sso]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                                "sso_region = ap-northeast-1\nsso_registration_scopes = sso:account:access\n"
                                "[sso-session customer]\nsso_start_url = https://d-customer.awsapps.com/start\n"
                                "sso_region = eu-central-1\n";

ProfilesWindow *openProfiles(Camera &camera, const QByteArray &config)
{
    auto *window = new ProfilesWindow;
    window->setDocument(Document(config));
    camera.open(window);
    return window;
}

ProfilesWindow *chooseProfile(ProfilesWindow *window, const QString &profile)
{
    auto *tree = window->findChild<QTreeView *>();
    tree->setCurrentIndex(window->findChild<ProfilesModel *>()->indexOfProfile(profile));
    return window;
}

// The dialog that shows the change comes into the picture.
void askForChange(Camera &camera, ProfilesWindow *window, Qt::Key key)
{
    auto *tree = window->findChild<QTreeView *>();
    tree->setFocus();
    QTest::keyClick(tree, key);
    auto *dialog = window->findChild<ChangeDialog *>();
    QObject::connect(dialog, &QObject::destroyed, window, &QObject::deleteLater);
    camera.window = dialog;
}

QList<Scene> accountsScenes()
{
    return {
        {u"60-accounts"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.showFilled();
                accounts.tree->expand(accounts.model->indexOf({u"my-sso"_s, u"210987654321"_s, {}}));
                accounts.tree->expand(accounts.model->indexOf({u"my-sso"_s, listProd, {}}));
                accounts.choose({u"my-sso"_s, listProd, u"AdministratorAccess"_s});
            }},
        {u"61-accounts-account"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.showFilled();
                accounts.choose({u"my-sso"_s, listTokyo, {}});
            }},
        {u"62-accounts-signed-out"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.define();
                accounts.show();
                camera.waitFor("SummaryPanel", "Sign in");
            }},
        {u"63-accounts-filter"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.showFilled();
                accounts.window->findChild<QLineEdit *>()->setText(u"view"_s);
            }},
        {u"64-accounts-nothing-found"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.define(false);
                accounts.signIn();
                accounts.show();
                accounts.choose({u"my-sso"_s, listTokyo, u"ViewOnlyAccess"_s});
                accounts.window->findChild<QLineEdit *>()->setText(u"osaka"_s);
            }},
        {u"65-accounts-no-session"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.show();
            }},
        {u"66-accounts-loading"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.define(false);
                accounts.signIn();
                camera.world.server.forget(u"/assignment/accounts"_s);
                camera.world.server.answerNever(u"/assignment/accounts"_s);
                accounts.show();
            }},
        {u"67-accounts-failed"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.define(false);
                accounts.signIn();
                camera.world.server.forget(u"/assignment/accounts"_s);
                camera.world.server.answerException(u"/assignment/accounts"_s, 403, "ForbiddenException");
                accounts.show();
                camera.waitFor("SummaryPanel", "Try again");
            }},
        {u"68-accounts-ended"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.showFilled();
                accounts.tree->expand(accounts.model->indexOf({u"my-sso"_s, listProd, {}}));
                accounts.choose({u"my-sso"_s, listProd, u"PowerUserAccess"_s});
                camera.world.server.forget(u"/token"_s);
                camera.world.server.answerException(u"/token"_s, 400, "InvalidGrantException");
                camera.world.server.forget(u"/assignment/accounts"_s);
                camera.world.server.answerException(u"/assignment/accounts"_s, 401, "UnauthorizedException");
                accounts.model->catalogOf(u"my-sso"_s)->load();
                camera.waitFor("RolePanel", "Sign in");
            }},
        {u"69-accounts-reading"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.define(false);
                accounts.signIn();
                QList<Account> many;
                for (int number = 0; number < 5'000; ++number)
                    many += {QString::number(100000000000 + number * 7), u"Team %1 production"_s.arg(number),
                        u"aws+team-%1@example.com"_s.arg(number)};
                camera.world.server.forget(u"/assignment/accounts"_s);
                camera.world.answerAccounts(many);
                camera.world.server.answerJson(u"/assignment/roles"_s, {{u"roleList"_s, QJsonArray()}});
                accounts.show();
                camera.waitFor("ReadingBar", "Stop");
                camera.world.advanceUntil([] { return false; }, 5);
            }},
        {u"69-accounts-marks"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.define(false);
                accounts.signIn();
                accounts.known = SavedList{{{listProd, u"Production"_s, u"aws-production@example.com"_s},
                                               {u"999999999999"_s, u"Old project"_s, u"aws-old@example.com"_s}},
                    {{listProd, {u"AdministratorAccess"_s, u"Billing"_s, u"ViewOnlyAccess"_s}}}};
                accounts.show();
                accounts.waitFor({u"my-sso"_s, listTokyo, u"ViewOnlyAccess"_s});
                accounts.waitFor({u"my-sso"_s, listProd, u"PowerUserAccess"_s});
                accounts.tree->expand(accounts.model->indexOf({u"my-sso"_s, listProd, {}}));
                accounts.choose({u"my-sso"_s, listProd, u"Billing"_s});
                camera.world.advanceUntil([] { return false; }, 3);
            }},
        {u"69-accounts-copied"_s,
            [](Camera &camera) {
                OpenAccounts accounts(camera);
                accounts.credentialsEnd = camera.world.clock.now().addSecs(3600);
                accounts.showFilled();
                accounts.tree->expand(accounts.model->indexOf({u"my-sso"_s, listProd, {}}));
                accounts.choose({u"my-sso"_s, listProd, u"AdministratorAccess"_s});
                camera.world.clipboard.copy({Secret(u"nothing secret"_s)});
            }},
    };
}

QList<Scene> profilesScenes()
{
    return {
        {u"70-profiles"_s,
            [](Camera &camera) {
                openProfiles(camera, aUsualConfig);
                QTest::keyClick(camera.window->findChild<QLineEdit *>(), Qt::Key_Down);
            }},
        {u"71-profiles-filter"_s,
            [](Camera &camera) {
                openProfiles(camera, aUsualConfig)->findChild<QLineEdit *>()->setText(u"my-sso"_s);
                QTest::keyClick(camera.window->findChild<QLineEdit *>(), Qt::Key_Down);
            }},
        {u"72-profiles-problems"_s,
            [](Camera &camera) {
                openProfiles(camera,
                    aUsualConfig
                        + "region eu-central-1\n[profile vault]\nregion = x\n[profile a]\nregion = x\nregion = y\n"
                          "output = a\noutput = b\n");
            }},
        {u"74-profiles-chosen"_s,
            [](Camera &camera) {
                ProfilesWindow *window = openProfiles(camera,
                    aUsualConfig
                        + "[profile lost]\nsso_session = gone\nsso_account_id = 123456789012\n"
                          "sso_role_name = Developer\nregion = eu-central-1 # home\n");
                chooseProfile(window, u"lost"_s);
            }},
        {u"75-profiles-legacy"_s,
            [](Camera &camera) { chooseProfile(openProfiles(camera, aUsualConfig), u"old-portal"_s); }},
        {u"76-profiles-edit"_s,
            [](Camera &camera) {
                askForChange(camera, chooseProfile(openProfiles(camera, aUsualConfig), u"my-sso"_s), Qt::Key_Return);
                camera.window->findChild<QLineEdit *>()->setText(u"000000000042"_s);
            }},
        {u"77-profiles-rename-session"_s,
            [](Camera &camera) {
                ProfilesWindow *window = openProfiles(camera, aUsualConfig);
                auto *model = window->findChild<ProfilesModel *>();
                window->findChild<QTreeView *>()->setCurrentIndex(model->indexOfSession(u"my-sso"_s));
                askForChange(camera, window, Qt::Key_F2);
                camera.window->findChild<QLineEdit *>()->setText(u"work"_s);
            }},
        {u"78-profiles-delete-session"_s,
            [](Camera &camera) {
                ProfilesWindow *window = openProfiles(camera, aUsualConfig);
                auto *model = window->findChild<ProfilesModel *>();
                window->findChild<QTreeView *>()->setCurrentIndex(model->indexOfSession(u"my-sso"_s));
                askForChange(camera, window, Qt::Key_Delete);
            }},
        {u"73-profiles-empty"_s, [](Camera &camera) { openProfiles(camera, {}); }},
    };
}

} // namespace

QList<Scene> listScenes()
{
    return accountsScenes() + profilesScenes();
}

} // namespace ssotray
