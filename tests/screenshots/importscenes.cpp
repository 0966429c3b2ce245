#include "screenshots/camera.h"
#include "screenshots/scenes.h"
#include "ui/import/importmodel.h"
#include "ui/import/importwindow.h"

#include <QComboBox>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QByteArray foreignConfig = R"(# BEGIN_AWS_SSO_CLI
[profile 000000000042:ViewOnlyAccess]
credential_process = /usr/bin/aws-sso -S "Default" process --arn arn:aws:iam::000000000042:role/ViewOnlyAccess
region = ap-northeast-1
# END_AWS_SSO_CLI

[profile production]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1
output = json

[profile customer/ViewOnlyAccess]
granted_sso_start_url      = https://customer.awsapps.com/start
granted_sso_region         = eu-central-1
granted_sso_account_id     = 210987654321
granted_sso_role_name      = ViewOnlyAccess
common_fate_generated_from = aws-sso
credential_process         = granted credential-process --profile customer/ViewOnlyAccess

[profile vault]
credential_process = aws-vault export --format=json production

[profile leapp]
credential_process = leapp session generate 0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d
region = eu-west-1

[profile old-keys]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
)";

ImportWindow *showImport(Camera &camera, const QByteArray &config)
{
    auto *window = new ImportWindow({QDir::home().filePath(u".aws/config"_s),
        u"/opt/sso-tray/bin/sso-tray-credentials"_s, [](const QString &) { return true; }});
    window->setDocument(Document(config));
    camera.open(window);
    return window;
}

// Until the texts have the room that they need.
void settle(Camera &camera)
{
    camera.world.advanceUntil([] { return false; }, 3);
}

void chooseRow(Camera &camera, const QString &profile)
{
    const QWidget *window = camera.window;
    window->findChild<QTreeView *>()->setCurrentIndex(window->findChild<ImportModel *>()->indexOf(profile));
    settle(camera);
}

} // namespace

QList<Scene> importScenes()
{
    return {
        {u"b0-import"_s, [](Camera &camera) { showImport(camera, foreignConfig); }},
        {u"b1-import-chosen"_s,
            [](Camera &camera) {
                const ImportWindow *window = showImport(camera, foreignConfig);
                window->findChild<QComboBox *>()->setCurrentIndex(1);
                chooseRow(camera, u"000000000042:ViewOnlyAccess"_s);
            }},
        {u"b2-import-refused"_s,
            [](Camera &camera) {
                showImport(camera, foreignConfig);
                chooseRow(camera, u"leapp"_s);
            }},
        {u"b3-imported"_s,
            [](Camera &camera) {
                ImportWindow *window = showImport(camera, foreignConfig);
                QObject::connect(
                    window, &ImportWindow::importRequested, window, [window](const ConfigOperation &operation) {
                        const Result<ConfigChange> change = planOperation(Document(foreignConfig), operation);
                        window->setDocument(Document(change ? change->after : foreignConfig));
                        window->showImported(ChangeNote{u"Import"_s, u"production"_s, 3});
                    });
                WindowDriver(window).click(QCoreApplication::translate("ssotray::ImportWindow", "Import", "button"));
                settle(camera);
            }},
        {u"b4-import-nothing"_s, [](Camera &camera) { showImport(camera, {}); }},
        {u"b5-import-broken"_s,
            [](Camera &camera) { showImport(camera, foreignConfig + "[profile leapp]\nregion = eu-west-1\n"); }},
    };
}

} // namespace ssotray
