#pragma once

#include "profiles/change.h"

#include <QWidget>

class QRadioButton;

namespace ssotray {

// How AWS tools shall get the credentials of profiles: Standard or Keychain only, side by side.
class WayChoice : public QWidget
{
    Q_OBJECT

public:
    explicit WayChoice(QWidget *parent = nullptr);

    CredentialsWay way() const;
    void setWay(CredentialsWay way);

    // Behind which the next field comes, for the order of Tab.
    QWidget *lastField() const;

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_standard;
    QRadioButton *m_keychainOnly;
};

} // namespace ssotray
