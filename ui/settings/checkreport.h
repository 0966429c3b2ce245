#pragma once

#include "base/checkstep.h"
#include "ui/settings/inforce.h"

#include <QCoreApplication>
#include <QDateTime>

namespace ssotray {

// What a report says beside the check itself; gathered in app at the moment when somebody wants one.
struct ReportFacts
{
    QDateTime at; // UTC
    QString program; // "1.0.0, Qt 6.4.2"
    QString system; // "Debian GNU/Linux 12, linux 6.1.0, x86_64"
    QString desktop; // "xcb, GNOME"
    QStringList sessions; // "my-sso: signed in"
    QStringList log; // oldest first
    QString home; // shown as "~"
};

// A text for somebody who is to help: what was found, and all that it depends on. It holds no secret; the name of the
// home folder, which is mostly the person's, is left out.
class CheckReport
{
    Q_DECLARE_TR_FUNCTIONS(CheckReport)

public:
    static QString of(const QList<CheckStep> &steps, const InForce &inForce, const ReportFacts &facts);

private:
    static QStringList inForceLines(const InForce &inForce);
    static QStringList stepLines(const QList<CheckStep> &steps);
};

} // namespace ssotray
