#pragma once

#include "config/repair.h"

#include <QList>
#include <QSet>
#include <QString>

namespace ssotray {

class Document;

// Something about a profile, a session or the whole file that does not work, or not with every AWS tool. As a code; the
// words are in ui/profiles/problemtext.
struct ProfileProblem
{
    enum class Severity {
        Error, // no AWS tool gets credentials in this way
        Warning, // some do, or not those that are meant
        Note, // it works
    };

    Severity severity = Severity::Warning;
    // "SessionMissing", "SessionIncomplete", "SsoIncomplete", "Inconsistent", "Repeated", "RoleGone", "ProgramGone",
    // "TwoSources", "KeysBesideSso", "LegacySso", "ShadowedByCredentials", "SourceMissing", "NotEverywhere",
    // "HeaderNotEverywhere", "Replaced", "Ignored", "CommentInValue", "ColonDelimiter", "SwallowedHeader"; of the whole
    // file "Inherited", "EnvironmentCredentials"
    QString code;
    QString profile; // whose it is; empty when it is a session's or the file's
    QString session; // whose it is, when it is a session's
    int line = 0; // of the config, from 1; 0 when it is about none
    QString detail; // a key, a name, a path: what the code is about; never a secret

    bool operator==(const ProfileProblem &) const = default;
};

// What else there is to know, from other files and rooms.
struct ProblemFacts
{
    QSet<QString> profilesWithKeys; // of the credentials file: keysInCredentials()
    QSet<QString> profilesInCredentials; // all of its sections
    QSet<QString> missingPrograms; // of credentialPrograms(): what is not there, or cannot be run
    QSet<QString> goneRoles; // goneRole() of each that AWS does not list any more
    bool hasEnvironmentCredentials = false; // AWS_ACCESS_KEY_ID is set

    static QString goneRole(const QString &session, const QString &accountId, const QString &roleName)
    {
        return session + u'\n' + accountId + u'\n' + roleName;
    }
    bool operator==(const ProblemFacts &) const = default;
};

// The names of the sections of ~/.aws/credentials, and of those with keys. Its headers are names and nothing else.
void readCredentialsFile(const QByteArray &text, ProblemFacts &facts);

// The programs that the profiles ask for credentials, with absolute paths alone.
QStringList credentialPrograms(const Document &document);

// In the order of the file, the whole file's first. Those that keep the AWS CLI from reading it are
// Document::problems().
QList<ProfileProblem> problemsOf(const Document &document, const ProblemFacts &facts);

} // namespace ssotray
