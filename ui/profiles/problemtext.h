#pragma once

#include "profiles/problems.h"
#include "profiles/profileoperations.h"

#include <QCoreApplication>

#include <optional>

namespace ssotray {

// What can be done about a problem: a change that is ready to be shown, or a form to be filled in.
struct Remedy
{
    enum class What { Change, EditProfile, RenameProfile, DeleteProfile, ConvertProfile, EditSession };

    What what;
    QString label;
    std::optional<ConfigOperation> operation = {}; // of a Change
};

// Problems of profiles in a person's words, and what can be done about each.
class ProblemText
{
    Q_DECLARE_TR_FUNCTIONS(ProblemText)

public:
    static QString of(const ProfileProblem &problem);
    // Of a config that AWS tools cannot read: its named repairs.
    static QList<Remedy> remediesFor(const ConfigProblem &problem);
    // program: the absolute path of this app's sso-tray-credentials.
    static QList<Remedy> remediesFor(const ProfileProblem &problem, const Document &document, const QString &program);

private:
    static QString ofProfile(const ProfileProblem &problem);
    static QString ofHeader(const ProfileProblem &problem);
    static QString labelOf(RepairKind kind);
    static Remedy repair(RepairKind kind, const ProfileProblem &problem);
};

} // namespace ssotray
