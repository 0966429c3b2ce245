#include "platform/processfacts.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qint64 mostArguments = 16 * 1024; // bytes; the script stands among the first

QByteArray bytesOf(const QString &path, qint64 limit = 4096)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(limit) : QByteArray();
}

} // namespace

std::optional<ProcessFacts> factsOf(qint64 process)
{
    const QString folder = u"/proc/%1/"_s.arg(process);
    // "pid (name) state parent …"; the name may hold anything, also a closing bracket. proc_pid_stat(5)
    const QByteArray stat = bytesOf(folder + "stat"_L1);
    const qsizetype begin = stat.indexOf('(');
    const qsizetype end = stat.lastIndexOf(')');
    if (begin < 0 || end < begin)
        return {};
    const QList<QByteArray> rest = stat.sliced(end + 1).simplified().split(' ');
    ProcessFacts facts{rest.value(1).toLongLong(), {}};

    QString file = QFile::symLinkTarget(folder + "exe"_L1); // empty for programs of others
    if (file.endsWith(" (deleted)"_L1)) // an update has replaced it while it runs
        file.chop(10);
    facts.program =
        file.isEmpty() ? QString::fromLocal8Bit(stat.sliced(begin + 1, end - begin - 1)) : QFileInfo(file).fileName();
    facts.folder = QFile::symLinkTarget(folder + "cwd"_L1);
    QList<QByteArray> words = bytesOf(folder + "cmdline"_L1, mostArguments).split('\0');
    words.removeFirst();
    for (const QByteArray &word : std::as_const(words))
        facts.arguments.append(QString::fromLocal8Bit(word));
    return facts;
}

} // namespace ssotray
