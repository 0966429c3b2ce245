#pragma once

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace ssotray {

// A program that asked for the credentials of a role, and what became of it. Nothing of it is a secret.
struct Asker
{
    enum class Outcome {
        Given,
        SignInNeeded,
        KeychainClosed, // it is locked, or nobody has opened it in time
        Refused, // by AWS, which has answered
        Failed, // AWS was not reached, or the like
    };

    QString program; // as it calls itself (platform/process.h); empty when it cannot be told
    QString session;
    QString accountId;
    QString roleName;
    QDateTime when = {}; // UTC, of the last time
    Outcome outcome = Outcome::Given; // of the last time

    bool operator==(const Asker &) const = default;
};

// The last ten programs that asked this app for credentials, so that a person can see who does. One that asks for the
// same role again is not listed twice. In memory only; owned by the application.
class RecentAskers : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void note(const Asker &asker);
    void clear();
    // The latest first.
    const QList<Asker> &all() const { return m_all; }

Q_SIGNALS:
    void changed();

private:
    QList<Asker> m_all;
};

} // namespace ssotray
