#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ssotray::emulator {

// The accounts and roles that the signed-in person may use. A value; the World holds the one in use.
struct Directory
{
    struct Account
    {
        QString id; // 12 digits, leading zeros kept
        std::optional<QString> name;
        std::optional<QString> email;
        QStringList roles;
    };

    QList<Account> accounts;

    // Made-up accounts. The first is 123456789012, the first roles are AdministratorAccess and ReadOnlyAccess.
    static Directory generated(int accountCount, int roleCount);
    // {"accounts": [{"accountId": "…", "accountName": "…", "emailAddress": "…", "roles": ["…"]}]}, where name and
    // e-mail may be missing, as they sometimes are (spec/aws.md § 4). Nothing when the text is of another shape.
    static std::optional<Directory> fromJson(const QJsonObject &object);

    const Account *find(const QString &accountId) const;
};

} // namespace ssotray::emulator
