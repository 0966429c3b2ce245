// Names of roles and accounts become names of profiles; names and values become lines of the config.
#include "fuzz.h"

#include "config/configrules.h"
#include "config/document.h"
#include "profiles/profilename.h"

using namespace Qt::StringLiterals;
using namespace ssotray;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const QString role = text.section(u'\n', 0, 0);
    const QString rest = text.section(u'\n', 1);

    const QString first = defaultProfileName(role, u"123456789012"_s, {});
    const QString second = defaultProfileName(role, u"123456789012"_s, {first});
    require(isSectionName(first) && isSectionName(second) && first != second, "a name that every SDK reads, and free");

    Document document;
    const bool isAdded = document.add(SectionName::profile(role), {{u"region"_s, rest}}).has_value();
    require(isAdded == (isWritableName(role) && isWritableValue(rest) && SectionName::profile(role).name != ""_L1),
        "the rules say what the document takes");
    require(!isSectionName(role) || isWritableName(role), "what may be a name can be written");
    const Document again(document.text());
    if (isAdded) {
        require(again.isParsable() && again.sections().size() == 1, "one section and no other");
        require(again.value(SectionName::profile(role), u"region"_s) == rest, "with the one value");
        require(again.keys(SectionName::profile(role)).size() == 1, "and no other key");
    } else {
        require(document.text().isEmpty(), "refused is refused");
    }
    return 0;
}
