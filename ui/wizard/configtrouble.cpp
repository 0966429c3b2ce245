#include "ui/wizard/configtrouble.h"

#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/translated.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ssotray {

ConfigTrouble::ConfigTrouble(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice)
    , m_repair(new Button)
{
    auto *readAgain = new Button;
    keepTranslated(this, [this, readAgain] {
        readAgain->setText(tr("Read again"));
        m_repair->setText(tr("Go to the profiles…"));
    });
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
    if (error)
        m_notice->say(
            Notice::Tone::Error, [error = *error, configPath] { return ErrorText::ofConfig(error, configPath); });
    else
        m_notice->clear();
    // The profiles window repairs what is in a file; it makes none readable.
    m_repair->setVisible(error && error->kind == Error::Kind::Config);
    setVisible(error.has_value());
}

} // namespace ssotray
