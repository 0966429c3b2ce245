#include "directory.h"

#include <QJsonArray>

#include <algorithm>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

std::optional<QString> optionalText(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QString generatedRole(int index)
{
    static const QStringList known{u"AdministratorAccess"_s, u"ReadOnlyAccess"_s, u"PowerUserAccess"_s,
        u"ViewOnlyAccess"_s, u"Billing"_s, u"SecurityAudit"_s};
    return index < known.size() ? known.at(index) : u"CustomRole%1"_s.arg(index + 1, 2, 10, QLatin1Char('0'));
}

Directory::Account generatedAccount(int index)
{
    static const QList<Directory::Account> known{
        {u"123456789012"_s, u"Production"_s, u"aws+production@example.com"_s, {}},
        {u"012345678901"_s, u"Staging"_s, u"aws+staging@example.com"_s, {}},
        {u"210987654321"_s, u"Sandbox"_s, u"aws+sandbox@example.com"_s, {}},
    };
    if (index < known.size())
        return known.at(index);
    const QString number = u"%1"_s.arg(index + 1, 5, 10, QLatin1Char('0'));
    return {u"3000000%1"_s.arg(number), u"Team %1"_s.arg(number), u"aws+team%1@example.com"_s.arg(number), {}};
}

} // namespace

Directory Directory::generated(int accountCount, int roleCount)
{
    QStringList roles;
    for (int i = 0; i < roleCount; ++i)
        roles += generatedRole(i);
    Directory directory;
    for (int i = 0; i < accountCount; ++i) {
        directory.accounts += generatedAccount(i);
        directory.accounts.last().roles = roles;
    }
    return directory;
}

std::optional<Directory> Directory::fromJson(const QJsonObject &object)
{
    if (!object.value("accounts"_L1).isArray())
        return std::nullopt;
    Directory directory;
    const QJsonArray accounts = object.value("accounts"_L1).toArray();
    for (const QJsonValue &value : accounts) {
        Account account{value["accountId"_L1].toString(), optionalText(value["accountName"_L1]),
            optionalText(value["emailAddress"_L1]), {}};
        if (account.id.isEmpty())
            return std::nullopt;
        const QJsonArray roles = value["roles"_L1].toArray();
        for (const QJsonValue &role : roles)
            account.roles += role.toString();
        directory.accounts += account;
    }
    return directory;
}

const Directory::Account *Directory::find(const QString &accountId) const
{
    const auto found = std::find_if(
        accounts.begin(), accounts.end(), [&accountId](const Account &account) { return account.id == accountId; });
    return found == accounts.end() ? nullptr : &*found;
}

} // namespace ssotray::emulator
