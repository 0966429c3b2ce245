#include "config/documentparser.h"

#include "config/pythontext.h"

// What the properties of a parsed text are.
namespace ssotray {

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
