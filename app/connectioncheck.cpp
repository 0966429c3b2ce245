#include "app/connectioncheck.h"

#include "app/services.h"
#include "base/logbuffer.h"
#include "config/configpath.h"
#include "doctor/hostlookup.h"
#include "session/sessionstatus.h"
#include "storage/safefile.h"
#include "ui/settings/settingsdialog.h"
#include "ui/tray/sessiontext.h"

#include <QGuiApplication>
#include <QSysInfo>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

ConnectionCheck::ConnectionCheck(
    Services &services, const LogBuffer &log, std::function<bool()> hasTrayIcon, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_log(log)
    , m_doctor({services.http, services.sessions, services.quietKeychain, services.config, services.clock,
          configFileInForce(services.settings.configFile()),
          credentialsFileInForce(services.settings.credentialsFile()), std::move(hasTrayIcon), lookUpHost,
          tryConnecting})
{
}

void ConnectionCheck::showIn(SettingsDialog &dialog)
{
    dialog.setReportFacts([this] { return facts(); });
    dialog.showCheck(m_doctor.steps(), m_doctor.isRunning());
    connect(&m_doctor, &Doctor::changed, &dialog, [&] { dialog.showCheck(m_doctor.steps(), m_doctor.isRunning()); });
    connect(&dialog, &SettingsDialog::checkRequested, &m_doctor, &Doctor::run);
    connect(&dialog, &SettingsDialog::cancelCheckRequested, &m_doctor, &Doctor::cancel);
    connect(&dialog, &QObject::destroyed, &m_doctor, &Doctor::cancel);
    connect(
        &dialog, &SettingsDialog::saveReportRequested, &dialog, [&dialog](const QString &path, const QString &text) {
            dialog.showReportSaved(replaceFile(path, text.toUtf8()), path);
        });
}

ReportFacts ConnectionCheck::facts() const
{
    const QDateTime now = m_services.clock.now();
    ReportFacts facts{.at = now,
        .program =
            u"SSO Tray for AWS %1, Qt %2"_s.arg(QLatin1StringView(SSO_TRAY_VERSION), QLatin1StringView(qVersion())),
        .system = QStringList{QSysInfo::prettyProductName(), QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion(),
            QSysInfo::currentCpuArchitecture()}
                      .join(u", "_s),
        .desktop = QGuiApplication::platformName(),
        .sessions = {},
        .log = m_log.lines(),
        .home = homeFolder().value_or(QString())};
    for (const QByteArray &name : {"XDG_CURRENT_DESKTOP"_ba, "XDG_SESSION_TYPE"_ba}) {
        if (const QString value = qEnvironmentVariable(name.constData()); !value.isEmpty())
            facts.desktop += u", "_s + value;
    }
    for (const Session *session : m_services.sessions.defined()) {
        facts.sessions.append(
            SessionText::line(session->definition().name, SessionStatus::of(*session, now, 0min), now));
    }
    return facts;
}

} // namespace ssotray
