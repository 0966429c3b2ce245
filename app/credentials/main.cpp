// sso-tray-credentials: what the credential_process of a Keychain-only profile runs. Nothing but one JSON object goes
// to standard output; what is wrong goes to standard error in one line (spec/aws.md §7).
//
// It has no access to the keychain itself and lets `sso-tray --print-credentials` beside it do the work.

#include "app/credentials/replace.h"
#include "app/credentials/words.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

bool isUsage(const QStringList &arguments)
{
    return arguments.size() == 6 && arguments[0] == "--sso-session"_L1 && arguments[2] == "--account-id"_L1
        && arguments[4] == "--role-name"_L1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (!isUsage(arguments)) {
        std::fputs("Usage: sso-tray-credentials --sso-session S --account-id A --role-name R\n", stderr);
        return static_cast<int>(CredentialsExit::WrongUsage);
    }
    const QString app = QCoreApplication::applicationDirPath() + "/sso-tray"_L1;
    replaceThisProgram(app, QStringList{u"--print-credentials"_s} + arguments);
    std::fprintf(stderr, "sso-tray is not installed beside sso-tray-credentials.\n");
    return static_cast<int>(CredentialsExit::NetworkOrAws);
}
