#pragma once

#include "session/publishedtoken.h"
#include "storage/safefile.h"

#include <QHash>
#include <QStringList>

namespace ssotray {

// One session's access token in ~/.aws/sso/cache, and what the AWS CLI does there under the same name: `aws sso login`
// leaves a file of its own, `aws sso logout` takes ours away. A session owns one and decides what is published; this
// knows only files, and leaves those of others alone until it gets the consent to replace one (product.md §4).
class Publication
{
public:
    Publication(const PublishedTokens &files, QString session);

    // The names under which AWS tools look: the session's while a Standard profile uses it, a start URL while a legacy
    // profile does. None: nothing is published. Our files under names that are no longer among them go away.
    void setNames(const QStringList &names);
    const std::optional<QStringList> &names() const { return m_names; } // nothing: not known yet
    bool isOn() const { return m_names && !m_names->isEmpty(); }

    // Attempt::Later: a while after one that has left isToTryAgain(). Then an empty file counts as left behind, and
    // what else is no token file becomes the error File "NoToken".
    enum class Attempt { First, Later };
    void write(const TokenFile &token, Attempt attempt = Attempt::First);
    void withdraw();
    // All of them, whoever wrote them.
    Result<void> removeAll();

    // The other program's file that is there now may be replaced by the next write(): the person has signed in here.
    // One that comes later may not.
    void consentToReplace();
    void withdrawConsent() { m_foreign = PublishedTokens::Foreign::Keep; }

    // What the last write or withdrawal came to.
    const std::optional<Error> &error() const { return m_error; }
    // Something is not as it should be, and write() may mend it in a while: an error, or half a token file.
    bool isToTryAgain() const { return m_error || !m_halves.isEmpty(); }

    enum class Seen { NothingNew, CliSignIn, Gone };
    // Looks what others have done since the last look: CliSignIn when the AWS CLI's token came, went or changed; Gone
    // when there was a file and there is none. A half-written file is nothing new.
    Seen look();
    // The token of another program's file, good or not, as of the last look.
    const std::optional<TokenFile> &cliToken() const { return m_cliToken; }

private:
    Result<void> writeOne(const QString &name, const TokenFile &token, Attempt attempt);
    void keepError(const Result<void> &result);

    const PublishedTokens &m_files;
    const QString m_session;
    std::optional<QStringList> m_names;
    PublishedTokens::Foreign m_foreign = PublishedTokens::Foreign::Keep;
    std::optional<Error> m_error;
    std::optional<TokenFile> m_cliToken;
    QHash<QString, FileSnapshot> m_halves; // what was there in place of a token file
    QStringList m_present; // the names under which there was a file, ours or not
};

} // namespace ssotray
