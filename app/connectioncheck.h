#pragma once

#include "doctor/doctor.h"
#include "ui/settings/checkreport.h"

namespace ssotray {

class LogBuffer;
class Services;
class SettingsDialog;

// Lets the doctor look at what the app works with, shows what it finds in the settings, and makes its report complete.
// Owned by the application.
class ConnectionCheck : public QObject
{
    Q_OBJECT

public:
    ConnectionCheck(
        Services &services, const LogBuffer &log, std::function<bool()> hasTrayIcon, QObject *parent = nullptr);

    // As long as the dialog lives; a check that runs when it closes is stopped.
    void showIn(SettingsDialog &dialog);

private:
    ReportFacts facts() const;

    Services &m_services;
    const LogBuffer &m_log;
    Doctor m_doctor;
};

} // namespace ssotray
