#pragma once

#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ssotray {

class Notice;
class Settings;

// Language, times, browser and start at login: all of it takes effect at once.
class GeneralPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit GeneralPage(Settings &settings, QWidget *parent = nullptr);

    void setStartsAtLogin(bool starts);
    void showStartsAtLoginFailed();

    void takeOver() override;

Q_SIGNALS:
    void startsAtLoginChanged(bool starts);

private:
    void addStartAtLogin();
    void connectFields();
    void takeBrowser();
    void showSettings();

    Settings &m_settings;
    QComboBox *m_language;
    QSpinBox *m_noticeLead; // minutes, 0 for never
    QSpinBox *m_clipboardTime; // seconds
    QLineEdit *m_browser;
    QCheckBox *m_startAtLogin;
    Notice *m_startAtLoginNotice;
};

} // namespace ssotray
