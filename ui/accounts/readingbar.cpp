#include "ui/accounts/readingbar.h"

#include "ui/common/button.h"
#include "ui/common/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

#include <algorithm>

using namespace std::chrono_literals;

namespace ssotray {

ReadingBar::ReadingBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new Button(tr("Stop", "reading the list of accounts and roles")))
    , m_goOn(new Button(tr("Go on", "reading the list of accounts and roles")))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Accounts read so far"));
    m_progress->setFixedWidth(fontMetrics().height() * 7);
    m_progress->setFixedHeight(fontMetrics().height() * 2 / 3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_text, 1);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    row->addWidget(m_goOn);
    connect(m_stop, &Button::clicked, this, &ReadingBar::stopRequested);
    connect(m_goOn, &Button::clicked, this, &ReadingBar::goOnRequested);
    hide();
}

void ReadingBar::show(const Catalog::Reading &reading, std::chrono::milliseconds pause)
{
    const QString text = textOf(reading, pause);
    m_text->setText(text);
    m_progress->setVisible(reading.isUnderWay);
    m_progress->setRange(0, reading.total);
    m_progress->setValue(reading.read + reading.failed);
    m_stop->setVisible(reading.isUnderWay);
    m_goOn->setVisible(!reading.isUnderWay);
    setVisible(!text.isEmpty());
}

QString ReadingBar::textOf(const Catalog::Reading &reading, std::chrono::milliseconds pause)
{
    const QLocale locale;
    const auto figure = [&](int number) { return locale.toString(number); };
    if (reading.isUnderWay && pause > 2s)
        return tr("AWS asks for fewer requests. Going on in %n second(s).", nullptr,
            int(std::chrono::ceil<std::chrono::seconds>(pause).count()));
    if (reading.isUnderWay && reading.total == 0)
        return tr("Reading the accounts…");
    if (reading.isUnderWay)
        return tr("Reading roles: %1 of %2 accounts", "two numbers")
            .arg(figure(reading.read + reading.failed), figure(reading.total));
    if (reading.stoppedBy)
        return tr("Not all roles could be read. %1", "a sentence that says why")
            .arg(ErrorText::ofListing(*reading.stoppedBy));
    if (reading.isStopped && reading.total == 0)
        return tr("Stopped.", "reading the list of accounts");
    if (reading.isStopped)
        return tr("Stopped. The roles of %1 of %2 accounts are read.", "two numbers")
            .arg(figure(reading.read), figure(reading.total));
    if (reading.failed > 0)
        return tr("The roles of %n account(s) could not be read.", nullptr, reading.failed);
    return {};
}

} // namespace ssotray
