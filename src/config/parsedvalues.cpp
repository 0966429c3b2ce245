#include "config/documentparser.h"

#include "config/pythontext.h"

#include <utility>

using namespace Qt::StringLiterals;

// What the headers and properties of a parsed text say.
namespace ssotray {

SectionName nameOf(QByteArrayView header)
{
    // configloader.build_profile_map(): by the beginning of the text, so [profiles a] is the profile a as well.
    const std::pair<QByteArrayView, SectionKind> beginnings[] = {
        {"profile", SectionKind::Profile},
        {"sso-session", SectionKind::SsoSession},
        {"services", SectionKind::Services},
    };
    for (const auto &[beginning, kind] : beginnings) {
        if (!header.startsWith(beginning))
            continue;
        // Nearly all of them look like [profile NAME].
        const QByteArrayView rest = header.sliced(beginning.size());
        if (rest.startsWith(' ') && python::isPlainWord(rest.sliced(1)))
            return {kind, QString::fromUtf8(rest.sliced(1))};
        const std::optional<QStringList> words = python::shellWords(QString::fromUtf8(header));
        return words && words->size() == 2 ? SectionName{kind, words->at(1)}
                                           : SectionName{SectionKind::Ignored, QString::fromUtf8(header)};
    }
    if (header == "default")
        return SectionName::profile(u"default"_s);
    return {header == "DEFAULT" ? SectionKind::Inherited : SectionKind::Other, QString::fromUtf8(header)};
}

QByteArrayView headerIn(QByteArrayView line)
{
    const qsizetype bracket = line.startsWith('[') ? line.lastIndexOf(']') : -1;
    if (bracket <= 1)
        return {};
    const QByteArrayView header = line.sliced(1, bracket - 1);
    const SectionKind kind = nameOf(header).kind;
    return kind == SectionKind::Profile || kind == SectionKind::SsoSession || kind == SectionKind::Services
        ? header
        : QByteArrayView();
}

bool isKey(const ParsedSection &section, const ParsedProperty &property, const QString &key)
{
    const QByteArrayView bytes = section.text.sliced(property.key, property.keyEnd - property.key);
    return property.isPlainKey ? key == QLatin1StringView(bytes.data(), bytes.size())
                               : QString::fromUtf8(bytes).toLower() == key;
}

QString keyOf(const ParsedSection &section, const ParsedProperty &property)
{
    return QString::fromUtf8(section.text.sliced(property.key, property.keyEnd - property.key)).toLower();
}

QString valueOf(const ParsedSection &section, const ParsedProperty &property)
{
    QString value = QString::fromUtf8(section.text.sliced(property.value, property.valueEnd - property.value));
    for (qsizetype at = property.lineEnd; at < property.end;) {
        const python::Line line = python::lineAt(section.text, at);
        const QByteArrayView content = python::trimmed(section.text.sliced(line.begin, line.end - line.begin));
        if (!python::isComment(content))
            value += u'\n' + QString::fromUtf8(content);
        at = line.next;
    }
    return value;
}

ParsedProperties propertiesOf(const ParsedSection &section)
{
    ParsedProperties properties;
    for (const ParsedProperty &property : section.properties)
        properties.emplaceBack(keyOf(section, property), valueOf(section, property));
    return properties;
}

} // namespace ssotray
