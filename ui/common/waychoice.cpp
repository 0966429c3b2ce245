#include "ui/common/waychoice.h"

#include <QHBoxLayout>
#include <QRadioButton>

namespace ssotray {

WayChoice::WayChoice(QWidget *parent)
    : QWidget(parent)
    , m_standard(new QRadioButton(tr("Standard")))
    , m_keychainOnly(new QRadioButton(tr("Keychain only")))
{
    m_standard->setChecked(true);
    m_standard->setAccessibleName(m_standard->text());
    m_standard->setToolTip(
        tr("What “aws configure sso” writes, for every AWS tool; an access token for about one hour lies in a file."));
    m_keychainOnly->setAccessibleName(m_keychainOnly->text());
    m_keychainOnly->setToolTip(
        tr("AWS tools ask this app for credentials (credential_process); no secret of the session lies in a file."));
    m_standard->setAccessibleDescription(m_standard->toolTip());
    m_keychainOnly->setAccessibleDescription(m_keychainOnly->toolTip());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_standard);
    row->addWidget(m_keychainOnly);
    row->addStretch();
    connect(m_keychainOnly, &QRadioButton::toggled, this, &WayChoice::changed);
}

CredentialsWay WayChoice::way() const
{
    return m_keychainOnly->isChecked() ? CredentialsWay::KeychainOnly : CredentialsWay::Standard;
}

void WayChoice::setWay(CredentialsWay way)
{
    (way == CredentialsWay::KeychainOnly ? m_keychainOnly : m_standard)->setChecked(true);
}

QWidget *WayChoice::lastField() const
{
    return m_keychainOnly;
}

} // namespace ssotray
