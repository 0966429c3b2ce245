#include "ui/common/errortext.h"

#include <QTest>

using namespace ssotray;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;

// Every code that the rooms below hand out becomes a sentence of its own, with a way on, and no code is left to read.
class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCode_data();
    void everyCode();
    void unknownCodeIsNamed();
    void signInKnowsItsContext();
    void listingKnowsItsContext();
    void configNamesFileAndLine();
    void keychainNamesPackages();
    void browserIsChosenInTwoPlaces();
    void editsWithoutANameAskForNone();
    void otherHomeNamesBothVariables();
};

void TestErrorText::everyCode_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto add = [](Kind kind, const QStringList &codes) {
        for (const QString &code : codes)
            QTest::addRow("%d %s", int(kind), qPrintable(code)) << int(kind) << code;
    };
    add(Kind::Offline, {u"Network3"_s});
    add(Kind::Timeout, {u"Deadline"_s, u"Stalled"_s});
    add(Kind::Proxy, {u"Password"_s, u"SystemProxy"_s, u"BadAddress"_s, u"Network101"_s});
    add(Kind::Tls,
        {u"WrongHost"_s, u"Expired"_s, u"NotYetValid"_s, u"NotTrusted"_s, u"CaBundleUnreadable"_s, u"CaBundleEmpty"_s});
    add(Kind::BadAnswer,
        {u"Redirect"_s, u"NotJson"_s, u"TooLarge"_s, u"Truncated"_s, u"Field"_s, u"RepeatedPage"_s,
            u"CredentialsText"_s, u"Http502"_s});
    add(Kind::Service,
        {u"AccessDeniedException"_s, u"ExpiredTokenException"_s, u"UnauthorizedException"_s, u"ForbiddenException"_s,
            u"ResourceNotFoundException"_s, u"TooManyRequestsException"_s, u"SlowDownException"_s,
            u"InternalServerException"_s, u"InvalidRequestException"_s});
    add(Kind::SignIn, {u"SignedOut"_s, u"SessionEnded"_s});
    add(Kind::File,
        {u"NotARegularFile"_s, u"HardLinked"_s, u"LinkLoop"_s, u"Unreadable"_s, u"TooLarge"_s, u"ReadOnly"_s,
            u"DiskFull"_s, u"ChangedMeanwhile"_s, u"WriteFailed"_s, u"Busy"_s, u"NoHome"_s});
    add(Kind::Keychain, {u"NoService"_s, u"Locked"_s, u"Timeout"_s, u"Refused"_s, u"ReadBack"_s, u"NoEventLoop"_s});
    add(Kind::Config,
        {u"DuplicateSection"_s, u"DuplicateKey"_s, u"NoDelimiter"_s, u"NoSection"_s, u"EmptyKey"_s, u"UnclosedHeader"_s,
            u"BadNestedBlock"_s, u"NestedColon"_s, u"SwallowedHeader"_s, u"ByteOrderMark"_s, u"NotUtf8"_s, u"Nul"_s,
            u"MultiLineValue"_s, u"IndentedHeader"_s, u"OtherCredentials"_s, u"OtherHome"_s});
    add(Kind::Input,
        {u"SectionName"_s, u"Region"_s, u"HelperPath"_s, u"EndpointWithFips"_s, u"EndpointWithDualStack"_s, u"Key"_s,
            u"Value"_s});
}

void TestErrorText::everyCode()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    const QString text = ErrorText::of({Kind(kind), code, u"/a/place"_s, {}, 0});
    QVERIFY2(text.size() > 15 && text.endsWith(u'.'), qPrintable(text));
    QVERIFY2(!text.contains(u"%1"_s) && !text.contains(u"%2"_s), qPrintable(text));
    const bool namesCode = code.size() > 6 && text.contains(code); // short ones are words as well
    QVERIFY2(!namesCode, qPrintable(text));
}

void TestErrorText::unknownCodeIsNamed()
{
    QVERIFY(ErrorText::of({Kind::Service, u"BrandNewException"_s, {}, {}}).contains(u"BrandNewException"_s));
    QVERIFY(ErrorText::of({Kind::Keychain, u"BrandNew"_s, {}, {}}).contains(u"BrandNew"_s));
}

void TestErrorText::signInKnowsItsContext()
{
    const SsoSession session{u"s"_s, u"https://d-1.awsapps.com/start"_s, u"eu-west-1"_s, {u"a:b"_s}};
    for (const QString &code : {u"InvalidRequestException"_s, u"InvalidGrantException"_s}) {
        const QString text = ErrorText::ofSignIn({Kind::Service, code, {}, {}}, session);
        QVERIFY2(text.contains(session.startUrl) && text.contains(session.region), qPrintable(text));
    }
    // The tray's dialog has no page to go back to, and the wizard's first page locks what is in the config.
    for (const QString &code : {u"InvalidRequestException"_s, u"InvalidGrantException"_s, u"InvalidScopeException"_s}) {
        const QString text = ErrorText::ofSignIn({Kind::Service, code, {}, {}}, session);
        QVERIFY2(text.contains(u"“Profiles…”, “Edit…”"_s) && !text.contains(u"Go back"_s), qPrintable(text));
    }
    QVERIFY(ErrorText::ofSignIn({Kind::Service, u"InvalidScopeException"_s, {}, {}}, session).contains(u"a:b"_s));
    QCOMPARE(ErrorText::ofSignIn({Kind::Timeout, u"Stalled"_s, u"h"_s, {}}, session),
        ErrorText::of({Kind::Timeout, u"Stalled"_s, u"h"_s, {}}));
}

void TestErrorText::listingKnowsItsContext()
{
    const QString forbidden = ErrorText::ofListing({Kind::Service, u"ForbiddenException"_s, {}, {}});
    QVERIFY(forbidden.contains(u"Your sign-in is fine"_s));
    QVERIFY(ErrorText::ofListing({Kind::Service, u"UnauthorizedException"_s, {}, {}}).contains(u"Sign in again"_s));
}

void TestErrorText::configNamesFileAndLine()
{
    const QString text =
        ErrorText::ofConfig({Kind::Config, u"DuplicateKey"_s, u"region"_s, {}, 7}, u"/home/x/.aws/config"_s);
    QVERIFY(text.contains(u"/home/x/.aws/config"_s));
    QVERIFY(text.contains(u"Line 7"_s));
    QVERIFY(text.contains(u"“region”"_s));
}

void TestErrorText::keychainNamesPackages()
{
    const QString text = ErrorText::of({Kind::Keychain, u"NoService"_s, {}, {}});
    QVERIFY(text.contains(u"gnome-keyring"_s));
    QVERIFY(text.contains(u"KWallet"_s));
}

// A session's own browser goes before that of the settings.
void TestErrorText::browserIsChosenInTwoPlaces()
{
    const QString text = ErrorText::of({Kind::Input, u"NoBrowser"_s, u"d-1.awsapps.com"_s, {}});
    QVERIFY2(text.contains(u"“Browser: …”"_s) && text.contains(u"in the settings"_s), qPrintable(text));
}

// A section can also be deleted, and a value edited: there is no name to choose then.
void TestErrorText::editsWithoutANameAskForNone()
{
    for (const QString &code : {u"MultiLineValue"_s, u"IndentedHeader"_s, u"NotEditable"_s}) {
        const QString text = ErrorText::of({Kind::Config, code, u"profile b"_s, {}, 5});
        QVERIFY2(text.contains(u"Line 5"_s) && !text.contains(u"another name"_s), qPrintable(text));
    }
}

// Either may be the cause.
void TestErrorText::otherHomeNamesBothVariables()
{
    const QString text = ErrorText::of({Kind::Config, u"OtherHome"_s, u"~root/aws"_s, {}});
    QVERIFY2(text.contains(u"AWS_CONFIG_FILE"_s) && text.contains(u"AWS_SHARED_CREDENTIALS_FILE"_s), qPrintable(text));
}

QTEST_MAIN(TestErrorText)

#include "tst_errortext.moc"
