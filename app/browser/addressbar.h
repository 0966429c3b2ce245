#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QUrl;

namespace ssotray {

class Padlock;

// The line above the page: whose page it is and whether that is certain, the code to compare, and the way out into the
// person's own browser. Owned by the window; nothing in it can be changed by a page but the address.
class AddressBar : public QWidget
{
    Q_OBJECT

public:
    enum class Safety { Opening, Secure, ThisComputer, NotOpened };

    // Without a code there is no place for one.
    explicit AddressBar(const QString &userCode, QWidget *parent = nullptr);

    void showPage(const QUrl &url, Safety safety);

Q_SIGNALS:
    void leaveRequested();

private:
    void addCode(const QString &userCode);
    void addLeaveButton();

    Padlock *m_padlock;
    QLabel *m_safety;
    QLineEdit *m_address;
};

} // namespace ssotray
