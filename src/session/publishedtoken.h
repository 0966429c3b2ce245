#pragma once

#include "aws/types.h"
#include "base/error.h"

#include <optional>

namespace ssotray {

// What a token file says, whoever wrote it.
struct TokenFile
{
    Secret accessToken;
    QDateTime expiresAt; // UTC
    QString startUrl; // may be empty
    QString region; // may be empty
    bool isForeign = false; // holds more than these four: another program wrote it, and it is not ours to change
    bool hasRefreshToken = false; // its writer can renew it

    bool operator==(const TokenFile &) const = default;
};

// What the AWS CLI keeps beside the access token; read only when the person asks to move it to the keychain.
struct TokenFileSecrets
{
    TokenFile token;
    ClientRegistration client;
    std::optional<Secret> refreshToken;
    QByteArray content; // of the whole file, to replace this and nothing newer
};

// The access tokens in ~/.aws/sso/cache, where the AWS CLI and the SDKs look for them (spec/aws.md §5.1, 5.2). Only the
// access token, its end, the start URL and the region are ever written, so nobody else can refresh, and nothing that
// lives longer than an hour is on the disk. It does not decide which session is published.
class PublishedTokens
{
public:
    enum class Foreign { Keep, Replace };

    // The folder need not exist.
    explicit PublishedTokens(QString cacheFolder);

    // ~/.aws/sso/cache; no variable moves it. Error: homeFolder()'s.
    static Result<QString> defaultFolder();

    // <folder>/<sha1 of the session's name>.json
    QString pathOf(const QString &session) const;

    // Nothing when there is no file. Errors: File "NoToken" when it does not tell a token and its end (the AWS CLI
    // writes in place, so it may be half written), those of readFile().
    Result<std::optional<TokenFile>> look(const QString &session) const;
    // The same for whoever makes no difference between these.
    std::optional<TokenFile> read(const QString &session) const;

    // Whole or nothing, 0600 from the first byte, also where a file was there before. With Foreign::Keep a file of the
    // AWS CLI stays, which is no error: only signing in through the app is the consent to replace it. Errors: those of
    // storage/safefile.h, "NoToken" when what lies there is no token file and is to be kept.
    Result<void> write(const QString &session, const TokenFile &token, Foreign foreign) const;

    // Removes the file when it is ours; where it is a link, the token file that it leads to as well.
    Result<void> withdraw(const QString &session) const;
    // The same whoever wrote it: the person signs out.
    Result<void> remove(const QString &session) const;

    // What a file of another program holds. Errors: as look(), "NoToken" also when there is no file or it is ours.
    Result<TokenFileSecrets> secrets(const QString &session) const;
    // Does the file still hold what secrets() read?
    bool holds(const QString &session, const QByteArray &content) const;

    const QString &folder() const { return m_folder; }

private:
    const QString m_folder;
};

// The date forms that tools have written over the years: Z, UTC, ±hh:mm, fractions; no zone counts as UTC. Invalid when
// it is none of these.
QDateTime tokenDate(QString text);

} // namespace ssotray
