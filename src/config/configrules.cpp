#include "config/configrules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {
namespace {

bool isDigitOrMark(QChar c, QStringView marks)
{
    return (c >= u'0' && c <= u'9') || marks.contains(c);
}

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

} // namespace

bool isWritableName(QStringView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return isLower(c) || (c >= u'A' && c <= u'Z') || isDigitOrMark(c, u"_-/.%@:+");
    });
}

QString headerFor(const SectionName &section)
{
    switch (section.kind) {
    case SectionKind::Profile:
        return section.name == "default"_L1 ? section.name : u"profile "_s + section.name;
    case SectionKind::SsoSession:
        return u"sso-session "_s + section.name;
    case SectionKind::Services:
        return u"services "_s + section.name;
    default:
        return {};
    }
}

bool isWritableKey(QStringView key)
{
    return !key.isEmpty()
        && std::all_of(key.begin(), key.end(), [](QChar c) { return isLower(c) || isDigitOrMark(c, u"_-/.%@+"); });
}

bool isWritableValue(QStringView value)
{
    const auto isWritable = [](QChar c) { return (c >= u' ' && c <= u'~') || c == u'\t'; };
    return std::all_of(value.begin(), value.end(), isWritable) && value.trimmed().size() == value.size()
        && commentIn(value) < 0;
}

qsizetype commentIn(QStringView value)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        const bool isMark = value[i] == u'#' || value[i] == u';';
        if (isMark && (i == 0 || value[i - 1] == u' ' || value[i - 1] == u'\t'))
            return i;
    }
    return -1;
}

} // namespace ssotray
