// Who is asked for a proxy's password, how often, and what is kept. spec/security.md §10, 47

#include "app/proxypasswords.h"

#include "base/instance.h"
#include "storage/memorystore.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

using Said = QList<QVariantList>;

const QString proxyHere = u"proxy.example:3128"_s;
const QString proxyThere = u"there.example:8080"_s;
const ProxyLogin good{u"mori"_s, Secret(u"good"_s)};
const ProxyLogin bad{u"mori"_s, Secret(u"bad"_s)};

} // namespace

// A keychain that can be out of order.
class FragileKeychain : public MemoryStore
{
public:
    Async<std::optional<Secret>> read(const QString &key) override
    {
        ++reads;
        return trouble ? failed<std::optional<Secret>>(*trouble) : MemoryStore::read(key);
    }
    Async<void> write(const QString &key, const Secret &value) override
    {
        return trouble ? failed<void>(*trouble) : MemoryStore::write(key, value);
    }

    std::optional<Error> trouble;
    int reads = 0;
};

class TestProxyPasswords : public QObject
{
    Q_OBJECT

    using Found = std::optional<ProxyLogin>;

    Async<Found> find(bool mayAsk, const ProxyLogin &refused = {}, const QString &proxy = proxyHere)
    {
        return m_passwords->find({proxy, refused, mayAsk});
    }

    ProxyLoginsByName kept()
    {
        const auto entry = m_keychain->read(instanceName() + "/proxy"_L1).result();
        return entry && *entry ? proxyLoginsFromText((*entry)->reveal()) : ProxyLoginsByName();
    }

    void restart()
    {
        m_passwords = std::make_unique<ProxyPasswords>(*m_keychain, *m_keychain);
        m_windows = std::make_unique<QSignalSpy>(m_passwords.get(), &ProxyPasswords::windowWanted);
        m_missing = std::make_unique<QSignalSpy>(m_passwords.get(), &ProxyPasswords::missing);
        m_available = std::make_unique<QSignalSpy>(m_passwords.get(), &ProxyPasswords::available);
    }

    std::unique_ptr<FragileKeychain> m_keychain;
    std::unique_ptr<ProxyPasswords> m_passwords;
    std::unique_ptr<QSignalSpy> m_windows;
    std::unique_ptr<QSignalSpy> m_missing;
    std::unique_ptr<QSignalSpy> m_available;

private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<FragileKeychain>();
        restart();
    }

    void case47_askedOnceForMany()
    {
        const auto first = find(true);
        const auto second = find(true);
        QCOMPARE(
            *m_windows, (QList{QVariantList{proxyHere, QString(), false}, QVariantList{proxyHere, QString(), false}}));
        m_passwords->give(proxyHere, good);
        QCOMPARE(first.result(), Result<Found>(good));
        QCOMPARE(second.result(), Result<Found>(good));
        QVERIFY(kept().isEmpty()); // nobody knows yet whether it is right
        m_passwords->noteTaken(proxyHere);
        QCOMPARE(kept(), (ProxyLoginsByName{{proxyHere, good}}));
    }

    void case47_keptForTheNextStart()
    {
        find(true);
        m_passwords->give(proxyHere, good);
        m_passwords->noteTaken(proxyHere);
        restart();
        QCOMPARE(find(false).result(), Result<Found>(good));
        QCOMPARE(find(false).result(), Result<Found>(good));
        QVERIFY(m_windows->isEmpty());
        QCOMPARE(m_keychain->reads, 2); // once for each start
    }

    void case47_aWrongOneIsAskedForAgainAndSaysSo()
    {
        find(true);
        m_passwords->give(proxyHere, bad);
        const auto again = find(true, bad);
        QCOMPARE(m_windows->last(), (QVariantList{proxyHere, u"mori"_s, true}));
        m_passwords->give(proxyHere, good);
        QCOMPARE(again.result(), Result<Found>(good));
        m_passwords->noteTaken(proxyHere);
        QCOMPARE(kept(), (ProxyLoginsByName{{proxyHere, good}}));
    }

    // It would be tried every minute, and an account locks after a few wrong ones.
    void case47_aRefusedOneIsNotGivenAgain()
    {
        m_keychain->write(instanceName() + "/proxy"_L1, Secret(textOfProxyLogins({{proxyHere, bad}})));
        QCOMPARE(find(false).result(), Result<Found>(bad));
        QCOMPARE(find(false, bad).result(), Result<Found>(Found()));
        QCOMPARE(find(false).result(), Result<Found>(Found()));
        QVERIFY(m_windows->isEmpty());
    }

    void case47_theBackgroundOpensNoWindow()
    {
        QCOMPARE(find(false).result(), Result<Found>(Found()));
        find(false);
        QVERIFY(m_windows->isEmpty());
        QCOMPARE(Said(*m_missing), (Said{QVariantList{proxyHere}})); // said once
        m_passwords->ask(proxyHere);
        QCOMPARE(m_windows->size(), 1);
        m_passwords->give(proxyHere, good);
        QCOMPARE(Said(*m_available), (Said{QVariantList{proxyHere}}));
        QCOMPARE(find(false).result(), Result<Found>(good));
        QCOMPARE(kept(), (ProxyLoginsByName{{proxyHere, good}})); // the next request may be long in coming
        // And if it was wrong, whoever has typed it is told so.
        find(false, good);
        QCOMPARE(m_windows->last(), (QVariantList{proxyHere, u"mori"_s, true}));
    }

    void case47_neverAskedTwiceAfterACancel()
    {
        const auto first = find(true);
        m_passwords->decline(proxyHere);
        QCOMPARE(first.result(), Result<Found>(Found()));
        QCOMPARE(find(true).result(), Result<Found>(Found()));
        QCOMPARE(m_windows->size(), 1);
        QVERIFY(m_missing->isEmpty()); // who has said no knows it
        m_passwords->forgetRefusals(); // another window was opened
        find(true);
        QCOMPARE(m_windows->size(), 2);
    }

    void case47_oneWindowAtATime()
    {
        find(true);
        const auto there = find(true, {}, proxyThere);
        QCOMPARE(m_windows->size(), 1);
        m_passwords->give(proxyHere, good);
        QCOMPARE(m_windows->last(), (QVariantList{proxyThere, QString(), false}));
        m_passwords->decline(proxyThere);
        QCOMPARE(there.result(), Result<Found>(Found()));
    }

    void case47_anotherProxyDoesNotGetIt()
    {
        m_keychain->write(instanceName() + "/proxy"_L1, Secret(textOfProxyLogins({{proxyHere, good}})));
        QCOMPARE(find(false, {}, proxyThere).result(), Result<Found>(Found()));
    }

    void withoutAKeychainForThisRunOnly()
    {
        m_keychain->trouble = Error{Error::Kind::Keychain, u"NoService"_s, {}, {}};
        QSignalSpy notKept(m_passwords.get(), &ProxyPasswords::notKept);
        find(true);
        m_passwords->give(proxyHere, good);
        m_passwords->noteTaken(proxyHere);
        QCOMPARE(notKept.size(), 1);
        QCOMPARE(find(false).result(), Result<Found>(good));
    }

    void lockedKeychainIsLookedIntoAgain()
    {
        m_keychain->write(instanceName() + "/proxy"_L1, Secret(textOfProxyLogins({{proxyHere, good}})));
        m_keychain->trouble = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
        QCOMPARE(find(false).result(), Result<Found>(Found()));
        QCOMPARE(m_passwords->count().result().error().code, u"Locked"_s);
        m_keychain->trouble.reset();
        QCOMPARE(find(false).result(), Result<Found>(good));
    }

    void erased()
    {
        find(true);
        m_passwords->give(proxyHere, good);
        m_passwords->noteTaken(proxyHere);
        QCOMPARE(m_passwords->count().result(), Result<int>(1));
        QVERIFY(m_passwords->erase().result());
        QCOMPARE(m_passwords->count().result(), Result<int>(0));
        QCOMPARE(find(false).result(), Result<Found>(Found()));
    }

    void entriesThatNobodyCanRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nonsense") << u"hello"_s;
        QTest::newRow("newer") << uR"({"version":2,"proxies":[{"proxy":"p:1","user":"u","password":"p"}]})"_s;
        QTest::newRow("wrong types") << uR"({"version":1,"proxies":[{"proxy":1,"user":"u","password":"p"}]})"_s;
    }

    void entriesThatNobodyCanRead()
    {
        QFETCH(QString, text);
        QVERIFY(proxyLoginsFromText(text).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProxyPasswords)
#include "tst_proxypasswords.moc"
