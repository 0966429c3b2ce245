#include "config/configpath.h"

#include <QDir>
#include <QHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

class TestConfigPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void case13_followsTheEnvironment_data();
    void case13_followsTheEnvironment();
    void case13_homeMissing_data();
    void case13_homeMissing();
    void settingWinsOverEnvironment();
    void credentialsFileHasItsOwnVariable();
    void whatIsWrongIsStillInForce();

private:
    // Sets the variable until the test function ends; a null text unsets it.
    void set(const char *name, const QByteArray &value)
    {
        if (!m_before.contains(name))
            m_before.insert(name, qEnvironmentVariableIsSet(name) ? qgetenv(name) : QByteArray());
        apply(name, value);
    }
    static void apply(const QByteArray &name, const QByteArray &value)
    {
        if (value.isNull())
            qunsetenv(name.constData());
        else
            qputenv(name.constData(), value);
    }

    QHash<QByteArray, QByteArray> m_before;
};

void TestConfigPath::cleanup()
{
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        apply(it.key(), it.value());
    m_before.clear();
}

void TestConfigPath::case13_followsTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("path");
    QTest::newRow("unset") << QByteArray() << u"/home/user/.aws/config"_s;
    QTest::newRow("empty") << QByteArray("") << u"/home/user/.aws/config"_s;
    QTest::newRow("absolute") << "/etc/aws/config"_ba << u"/etc/aws/config"_s;
    QTest::newRow("home") << "~/work/aws"_ba << u"/home/user/work/aws"_s;
    QTest::newRow("variable") << "$HOME/$X-1/aws"_ba << u"/home/user/$X-1/aws"_s;
    QTest::newRow("known variables") << "/srv/$TST_A/${TST_B}s/$TST_A$TST_B"_ba << u"/srv/one/twos/onetwo"_s;
    QTest::newRow("home in a variable") << "$TST_HOME/aws"_ba << u"/home/user/aws"_s;
    QTest::newRow("lone dollar") << "/a/$/b$"_ba << u"/a/$/b$"_s;
    QTest::newRow("relative") << "aws/config"_ba << QDir::current().filePath(u"aws/config"_s);
    QTest::newRow("not ASCII") << "/home/\u00e9/config"_ba << u"/home/\u00e9/config"_s;
}

void TestConfigPath::case13_followsTheEnvironment()
{
    QFETCH(QByteArray, variable);
    QFETCH(QString, path);
    set("HOME", "/home/user");
    set("AWS_CONFIG_FILE", variable);
    set("TST_A", "one");
    set("TST_B", "two");
    set("TST_HOME", "~");
    set("X", QByteArray());
    QCOMPARE(configPath().value(), path);
}

void TestConfigPath::case13_homeMissing_data()
{
    QTest::addColumn<QByteArray>("home");
    QTest::newRow("unset") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("root") << "/"_ba;
    QTest::newRow("relative") << "home"_ba;
}

void TestConfigPath::case13_homeMissing()
{
    QFETCH(QByteArray, home);
    set("HOME", home);
    for (const QByteArray &variable : {QByteArray(), "~/aws"_ba}) {
        set("AWS_CONFIG_FILE", variable);
        const Result<QString> path = configPath();
        QVERIFY(!path);
        QCOMPARE(path.error().code, u"NoHome"_s);
    }
    set("AWS_CONFIG_FILE", "~root/aws");
    QCOMPARE(configPath().error(), (Error{Error::Kind::Config, u"OtherHome"_s, u"~root/aws"_s}));
    set("AWS_CONFIG_FILE", "/srv/aws");
    QCOMPARE(configPath().value(), u"/srv/aws"_s);
}

void TestConfigPath::settingWinsOverEnvironment()
{
    using Source = ValueInForce::Source;
    set("HOME", "/home/user");
    set("AWS_CONFIG_FILE", QByteArray());
    QCOMPARE(configFileInForce(), (ValueInForce{u"/home/user/.aws/config"_s, Source::Default}));
    set("AWS_CONFIG_FILE", "~/of the shell");
    QCOMPARE(
        configFileInForce(), (ValueInForce{u"/home/user/of the shell"_s, Source::Environment, u"AWS_CONFIG_FILE"_s}));
    QCOMPARE(configFileInForce(u"~/chosen"_s), (ValueInForce{u"/home/user/chosen"_s, Source::Setting}));
    // A path that somebody picked in a dialog is meant as it is.
    QCOMPARE(configFileInForce(u"/srv/$HOME/a"_s).value, u"/srv/$HOME/a"_s);
    QCOMPARE(configPath(u"/srv/chosen"_s).value(), u"/srv/chosen"_s);
}

void TestConfigPath::credentialsFileHasItsOwnVariable()
{
    using Source = ValueInForce::Source;
    set("HOME", "/home/user");
    set("AWS_CONFIG_FILE", "/srv/config");
    set("AWS_SHARED_CREDENTIALS_FILE", "");
    QCOMPARE(credentialsFileInForce(), (ValueInForce{u"/home/user/.aws/credentials"_s, Source::Default}));
    set("AWS_SHARED_CREDENTIALS_FILE", "$HOME/keys");
    QCOMPARE(credentialsFileInForce(),
        (ValueInForce{u"/home/user/keys"_s, Source::Environment, u"AWS_SHARED_CREDENTIALS_FILE"_s}));
    QCOMPARE(credentialsFileInForce(u"/srv/keys"_s), (ValueInForce{u"/srv/keys"_s, Source::Setting}));
}

void TestConfigPath::whatIsWrongIsStillInForce()
{
    using Source = ValueInForce::Source;
    set("HOME", "/home/user");
    set("AWS_CONFIG_FILE", "~root/aws");
    QCOMPARE(configFileInForce(),
        (ValueInForce{u"~root/aws"_s, Source::Environment, u"AWS_CONFIG_FILE"_s,
            Error{Error::Kind::Config, u"OtherHome"_s, u"~root/aws"_s}}));
    // No silent way back to another file than the one that was chosen.
    QCOMPARE(configPath(u"~other/aws"_s).error().code, u"OtherHome"_s);
    QCOMPARE(configPath(u"/srv/aws"_s).value(), u"/srv/aws"_s);
}

QTEST_GUILESS_MAIN(TestConfigPath)
#include "tst_configpath.moc"
