#include "platform/terminal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace ssotray;

// Terminals that write down what they are given and run it, in a PATH of their own.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void eachTerminalByItself_data();
    void eachTerminalByItself();
    void theFirstThatIsThere();
    void oneThatDoesNotStartIsPassedOver();
    void whatTheShellKnows();
    void filesOfTheSettings();
    void noShellReadsTheName();
    void none();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const;
    // A program that writes its arguments into NAME.arguments, one a line, and then runs what comes behind the first
    // `skip` of them, as a terminal's server would: with nothing of our environment.
    void terminal(const QString &name, int skip) const;
    QByteArray content(const QString &name) const;

    std::optional<QTemporaryDir> m_folder;
    QHash<QByteArray, QByteArray> m_before;
};

void TestTerminal::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
    for (const char *name : {"PATH", "SHELL", "LD_LIBRARY_PATH", "AWS_PROFILE", "AWS_DEFAULT_PROFILE",
             "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONFIG_FILE",
             "AWS_SHARED_CREDENTIALS_FILE", "AWS_CA_BUNDLE"}) {
        m_before.insert(name, qgetenv(name));
        qunsetenv(name);
    }
    QVERIFY(QFile::link(u"/usr/bin/env"_s, path(u"env"_s)));
    qputenv("PATH", m_folder->path().toUtf8());
    // The shell: says where it is and what it knows of AWS.
    write(u"my shell"_s,
        "#!/bin/sh\n{ pwd; /usr/bin/env | /usr/bin/grep -E '^(AWS|LD)_' | /usr/bin/sort; } >'"
            + path(u"shell.tmp"_s).toUtf8() + "'\n/bin/mv '" + path(u"shell.tmp"_s).toUtf8() + "' '"
            + path(u"shell"_s).toUtf8() + "'\n");
    qputenv("SHELL", path(u"my shell"_s).toUtf8());
}

void TestTerminal::cleanup()
{
    for (auto entry = m_before.cbegin(); entry != m_before.cend(); ++entry) {
        if (entry->isEmpty())
            qunsetenv(entry.key());
        else
            qputenv(entry.key(), *entry);
    }
}

void TestTerminal::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("Cannot write %s", qPrintable(file.fileName()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestTerminal::terminal(const QString &name, int skip) const
{
    const QByteArray record = path(name + ".arguments"_L1).toUtf8();
    write(name,
        "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + record + "'\nshift " + QByteArray::number(skip)
            + "\nexec /usr/bin/env -i PATH=\"$PATH\" AWS_ACCESS_KEY_ID=servers AWS_DEFAULT_PROFILE=servers \"$@\"\n");
}

QByteArray TestTerminal::content(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestTerminal::eachTerminalByItself_data()
{
    QTest::addColumn<int>("skip");
    for (const char *name :
        {"x-terminal-emulator", "gnome-terminal", "konsole", "xfce4-terminal", "alacritty", "xterm"})
        QTest::newRow(name) << 1;
    QTest::newRow("kitty") << 0;
}

void TestTerminal::eachTerminalByItself()
{
    QFETCH(const int, skip);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    terminal(name, skip);
    QVERIFY(openTerminal({u"my-sso"_s}));
    QTRY_VERIFY(!content(u"shell"_s).isEmpty());
    QCOMPARE(content(u"shell"_s), QByteArray(QDir::homePath().toUtf8() + "\nAWS_PROFILE=my-sso\n"));
}

void TestTerminal::theFirstThatIsThere()
{
    terminal(u"xterm"_s, 1);
    terminal(u"konsole"_s, 1);
    terminal(u"kitty"_s, 0);
    QVERIFY(openTerminal({u"my-sso"_s}));
    QTRY_VERIFY(!content(u"shell"_s).isEmpty());
    QCOMPARE(content(u"konsole.arguments"_s).split('\n').constFirst(), "-e"_ba);
    QVERIFY(!QFile::exists(path(u"kitty.arguments"_s)));
    QVERIFY(!QFile::exists(path(u"xterm.arguments"_s)));
}

void TestTerminal::oneThatDoesNotStartIsPassedOver()
{
    write(u"gnome-terminal"_s, "#!/no/such/interpreter\n");
    terminal(u"xterm"_s, 1);
    QVERIFY(openTerminal({u"my-sso"_s}));
    QTRY_VERIFY(!content(u"shell"_s).isEmpty());
}

void TestTerminal::whatTheShellKnows()
{
    // A terminal that passes on the environment it has, and its own server's would be worse.
    write(u"xterm"_s, "#!/bin/sh\nshift\nexec \"$@\"\n");
    qputenv("AWS_ACCESS_KEY_ID", "AKIA");
    qputenv("AWS_SECRET_ACCESS_KEY", "secret");
    qputenv("AWS_SESSION_TOKEN", "token");
    qputenv("AWS_DEFAULT_PROFILE", "other");
    qputenv("AWS_PROFILE", "other");
    qputenv("AWS_CONFIG_FILE", "/of/the/environment");
    qputenv("LD_LIBRARY_PATH", "/of/an/AppImage");
    QVERIFY(openTerminal({u"my-sso"_s}));
    QTRY_VERIFY(!content(u"shell"_s).isEmpty());
    QCOMPARE(content(u"shell"_s),
        QByteArray(QDir::homePath().toUtf8() + "\nAWS_CONFIG_FILE=/of/the/environment\nAWS_PROFILE=my-sso\n"));
}

void TestTerminal::filesOfTheSettings()
{
    terminal(u"xterm"_s, 1);
    QVERIFY(openTerminal({u"my-sso"_s, u"/a b/config"_s, u"/a b/credentials"_s}));
    QTRY_VERIFY(!content(u"shell"_s).isEmpty());
    QCOMPARE(content(u"shell"_s),
        QByteArray(QDir::homePath().toUtf8()
            + "\nAWS_CONFIG_FILE=/a b/config\nAWS_PROFILE=my-sso\nAWS_SHARED_CREDENTIALS_FILE=/a b/credentials\n"));
}

void TestTerminal::noShellReadsTheName()
{
    terminal(u"xterm"_s, 1);
    const QString name = u"-x $(touch %1) 'a' \"b\" ;|&"_s.arg(path(u"canary"_s));
    QVERIFY(openTerminal({name}));
    QTRY_VERIFY(!content(u"shell"_s).isEmpty());
    QVERIFY(content(u"shell"_s).endsWith("AWS_PROFILE=" + name.toUtf8() + '\n'));
    QVERIFY(!QFile::exists(path(u"canary"_s)));
}

void TestTerminal::none()
{
    QCOMPARE(openTerminal({u"my-sso"_s}).error(), (Error{Error::Kind::Input, u"NoTerminal"_s, {}, {}}));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_platform_terminal.moc"
