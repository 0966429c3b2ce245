#pragma once

#include "base/error.h"
#include "base/secret.h"

#include <QDateTime>

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

    bool operator==(const TokenFile &) const = default;
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

    // Nothing when there is no file, or none that tells a token and its end.
    std::optional<TokenFile> read(const QString &session) const;

    // Whole or nothing, 0600 from the first byte. With Foreign::Keep a file of the AWS CLI stays, which is no error:
    // only signing in through the app is the consent to replace it. Errors: those of storage/safefile.h.
    Result<void> write(const QString &session, const TokenFile &token, Foreign foreign) const;

    // Removes the file when it is ours.
    Result<void> withdraw(const QString &session) const;

private:
    const QString m_folder;
};

// The date forms that tools have written over the years: Z, UTC, ±hh:mm, fractions; no zone counts as UTC. Invalid when
// it is none of these.
QDateTime tokenDate(QString text);

} // namespace ssotray
