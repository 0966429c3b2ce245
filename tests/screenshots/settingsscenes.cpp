#include "screenshots/camera.h"
#include "screenshots/scenes.h"
#include "storage/settings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/settingspage.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = StoredPlace::Kind;
using Source = ValueInForce::Source;

enum Page { General, Files, Network, Stored, Requests, Check };

const QString aws = u"/home/mori/.aws"_s;

InForce usualValues()
{
    return {{aws + u"/config"_s, Source::Default}, {aws + u"/credentials"_s, Source::Default},
        {{{}, Source::System}, {}, {{}, Source::Default}, {u"false"_s, Source::Default}, {u"false"_s, Source::Default},
            {}, {}}};
}

InForce valuesOfACompany()
{
    return {{u"/home/mori/work/aws/config"_s, Source::Environment, u"AWS_CONFIG_FILE"_s},
        {aws + u"/credentials"_s, Source::Default},
        {{u"http://proxy.example.com:8080"_s, Source::Environment, u"https_proxy"_s},
            {u"corp.example.com, localhost"_s, Source::Environment, u"no_proxy"_s},
            {u"/etc/ssl/company/ca-bundle.pem"_s, Source::Environment, u"AWS_CA_BUNDLE"_s},
            {u"false"_s, Source::Default}, {u"true"_s, Source::Setting},
            {{u"https://sso-stand-in.example.com"_s, Source::Environment, u"AWS_ENDPOINT_URL_SSO_OIDC"_s}},
            {u"AWS_ENDPOINT_URL_SSO"_s}}};
}

QList<StoredPlace> places(const std::optional<Error> &keychainProblem = {})
{
    const QString ours = QDir::homePath() + u"/.aws"_s;
    const QString data = QDir::homePath() + u"/.local/share/sso-tray"_s;
    return {{Kind::Keychain, u"sso-tray"_s, 2, keychainProblem}, {Kind::TokenFiles, ours + u"/sso/cache"_s, 1},
        {Kind::CliCache, ours + u"/cli/cache"_s, 4, {}, true}, {Kind::RoleCredentials, {}, 3}, {Kind::Clipboard, {}, 0},
        {Kind::Backups, data + u"/backups"_s, 12}, {Kind::Lists, data + u"/lists"_s, 2},
        {Kind::Records, data + u"/sessions.ini"_s, 1},
        {Kind::Settings, QDir::homePath() + u"/.config/sso-tray/settings.ini"_s, 1},
        {Kind::StartAtLogin, QDir::homePath() + u"/.config/autostart/sso-tray.desktop"_s, 1},
        {Kind::Locks, data + u"/locks"_s, 1, {}, true}};
}

QList<Asker> askers()
{
    using Outcome = Asker::Outcome;
    const auto at = [](int hour, int minute) { return QDateTime(QDate(2026, 11, 22), QTime(hour, minute), Qt::UTC); };
    return {{u"terraform"_s, u"my-sso"_s, u"123456789012"_s, u"AdministratorAccess"_s, at(13, 5), Outcome::Given},
        {u"aws"_s, u"my-sso"_s, u"123456789012"_s, u"ReadOnlyAccess"_s, at(12, 58), Outcome::SignInNeeded},
        {{}, u"other-sso"_s, u"012345678901"_s, u"Billing"_s, at(9, 30), Outcome::Refused}};
}

using CheckState = CheckStep::State;

CheckStep good(CheckStep::Kind kind, const QString &code, const QStringList &details = {})
{
    return {kind, kind <= CheckStep::Kind::Tray ? QString() : u"my-sso"_s, CheckState::Good, code, details};
}

// A check that finds everything in order.
QList<CheckStep> goodSteps()
{
    using Step = CheckStep::Kind;
    return {good(Step::Files, u"Found"_s, {aws + u"/config"_s, aws + u"/credentials"_s}), good(Step::Config, {}),
        good(Step::Keychain, {}), good(Step::Tray, {}),
        good(Step::Name, u"FoundProxy"_s, {u"proxy.example.com"_s, u"192.0.2.10"_s}),
        good(Step::Proxy, u"Through"_s, {u"proxy.example.com:8080"_s, u"HTTPS_PROXY"_s}),
        good(Step::Certificate, u"System"_s, {u"Amazon Root CA 1"_s}), good(Step::Clock, {}),
        good(Step::Oidc, {}, {u"oidc.ap-northeast-1.amazonaws.com"_s}),
        good(Step::Portal, u"Accepted"_s, {u"portal.sso.ap-northeast-1.amazonaws.com"_s})};
}

// The same while it runs: this step, and none of those behind it.
QList<CheckStep> stepsUntil(CheckStep::Kind kind)
{
    QList<CheckStep> steps = goodSteps();
    for (CheckStep &step : steps) {
        if (step.kind == kind)
            step.state = CheckState::Running;
        else if (step.kind > kind)
            step.state = CheckState::Waiting;
    }
    return steps;
}

// A company that inspects traffic, a config with mistakes, a locked keychain, a wrong clock elsewhere.
QList<CheckStep> badSteps()
{
    using Step = CheckStep::Kind;
    QList<CheckStep> steps = goodSteps();
    for (CheckStep &step : steps) {
        switch (step.kind) {
        case Step::Config:
            step.state = CheckState::Failed;
            step.errors = {{Error::Kind::Config, u"NoDelimiter"_s, {}, {}, 12},
                {Error::Kind::Config, u"DuplicateSection"_s, u"profile my-sso"_s, {}, 20}};
            break;
        case Step::Keychain:
            step.state = CheckState::Failed;
            step.errors = {{Error::Kind::Keychain, u"Locked"_s, {}, {}}};
            break;
        case Step::Tray:
            step.state = CheckState::Warning;
            break;
        case Step::Certificate:
            step.state = CheckState::Failed;
            step.details = {u"Example Inspection CA"_s};
            step.errors = {{Error::Kind::Tls, u"NotTrusted"_s, u"oidc.ap-northeast-1.amazonaws.com"_s, {}}};
            break;
        case Step::Clock:
        case Step::Oidc:
            step.state = CheckState::Skipped;
            step.code = u"Blocked"_s;
            break;
        case Step::Portal:
            step.state = CheckState::Failed;
            step.errors = {{Error::Kind::Tls, u"NotTrusted"_s, u"portal.sso.ap-northeast-1.amazonaws.com"_s, {}}};
            break;
        default:
            break;
        }
    }
    return steps;
}

QString textOf(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

QString labelOf(const char *context, const char *text)
{
    return withoutMnemonic(textOf(context, text));
}

struct OpenSettings
{
    OpenSettings(Camera &camera, Page page, const InForce &inForce = usualValues())
        : settings(new Settings(camera.world.home.filePath(u"settings.ini"_s)))
        , dialog(new SettingsDialog(*settings, inForce))
    {
        settings->setParent(dialog);
        QObject::connect(
            dialog, &SettingsDialog::storedRequested, dialog, [this_ = dialog] { this_->showStored(places()); });
        dialog->findChild<QTabWidget *>()->setCurrentIndex(page);
        camera.open(dialog);
    }

    Settings *settings;
    SettingsDialog *dialog;
};

} // namespace

QList<Scene> settingsScenes()
{
    return {
        {u"80-settings"_s, [](Camera &camera) { OpenSettings(camera, General).dialog->setStartsAtLogin(true); }},
        {u"81-settings-chosen"_s,
            [](Camera &camera) {
                const OpenSettings opened(camera, General);
                opened.settings->setNoticeLead({});
                opened.settings->setBrowserCommand(u"firefox -P work %u"_s);
                opened.dialog->showStartsAtLoginFailed();
            }},
        {u"82-settings-files"_s, [](Camera &camera) { OpenSettings(camera, Files); }},
        {u"83-settings-files-changed"_s,
            [](Camera &camera) {
                const OpenSettings opened(camera, Files, valuesOfACompany());
                opened.settings->setCredentialsFile(u"/home/mori/work/aws/credentials"_s);
            }},
        {u"84-settings-network"_s, [](Camera &camera) { OpenSettings(camera, Network); }},
        {u"85-settings-network-of-a-company"_s,
            [](Camera &camera) {
                const OpenSettings opened(camera, Network, valuesOfACompany());
                opened.settings->setDualStack(true);
                WindowDriver(opened.dialog).type(labelOf("ssotray::NetworkPage", "&Proxy"), u"https://proxy"_s);
            }},
        {u"86-settings-stored"_s, [](Camera &camera) { OpenSettings(camera, Stored); }},
        {u"87-settings-stored-locked"_s,
            [](Camera &camera) {
                const OpenSettings opened(camera, Stored);
                const Error locked{Error::Kind::Keychain, u"Locked"_s, {}, {}};
                opened.dialog->showStored(places(locked));
                opened.dialog->showErased({{Kind::Keychain, locked}});
            }},
        {u"88-settings-erase"_s,
            [](Camera &camera) {
                const OpenSettings opened(camera, Stored);
                WindowDriver(opened.dialog).click(textOf("ssotray::StoredWhere", "&Erase everything…").remove(u'&'));
                camera.window = opened.dialog->findChild<QMessageBox *>();
            }},
        {u"89-settings-requests"_s,
            [](Camera &camera) { OpenSettings(camera, Requests).dialog->showAskers(askers()); }},
        {u"89a-settings-check-running"_s,
            [](Camera &camera) {
                OpenSettings(camera, Check).dialog->showCheck(stepsUntil(CheckStep::Kind::Certificate), true);
            }},
        {u"89b-settings-check-good"_s,
            [](Camera &camera) { OpenSettings(camera, Check).dialog->showCheck(goodSteps(), false); }},
        {u"89c-settings-check-failed"_s,
            [](Camera &camera) {
                const OpenSettings opened(camera, Check);
                opened.dialog->showCheck(badSteps(), true);
                opened.dialog->showCheck(badSteps(), false);
            }},
    };
}

} // namespace ssotray
