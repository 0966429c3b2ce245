#pragma once

#include "ui/settings/settingspage.h"

namespace ssotray {

struct InForce;
class PathEdit;
class Settings;
struct ValueInForce;

// Which AWS config and credentials files the app works with. Takes effect after a restart.
class FilesPage : public SettingsPage
{
    Q_OBJECT

public:
    FilesPage(Settings &settings, const InForce &inForce, QWidget *parent = nullptr);

    void takeOver() override;

private:
    void addFile(const QString &label, PathEdit *edit, const ValueInForce &inForce);
    void showSettings();

    Settings &m_settings;
    PathEdit *m_config;
    PathEdit *m_credentials;
};

} // namespace ssotray
