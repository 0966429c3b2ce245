#include "ui/wizard/configtrouble.h"

#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ssotray {

ConfigTrouble::ConfigTrouble(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice)
    , m_repair(new Button(tr("Go to the profiles…")))
{
    auto *readAgain = new Button(tr("Read again"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(readAgain);
    buttons->addWidget(m_repair);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_notice);
    column->addLayout(buttons);
    hide();
    connect(readAgain, &Button::clicked, this, &ConfigTrouble::readAgainRequested);
    connect(m_repair, &Button::clicked, this, &ConfigTrouble::repairRequested);
}

void ConfigTrouble::say(const std::optional<Error> &error, const QString &configPath)
{
    m_notice->say(Notice::Tone::Error, error ? ErrorText::ofConfig(*error, configPath) : QString());
    // The profiles window repairs what is in a file; it makes none readable.
    m_repair->setVisible(error && error->kind == Error::Kind::Config);
    setVisible(error.has_value());
}

} // namespace ssotray
