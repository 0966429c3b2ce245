#include "base/secret.h"
#include "storage/settings.h"
#include "ui/common/languages.h"
#include "ui/settings/checktext.h"
#include "ui/settings/settingsdialog.h"
#include "ui/windowdriver.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <memory>

using namespace ssotray;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Kind = StoredPlace::Kind;
using Source = ValueInForce::Source;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyFieldHasANameAndALabel();
    void mnemonicsAreNotUsedTwice_data();
    void mnemonicsAreNotUsedTwice();
    void showsWhatIsChosen();
    void generalTakesEffectAtOnce();
    void minutesThatAreTooFew();
    void numbersCountWhenTheyAreComplete();
    void closingTakesWhatIsBeingTyped();
    void returnDoesNotClose();
    void startAtLogin();
    void whatIsNotSavedIsSaid();

    void pathsMustBeFull();
    void browsing();
    void restartIsOfferedWhenItIsNeeded();
    void valuesInForceAndWhereTheyAreFrom();
    void brokenValuesInForce();

    void proxy();
    void switches();
    void customEndpoints();

    void storedPlaces();
    void lockedKeychain();
    void erasingAsksFirst();
    void whatCouldNotBeErased();

    void connectionCheckStartsWhenItIsShown();
    void connectionCheckSaysWhatToDo();
    void reportOfTheCheck();
    void reportIsSaved();
    void everyCheckHasWords();

    void nobodyHasAsked();
    void whoHasAsked();

    void speaksAnotherLanguageAtOnce();

private:
    void open(const InForce &inForce = usual());
    void turnTo(int page) { m_dialog->findChild<QTabWidget *>()->setCurrentIndex(page); }
    template <class T>
    T *find(const QString &name) const
    {
        return WindowDriver(m_dialog).find<T>(name);
    }
    bool says(const QString &part) const { return WindowDriver(m_dialog).says(part); }
    bool type(const QString &name, const QString &text) const { return WindowDriver(m_dialog).type(name, text); }
    bool click(const QString &button) const { return WindowDriver(m_dialog).click(button); }
    void choose(const QString &name, const QString &text) const;
    static InForce usual()
    {
        return {{u"/home/me/.aws/config"_s, Source::Default}, {u"/home/me/.aws/credentials"_s, Source::Default},
            {{{}, Source::System}, {}, {{}, Source::Default}, {u"false"_s, Source::Default},
                {u"false"_s, Source::Default}, {}, {}}};
    }
    static QList<StoredPlace> somePlaces()
    {
        return {{Kind::Keychain, u"sso-tray"_s, 2}, {Kind::TokenFiles, u"/home/me/.aws/sso/cache"_s, 1},
            {Kind::Backups, u"/data/backups"_s, 0}, {Kind::Locks, u"/data/locks"_s, 1, {}, true}};
    }

    enum Page { General, Files, Network, Stored, Requests, Check };

    static QList<CheckStep> someSteps();

    Languages m_languages;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
    QPointer<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    m_languages.use(QLocale(QLocale::English));
    m_home = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_home->filePath(u"settings.ini"_s));
}

void TestSettingsDialog::cleanup()
{
    delete m_dialog;
}

void TestSettingsDialog::open(const InForce &inForce)
{
    delete m_dialog;
    m_dialog = new SettingsDialog(*m_settings, inForce);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestSettingsDialog::choose(const QString &name, const QString &text) const
{
    auto *list = find<QComboBox>(name);
    QVERIFY(list);
    list->setFocus();
    const int index = list->findText(text);
    QVERIFY(index >= 0);
    while (list->currentIndex() != index)
        QTest::keyClick(list, list->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

void TestSettingsDialog::everyFieldHasANameAndALabel()
{
    open();
    QSet<QWidget *> buddies;
    for (const auto *label : m_dialog->findChildren<QLabel *>())
        buddies.insert(label->buddy());
    int fields = 0;
    for (auto *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parent());
        const bool hasLabel =
            qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QSpinBox *>(widget);
        if (isPart || (!hasLabel && !qobject_cast<QCheckBox *>(widget)))
            continue;
        ++fields;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().contains(u'&'), qPrintable(widget->accessibleName()));
        QVERIFY2(!hasLabel || buddies.contains(widget), qPrintable(widget->accessibleName()));
    }
    QCOMPARE(fields, 11);
    turnTo(Stored);
    QVERIFY(find<QTreeWidget>(u"What is stored where"_s));
    m_dialog->showAskers({{u"aws"_s, u"s"_s, u"0"_s, u"R"_s}});
    turnTo(Requests);
    QVERIFY(find<QTreeWidget>(u"Programs that asked for credentials"_s));
    turnTo(Check);
    QVERIFY(find<QTreeWidget>(u"Connection check"_s));
}

void TestSettingsDialog::mnemonicsAreNotUsedTwice_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        for (int page = General; page <= Check; ++page)
            QTest::addRow("%s, page %d", qPrintable(language), page) << page << language;
    }
}

void TestSettingsDialog::mnemonicsAreNotUsedTwice()
{
    QFETCH(int, page);
    QFETCH(QString, language);
    m_languages.use(QLocale(language));
    open();
    turnTo(page);
    m_settings->setFips(true); // for "Restart now"
    QStringList texts;
    const auto *tabs = m_dialog->findChild<QTabBar *>();
    for (int tab = 0; tab < tabs->count(); ++tab)
        texts += tabs->tabText(tab);
    for (const auto *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            texts += label->text();
    }
    for (const auto *button : m_dialog->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty())
            texts += button->text();
    }
    QSet<QKeySequence> used;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        QVERIFY2(!key.isEmpty(), qPrintable(text));
        QVERIFY2(!used.contains(key), qPrintable(text));
        used.insert(key);
    }
}

void TestSettingsDialog::showsWhatIsChosen()
{
    m_settings->setLanguage(u"ja"_s);
    m_settings->setNoticeLead(std::nullopt);
    m_settings->setClipboardTime(30s);
    m_settings->setBrowserCommand(u"firefox"_s);
    m_settings->setConfigFile(u"/work/config"_s);
    m_settings->setProxy(u"http://proxy.example:8080"_s);
    m_settings->setDualStack(false);
    open();
    QCOMPARE(find<QComboBox>(u"Language"_s)->currentText(), u"日本語"_s);
    QCOMPARE(find<QSpinBox>(u"Notify before a known end"_s)->text(), u"never"_s);
    QCOMPARE(find<QSpinBox>(u"Clear the clipboard after"_s)->text(), u"30 seconds"_s);
    QCOMPARE(find<QLineEdit>(u"Browser"_s)->text(), u"firefox"_s);
    turnTo(Files);
    QCOMPARE(find<QLineEdit>(u"AWS config file"_s)->text(), QDir::toNativeSeparators(u"/work/config"_s));
    QCOMPARE(find<QLineEdit>(u"AWS credentials file"_s)->text(), QString());
    turnTo(Network);
    QCOMPARE(find<QLineEdit>(u"Proxy"_s)->text(), u"http://proxy.example:8080"_s);
    QCOMPARE(find<QComboBox>(u"FIPS endpoints"_s)->currentText(), u"As the environment says"_s);
    QCOMPARE(find<QComboBox>(u"Dual-stack endpoints"_s)->currentText(), u"Off"_s);

    // Also what changes while the window is open.
    QVERIFY(m_settings->clear());
    QCOMPARE(find<QLineEdit>(u"Proxy"_s)->text(), QString());
    turnTo(General);
    QCOMPARE(find<QComboBox>(u"Language"_s)->currentText(), u"System default"_s);
    QCOMPARE(find<QSpinBox>(u"Notify before a known end"_s)->text(), u"15 minutes"_s);
}

void TestSettingsDialog::generalTakesEffectAtOnce()
{
    open();
    choose(u"Language"_s, u"日本語"_s);
    QCOMPARE(m_settings->language(), u"ja"_s);
    QTest::keyClick(find<QSpinBox>(u"Notify before a known end"_s), Qt::Key_Up);
    QCOMPARE(m_settings->noticeLead(), std::optional(20min));
    QTest::keyClick(find<QSpinBox>(u"Clear the clipboard after"_s), Qt::Key_Down);
    QCOMPARE(m_settings->clipboardTime(), 50s);
    QVERIFY(type(u"Browser"_s, u"firefox -P work"_s));
    QCOMPARE(m_settings->browserCommand(), u"firefox -P work"_s);
    QVERIFY(!WindowDriver(m_dialog).button(u"Restart now"_s));
}

void TestSettingsDialog::minutesThatAreTooFew()
{
    open();
    auto *minutes = find<QSpinBox>(u"Notify before a known end"_s);
    const auto typed = [&](const QString &text) {
        minutes->setFocus();
        minutes->selectAll();
        QTest::keyClicks(minutes, text);
        QTest::keyClick(minutes, Qt::Key_Tab);
        return m_settings->noticeLead();
    };
    QCOMPARE(typed(u"3"_s), std::optional(5min));
    QCOMPARE(typed(u"120"_s), std::optional(120min));
    QCOMPARE(typed(u"0"_s), std::nullopt);
    QCOMPARE(minutes->text(), u"never"_s);
    QTest::keyClick(minutes, Qt::Key_Up);
    QCOMPARE(m_settings->noticeLead(), std::optional(5min));
    QTest::keyClick(minutes, Qt::Key_Down);
    QCOMPARE(m_settings->noticeLead(), std::nullopt);
}

void TestSettingsDialog::numbersCountWhenTheyAreComplete()
{
    open();
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    auto *seconds = find<QSpinBox>(u"Clear the clipboard after"_s);
    seconds->setFocus();
    seconds->selectAll();
    QTest::keyClicks(seconds, u"120"_s);
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(seconds, Qt::Key_Tab);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_settings->clipboardTime(), 120s);
}

void TestSettingsDialog::closingTakesWhatIsBeingTyped()
{
    open();
    auto *seconds = find<QSpinBox>(u"Clear the clipboard after"_s);
    seconds->selectAll();
    QTest::keyClicks(seconds, u"90"_s);
    QTest::keyClicks(find<QLineEdit>(u"Browser"_s), u"chromium"_s);
    turnTo(Files);
    QTest::keyClicks(find<QLineEdit>(u"AWS config file"_s), u"/work/config"_s);
    turnTo(Network);
    auto *proxy = find<QLineEdit>(u"Proxy"_s);
    QTest::keyClicks(proxy, u"proxy.example:80"_s);
    QTest::keyClick(proxy, Qt::Key_Escape);
    QCOMPARE(m_settings->clipboardTime(), 90s);
    QCOMPARE(m_settings->browserCommand(), u"chromium"_s);
    QCOMPARE(m_settings->configFile(), u"/work/config"_s);
    QCOMPARE(m_settings->proxy(), u"proxy.example:80"_s);
    QTRY_VERIFY(!m_dialog);
}

void TestSettingsDialog::returnDoesNotClose()
{
    open();
    auto *browser = find<QLineEdit>(u"Browser"_s);
    browser->setFocus();
    QTest::keyClicks(browser, u"chromium"_s);
    QTest::keyClick(browser, Qt::Key_Return);
    QCOMPARE(m_settings->browserCommand(), u"chromium"_s);
    QVERIFY(m_dialog->isVisible());
    auto *close = WindowDriver(m_dialog).button(u"Close"_s);
    close->setFocus();
    QTest::keyClick(close, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
}

void TestSettingsDialog::startAtLogin()
{
    open();
    QSignalSpy wanted(m_dialog, &SettingsDialog::startsAtLoginChanged);
    auto *box = find<QCheckBox>(u"Start when I log in to this computer"_s);
    QVERIFY(!box->isChecked());
    m_dialog->setStartsAtLogin(true);
    QVERIFY(box->isChecked());
    QCOMPARE(wanted.size(), 0);
    QVERIFY(click(u"Start when I log in to this computer"_s));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toBool(), false);
    m_dialog->setStartsAtLogin(true);
    m_dialog->showStartsAtLoginFailed();
    QVERIFY(box->isChecked());
    QVERIFY(says(u"That could not be changed."_s));
    box->click();
    QVERIFY(!says(u"That could not be changed."_s));
}

void TestSettingsDialog::whatIsNotSavedIsSaid()
{
    QVERIFY(QDir().mkpath(m_settings->filePath())); // a folder stands where the file should be
    open();
    QTest::keyClick(find<QSpinBox>(u"Clear the clipboard after"_s), Qt::Key_Down);
    QVERIFY(says(u"could not be saved and holds until the app ends"_s));
    QVERIFY(says(m_settings->filePath()));
    QVERIFY(QDir().rmdir(m_settings->filePath()));
    QTest::keyClick(find<QSpinBox>(u"Clear the clipboard after"_s), Qt::Key_Down);
    QVERIFY(!says(u"could not be saved"_s));
}

void TestSettingsDialog::pathsMustBeFull()
{
    open();
    turnTo(Files);
    for (const QString &wrong : {u"work/config"_s, u"~other/config"_s, u"config"_s}) {
        QVERIFY(type(u"AWS config file"_s, wrong));
        QVERIFY(m_settings->configFile().isEmpty());
        QVERIFY(says(u"Not saved: give the full path of the file"_s));
        QCOMPARE(find<QLineEdit>(u"AWS config file"_s)->text(), wrong);
    }
    QVERIFY(type(u"AWS config file"_s, u"~/work/config"_s));
    QCOMPARE(m_settings->configFile(), u"~/work/config"_s);
    QVERIFY(!says(u"Not saved"_s));
    turnTo(Network);
    QVERIFY(type(u"CA bundle"_s, u"~/ca.pem"_s)); // nobody replaces "~" there
    QVERIFY(m_settings->caBundle().isEmpty());
    QVERIFY(says(u"Not saved: give the full path of the file"_s));
}

void TestSettingsDialog::browsing()
{
    open();
    turnTo(Files);
    QVERIFY(click(u"Browse…"_s));
    QPointer<QFileDialog> browser = m_dialog->findChild<QFileDialog *>();
    QVERIFY(browser && browser->isVisible());
    QCOMPARE(browser->windowTitle(), u"AWS config file"_s);
    QVERIFY(browser->filter().testFlag(QDir::Hidden));
    Q_EMIT browser->fileSelected(u"/work/aws/config"_s);
    browser->close();
    QCOMPARE(m_settings->configFile(), u"/work/aws/config"_s);
    QCOMPARE(find<QLineEdit>(u"AWS config file"_s)->text(), QDir::toNativeSeparators(u"/work/aws/config"_s));
    QTRY_VERIFY(!browser);
}

void TestSettingsDialog::restartIsOfferedWhenItIsNeeded()
{
    open();
    QSignalSpy restart(m_dialog, &SettingsDialog::restartRequested);
    const auto isOffered = [this] { return WindowDriver(m_dialog).button(u"Restart now"_s) != nullptr; };
    turnTo(Files);
    QVERIFY(!isOffered());
    QVERIFY(type(u"AWS credentials file"_s, u"/work/credentials"_s));
    QVERIFY(isOffered());
    QVERIFY(type(u"AWS credentials file"_s, u""_s));
    QVERIFY(!isOffered());
    turnTo(Network);
    choose(u"FIPS endpoints"_s, u"On"_s);
    QVERIFY(isOffered());
    QVERIFY(click(u"Restart now"_s));
    QCOMPARE(restart.size(), 1);
    open(); // still in a window that was opened later
    QVERIFY(isOffered());
}

void TestSettingsDialog::valuesInForceAndWhereTheyAreFrom()
{
    InForce inForce = usual();
    inForce.configFile = {u"/env/config"_s, Source::Environment, u"AWS_CONFIG_FILE"_s};
    inForce.credentialsFile = {u"/set/credentials"_s, Source::Setting};
    open(inForce);
    turnTo(Files);
    QVERIFY(says(u"In force: %1 (from AWS_CONFIG_FILE)"_s.arg(QDir::toNativeSeparators(u"/env/config"_s))));
    QVERIFY(says(u"In force: %1 (from these settings)"_s.arg(QDir::toNativeSeparators(u"/set/credentials"_s))));
    QVERIFY(find<QLineEdit>(u"AWS config file"_s)->accessibleDescription().contains(u"AWS_CONFIG_FILE"_s));
    turnTo(Network);
    QVERIFY(says(u"In force: no proxy (from the system)"_s));
    QVERIFY(says(u"In force: the system's certificates only (default)"_s));
    QVERIFY(says(u"In force: off (default)"_s));
    QVERIFY(!says(u"Reached without the proxy"_s));
    QVERIFY(!click(u"User name and password…"_s)); // for which proxy?

    inForce.network.proxy = {u"http://proxy.example:80"_s, Source::Environment, u"https_proxy"_s};
    inForce.network.noProxy = {u"corp.example"_s, Source::Environment, u"no_proxy"_s};
    inForce.network.fips = {u"true"_s, Source::Environment, u"AWS_USE_FIPS_ENDPOINT"_s};
    open(inForce);
    turnTo(Network);
    QVERIFY(says(u"In force: http://proxy.example:80 (from https_proxy)"_s));
    QVERIFY(says(u"Reached without the proxy: corp.example (from no_proxy)"_s));
    QVERIFY(says(u"In force: on (from AWS_USE_FIPS_ENDPOINT)"_s));
    QSignalSpy password(m_dialog, &SettingsDialog::proxyPasswordRequested);
    QVERIFY(click(u"User name and password…"_s));
    QCOMPARE(password.size(), 1);
}

void TestSettingsDialog::brokenValuesInForce()
{
    InForce inForce = usual();
    inForce.configFile = {u"~root/aws"_s, Source::Environment, u"AWS_CONFIG_FILE"_s,
        Error{Error::Kind::Config, u"OtherHome"_s, u"~root/aws"_s, {}}};
    inForce.network.proxy = {
        {}, Source::Environment, u"HTTPS_PROXY"_s, Error{Error::Kind::Proxy, u"BadAddress"_s, u"HTTPS_PROXY"_s, {}}};
    open(inForce);
    turnTo(Files);
    QVERIFY(says(u"another user's home folder"_s));
    turnTo(Network);
    QVERIFY(says(u"The proxy's address in HTTPS_PROXY cannot be read."_s));
    QVERIFY(!says(u"no proxy"_s));
}

void TestSettingsDialog::proxy()
{
    open();
    turnTo(Network);
    for (const QString &wrong : {u"https://proxy.example"_s, u"proxy example"_s, u"http://"_s}) {
        QVERIFY(type(u"Proxy"_s, wrong));
        QVERIFY(m_settings->proxy().isEmpty());
        QVERIFY(says(u"Not saved: give the address of a proxy"_s));
        QCOMPARE(find<QLineEdit>(u"Proxy"_s)->text(), wrong);
    }
    QVERIFY(type(u"Proxy"_s, u"user:canary@proxy.example:3128"_s));
    QCOMPARE(m_settings->proxy(), u"proxy.example:3128"_s);
    QCOMPARE(find<QLineEdit>(u"Proxy"_s)->text(), u"proxy.example:3128"_s);
    QVERIFY(says(u"User name and password were left out"_s));
    QVERIFY(type(u"Proxy"_s, u"socks5://proxy.example"_s));
    QCOMPARE(m_settings->proxy(), u"socks5://proxy.example"_s);
    QVERIFY(!says(u"left out"_s));
    QVERIFY(type(u"Proxy"_s, u""_s));
    QVERIFY(m_settings->proxy().isEmpty());
}

void TestSettingsDialog::switches()
{
    open();
    turnTo(Network);
    choose(u"FIPS endpoints"_s, u"On"_s);
    choose(u"Dual-stack endpoints"_s, u"Off"_s);
    QCOMPARE(m_settings->fips(), std::optional(true));
    QCOMPARE(m_settings->dualStack(), std::optional(false));
    choose(u"FIPS endpoints"_s, u"As the environment says"_s);
    QCOMPARE(m_settings->fips(), std::nullopt);
}

void TestSettingsDialog::customEndpoints()
{
    InForce inForce = usual();
    open(inForce);
    turnTo(Network);
    QVERIFY(!says(u"Your sign-in goes to addresses"_s));
    inForce.network.endpoints = {{u"https://stand-in.example"_s, Source::Environment, u"AWS_ENDPOINT_URL_SSO_OIDC"_s}};
    inForce.network.ignoredEndpoints = {u"AWS_ENDPOINT_URL_SSO"_s};
    open(inForce);
    turnTo(Network);
    QVERIFY(says(u"Your sign-in goes to addresses that are not AWS's own"_s));
    QVERIFY(says(u"AWS_ENDPOINT_URL_SSO_OIDC = https://stand-in.example"_s));
    QVERIFY(says(u"neither https nor on this computer: AWS_ENDPOINT_URL_SSO"_s));
    QVERIFY(!says(u"cannot be combined"_s));
    inForce.network.dualStack.value = u"true"_s;
    open(inForce);
    turnTo(Network);
    QVERIFY(says(u"cannot be combined with FIPS or dual-stack"_s));
}

void TestSettingsDialog::storedPlaces()
{
    open();
    QSignalSpy asked(m_dialog, &SettingsDialog::storedRequested);
    turnTo(Stored);
    QCOMPARE(asked.size(), 1);
    QVERIFY(!WindowDriver(m_dialog).canClick(u"Erase everything…"_s)); // nobody knows yet what would go
    m_dialog->showStored(somePlaces());
    const auto *list = find<QTreeWidget>(u"What is stored where"_s);
    QCOMPARE(list->topLevelItemCount(), 4);
    const auto row = [&](int index) {
        const QTreeWidgetItem *item = list->topLevelItem(index);
        return QStringList{item->text(0), item->text(1), item->text(2)};
    };
    QCOMPARE(row(0), QStringList({u"Sign-ins"_s, u"2 entries"_s, u"keychain, as “sso-tray”"_s}));
    QCOMPARE(row(1),
        QStringList(
            {u"Access tokens for AWS tools"_s, u"1 file"_s, QDir::toNativeSeparators(u"/home/me/.aws/sso/cache"_s)}));
    QCOMPARE(row(2).at(1), u"not there"_s);
    QVERIFY(says(u"refresh token, the client secret"_s)); // of the first row, which is the current one
    QTest::keyClick(find<QTreeWidget>(u"What is stored where"_s), Qt::Key_Down);
    QVERIFY(says(u"files that the AWS CLI and the SDKs read"_s));
}

void TestSettingsDialog::lockedKeychain()
{
    open();
    turnTo(Stored);
    m_dialog->showStored({{Kind::Keychain, u"sso-tray"_s, 1, Error{Error::Kind::Keychain, u"Locked"_s, {}, {}}},
        {Kind::ProxyPassword, u"sso-tray"_s, 0, Error{Error::Kind::Keychain, u"NoService"_s, {}, {}}},
        {Kind::Clipboard, {}, 0, Error{Error::Kind::Keychain, u"Timeout"_s, {}, {}}}});
    const auto *list = find<QTreeWidget>(u"What is stored where"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"locked (1 entry)"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"no keychain"_s);
    QCOMPARE(list->topLevelItem(2)->text(1), u"not known"_s);
    QCOMPARE(list->topLevelItem(2)->text(2), u"in memory only"_s);
    QVERIFY(says(u"The keychain is locked, and nobody unlocked it."_s));
}

void TestSettingsDialog::erasingAsksFirst()
{
    open();
    turnTo(Stored);
    m_dialog->showStored(somePlaces());
    QSignalSpy erase(m_dialog, &SettingsDialog::eraseRequested);
    const auto question = [this] { return m_dialog->findChild<QMessageBox *>(); };
    QVERIFY(click(u"Erase everything…"_s));
    QVERIFY(question() && question()->isVisible());
    const QString text = question()->informativeText();
    QVERIFY(text.contains(u"• Sign-ins (2 entries)"_s));
    QVERIFY(!text.contains(u"Backups"_s)); // there is none
    QVERIFY(!text.contains(u"Locks"_s)); // they stay
    QVERIFY(text.contains(u"Your AWS config and credentials files stay."_s));
    QCOMPARE(question()->defaultButton()->text(), u"Cancel"_s);
    QTest::keyClick(question(), Qt::Key_Escape);
    QTRY_VERIFY(!question());
    QCOMPARE(erase.size(), 0);

    QVERIFY(click(u"Erase everything…"_s));
    QVERIFY(WindowDriver(question()).click(u"Erase everything"_s));
    QCOMPARE(erase.size(), 1);
    QVERIFY(says(u"Erasing…"_s));
    QVERIFY(!WindowDriver(m_dialog).canClick(u"Erase everything…"_s));
    m_dialog->showErased({});
    QVERIFY(says(u"Everything is erased."_s));
    QVERIFY(WindowDriver(m_dialog).canClick(u"Erase everything…"_s));
}

void TestSettingsDialog::whatCouldNotBeErased()
{
    open();
    turnTo(Stored);
    m_dialog->showErased({{Kind::Keychain, Error{Error::Kind::Keychain, u"Locked"_s, {}, {}}},
        {Kind::Backups, Error{Error::Kind::File, u"ReadOnly"_s, u"/data/backups"_s, {}}}});
    QVERIFY(says(u"Not everything could be erased."_s));
    QVERIFY(says(u"Sign-ins: The keychain is locked"_s));
    QVERIFY(says(u"removed as soon as the keychain can be used"_s));
    QVERIFY(says(u"Backups of the AWS config: You may not write /data/backups."_s));
}

// A computer in order, but for the way to AWS.
QList<CheckStep> TestSettingsDialog::someSteps()
{
    using Step = CheckStep::Kind;
    using State = CheckStep::State;
    const QString session = u"my-sso"_s;
    const Error tls{Error::Kind::Tls, u"NotTrusted"_s, u"oidc.example"_s, {}};
    return {{Step::Keychain, {}, State::Good, u"RoundTrip"_s}, {Step::Tray, {}, State::Warning, u"NoTray"_s},
        {Step::Certificate, session, State::Failed, {}, {u"Inspecting CA"_s}, {tls}},
        {Step::Oidc, session, State::Skipped, u"Blocked"_s}, {Step::Portal, session}};
}

void TestSettingsDialog::connectionCheckStartsWhenItIsShown()
{
    open();
    QSignalSpy wanted(m_dialog, &SettingsDialog::checkRequested);
    QSignalSpy stopped(m_dialog, &SettingsDialog::cancelCheckRequested);
    m_dialog->turnToCheck();
    QCOMPARE(wanted.size(), 1);
    m_dialog->showCheck(someSteps(), true);
    QVERIFY(says(u"Checking…"_s));
    QVERIFY(!click(u"Run again"_s));
    QVERIFY(click(u"Stop"_s));
    QCOMPARE(stopped.size(), 1);
    m_dialog->showCheck(someSteps(), false);
    turnTo(General);
    turnTo(Check);
    QCOMPARE(wanted.size(), 1); // what was found stays
    QVERIFY(click(u"Run again"_s));
    QCOMPARE(wanted.size(), 2);
}

void TestSettingsDialog::connectionCheckSaysWhatToDo()
{
    open();
    turnTo(Check);
    m_dialog->showCheck(someSteps(), true);
    const auto *list = find<QTreeWidget>(u"Connection check"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"This computer"_s);
    QCOMPARE(list->topLevelItem(1)->text(0), u"The way to AWS of my-sso"_s);
    QCOMPARE(list->topLevelItem(1)->child(0)->text(0), u"Certificate (TLS)"_s);
    QCOMPARE(list->topLevelItem(1)->child(0)->text(1), u"Failed"_s);
    QVERIFY(!list->topLevelItem(1)->child(0)->icon(1).isNull());
    QVERIFY(!says(u"its certificate authority in Settings, on the page Network"_s));
    m_dialog->showCheck(someSteps(), false);
    // The worst is chosen by itself.
    QCOMPARE(list->currentItem(), list->topLevelItem(1)->child(0));
    QVERIFY(says(u"1 step failed."_s));
    QVERIFY(says(u"its certificate authority in Settings, on the page Network"_s));
    QVERIFY(says(u"issued by “Inspecting CA”"_s));
    QVERIFY(list->accessibleDescription().contains(u"Inspecting CA"_s));
}

void TestSettingsDialog::reportOfTheCheck()
{
    open();
    turnTo(Check);
    const Secret token(u"canary-token"_s);
    m_dialog->setReportFacts([] {
        return ReportFacts{QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC), u"SSO Tray 1"_s, u"Debian"_s,
            u"xcb"_s, {u"my-sso: signed in"_s}, {u"asked with canary-token via http://mori:hunter2@proxy"_s},
            u"/home/me"_s};
    });
    m_dialog->showCheck(someSteps(), false);
    QVERIFY(click(u"Copy report"_s));
    QVERIFY(says(u"The report is on the clipboard."_s));
    const QString report = QGuiApplication::clipboard()->text();
    for (const QString &part : {u"2026-11-22T12:00:00Z"_s, u"SSO Tray 1"_s, u"Debian"_s, u"my-sso: signed in"_s,
             u"Config file: In force: ~/.aws/config (default)"_s, u"[Good] Keychain: A test entry"_s,
             u"[Failed] Certificate (TLS): The certificate of oidc.example"_s, u"(NotTrusted)"_s,
             u"[Skipped] Sign-in service (OIDC): An earlier step has to work first. (Blocked)"_s,
             u"  asked with ••• via http://•••@proxy"_s})
        QVERIFY2(report.contains(part), qPrintable(part + u'\n' + report));
    for (const QString &secret : {u"canary"_s, u"hunter2"_s, u"mori"_s, u"/home/me"_s})
        QVERIFY2(!report.contains(secret), qPrintable(secret));
}

void TestSettingsDialog::reportIsSaved()
{
    open();
    turnTo(Check);
    QSignalSpy wanted(m_dialog, &SettingsDialog::saveReportRequested);
    QVERIFY(click(u"Save report…"_s));
    auto *dialog = m_dialog->findChild<QFileDialog *>();
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(u"/tmp/report.txt"_s);
    dialog->close();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), u"/tmp/report.txt"_s);
    QVERIFY(wanted.constFirst().at(1).toString().contains(u"It was not run."_s));
    m_dialog->showReportSaved({}, u"/tmp/report.txt"_s);
    QVERIFY(says(u"The report is saved: /tmp/report.txt"_s));
    m_dialog->showReportSaved(failure(Error::Kind::File, u"DiskFull"_s, u"/tmp/report.txt"_s), u"/tmp/report.txt"_s);
    QVERIFY(says(u"The disk is full"_s));
}

// Each kind of step and each state has a name, and every end a sentence.
void TestSettingsDialog::everyCheckHasWords()
{
    using Step = CheckStep::Kind;
    using State = CheckStep::State;
    for (int kind = int(Step::Files); kind <= int(Step::Portal); ++kind) {
        QVERIFY(!CheckText::nameOf(Step(kind)).isEmpty());
        QVERIFY(!CheckText::of({Step(kind), {}, State::Good, {}, {u"a"_s, u"b"_s}}).contains(u'%'));
        const Error error{Error::Kind::Timeout, u"NoEnd"_s, {}, {}};
        for (const State state : {State::Good, State::Skipped})
            QVERIFY(!CheckText::of({Step(kind), {}, state}).isEmpty());
        QVERIFY(!CheckText::of({Step(kind), {}, State::Failed, {}, {}, {error}}).isEmpty());
    }
    for (int state = int(State::Waiting); state <= int(State::Skipped); ++state)
        QVERIFY(!CheckText::nameOf(State(state)).isEmpty());
    QVERIFY(CheckText::of({Step::Clock, {}, State::Warning, u"Behind"_s, {u"1"_s}}).contains(u"1 minute slow"_s));
    QVERIFY(CheckText::of({Step::Clock, {}, State::Warning, u"Ahead"_s, {u"10"_s}}).contains(u"10 minutes fast"_s));
}

void TestSettingsDialog::nobodyHasAsked()
{
    open();
    turnTo(Requests);
    QVERIFY(says(u"No program has asked since SSO Tray was started."_s));
    QVERIFY(!find<QTreeWidget>(u"Programs that asked for credentials"_s));
}

void TestSettingsDialog::whoHasAsked()
{
    open();
    const QDateTime when(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    using Outcome = Asker::Outcome;
    m_dialog->showAskers({{u"<b>aws"_s, u"my-sso"_s, u"012345678901"_s, u"Admin"_s, when, Outcome::Given},
        {{}, u"my-sso"_s, u"012345678901"_s, u"Admin"_s, when, Outcome::SignInNeeded}});
    turnTo(Requests);
    QVERIFY(!says(u"No program has asked"_s));
    const auto *list = find<QTreeWidget>(u"Programs that asked for credentials"_s);
    QVERIFY(list);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(0), u"<b>aws"_s);
    QCOMPARE(list->topLevelItem(0)->text(3), u"012345678901"_s);
    QCOMPARE(list->topLevelItem(0)->text(4), QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
    QCOMPARE(list->topLevelItem(0)->text(1), u"Credentials"_s);
    QCOMPARE(list->topLevelItem(1)->text(0), u"Unknown program"_s);
    QCOMPARE(list->topLevelItem(1)->text(1), u"Nothing, sign-in needed"_s);

    // The list is still there in another language.
    m_languages.use(QLocale(QLocale::Japanese));
    QTRY_COMPARE(m_dialog->windowTitle(), u"設定"_s);
    QCOMPARE(m_dialog->findChildren<QTreeWidget *>().constLast()->topLevelItemCount(), 2);
}

void TestSettingsDialog::speaksAnotherLanguageAtOnce()
{
    open();
    m_dialog->setStartsAtLogin(true);
    connect(
        m_settings.get(), &Settings::changed, m_dialog, [this] { m_languages.use(QLocale(m_settings->language())); });
    choose(u"Language"_s, u"日本語"_s);
    QTRY_COMPARE(m_dialog->windowTitle(), u"設定"_s);
    auto *language = find<QComboBox>(u"言語"_s);
    QVERIFY(language);
    QCOMPARE(language->currentText(), u"日本語"_s);
    QTRY_VERIFY(language->hasFocus());
    QVERIFY(find<QCheckBox>(u"このコンピュータへのログイン時に起動する"_s)->isChecked());
    choose(u"言語"_s, u"English"_s);
    QTRY_COMPARE(m_dialog->windowTitle(), u"Settings"_s);
}

QTEST_MAIN(TestSettingsDialog)

#include "tst_settingsdialog.moc"
