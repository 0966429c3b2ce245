#include "app/browser/addressbar.h"

#include "app/browser/addressrules.h"
#include "app/browser/padlock.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace ssotray {

namespace {

QString wordsFor(AddressBar::Safety safety)
{
    switch (safety) {
    case AddressBar::Safety::Opening:
        return AddressBar::tr("Opening…");
    case AddressBar::Safety::Secure:
        return AddressBar::tr("Secure connection");
    case AddressBar::Safety::ThisComputer:
        return AddressBar::tr("This computer");
    case AddressBar::Safety::NotOpened:
        break;
    }
    return AddressBar::tr("Not opened");
}

} // namespace

AddressBar::AddressBar(const QString &userCode, QWidget *parent)
    : QWidget(parent)
    , m_padlock(new Padlock(this))
    , m_safety(new QLabel(this))
    , m_address(new QLineEdit(this))
{
    m_address->setReadOnly(true);
    m_address->setAccessibleName(tr("Address"));
    m_safety->setBuddy(m_address);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_padlock);
    row->addWidget(m_safety);
    row->addWidget(m_address, 1);
    if (!userCode.isEmpty())
        addCode(userCode);
    addLeaveButton();
}

void AddressBar::addCode(const QString &userCode)
{
    auto *code = new QLineEdit(userCode, this);
    code->setReadOnly(true);
    code->setAccessibleName(tr("User code"));
    code->setAlignment(Qt::AlignCenter);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setBold(true);
    code->setFont(font);
    code->setFixedWidth(QFontMetrics(font).horizontalAdvance(userCode) + 2 * QFontMetrics(font).height());
    auto *label = new QLabel(tr("Compare this code:"), this);
    label->setBuddy(code);
    layout()->addWidget(label);
    layout()->addWidget(code);
}

void AddressBar::addLeaveButton()
{
    auto *leave = new QPushButton(tr("Continue in my browser"), this);
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &AddressBar::leaveRequested);
    layout()->addWidget(leave);
}

void AddressBar::showPage(const QUrl &url, Safety safety)
{
    m_padlock->setVisible(safety == Safety::Secure);
    m_safety->setText(wordsFor(safety));
    const QString origin = originForReading(url);
    if (origin != m_address->text())
        m_address->setText(origin); // and of one that is too long its end, which says whose it is
    m_address->setAccessibleDescription(m_safety->text());
}

} // namespace ssotray
