#include "profiles/configoperation.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int linesAroundOperation = 3;
const QString repairCode = u"Repair"_s;

// Nothing but repairs is done to a config that AWS tools cannot read.
Result<void> carryOutOn(Document &document, const ConfigOperation &operation)
{
    if (!document.isParsable() && operation.code != repairCode) {
        const ConfigProblem &first = document.problems().constFirst();
        return failure(Error::Kind::Config, first.code, first.text, first.line);
    }
    return operation.edit(document);
}

} // namespace

Result<ConfigChange> planOperation(const Document &document, const ConfigOperation &operation)
{
    Document changed = document;
    if (const Result<void> done = carryOutOn(changed, operation); !done)
        return tl::unexpected(done.error());
    const QByteArray before = document.text();
    const QByteArray after = changed.text();
    return ConfigChange{before, after, withContext(lineDiff(before, after), linesAroundOperation)};
}

Async<SavedConfig> applyOperation(ConfigFile &file, const ConfigOperation &operation)
{
    return file.apply([operation](Document &document) { return carryOutOn(document, operation); },
        {operation.code, operation.subject, operation.count});
}

ConfigOperation repairOperation(const ConfigRepair &repair)
{
    return {repairCode, repair.problem.text, {}, [repair](Document &document) -> Result<void> {
                const Result<QByteArray> text = repaired(document.text(), repair);
                if (!text)
                    return tl::unexpected(text.error());
                document = Document(*text);
                return {};
            }};
}

} // namespace ssotray
