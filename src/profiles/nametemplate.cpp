#include "profiles/nametemplate.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int suffixLetters = 8;
constexpr int lastSuffix = 4; // the steps of distinctName() that say something

bool isSafe(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || QStringView(u"_/.%@:+-").contains(c);
}

// An account's free text: words with one "-" between them.
QString slug(const QString &text)
{
    QString result;
    const QString plain = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : plain) {
        if (c.isMark())
            continue; // the accent of the letter before it
        if (isSafe(c))
            result += c;
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
    }
    while (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

QString slugOr(const QString &text, const QString &otherwise)
{
    const QString result = slug(text);
    return result.isEmpty() ? safeName(otherwise) : result;
}

QString hashOf(const NamedTarget &target)
{
    const QByteArray text = (target.session + u'\n' + target.accountId + u'\n' + target.roleName).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(suffixLetters));
}

} // namespace

QString safeName(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        if (!isSafe(c))
            c = u'-';
    }
    return result;
}

QStringList NameTemplate::fields()
{
    return {u"role"_s, u"account_name"_s, u"account_id"_s, u"email"_s, u"session"_s, u"region"_s};
}

Result<NameTemplate> NameTemplate::parse(const QString &text)
{
    NameTemplate result;
    const auto refuse = [](const QString &what) { return failure(Error::Kind::Input, u"TemplateField"_s, what); };
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const QString plain = text.mid(at, open < 0 ? -1 : open - at);
        if (plain.contains(u'}'))
            return refuse(u"}"_s);
        if (!plain.isEmpty())
            result.m_parts.push_back({safeName(plain), -1});
        if (open < 0)
            break;
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            return refuse(u"{"_s);
        const QString name = text.mid(open + 1, close - open - 1);
        const qsizetype field = fields().indexOf(name);
        if (field < 0)
            return refuse(name);
        result.m_parts.push_back({{}, int(field)});
        at = close + 1;
    }
    if (result.m_parts.empty())
        return failure(Error::Kind::Input, u"TemplateEmpty"_s);
    return result;
}

QString NameTemplate::valueOf(Field field, const NamedTarget &target)
{
    switch (field) {
    case Field::Role:
        return safeName(target.roleName);
    case Field::AccountName:
        return slugOr(target.accountName, target.accountId);
    case Field::AccountId:
        return safeName(target.accountId);
    case Field::Email:
        return slugOr(target.email.left(target.email.lastIndexOf(u'@')), target.accountId);
    case Field::Session:
        return safeName(target.session);
    case Field::Region:
        return safeName(target.region);
    }
    return {};
}

QString NameTemplate::nameOf(const NamedTarget &target) const
{
    QString name;
    for (const Part &part : m_parts)
        name += part.field < 0 ? part.text : valueOf(Field(part.field), target);
    qsizetype hyphens = 0;
    while (hyphens < name.size() && name[hyphens] == u'-')
        ++hyphens;
    name.remove(0, hyphens);
    return name.isEmpty() ? hashOf(target) : name;
}

QString distinctName(const QString &name, const NamedTarget &target, int step)
{
    switch (step) {
    case 1:
        return name + u'-' + safeName(target.accountId);
    case 2:
        return name + u'-' + safeName(target.accountId) + u'-' + safeName(target.roleName);
    case 3:
        return name + u'-' + safeName(target.accountId) + u'-' + safeName(target.roleName) + u'-'
            + safeName(target.session);
    default:
        return name + u'-' + hashOf(target) + (step > lastSuffix ? u'-' + QString::number(step) : QString());
    }
}

QStringList uniqueNames(const NameTemplate &pattern, const QList<NamedTarget> &targets)
{
    QStringList plain;
    plain.reserve(targets.size());
    for (const NamedTarget &target : targets)
        plain += pattern.nameOf(target);

    QStringList names = plain;
    std::vector<int> steps(size_t(targets.size()), 0);
    for (int round = 0; round <= lastSuffix + 1; ++round) {
        constexpr int several = -1;
        QHash<QString, int> owners; // of the name: its number from 1, or several
        owners.reserve(names.size());
        std::vector<int> disputed;
        for (int i = 0; i < int(names.size()); ++i) {
            int &owner = owners[names[i]];
            if (owner == 0) {
                owner = i + 1;
                continue;
            }
            if (owner != several)
                disputed.push_back(owner - 1);
            owner = several;
            disputed.push_back(i);
        }
        if (disputed.empty())
            break;
        for (const int i : disputed)
            names[i] = distinctName(plain[i], targets[i], ++steps[size_t(i)]);
    }
    return names;
}

} // namespace ssotray
