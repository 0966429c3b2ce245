#pragma once

#include <QDialog>

class QLineEdit;

namespace ssotray {

class Notice;

// Asks for the user name and the password that a proxy wants. A small window that is not modal: whoever waits for the
// network can still look around. It keeps neither; accepted() is the time to take them.
class ProxyDialog : public QDialog
{
    Q_OBJECT

public:
    // proxy: "host:port". user: to begin with, may be empty.
    explicit ProxyDialog(const QString &proxy, const QString &user = {}, QWidget *parent = nullptr);

    const QString &proxy() const { return m_proxy; }
    QString user() const;
    QString password() const;

    // The proxy did not take what it got before.
    void showRefused();

private:
    QWidget *makeButtons();

    const QString m_proxy;
    QLineEdit *m_user;
    QLineEdit *m_password;
    Notice *m_refused;
};

} // namespace ssotray
