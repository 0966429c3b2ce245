// sso-tray-credentials: what the credential_process of a Keychain-only profile runs. Nothing but one JSON object goes
// to standard output; what is wrong goes to standard error in one line (spec/aws.md §7).
//
// It asks the running app. When there is none that can answer, it lets `sso-tray --print-credentials` beside it do the
// work, with the keychain and all the rest. A tool waits for it each time, so nothing else is loaded or looked up.

#include "app/credentials/output.h"
#include "app/credentials/question.h"
#include "app/credentials/replace.h"
#include "app/credentials/words.h"
#include "base/instance.h"
#include "base/processprotection.h"
#include "ipc/client.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace ssotray;

namespace {

constexpr auto lateLimit = 1s;
constexpr auto answerLimit = 9500ms; // ten seconds are promised, and the app gives up before

int fail(CredentialsExit code, const QString &line)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    return static_cast<int>(code);
}

int finish(const CredentialsAnswer &answer)
{
    if (answer.exitCode != 0)
        return fail(CredentialsExit(answer.exitCode), answer.line);
    if (!writeToOutput(answer.text.toUtf8()))
        return fail(CredentialsExit::NetworkOrAws, nobodyReadsLine());
    return static_cast<int>(CredentialsExit::Done);
}

} // namespace

int main(int argc, char **argv)
{
    protectThisProcess();
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments.append(QString::fromLocal8Bit(argv[index]));
    std::optional<CredentialsQuestion> question = CredentialsQuestion::fromArguments(arguments);
    if (!question) {
        return fail(
            CredentialsExit::WrongUsage, u"Usage: sso-tray-credentials --sso-session S --account-id A --role-name R"_s);
    }
    question->configFile = qEnvironmentVariable("AWS_CONFIG_FILE");
    question->home = qEnvironmentVariable("HOME");

    const auto begun = std::chrono::steady_clock::now();
    const Result<QJsonObject> reply = askRunningApp(runtimeFolder(), question->toJson(), answerLimit);
    if (!reply && reply.error().kind == Error::Kind::Timeout)
        return fail(exitFor(reply.error()), lineFor(reply.error()));
    // The app has left in the middle, and the other way has a limit of its own.
    if (!reply && std::chrono::steady_clock::now() - begun > lateLimit)
        return fail(CredentialsExit::NetworkOrAws, lineFor({Error::Kind::Timeout, u"NoAnswer"_s, {}, {}}));
    if (const auto answer = CredentialsAnswer::fromJson(reply.value_or(QJsonObject())))
        return finish(*answer);

    const QCoreApplication program(argc, argv); // knows where it is
    const QString app = QCoreApplication::applicationDirPath() + "/sso-tray"_L1;
    replaceThisProgram(app, QStringList{u"--print-credentials"_s} + arguments);
    return fail(CredentialsExit::NetworkOrAws, u"sso-tray is not installed beside sso-tray-credentials."_s);
}
