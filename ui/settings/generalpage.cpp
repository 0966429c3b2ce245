#include "ui/settings/generalpage.h"

#include "storage/settings.h"
#include "ui/common/notice.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int never = 0;
constexpr int shortestLead = int(Settings::shortestNoticeLead.count());

// Minutes that are too few for a notice are none of its numbers, but 0 is: "never".
class LeadBox : public QSpinBox
{
public:
    LeadBox()
    {
        setRange(never, int(Settings::longestNoticeLead.count()));
        setSingleStep(shortestLead);
    }

protected:
    QValidator::State validate(QString &input, int &position) const override
    {
        const QValidator::State state = QSpinBox::validate(input, position);
        const int minutes = valueFromText(input);
        return state == QValidator::Acceptable && minutes > never && minutes < shortestLead ? QValidator::Intermediate
                                                                                            : state;
    }

    void fixup(QString &input) const override
    {
        input = textFromValue(valueFromText(input) > never ? shortestLead : value());
    }
};

} // namespace

GeneralPage::GeneralPage(Settings &settings, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_language(new QComboBox)
    , m_noticeLead(new LeadBox)
    , m_clipboardTime(new QSpinBox)
    , m_browser(new QLineEdit)
    , m_startAtLogin(new QCheckBox(tr("Start when I log &in to this computer")))
    , m_startAtLoginNotice(new Notice(m_startAtLogin))
{
    m_language->addItem(tr("System default", "language"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"日本語"_s, u"ja"_s);
    addField(tr("&Language"), m_language);
    setFocusProxy(m_language); // where one is when the language changes
    addGap();

    m_noticeLead->setSpecialValueText(tr("never", "no notice before the end"));
    m_noticeLead->setSuffix(u' ' + tr("minutes", "after a number"));
    addField(tr("&Notify before a known end"), m_noticeLead);
    explain(m_noticeLead,
        tr("AWS does not tell when a sign-in ends. When the app knows it all the same, it says so in time; 0 is "
           "never. Once a sign-in has ended, there is always a notice."));
    addGap();

    m_clipboardTime->setRange(
        int(Settings::shortestClipboardTime.count()), int(Settings::longestClipboardTime.count()));
    m_clipboardTime->setSingleStep(10);
    m_clipboardTime->setSuffix(u' ' + tr("seconds", "after a number"));
    addField(tr("Clear the clipboard &after"), m_clipboardTime);
    explain(m_clipboardTime, tr("Only credentials that this app has put there."));
    addGap();

    m_browser->setPlaceholderText(tr("System default", "browser"));
    m_browser->setClearButtonEnabled(true);
    addField(tr("&Browser"), m_browser);
    explain(m_browser, tr("A command line, for example: firefox -P work. The address comes last, or where %u stands."));
    addGap();
    addStartAtLogin();
    addStretch();
    showSettings();
    connectFields();
}

void GeneralPage::addStartAtLogin()
{
    m_startAtLogin->setAccessibleName(withoutMnemonic(m_startAtLogin->text()));
    m_startAtLogin->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a click beside its words is none
    addBelow(m_startAtLogin);
    explain(m_startAtLogin,
        tr("The app then waits in the tray. Without it nothing renews your sign-in, and Standard profiles stop "
           "working after about an hour."));
    addBelow(m_startAtLoginNotice);
}

void GeneralPage::connectFields()
{
    for (QSpinBox *box : {m_noticeLead, m_clipboardTime})
        box->setKeyboardTracking(false); // "1" on the way to "120" is nobody's choice
    connect(m_language, &QComboBox::activated, this,
        [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    connect(m_noticeLead, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_settings.setNoticeLead(
            minutes == never ? std::nullopt : std::optional<std::chrono::minutes>(std::chrono::minutes(minutes)));
    });
    connect(m_clipboardTime, &QSpinBox::valueChanged, this,
        [this](int seconds) { m_settings.setClipboardTime(std::chrono::seconds(seconds)); });
    connect(m_browser, &QLineEdit::editingFinished, this, &GeneralPage::takeBrowser);
    // Not clicked(), which a screen reader does not bring about.
    connect(m_startAtLogin, &QCheckBox::toggled, this, [this](bool starts) {
        m_startAtLoginNotice->clear();
        Q_EMIT startsAtLoginChanged(starts);
    });
    connect(&m_settings, &Settings::changed, this, &GeneralPage::showSettings);
}

void GeneralPage::showSettings()
{
    m_language->setCurrentIndex(m_language->findData(m_settings.language()));
    const std::optional<std::chrono::minutes> lead = m_settings.noticeLead();
    m_noticeLead->setValue(lead ? int(lead->count()) : never);
    m_clipboardTime->setValue(int(m_settings.clipboardTime().count()));
    if (!m_browser->isModified())
        m_browser->setText(m_settings.browserCommand());
}

void GeneralPage::setStartsAtLogin(bool starts)
{
    const QSignalBlocker blocker(m_startAtLogin);
    m_startAtLogin->setChecked(starts);
}

void GeneralPage::showStartsAtLoginFailed()
{
    m_startAtLoginNotice->say(Notice::Tone::Error,
        tr("That could not be changed. Check that you may write to the folder of programs that start with your "
           "desktop."));
}

void GeneralPage::takeOver()
{
    m_noticeLead->interpretText();
    m_clipboardTime->interpretText();
    takeBrowser();
}

void GeneralPage::takeBrowser()
{
    m_browser->setModified(false);
    m_settings.setBrowserCommand(m_browser->text());
}

} // namespace ssotray
