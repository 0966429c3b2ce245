// The main() of a fuzz target without libFuzzer: gives it every file of the folders named, and each of them again cut
// in the middle and with one byte turned.

#include "fuzz.h"

#include <QDir>
#include <QFile>

namespace {

int replay(const QString &folder)
{
    int count = 0;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        std::printf("%s\n", qPrintable(info.fileName()));
        std::fflush(stdout); // so that the last name is the one to look at
        QByteArray bytes = file.readAll();
        const auto feed = [](const QByteArray &text) {
            LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(text.constData()), std::size_t(text.size()));
        };
        feed(bytes);
        feed(bytes.first(bytes.size() / 2));
        if (!bytes.isEmpty()) {
            bytes[bytes.size() / 2] = char(~bytes[bytes.size() / 2]);
            feed(bytes);
        }
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int index = 1; index < argc; ++index)
        count += replay(QString::fromLocal8Bit(argv[index]));
    std::printf("%d files\n", count);
    return count > 0 ? 0 : 1;
}
