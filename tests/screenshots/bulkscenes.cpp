#include "catalog/catalogs.h"
#include "config/configundo.h"
#include "screenshots/camera.h"
#include "screenshots/scenes.h"
#include "ui/bulk/bulkwindow.h"
#include "ui/catalogview/catalogtree.h"
#include "ui/catalogview/tickmodel.h"
#include "ui/undo/undowindow.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString bulkProd = u"123456789012"_s;
const QString bulkTokyo = u"000000000042"_s;
const QByteArray bulkConfig = "[profile mine]\nregion = eu-north-1\n\n"
                              "[sso-session my-sso]\nsso_start_url = https://d-12345xxxxx.awsapps.com/start\n"
                              "sso_region = ap-northeast-1\nsso_registration_scopes = sso:account:access\n";

// The window for many profiles over a world of its own, signed in.
struct OpenBulk
{
    explicit OpenBulk(Camera &itsCamera)
        : camera(itsCamera)
    {
        UiWorld &world = camera.world;
        world.writeConfig(bulkConfig);
        world.answerCode();
        world.answerToken();
        world.answerAccounts({{bulkProd, u"Production"_s, u"aws-production@example.com"_s},
            {bulkTokyo, u"本番環境 東京"_s, u"aws-tokyo@example.co.jp"_s},
            {u"210987654321"_s, u"Sandbox"_s, u"aws-sandbox@example.com"_s},
            {u"444444444444"_s, u"Data platform (shared services, Europe)"_s, u"aws-data-platform@example.com"_s}});
        world.answerRoles(bulkProd, {u"AdministratorAccess"_s, u"PowerUserAccess"_s, u"ViewOnlyAccess"_s});
        world.answerRoles(bulkTokyo, {u"AdministratorAccess"_s, u"ViewOnlyAccess"_s});
        world.answerRoles(u"210987654321"_s, {u"AdministratorAccess"_s});
        world.answerRoles(u"444444444444"_s, {u"DataEngineer"_s, u"ViewOnlyAccess"_s});
        world.sessions.setDefined({world.mySso()});
        Session &session = world.sessions.open(world.mySso());
        session.signIn();
        world.advanceUntil([&] { return session.state() == Session::State::SignedIn; });
        show();
    }

    void show()
    {
        UiWorld &world = camera.world;
        auto *catalogs = new Catalogs(world.portal);
        auto *window = new BulkWindow({world.sessions, *catalogs, world.clock, world.config,
            world.home.filePath(u"bulk.json"_s), u"/opt/sso-tray/bin/sso-tray-credentials"_s, {}});
        catalogs->setParent(window);
        camera.open(window);
        model = window->findChild<TickModel *>();
        world.advanceUntil([&] { return indexOf(bulkTokyo).isValid(); });
    }

    QModelIndex indexOf(const QString &account, const QString &role = {}) const
    {
        return model->indexOf({u"my-sso"_s, account, role});
    }
    void tick(const QString &account, const QString &role = {}) const
    {
        camera.world.advanceUntil([&] { return indexOf(account, role).isValid(); });
        model->tick({u"my-sso"_s, account, role}, true);
        camera.world.advanceUntil([] { return false; }, 3);
    }
    void open(const QString &account) const
    {
        auto *tree = camera.window->findChild<CatalogTree *>();
        tree->expand(indexOf(account));
        camera.world.advanceUntil([] { return false; }, 3);
    }

    Camera &camera;
    TickModel *model = nullptr;
};

void saveRegion(Camera &camera, const QString &profile, const QString &region, const ChangeNote &note)
{
    const auto saved = camera.world.config.apply(
        [&](Document &document) {
            return document.set(SectionName::profile(profile), {{u"region"_s, region}, {u"output"_s, u"json"_s}});
        },
        note);
    camera.world.advanceUntil([&] { return saved.isFinished(); });
}

// Two changes.
void makeChanges(Camera &camera)
{
    saveRegion(camera, u"production"_s, u"ap-northeast-1"_s, {u"Profile"_s, u"production"_s});
    camera.world.clock.advance(std::chrono::minutes(7));
    saveRegion(camera, u"sandbox"_s, u"eu-central-1"_s, {u"Bulk"_s, u"sandbox"_s, 120});
    camera.world.clock.advance(std::chrono::minutes(1));
}

void showUndo(Camera &camera)
{
    auto *undo = new ConfigUndo(camera.world.config);
    auto *window = new UndoWindow(*undo, [undo](const Backup &change) { return undo->takeBack(change); });
    QObject::connect(window, &QObject::destroyed, [undo] { delete undo; });
    camera.open(window);
    camera.world.advanceUntil([] { return false; }, 3);
}

} // namespace

QList<Scene> bulkScenes()
{
    return {
        {u"a0-bulk"_s, [](Camera &camera) { OpenBulk bulk(camera); }},
        {u"a1-bulk-ticked"_s,
            [](Camera &camera) {
                const OpenBulk bulk(camera);
                bulk.open(bulkProd);
                bulk.open(bulkTokyo);
                bulk.tick(bulkTokyo);
                bulk.tick(bulkProd, u"ViewOnlyAccess"_s);
            }},
        {u"a2-bulk-wrong-template"_s,
            [](Camera &camera) {
                const OpenBulk bulk(camera);
                bulk.tick(bulkTokyo);
                camera.type("BulkForm", "Name template", u"{account}-{role}"_s);
                camera.world.advanceUntil([] { return false; }, 3);
            }},
        {u"a3-bulk-again"_s,
            [](Camera &camera) {
                OpenBulk bulk(camera);
                bulk.tick(bulkProd);
                bulk.tick(bulkTokyo);
                camera.click("BulkWindow", "Create profiles");
                camera.world.advanceUntil([] { return false; }, 3);
                camera.world.server.forget(u"/assignment/accounts"_s);
                camera.world.answerAccounts({{bulkProd, u"Production"_s, u"aws-production@example.com"_s},
                    {u"210987654321"_s, u"Sandbox"_s, u"aws-sandbox@example.com"_s}});
                UiWorld &world = camera.world;
                auto *catalogs = new Catalogs(world.portal);
                auto *window = new BulkWindow({world.sessions, *catalogs, world.clock, world.config,
                    world.home.filePath(u"bulk.json"_s), {}, {}});
                catalogs->setParent(window);
                delete camera.window;
                camera.open(window);
                bulk.model = window->findChild<TickModel *>();
                bulk.tick(u"210987654321"_s);
                bulk.tick(bulkProd);
            }},
        {u"a4-undo-nothing"_s, [](Camera &camera) { showUndo(camera); }},
        {u"a5-undo"_s,
            [](Camera &camera) {
                makeChanges(camera);
                showUndo(camera);
            }},
        {u"a6-undo-refused"_s,
            [](Camera &camera) {
                makeChanges(camera);
                camera.world.writeConfig(camera.world.configBytes().replace("eu-central-1", "us-east-1"));
                showUndo(camera);
            }},
        {u"a7-undo-redo"_s,
            [](Camera &camera) {
                makeChanges(camera);
                ConfigUndo undo(camera.world.config);
                const auto done = undo.takeBack(*undo.nextUndo());
                camera.world.advanceUntil([&] { return done.isFinished(); });
                showUndo(camera);
            }},
    };
}

} // namespace ssotray
