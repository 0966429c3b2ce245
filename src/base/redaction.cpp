#include "base/redaction.h"

#include <QMutex>
#include <QRegularExpression>
#include <QUrl>

#include <map>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qsizetype shortest = 4;
const QString dots = u"•••"_s;

// The longest come first: one secret may be a part of another.
struct LongestFirst
{
    bool operator()(const QString &left, const QString &right) const
    {
        return left.size() != right.size() ? left.size() > right.size() : left < right;
    }
};

// What the program knows at the moment. The one thing here that is there once for the whole process, as the process's
// log is: whoever has to hand it on could forget to. Never destroyed, because secrets may outlive any order of it.
struct Watched
{
    QMutex mutex;
    std::map<QString, int, LongestFirst> counts;
};

Watched &watched()
{
    static auto *const all = new Watched;
    return *all;
}

} // namespace

void watchForSecret(const QString &text)
{
    if (text.size() < shortest)
        return;
    const QMutexLocker lock(&watched().mutex);
    ++watched().counts[text];
}

void forgetSecret(const QString &text)
{
    const QMutexLocker lock(&watched().mutex);
    const auto found = watched().counts.find(text);
    if (found != watched().counts.end() && --found->second == 0)
        watched().counts.erase(found);
}

QString redacted(const QString &text)
{
    static const QRegularExpression userInAddress(u"(\\w://)[^\\s/@]*(?:@[^\\s/@]*)*@"_s);
    QString clean = text;
    {
        const QMutexLocker lock(&watched().mutex);
        for (const auto &[secret, count] : watched().counts) {
            clean.replace(secret, dots);
            clean.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), dots);
        }
    }
    return clean.replace(userInAddress, u"\\1"_s + dots + u'@');
}

} // namespace ssotray
