// config-bench CONFIG FOLDER COUNT: reads the config, then adds COUNT profiles to it in one save, as the window for
// many profiles does it, and prints how long both took, in milliseconds. FOLDER is for the backups and the lock.

#include "base/clock.h"
#include "config/configfile.h"
#include "profiles/bulkplan.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;
constexpr int rolesOfAnAccount = 4;
constexpr qint64 firstAccount = 200'000'000'000;

BulkRequest requestFor(int count)
{
    BulkRequest request;
    request.sessions = {{u"my-sso"_s, {u"my-sso"_s, u"https://d-12345xxxxx.awsapps.com/start"_s, u"eu-west-1"_s, {}}}};
    request.choices = {NameTemplate::standard(), CredentialsWay::Standard, u"ap-northeast-1"_s, u"json"_s};
    for (int number = 0; number < count; ++number) {
        request.roles.known +=
            NamedTarget{u"my-sso"_s, u"eu-west-1"_s, QString::number(firstAccount + number / rolesOfAnAccount),
                u"Account"_s, {}, u"Role%1"_s.arg(number % rolesOfAnAccount)};
        request.roles.chosen.push_back(number);
    }
    return request;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    SystemClock clock;
    ConfigFile config(arguments[1], arguments[2] + "/backups"_L1, arguments[2] + "/lock"_L1, clock);
    const BulkRequest request = requestFor(arguments[3].toInt());

    QElapsedTimer timer;
    timer.start();
    const auto read = config.read();
    const double reading = double(timer.nsecsElapsed()) / nanosecondsPerMillisecond;
    timer.start();
    const auto saved = config.apply(
        [&](Document &document) { return makeBulkChange(document, request, {}).map([](const BulkPlan &) {}); },
        {u"Bulk"_s});
    const double saving = double(timer.nsecsElapsed()) / nanosecondsPerMillisecond;
    // Nobody has written the file for a while, so there was nothing to wait for.
    if (!read.isFinished() || !read.result() || !saved.isFinished() || !saved.result())
        return 1;
    std::printf("%.3f %.3f\n", reading, saving);
    return 0;
}
