#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ssotray {

class Document;

// A `[sso-session NAME]` as the config says it (spec/aws.md §6.3). What is missing there is empty here: whether that is
// enough to sign in is for the reader to judge. Region and URL are not normalised.
struct SsoSession
{
    QString name;
    QString startUrl;
    QString region;
    QStringList scopes; // sso_registration_scopes, split at commas and trimmed

    bool operator==(const SsoSession &) const = default;
};

// What `aws configure sso` asks for, and what a session without scopes gets: accounts and roles, with an access token
// that can be renewed.
QString usualScope();

// The sessions in force, in file order.
QList<SsoSession> ssoSessions(const Document &document);

} // namespace ssotray
