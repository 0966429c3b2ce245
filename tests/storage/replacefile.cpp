// replace-file PATH          replaces PATH by what comes on stdin, as the product does; on failure prints the error's
// code replace-file --loop PATH   replaces it for ever by 300,000 times "a", then "b", …; prints a line after the first
// time
//
// One real save in a process of its own, so that tests can trace it, fail its system calls and kill it.

#include "storage/safefile.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

int loop(const QString &path)
{
    constexpr qsizetype size = 300'000;
    const QByteArray contents[] = {QByteArray(size, 'a'), QByteArray(size, 'b')};
    for (int i = 0;; ++i) {
        if (auto done = replaceFile(path, contents[i % 2]); !done)
            return 1;
        if (i == 0) {
            std::puts("ready");
            std::fflush(stdout);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--loop"_L1)
        return loop(arguments.value(2));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const Result<void> done = replaceFile(arguments.value(1), input.readAll());
    if (!done)
        std::puts(done.error().code.toUtf8().constData());
    return done ? 0 : 1;
}
