#pragma once

#include "config/ssosession.h"

#include <QCoreApplication>

namespace ssotray {

// What is wrong with the values that make a session, in words; empty when nothing is. It decides what the first page
// lets through, and changes nothing.
class SessionInput
{
    Q_DECLARE_TR_FUNCTIONS(SessionInput)

public:
    static QString nameProblem(const QString &name);
    static QString startUrlProblem(const QString &url);
    static QString regionProblem(const QString &region);
    static QString scopesProblem(const QString &scopes);

    // Not wrong, but worth a look.
    static QString regionRemark(const QString &region, const QString &startUrl);

    static bool isComplete(const SsoSession &session);

    // "a, b" → a and b; empty parts are left out.
    static QStringList splitScopes(const QString &scopes);
};

} // namespace ssotray
