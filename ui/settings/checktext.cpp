#include "ui/settings/checktext.h"

#include "ui/common/errortext.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

QString CheckText::nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Files:
        return tr("AWS files", "step of the connection check");
    case Kind::Config:
        return tr("Config file", "step of the connection check");
    case Kind::Keychain:
        return tr("Keychain", "step of the connection check");
    case Kind::Tray:
        return tr("Tray icon", "step of the connection check");
    case Kind::Name:
        return tr("Host name", "step of the connection check");
    case Kind::Proxy:
        return tr("Proxy", "step of the connection check");
    case Kind::Certificate:
        return tr("Certificate (TLS)", "step of the connection check");
    case Kind::Clock:
        return tr("Clock", "step of the connection check");
    case Kind::Oidc:
        return tr("Sign-in service (OIDC)", "step of the connection check");
    case Kind::Portal:
        return tr("Access portal", "step of the connection check");
    }
    return {};
}

QString CheckText::nameOf(State state)
{
    switch (state) {
    case State::Waiting:
        return tr("Waiting", "a step of the connection check");
    case State::Running:
        return tr("Checking…", "a step of the connection check");
    case State::Good:
        return tr("Good", "a step of the connection check");
    case State::Warning:
        return tr("Warning", "a step of the connection check");
    case State::Failed:
        return tr("Failed", "a step of the connection check");
    case State::Skipped:
        return tr("Skipped", "a step of the connection check");
    }
    return {};
}

QString CheckText::groupOf(const CheckStep &step)
{
    if (step.isOfThisComputer())
        return tr("This computer");
    return step.session.isEmpty() ? tr("The way to AWS") : tr("The way to AWS of %1", "a session").arg(step.session);
}

QString CheckText::of(const CheckStep &step)
{
    switch (step.state) {
    case State::Good:
        return good(step);
    case State::Warning:
        return warning(step);
    case State::Failed:
        return failed(step);
    case State::Skipped:
        return skipped(step);
    case State::Waiting:
    case State::Running:
        break;
    }
    return {};
}

QString CheckText::sourceOf(const QString &proxySource)
{
    if (proxySource == "settings"_L1)
        return tr("from these settings", "a proxy");
    if (proxySource == "system"_L1)
        return tr("from the system", "a proxy");
    return tr("from %1", "a proxy; %1 is a variable of the environment").arg(proxySource);
}

QString CheckText::good(const CheckStep &step)
{
    const QString first = step.details.value(0);
    const QString second = step.details.value(1);
    switch (step.kind) {
    case Kind::Files:
        return step.code == "NoConfig"_L1
            ? tr("There is no config file yet: %1. Saving a profile makes it.").arg(QDir::toNativeSeparators(first))
            : tr("Config: %1. Credentials: %2.").arg(QDir::toNativeSeparators(first), QDir::toNativeSeparators(second));
    case Kind::Config:
        return tr("AWS tools can read it.");
    case Kind::Keychain:
        return tr("A test entry was stored, read and removed again.");
    case Kind::Tray:
        return tr("The icon is in the tray.");
    case Kind::Name:
        if (step.code == "Numeric"_L1)
            return tr("%1 is an address, so no name has to be found.").arg(first);
        return step.code == "FoundProxy"_L1 ? tr("The proxy %1 was found: %2.").arg(first, second)
                                            : tr("%1 was found: %2.").arg(first, second);
    case Kind::Proxy:
        return step.code == "Direct"_L1
            ? tr("No proxy: AWS is reached directly.")
            : tr("Through %1 (%2).", "a proxy and where it is set").arg(first, sourceOf(second));
    case Kind::Certificate:
        return step.code == "Bundle"_L1
            ? tr("Trusted. Issued by “%1” of the CA bundle %2.").arg(first, QDir::toNativeSeparators(second))
            : tr("Trusted. Issued by “%1”, which the system trusts.").arg(first);
    case Kind::Clock:
        return tr("This computer's clock agrees with AWS's.");
    case Kind::Oidc:
        return tr("%1 answers.").arg(first);
    case Kind::Portal:
        return step.code == "Accepted"_L1 ? tr("%1 answers and accepts your sign-in.").arg(first)
                                          : tr("%1 answers. You are not signed in, so no token was tried.").arg(first);
    }
    return {};
}

QString CheckText::warning(const CheckStep &step)
{
    if (step.kind == Kind::Tray)
        return tr("This desktop shows no tray icons. On GNOME, install the extension AppIndicator; the app works "
                  "without an icon as well.");
    if (step.kind == Kind::Clock) {
        const int minutes = step.details.value(0).toInt();
        const QString advice = tr("AWS tools may be refused. Let your system set the time by itself.");
        return (step.code == "Ahead"_L1 ? tr("The clock of this computer is %n minutes fast.", nullptr, minutes)
                                        : tr("The clock of this computer is %n minutes slow.", nullptr, minutes))
            + u' ' + advice;
    }
    return failed(step);
}

QString CheckText::failed(const CheckStep &step)
{
    if (step.errors.isEmpty())
        return {};
    const Error &first = step.errors.constFirst();
    if (first.code == "NoEnd"_L1)
        return tr("There was no answer in time. Check your network connection, then run the check again.");
    if (step.kind == Kind::Name && first.code == "NameNotFound"_L1)
        return tr("The name %1 cannot be found. Are you online? If a VPN is needed here, connect it; else ask your "
                  "network administrator about DNS.")
            .arg(first.detail);
    if (step.code == "Unreachable"_L1)
        return tr("The proxy %1 (%2) cannot be reached. Correct its address, or connect to the network that it is in.",
            "a proxy and where it is set")
            .arg(step.details.value(0), sourceOf(step.details.value(1)));
    if (step.kind == Kind::Keychain && first.code == "Locked"_L1)
        return tr("The keychain is locked. Choose “Unlock the keychain…” in the tray menu, then run the check again.");
    QStringList lines;
    for (const Error &error : step.errors)
        lines.append(ErrorText::of(error));
    if (step.kind == Kind::Certificate && !step.details.value(0).isEmpty())
        lines.append(tr("The certificate that was shown is issued by “%1”.").arg(step.details.value(0)));
    return lines.join(u'\n');
}

QString CheckText::skipped(const CheckStep &step)
{
    if (step.code == "Cancelled"_L1)
        return tr("You stopped the check before this step.");
    if (step.code == "Blocked"_L1)
        return tr("An earlier step has to work first.");
    if (step.code == "NotUsed"_L1)
        return tr("The address is on this computer and uses no TLS.");
    return tr("AWS did not tell the time.");
}

QString CheckText::summaryOf(const QList<CheckStep> &steps, bool isRunning)
{
    if (isRunning)
        return tr("Checking…", "the connection");
    if (steps.isEmpty())
        return {};
    const auto count = [&](State state) {
        return static_cast<int>(
            std::count_if(steps.begin(), steps.end(), [&](const CheckStep &step) { return step.state == state; }));
    };
    if (const int failures = count(State::Failed); failures > 0)
        return tr("%n steps failed. Choose a line to read what to do.", nullptr, failures);
    if (std::any_of(steps.begin(), steps.end(), [](const CheckStep &step) { return step.code == "Cancelled"_L1; }))
        return tr("The check was stopped.");
    if (const int warnings = count(State::Warning); warnings > 0)
        return tr("It works, with %n warnings. Choose a line to read more.", nullptr, warnings);
    return tr("Everything is in order.");
}

} // namespace ssotray
