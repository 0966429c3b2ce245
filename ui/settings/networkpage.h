#pragma once

#include "ui/settings/settingspage.h"

#include <optional>

class QComboBox;
class QLineEdit;

namespace ssotray {

struct NetworkInForce;
class Notice;
class PathEdit;
class Settings;
struct ValueInForce;

// The way to AWS: proxy, certificates, kinds of endpoints; and a warning when the environment leads elsewhere. Takes
// effect after a restart.
class NetworkPage : public SettingsPage
{
    Q_OBJECT

public:
    NetworkPage(Settings &settings, const NetworkInForce &inForce, QWidget *parent = nullptr);

    void takeOver() override;

Q_SIGNALS:
    void proxyPasswordRequested();

private:
    void addProxy(const NetworkInForce &inForce);
    void addCaBundle(const ValueInForce &inForce);
    void addSwitch(const QString &label, QComboBox *list, const ValueInForce &inForce);
    void addEndpoints(const NetworkInForce &inForce);
    void takeProxy();
    void showSettings();

    Settings &m_settings;
    QLineEdit *m_proxy;
    Notice *m_proxyNotice;
    PathEdit *m_caBundle;
    QComboBox *m_fips;
    QComboBox *m_dualStack;
};

} // namespace ssotray
