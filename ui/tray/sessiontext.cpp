#include "ui/tray/sessiontext.h"

#include "aws/httpreply.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ssotray {

using Standing = SessionStatus::Standing;

QString SessionText::line(const QString &name, const SessionStatus &status, const QDateTime &now)
{
    return tr("%1: %2", "a session's name, and how it stands").arg(name, of(status, now));
}

QString SessionText::of(const SessionStatus &status, const QDateTime &now)
{
    const QString time = ofTime(status, now);
    // That it is signed in goes without saying when it will end.
    QStringList things{status.standing == Standing::EndsSoon && !time.isEmpty() ? QString() : ofStanding(status), time};
    const bool isSignedIn = status.standing == Standing::Active || status.standing == Standing::EndsSoon;
    if (isSignedIn && status.publishError)
        things.append(tr("AWS tools do not find its token, because the file cannot be written"));
    things.removeAll(QString());
    QString text = things.takeFirst();
    for (const QString &thing : things)
        text = tr("%1; %2", "two things to say about a session: no network, trying again; works until 18:05")
                   .arg(text, thing);
    return text;
}

// Without a country's conventions Qt would show the seconds as well.
QString SessionText::time(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const bool isToday = local.date() == now.toLocalTime().date();
    const QLocale locale;
    if (locale.language() == QLocale::C)
        return local.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
    return isToday ? locale.toString(local.time(), QLocale::ShortFormat) : locale.toString(local, QLocale::ShortFormat);
}

QString SessionText::ofStanding(const SessionStatus &status)
{
    switch (status.standing) {
    case Standing::Active:
        return ofActive(status);
    case Standing::SignedOut:
        return status.debts.any() ? tr("signed out, but not everywhere yet") : tr("signed out");
    case Standing::Unknown:
        break;
    case Standing::Offline:
        return status.trouble ? ofTrouble(*status.trouble) : tr("no network, trying again");
    case Standing::KeychainTrouble:
        return ofKeychain(status.trouble);
    case Standing::EndsSoon: // and that time has just come
    case Standing::Ended:
        return tr("ended, sign in again");
    }
    return tr("not known yet");
}

QString SessionText::ofActive(const SessionStatus &status)
{
    if (status.isByCli)
        return tr("signed in by the AWS CLI");
    return status.isInMemoryOnly ? tr("signed in for this run only") : tr("signed in");
}

// Why it has not been renewed, said so that the person knows whether there is something to do.
QString SessionText::ofTrouble(const Error &error)
{
    if (isProxyPasswordWanted(error))
        return tr("the proxy asks for a password, trying again");
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout:
    case Error::Kind::Proxy:
        return tr("no network, trying again");
    case Error::Kind::Tls:
    case Error::Kind::BadAnswer:
        return tr("this network does not lead to AWS, trying again");
    default:
        return tr("not renewed yet, trying again");
    }
}

QString SessionText::ofKeychain(const std::optional<Error> &error)
{
    const QString code = error ? error->code : QString();
    if (code == "Locked"_L1)
        return tr("the keychain is locked");
    return code == "NoService"_L1 ? tr("there is no keychain") : tr("the keychain cannot be used");
}

// Nothing about a time that is over.
QString SessionText::ofTime(const SessionStatus &status, const QDateTime &now)
{
    const bool isStuck = status.standing == Standing::Offline || status.standing == Standing::KeychainTrouble;
    if (isStuck)
        return status.worksUntil && *status.worksUntil > now ? tr("works until %1").arg(time(*status.worksUntil, now))
                                                             : QString();
    const bool isSignedIn = status.standing == Standing::Active || status.standing == Standing::EndsSoon;
    if (!isSignedIn || !status.end || status.end->at <= now)
        return {};
    const QString at = time(status.end->at, now);
    return status.end->isAbout ? tr("ends about %1, as last time").arg(at) : tr("ends at %1").arg(at);
}

} // namespace ssotray
