#include "ui/settings/networkpage.h"

#include "aws/networkoptions.h"
#include "storage/settings.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/settings/inforce.h"
#include "ui/settings/pathedit.h"

#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

std::optional<bool> chosenIn(const QComboBox *list)
{
    const QVariant on = list->currentData();
    return on.isValid() ? std::optional(on.toBool()) : std::nullopt;
}

void choose(QComboBox *list, std::optional<bool> on)
{
    list->setCurrentIndex(!on ? 0 : *on ? 1 : 2);
}

} // namespace

NetworkPage::NetworkPage(Settings &settings, const NetworkInForce &inForce, QWidget *parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_proxy(new QLineEdit)
    , m_proxyNotice(new Notice(m_proxy))
    , m_caBundle(new PathEdit(PathEdit::Home::Refused, tr("CA bundle"), tr("&Browse…")))
    , m_fips(new QComboBox)
    , m_dualStack(new QComboBox)
{
    addEndpoints(inForce);
    addSentence(
        tr("What is empty here is taken from the environment or the system. Changes take effect after a restart of "
           "the app."));
    addGap();
    addProxy(inForce);
    addGap();
    addCaBundle(inForce.caBundle);
    addGap();
    addSwitch(tr("F&IPS endpoints"), m_fips, inForce.fips);
    addGap();
    addSwitch(tr("&Dual-stack endpoints"), m_dualStack, inForce.dualStack);
    addStretch();
    showSettings();
    connect(m_proxy, &QLineEdit::editingFinished, this, &NetworkPage::takeProxy);
    connect(m_caBundle, &PathEdit::pathChosen, &m_settings, &Settings::setCaBundle);
    connect(m_fips, &QComboBox::activated, this, [this] { m_settings.setFips(chosenIn(m_fips)); });
    connect(m_dualStack, &QComboBox::activated, this, [this] { m_settings.setDualStack(chosenIn(m_dualStack)); });
    connect(&m_settings, &Settings::changed, this, &NetworkPage::showSettings);
}

void NetworkPage::addEndpoints(const NetworkInForce &inForce)
{
    auto *endpoints = new Notice;
    auto *ignored = new Notice;
    auto *conflict = new Notice;
    for (Notice *notice : {endpoints, conflict, ignored})
        addWide(notice);
    endpoints->say(Notice::Tone::Warning, InForceText::ofEndpoints(inForce.endpoints));
    ignored->say(Notice::Tone::Info, InForceText::ofIgnoredEndpoints(inForce.ignoredEndpoints));
    // spec/aws.md §2.1
    if (!inForce.endpoints.isEmpty() && (inForce.fips.value == "true"_L1 || inForce.dualStack.value == "true"_L1))
        conflict->say(Notice::Tone::Error, ErrorText::of({Error::Kind::Input, u"EndpointWithFips"_s, {}, {}}));
}

void NetworkPage::addProxy(const NetworkInForce &inForce)
{
    m_proxy->setPlaceholderText(u"http://proxy.example.com:8080"_s);
    m_proxy->setClearButtonEnabled(true);
    addField(tr("&Proxy"), m_proxy);
    addBelow(m_proxyNotice);
    if (inForce.proxy.problem) {
        auto *problem = new Notice;
        addBelow(problem);
        problem->say(Notice::Tone::Error, ErrorText::of(*inForce.proxy.problem));
    } else {
        const QStringList sentences{InForceText::ofProxy(inForce.proxy), InForceText::ofNoProxy(inForce.noProxy)};
        explain(m_proxy, sentences.join(u'\n').trimmed());
    }
    if (inForce.proxy.value.isEmpty())
        return;
    auto *password = new Button(tr("User name and password…"));
    password->setAutoDefault(false);
    addBelow(password);
    connect(password, &Button::clicked, this, &NetworkPage::proxyPasswordRequested);
}

void NetworkPage::addCaBundle(const ValueInForce &inForce)
{
    m_caBundle->setPlaceholderText(tr("File in PEM format"));
    m_caBundle->setUsualPath(inForce.value);
    addField(tr("CA b&undle"), m_caBundle, m_caBundle->browseButton());
    addBelow(m_caBundle->notice());
    explain(m_caBundle, InForceText::ofCaBundle(inForce));
}

void NetworkPage::addSwitch(const QString &label, QComboBox *list, const ValueInForce &inForce)
{
    list->addItem(tr("As the environment says"), QVariant());
    list->addItem(tr("On", "a setting is on"), true);
    list->addItem(tr("Off", "a setting is off"), false);
    addField(label, list);
    explain(list, InForceText::ofSwitch(inForce));
}

void NetworkPage::takeProxy()
{
    const QString typed = m_proxy->text().trimmed();
    if (!typed.isEmpty() && proxyAddress(typed).isEmpty()) {
        m_proxyNotice->say(Notice::Tone::Error,
            tr("Not saved: give the address of a proxy, such as http://proxy.example.com:8080 or "
               "socks5://proxy.example.com:1080."));
        return;
    }
    const bool hadPassword = typed.contains(u'@');
    m_proxy->setModified(false);
    m_settings.setProxy(typed);
    showSettings();
    m_proxyNotice->say(Notice::Tone::Warning,
        hadPassword ? tr("User name and password were left out: everybody who can read the settings could read them.")
                    : QString());
}

void NetworkPage::showSettings()
{
    if (!m_proxy->isModified() && m_proxy->text() != m_settings.proxy()) {
        m_proxy->setText(m_settings.proxy());
        m_proxyNotice->clear();
    }
    m_caBundle->showSetting(m_settings.caBundle());
    choose(m_fips, m_settings.fips());
    choose(m_dualStack, m_settings.dualStack());
}

void NetworkPage::takeOver()
{
    if (m_proxy->isModified())
        takeProxy();
    m_caBundle->takeOver();
}

} // namespace ssotray
