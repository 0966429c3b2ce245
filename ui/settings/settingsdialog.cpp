#include "ui/settings/settingsdialog.h"

#include "storage/settings.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/wrappedheight.h"
#include "ui/settings/askerspage.h"
#include "ui/settings/checkpage.h"
#include "ui/settings/filespage.h"
#include "ui/settings/generalpage.h"
#include "ui/settings/networkpage.h"
#include "ui/settings/storedwhere.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ssotray {

namespace {

// With large letters or a low screen a page is higher than there is room; nothing of it may be lost.
QScrollArea *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(page);
    area->setFocusProxy(page);
    return area;
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, InForce inForce, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_inForce(std::move(inForce))
{
    setAttribute(Qt::WA_DeleteOnClose);
    new QVBoxLayout(this);
    build();
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 50, fontMetrics().height() * 37);
    connect(&m_settings, &Settings::changed, this, &SettingsDialog::showState);
}

void SettingsDialog::build()
{
    setWindowTitle(tr("Settings"));
    delete m_content;
    m_content = new QWidget;
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true); // pages in the window's own colour, for which quiet sentences are made
    addPages();
    m_saveNotice = new Notice;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->addWidget(m_tabs, 1);
    column->addWidget(m_saveNotice);
    column->addLayout(makeButtons());
    layout()->addWidget(m_content);
    m_content->show(); // now and not later, so that the focus can go there
    setStartsAtLogin(m_startsAtLogin);
    m_askersPage->showAskers(m_askers);
    m_check->setReportFacts(m_reportFacts);
    m_check->showSteps(m_checkSteps, m_isChecking);
    showState();
}

void SettingsDialog::addPages()
{
    m_general = new GeneralPage(m_settings);
    auto *files = new FilesPage(m_settings, m_inForce);
    auto *network = new NetworkPage(m_settings, m_inForce.network);
    m_pages = {m_general, files, network};
    m_stored = new StoredWhere;
    m_askersPage = new AskersPage;
    m_check = new CheckPage(m_inForce);
    m_tabs->addTab(scrolling(m_general), tr("&General", "page of the settings"));
    m_tabs->addTab(scrolling(files), tr("&Files", "page of the settings"));
    m_tabs->addTab(scrolling(network), tr("Net&work", "page of the settings"));
    m_tabs->addTab(m_stored, tr("What is &stored where", "page of the settings"));
    m_tabs->addTab(m_askersPage, tr("Re&quests", "page of the settings"));
    m_tabs->addTab(m_check, tr("C&heck connection", "page of the settings"));
    connect(m_general, &GeneralPage::startsAtLoginChanged, this, &SettingsDialog::startsAtLoginChanged);
    connect(network, &NetworkPage::proxyPasswordRequested, this, &SettingsDialog::proxyPasswordRequested);
    connect(m_stored, &StoredWhere::storedRequested, this, &SettingsDialog::storedRequested);
    connect(m_stored, &StoredWhere::eraseRequested, this, &SettingsDialog::eraseRequested);
    connect(m_check, &CheckPage::checkRequested, this, &SettingsDialog::checkRequested);
    connect(m_check, &CheckPage::cancelRequested, this, &SettingsDialog::cancelCheckRequested);
    connect(m_check, &CheckPage::saveRequested, this, &SettingsDialog::saveReportRequested);
}

QLayout *SettingsDialog::makeButtons()
{
    m_restartText = new QLabel(tr("Some of your changes take effect after a restart of the app."));
    m_restartText->setWordWrap(true);
    m_restart = new Button(tr("&Restart now"));
    auto *close = new Button(tr("&Close"));
    for (Button *button : {m_restart, close})
        button->setAutoDefault(false);
    connect(m_restart, &Button::clicked, this, [this] {
        takeOver();
        Q_EMIT restartRequested();
    });
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *row = new QHBoxLayout;
    row->addWidget(m_restartText, 1);
    row->addStretch();
    row->addWidget(m_restart);
    row->addWidget(close);
    return row;
}

void SettingsDialog::setStartsAtLogin(bool starts)
{
    m_startsAtLogin = starts;
    m_general->setStartsAtLogin(starts);
}

void SettingsDialog::showStartsAtLoginFailed()
{
    m_general->showStartsAtLoginFailed();
}

void SettingsDialog::showStored(const QList<StoredPlace> &places)
{
    m_stored->showPlaces(places);
}

void SettingsDialog::showErased(const QList<NotErased> &left)
{
    m_stored->showErased(left);
}

void SettingsDialog::showAskers(const QList<Asker> &askers)
{
    m_askers = askers;
    m_askersPage->showAskers(askers);
}

void SettingsDialog::showCheck(const QList<CheckStep> &steps, bool isRunning)
{
    m_checkSteps = steps;
    m_isChecking = isRunning;
    m_check->showSteps(steps, isRunning);
}

void SettingsDialog::setReportFacts(std::function<ReportFacts()> facts)
{
    m_reportFacts = std::move(facts);
    m_check->setReportFacts(m_reportFacts);
}

void SettingsDialog::showReportSaved(const Result<void> &saved, const QString &path)
{
    m_check->showSaved(saved, path);
}

void SettingsDialog::turnToCheck()
{
    m_tabs->setCurrentWidget(m_check);
}

void SettingsDialog::done(int result)
{
    takeOver();
    QDialog::done(result);
}

// Once for each language: several translators come and go, but Qt makes one event of it.
void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    takeOver();
    const int page = m_tabs->currentIndex();
    build();
    m_tabs->setCurrentIndex(page);
    m_tabs->currentWidget()->setFocus();
}

// Return presses the button that has the focus. No other one is pressed by it, so in a field it only takes what was
// typed.
void SettingsDialog::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (button && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        button->click();
    else
        QDialog::keyPressEvent(event);
}

void SettingsDialog::takeOver()
{
    for (SettingsPage *page : m_pages)
        page->takeOver();
}

void SettingsDialog::showState()
{
    m_restartText->setVisible(m_settings.needsRestart());
    m_restart->setVisible(m_settings.needsRestart());
    const std::optional<Error> &error = m_settings.saveError();
    m_saveNotice->say(Notice::Tone::Error,
        error ? tr("Your choice could not be saved and holds until the app ends. %1").arg(ErrorText::of(*error))
              : QString());
}

} // namespace ssotray
