// A keychain whose entries somebody has tampered with: each line is one, the summary first. There is the value or there
// is none, and it can always be replaced and removed.
#include "fuzz.h"

#include "storage/memorystore.h"
#include "storage/piecesstore.h"

using namespace Qt::StringLiterals;
using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QStringList lines = QString::fromUtf8(bytesOf(data, size)).split(u'\n');
    const QString key = u"k"_s;
    MemoryStore below;
    PiecesStore store(below, 256);

    const QString value = lines.constLast().left(100).repeated(20);
    require(store.write(key, Secret(value)).result().has_value(), "writing");
    require(*store.read(key).result() == Secret(value), "what was written is read");

    for (qsizetype index = 0; index + 1 < lines.size(); ++index) {
        const QString generation = index % 2 ? u" a "_s : u" b "_s;
        below.write(index == 0 ? key : key + generation + QString::number((index + 1) / 2), Secret(lines[index]));
    }
    const auto found = store.read(key).result();
    require(found.has_value(), "tampering is no error");
    if (*found && lines.constFirst().startsWith("sso-tray-pieces "_L1))
        require(**found == Secret(value) || lines.size() > 2, "the value or none");

    require(store.write(key, Secret(value)).result().has_value(), "it can be replaced");
    require(*store.read(key).result() == Secret(value), "and is read then");
    require(store.remove(key).result().has_value() && !*store.read(key).result(), "it can be removed");
    return 0;
}
