// catalog-bench load LIMIT: a thousand accounts × four roles, read under that limit and then opened again.
// catalog-bench filter: keys typed into the filter over 100,000 roles. Prints one JSON object.
// tests/bench/rows/accounts.py runs it.

#include "bench/catalogrun.h"
#include "ui/accounts/accountswindow.h"
#include "ui/catalogview/catalogtree.h"

#include <QApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

void print(const QJsonObject &figures)
{
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
}

int load(int perSecond)
{
    CatalogRun run(1000, 4);
    if (!run.signIn())
        return 1;
    const CatalogRun::Figures first = run.run(perSecond, 200ms, std::chrono::seconds(60 + 3000 / perSecond));
    const CatalogRun::Figures second = run.run(perSecond, 200ms, 0s);
    print({{u"isComplete"_s, first.isComplete}, {u"firstAccounts"_s, first.firstAccounts},
        {u"allRoles"_s, first.allRoles}, {u"worstGap"_s, first.worstGap}, {u"worstWork"_s, first.worstWork},
        {u"accounts"_s, first.accounts}, {u"roles"_s, first.roles}, {u"failed"_s, first.failed},
        {u"asked"_s, first.asked}, {u"refused"_s, first.refused}, {u"wholeInFirstFrame"_s, second.isWholeInFirstFrame},
        {u"again"_s, second.firstAccounts}});
    return 0;
}

int filter()
{
    CatalogRun run(10'000, 10);
    if (!run.signIn())
        return 1;
    QList<double> times = run.typeIntoFilter();
    if (times.isEmpty())
        return 1;
    std::sort(times.begin(), times.end());
    print({{u"keys"_s, times.size()}, {u"median"_s, times.at(times.size() / 2)},
        {u"late"_s, times.at(times.size() * 95 / 100)}, {u"worst"_s, times.constLast()}});
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "load"_L1)
        return load(std::max(1, arguments.at(2).toInt()));
    if (arguments.size() == 2 && arguments.at(1) == "filter"_L1)
        return filter();
    std::fputs("catalog-bench load LIMIT | filter\n", stderr);
    return 2;
}
