#include "platform/process.h"

#include "platform/processfacts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr int mostAncestors = 32;
constexpr qsizetype longestName = 40;

// They stand between the program that a person thinks of and us.
bool isGoBetween(const QString &program)
{
    static const QSet<QString> known{u"sh"_s, u"dash"_s, u"bash"_s, u"zsh"_s, u"fish"_s, u"ksh"_s, u"mksh"_s, u"csh"_s,
        u"tcsh"_s, u"busybox"_s, u"cmd"_s, u"powershell"_s, u"pwsh"_s, u"env"_s, u"sudo"_s, u"timeout"_s,
        u"sso-tray-credentials"_s, u"sso-tray"_s};
    return known.contains(program);
}

// Who takes in processes whose parents have ended: it has asked for nothing.
bool isInit(qint64 process, const QString &program)
{
    return process <= 1 || program == "systemd"_L1 || program == "init"_L1 || program == "launchd"_L1;
}

bool isInterpreter(const QString &program)
{
    static const QRegularExpression known(u"\\A(python|pypy|ruby|node|nodejs|perl|deno|bun|java)[0-9.]*w?\\z"_s);
    return known.match(program).hasMatch();
}

// The base name of the first argument that is a file; code on the command line is nobody's name.
QString scriptOf(const ProcessFacts &facts)
{
    bool isAfterOption = true;
    for (auto argument = facts.arguments.begin(); argument != facts.arguments.end(); ++argument) {
        if (*argument == "-m"_L1)
            return std::next(argument) == facts.arguments.end() ? QString() : *std::next(argument);
        if (*argument == "-c"_L1 || *argument == "-e"_L1)
            return {};
        if (argument->startsWith(u'-')) {
            isAfterOption = true;
            continue;
        }
        const QFileInfo file(QDir(facts.folder), *argument);
        if (file.isFile())
            return file.fileName();
        if (!std::exchange(isAfterOption, false)) // what follows an option may be its value
            return {};
    }
    return {};
}

QString withoutExe(const QString &program)
{
    return program.endsWith(".exe"_L1, Qt::CaseInsensitive) ? program.chopped(4).toLower() : program;
}

} // namespace

QString askingProgram(qint64 process)
{
    std::optional<ProcessFacts> facts = factsOf(process);
    for (int count = 0; facts && count < mostAncestors; ++count) {
        const qint64 parent = facts->parent;
        facts = parent > 1 ? factsOf(parent) : std::nullopt;
        if (!facts)
            break;
        const QString program = withoutExe(facts->program);
        if (isInit(parent, program))
            break;
        if (isGoBetween(program))
            continue;
        const QString script = isInterpreter(program) ? scriptOf(*facts) : QString();
        return plainProgramName(script.isEmpty() ? program : script);
    }
    return {};
}

QString plainProgramName(const QString &name)
{
    static const QRegularExpression unknown(u"[^\\p{L}\\p{M}\\p{N} ._+@()-]+"_s);
    QString plain = QString(name).replace(unknown, u" "_s).simplified();
    if (plain.size() > longestName)
        plain = plain.left(longestName - 1).trimmed() + u'…';
    return plain;
}

} // namespace ssotray
