#pragma once

#include "base/error.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace ssotray {

// A role that a profile can be made of, with all that its name may speak of.
struct NamedTarget
{
    QString session;
    QString region; // of the session
    QString accountId;
    QString accountName; // free text, may be empty; as may be the e-mail
    QString email;
    QString roleName;

    bool operator==(const NamedTarget &) const = default;
};

// How profiles are named after their roles: text with fields in braces, such as "{role}-{account_id}". What a profile's
// name may not hold (isSectionName() in profilename.h) is replaced by "-": role names may hold "=" and ",", account
// names anything (spec/aws.md §6.2, §11.1). The name depends on nothing but the template and the role. A plain value.
class NameTemplate
{
public:
    // The AWS CLI's own pattern.
    static QString standard() { return QStringLiteral("{role}-{account_id}"); }
    // In the order in which they are offered: role, account_name, account_id, email (its local part), session, region.
    static QStringList fields();

    // Errors, Kind::Input: "TemplateEmpty"; "TemplateField" for a field that there is not (detail is what stands in the
    // braces) or a brace without its other half (detail "{" or "}").
    static Result<NameTemplate> parse(const QString &text);

    // Never empty, and always a name that isSectionName() accepts; it does not begin with "-", which would look like an
    // option. Accents go ("José" is "Jose"); where nothing of an account's name or e-mail is left ("本番"), the account
    // id stands in its place.
    QString nameOf(const NamedTarget &target) const;

private:
    enum class Field { Role, AccountName, AccountId, Email, Session, Region };
    struct Part
    {
        QString text; // safe already
        int field = -1; // -1: the text
    };
    static QString valueOf(Field field, const NamedTarget &target);

    std::vector<Part> m_parts;
};

// A text as part of a name. Only characters of isSectionName(); may be empty.
QString safeName(const QString &text);

// Every target's name, each a different one, in the order of the targets, of which each is there once. The result
// depends neither on their order nor on which of them somebody has chosen: where several would get one name, each of
// them gets what tells them apart behind it: the account id, then the role, then the session, then a number made of all
// of them.
QStringList uniqueNames(const NameTemplate &pattern, const QList<NamedTarget> &targets);

// The same name with a suffix by the same rules, for one that a foreign profile has already. step: 1, 2, … until it is
// free; there is always another one.
QString distinctName(const QString &name, const NamedTarget &target, int step);

} // namespace ssotray
