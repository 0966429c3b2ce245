#include "bench/catalogrun.h"

#include "ui/accounts/accountswindow.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/catalogtree.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int turnsOfAKey = 6; // of the event loop; two paint, the others look whether that was all

NetworkOptions towards(const QUrl &url)
{
    NetworkOptions options;
    options.oidcEndpoint = url;
    options.portalEndpoint = url;
    return options;
}

SsoSession benchSession()
{
    return {u"my-sso"_s, u"https://d-12345xxxxx.awsapps.com/start"_s, u"ap-northeast-1"_s, {u"sso:account:access"_s}};
}

qint64 processorTime()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return qint64(spent.tv_sec) * 1'000'000'000 + spent.tv_nsec;
}

} // namespace

CatalogRun::CatalogRun(int accounts, int rolesEach)
    : m_accounts(accounts)
    , m_rolesEach(rolesEach)
    , m_aws({u"--auto-approve"_s, u"0"_s, u"--accounts"_s, QString::number(accounts), u"--roles"_s,
          QString::number(rolesEach)})
    , m_http(towards(m_aws.httpUrl()), m_clock)
    , m_oidc(m_http)
    , m_portal(m_http)
    , m_records(m_home.filePath(u"records.ini"_s))
    , m_store(m_keychain, m_keychain, m_records)
    , m_published(m_home.filePath(u"cache"_s))
    , m_cliCache(m_home.filePath(u"cli-cache"_s))
    , m_sessions({m_oidc, m_portal, m_store, m_records, m_published, m_cliCache, m_clock, m_home.path()})
    , m_favourites(m_home.filePath(u"favourites.json"_s))
    , m_clipboard(m_clock)
{
    m_sessions.setDefined({benchSession()});
}

CatalogRun::~CatalogRun() = default;

bool CatalogRun::signIn()
{
    Session &session = *m_sessions.defined().constFirst();
    session.signIn();
    return m_aws.isReady() && QTest::qWaitFor([&] { return session.state() == Session::State::SignedIn; }, 30'000);
}

void CatalogRun::repeatPages()
{
    m_aws.control(u"fault"_s,
        {{u"operation"_s, u"ListAccounts"_s}, {u"status"_s, 200}, {u"times"_s, 10},
            {u"body"_s, uR"({"accountList": [], "nextToken": "again"})"_s}});
}

void CatalogRun::makeWindow()
{
    m_catalogs = std::make_unique<Catalogs>(m_portal, m_home.filePath(u"lists"_s));
    m_window = std::make_unique<AccountsWindow>(AccountsServices{
        m_sessions, *m_catalogs, m_favourites, m_clipboard, m_clock, [](const Session &) { return u"Signed in"_s; }});
    m_window->findChild<CatalogTree *>()->viewport()->installEventFilter(this);
}

CatalogRun::Figures CatalogRun::run(
    double perSecond, std::chrono::milliseconds roundTrip, std::chrono::seconds patience)
{
    m_figures = {};
    m_isFirstFrame = true;
    m_aws.control(u"settings"_s, {{u"rateLimit"_s, perSecond}, {u"latency"_s, qint64(roundTrip.count())}});
    m_aws.control(u"log/clear"_s);
    makeWindow();
    m_sinceShown.start();
    m_window->show();
    watchGaps();
    const Catalog &catalog = m_catalogs->of(*m_sessions.defined().constFirst());
    (void)QTest::qWaitFor(
        [&] { return catalog.reading().isComplete() || catalog.progress() == Catalog::Progress::Failed; },
        int(patience.count()) * 1000);
    m_figures.isComplete = catalog.reading().isComplete();
    m_figures.allRoles = double(m_sinceShown.nsecsElapsed()) / 1e6;
    // What is known at once is painted once, too.
    m_figures.isComplete &= QTest::qWaitFor([this] { return m_figures.firstAccounts >= 0; });
    countRows(m_figures);
    m_figures.failed = catalog.reading().failed;
    if (catalog.progress() == Catalog::Progress::Failed)
        m_figures.error = catalog.error().code;
    const Figures figures = m_figures;
    m_window.reset();
    m_catalogs.reset();
    m_figures = figures;
    countRequests(m_figures);
    return m_figures;
}

QList<double> CatalogRun::typeIntoFilter()
{
    makeWindow();
    QList<Account> accounts;
    QHash<QString, QStringList> roles;
    for (int number = 0; number < m_accounts; ++number) {
        const QString id = QString::number(100000000000 + number * 7);
        accounts += {id, u"Team %1 production"_s.arg(number), u"aws+team-%1@example.com"_s.arg(number)};
        for (int role = 0; role < m_rolesEach; ++role)
            roles[id] += u"Role%1Access"_s.arg((number + role) % 25);
    }
    Catalog &catalog = m_catalogs->of(*m_sessions.defined().constFirst());
    m_window->resize(1000, 750);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        return {};
    catalog.stop();
    catalog.setKnown(accounts, roles);
    QTest::qWait(1000);
    auto *edit = m_window->findChild<QLineEdit *>();
    QList<double> times;
    m_window->installEventFilter(this);
    for (const QString &word : {u"production"_s, u"role7"_s, u"team 4711"_s, u"example role24access"_s, u"xyz"_s}) {
        edit->clear();
        QTest::qWait(50);
        for (const QChar letter : word) {
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(edit, letter.toLatin1());
            // One part may be painted before another, so the last time counts.
            qint64 painted = timer.nsecsElapsed();
            for (int turn = 0; turn < turnsOfAKey; ++turn) {
                m_isPainted = false;
                QCoreApplication::processEvents();
                if (m_isPainted)
                    painted = timer.nsecsElapsed();
            }
            times += double(painted) / 1e6;
            QTest::qWait(5);
        }
    }
    m_window.reset();
    m_catalogs.reset();
    return times;
}

// From one turn of the event loop to the next.
void CatalogRun::watchGaps()
{
    m_lastTick = m_sinceShown.nsecsElapsed();
    m_lastWork = processorTime();
    auto *timer = new QTimer(m_window.get());
    timer->setTimerType(Qt::PreciseTimer);
    connect(timer, &QTimer::timeout, this, [this] {
        const qint64 tick = m_sinceShown.nsecsElapsed();
        const qint64 work = processorTime();
        m_figures.worstGap = std::max(m_figures.worstGap, double(tick - m_lastTick) / 1e6);
        m_figures.worstWork = std::max(m_figures.worstWork, double(work - m_lastWork) / 1e6);
        m_lastTick = tick;
        m_lastWork = work;
    });
    timer->start(1);
}

bool CatalogRun::eventFilter(QObject *watched, QEvent *event)
{
    // What this event paints is on the screen when the event loop comes back from it.
    m_isPainted = m_isPainted || event->type() == QEvent::UpdateRequest;
    if (event->type() == QEvent::Paint && m_window && m_figures.firstAccounts < 0) {
        Figures now;
        countRows(now);
        if (std::exchange(m_isFirstFrame, false))
            m_figures.isWholeInFirstFrame = now.accounts == m_accounts && now.roles == m_accounts * m_rolesEach;
        // Queued: it is painted then.
        if (now.accounts > 0) {
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (m_figures.firstAccounts < 0)
                        m_figures.firstAccounts = double(m_sinceShown.nsecsElapsed()) / 1e6;
                },
                Qt::QueuedConnection);
        }
    }
    return QObject::eventFilter(watched, event);
}

void CatalogRun::countRows(Figures &figures) const
{
    const auto *model = m_window->findChild<CatalogModel *>();
    const QModelIndex session = model->index(0, 0);
    for (int row = 0; row < model->rowCount(session); ++row) {
        const QModelIndex account = model->index(row, 0, session);
        if (model->placeOf(account).isSentence)
            continue;
        ++figures.accounts;
        if (!model->placeOf(model->index(0, 0, account)).isSentence)
            figures.roles += model->rowCount(account);
    }
}

void CatalogRun::countRequests(Figures &figures) const
{
    const QJsonArray log = m_aws.query(u"log"_s).array();
    for (const auto &entry : log) {
        if (!entry.toObject().value("operation"_L1).toString().startsWith("ListAccount"_L1))
            continue;
        ++figures.asked;
        figures.refused += entry.toObject().value("status"_L1).toInt() == 429;
    }
}

} // namespace ssotray
