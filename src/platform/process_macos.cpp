// Never compiled or run so far.
#include "platform/processfacts.h"

#include <QFile>
#include <QFileInfo>

#include <libproc.h>
#include <sys/sysctl.h>

#include <array>
#include <cstring>

namespace ssotray {

namespace {

// As KERN_PROCARGS2 gives them: how many there are, the program's path, zeros, then argument after argument.
QStringList argumentsOf(pid_t process)
{
    std::array<int, 3> name{CTL_KERN, KERN_PROCARGS2, process};
    size_t size = 0;
    if (sysctl(name.data(), name.size(), nullptr, &size, nullptr, 0) != 0)
        return {};
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    if (sysctl(name.data(), name.size(), bytes.data(), &size, nullptr, 0) != 0 || size < sizeof(int))
        return {};
    int count = 0;
    std::memcpy(&count, bytes.constData(), sizeof count);
    qsizetype at = bytes.indexOf('\0', sizeof count);
    while (at >= 0 && at < bytes.size() && bytes[at] == '\0')
        ++at;
    if (at < 0)
        return {};
    QStringList arguments;
    const QList<QByteArray> words = bytes.sliced(at).split('\0');
    for (qsizetype index = 1; index < qMin<qsizetype>(count, words.size()); ++index)
        arguments.append(QFile::decodeName(words[index]));
    return arguments;
}

} // namespace

std::optional<ProcessFacts> factsOf(qint64 process)
{
    const auto id = static_cast<pid_t>(process);
    proc_bsdinfo info{};
    if (proc_pidinfo(id, PROC_PIDTBSDINFO, 0, &info, sizeof info) != sizeof info)
        return {};
    std::array<char, PROC_PIDPATHINFO_MAXSIZE> path{};
    const bool hasPath = proc_pidpath(id, path.data(), path.size()) > 0;
    proc_vnodepathinfo folders{};
    const bool hasFolder = proc_pidinfo(id, PROC_PIDVNODEPATHINFO, 0, &folders, sizeof folders) > 0;
    return ProcessFacts{info.pbi_ppid,
        hasPath ? QFileInfo(QFile::decodeName(path.data())).fileName() : QString::fromUtf8(info.pbi_comm),
        argumentsOf(id), hasFolder ? QFile::decodeName(folders.pvi_cdir.vip_path) : QString()};
}

} // namespace ssotray
