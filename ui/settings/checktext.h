#pragma once

#include "base/checkstep.h"

#include <QCoreApplication>

namespace ssotray {

// The steps of the connection check in a person's words.
class CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)

    using Kind = CheckStep::Kind;
    using State = CheckStep::State;

public:
    static QString nameOf(CheckStep::Kind kind);
    static QString nameOf(CheckStep::State state);
    // Whose step it is: this computer, or the session whose way to AWS is checked.
    static QString groupOf(const CheckStep &step);
    // What was found, and what to do when it is not good; empty while nothing is known.
    static QString of(const CheckStep &step);
    // Of the whole check so far.
    static QString summaryOf(const QList<CheckStep> &steps, bool isRunning);

private:
    static QString good(const CheckStep &step);
    static QString warning(const CheckStep &step);
    static QString failed(const CheckStep &step);
    static QString skipped(const CheckStep &step);
    static QString sourceOf(const QString &proxySource);
};

} // namespace ssotray
