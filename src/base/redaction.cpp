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
    struct Entry
    {
        QString encoded; // for an address
        int count = 0;
    };

    QMutex mutex;
    std::map<QString, Entry, LongestFirst> entries;
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
    Watched::Entry &entry = watched().entries[text];
    if (++entry.count == 1)
        entry.encoded = QString::fromLatin1(QUrl::toPercentEncoding(text));
}

void forgetSecret(const QString &text)
{
    const QMutexLocker lock(&watched().mutex);
    const auto found = watched().entries.find(text);
    if (found != watched().entries.end() && --found->second.count == 0)
        watched().entries.erase(found);
}

QString redacted(const QString &text)
{
    static const QRegularExpression userInAddress(u"(\\w://)[^\\s/@]*(?:@[^\\s/@]*)*@"_s);
    QString clean = text;
    {
        const QMutexLocker lock(&watched().mutex);
        for (const auto &[secret, entry] : watched().entries) {
            clean.replace(secret, dots);
            clean.replace(entry.encoded, dots);
        }
    }
    return clean.replace(userInAddress, u"\\1"_s + dots + u'@');
}

} // namespace ssotray
