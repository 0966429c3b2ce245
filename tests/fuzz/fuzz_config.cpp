// The AWS config. What is left alone stays as it is, byte for byte; what is edited reads back as it was meant, and
// nothing else changes its meaning. The first line chooses the edit, the rest is the file.
#include "fuzz.h"

#include "config/configrules.h"
#include "config/document.h"

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

using Meaning = QList<std::pair<SectionName, QList<std::pair<QString, std::optional<QString>>>>>;

// Everything that is in force, but for one section.
Meaning meaningBeside(const Document &document, const SectionName &except)
{
    Meaning meaning;
    for (const ConfigSection &section : document.sections()) {
        if (!section.effective || section.id == except || section.id.kind == SectionKind::Ignored)
            continue;
        QList<std::pair<QString, std::optional<QString>>> values;
        for (const QString &key : document.keys(section.id))
            values.append({key, document.value(section.id, key)});
        meaning.append({section.id, values});
    }
    return meaning;
}

// An edit that says it is done has to be one after another look at the bytes.
void check(const Document &before, const Document &after, const SectionName &section)
{
    const Document again(after.text());
    require(again.isParsable(), "an edited config can be read");
    require(again == after, "reading it again gives the same bytes");
    require(meaningBeside(again, section) == meaningBeside(before, section), "other sections keep their meaning");
    require(again.keys(section) == after.keys(section), "the document knows what it has written");
}

void set(const Document &before, const SectionName &section, const QString &key, const QString &value)
{
    Document after = before;
    if (!after.set(section, {{key, value}})) {
        require(after == before, "a refused edit changes nothing");
        return;
    }
    check(before, after, section);
    require(Document(after.text()).value(section, key) == value, "what was set is read back");
    for (const QString &other : before.keys(section)) {
        if (other != key)
            require(after.value(section, other) == before.value(section, other), "other keys keep their values");
    }
    Document twice = after;
    require(twice.set(section, {{key, value}}) && twice == after, "setting it again changes nothing");
}

void remove(const Document &before, const SectionName &section, const QString &key)
{
    Document after = before;
    if (after.removeKey(section, key)) {
        check(before, after, section);
        require(!after.keys(section).contains(key), "the key is gone");
    }
    Document without = before;
    if (without.removeSection(section)) {
        const Document again(without.text());
        require(again.isParsable() && meaningBeside(again, section) == meaningBeside(before, section),
            "without the section the others mean the same");
    } else {
        require(without == before, "a refused removal changes nothing");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    const qsizetype end = bytes.indexOf('\n');
    const QByteArrayList order = bytes.first(qMax<qsizetype>(end, 0)).split('|');
    const QByteArray text = bytes.sliced(end + 1);

    const Document document(text);
    require(document.text() == text, "reading changes no byte");
    require(problemsIn(text) == document.problems(), "a look for problems alone finds the same");
    const SectionName named = SectionName::profile(QString::fromUtf8(order.value(0)));
    const QString key = QString::fromUtf8(order.value(1));
    const QString value = QString::fromUtf8(order.value(2));
    if (!document.isParsable()) {
        Document refused = document;
        require(!refused.set(named, {{key, value}}) && refused == document, "no edit of what botocore cannot read");
        return 0;
    }
    QList<SectionName> sections{named, SectionName::ssoSession(named.name)};
    for (const ConfigSection &section : document.sections().first(qMin<qsizetype>(document.sections().size(), 4)))
        sections.append(section.id);
    for (const SectionName &section : std::as_const(sections)) {
        set(document, section, key, value);
        remove(document, section, key);
        const QStringList keys = document.keys(section);
        if (!keys.isEmpty()) {
            set(document, section, keys.constLast(), value);
            remove(document, section, keys.constFirst());
        }
    }
    return 0;
}
