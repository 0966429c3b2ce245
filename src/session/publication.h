#pragma once

#include "session/publishedtoken.h"

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

    void write(const TokenFile &token);
    void withdraw();
    // All of them, whoever wrote them.
    Result<void> removeAll();

    // A file of another program may be replaced by the next write(): the person has signed in here.
    void consentToReplace() { m_foreign = PublishedTokens::Foreign::Replace; }
    void withdrawConsent() { m_foreign = PublishedTokens::Foreign::Keep; }

    // What the last write or withdrawal came to.
    const std::optional<Error> &error() const { return m_error; }

    enum class Seen { NothingNew, CliSignIn, Gone };
    // Looks what others have done since the last look: CliSignIn when the AWS CLI's token came, went or changed; Gone
    // when there was a file and there is none. A half-written file is nothing new.
    Seen look();
    // The token of another program's file, good or not, as of the last look.
    const std::optional<TokenFile> &cliToken() const { return m_cliToken; }

private:
    void keepError(const Result<void> &result);

    const PublishedTokens &m_files;
    const QString m_session;
    std::optional<QStringList> m_names;
    PublishedTokens::Foreign m_foreign = PublishedTokens::Foreign::Keep;
    std::optional<Error> m_error;
    std::optional<TokenFile> m_cliToken;
    QStringList m_present; // the names under which there was a file, ours or not
};

} // namespace ssotray
