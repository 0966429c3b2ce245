#include "ui/settings/checkreport.h"

#include "base/redaction.h"
#include "ui/common/errortext.h"
#include "ui/settings/checktext.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// For whoever does not read the language of the sentence.
QString codesOf(const CheckStep &step)
{
    QStringList codes;
    for (const Error &error : step.errors)
        codes.append(error.code);
    if (!step.code.isEmpty())
        codes.prepend(step.code);
    return codes.isEmpty() ? QString() : u" ("_s + codes.join(u", "_s) + u')';
}

QString valueOr(const ValueInForce &value, const QString &sentence)
{
    return value.problem ? ErrorText::of(*value.problem) : sentence;
}

void addPart(QStringList &lines, const QString &title, const QStringList &part)
{
    lines << QString() << title;
    for (const QString &line : part)
        lines.append(u"  "_s + line);
}

} // namespace

QStringList CheckReport::inForceLines(const InForce &inForce)
{
    const NetworkInForce &network = inForce.network;
    const auto line = [](const QString &name, const QString &value) {
        return tr("%1: %2", "a line of the report").arg(name, value);
    };
    QStringList lines{
        line(tr("Config file"), valueOr(inForce.configFile, InForceText::ofFile(inForce.configFile))),
        line(tr("Credentials file"), valueOr(inForce.credentialsFile, InForceText::ofFile(inForce.credentialsFile))),
        line(tr("Proxy"), valueOr(network.proxy, InForceText::ofProxy(network.proxy))),
        InForceText::ofNoProxy(network.noProxy),
        line(tr("CA bundle"), InForceText::ofCaBundle(network.caBundle)),
        line(tr("FIPS endpoints"), InForceText::ofSwitch(network.fips)),
        line(tr("Dual-stack endpoints"), InForceText::ofSwitch(network.dualStack)),
    };
    lines.append(InForceText::ofEndpoints(network.endpoints).split(u'\n'));
    lines.append(InForceText::ofIgnoredEndpoints(network.ignoredEndpoints));
    lines.removeAll(QString());
    return lines;
}

QStringList CheckReport::stepLines(const QList<CheckStep> &steps)
{
    QStringList lines;
    QString group;
    for (const CheckStep &step : steps) {
        if (const QString its = CheckText::groupOf(step); its != group)
            lines.append(group = its);
        const QString head = u"  ["_s + CheckText::nameOf(step.state) + u"] "_s + CheckText::nameOf(step.kind);
        QStringList sentences = CheckText::of(step).split(u'\n');
        lines.append(
            head + (sentences.constFirst().isEmpty() ? QString() : u": "_s + sentences.takeFirst()) + codesOf(step));
        for (const QString &sentence : sentences) {
            if (!sentence.isEmpty())
                lines.append(u"      "_s + sentence);
        }
    }
    return lines;
}

QString CheckReport::of(const QList<CheckStep> &steps, const InForce &inForce, const ReportFacts &facts)
{
    QStringList lines{tr("SSO Tray for AWS: connection report"), facts.at.toString(Qt::ISODate)};
    addPart(lines, tr("Program", "part of the report"), {facts.program, facts.system, facts.desktop});
    addPart(lines, tr("Settings", "part of the report"), inForceLines(inForce));
    addPart(lines, tr("Sessions", "part of the report"),
        facts.sessions.isEmpty() ? QStringList{tr("The config defines no session.")} : facts.sessions);
    addPart(lines, tr("Connection check", "part of the report"),
        steps.isEmpty() ? QStringList{tr("It was not run.")} : stepLines(steps));
    addPart(lines, tr("Log", "part of the report: what the program has noted down"),
        facts.log.isEmpty() ? QStringList{tr("Nothing was noted.")} : facts.log);
    QString text = redacted(lines.join(u'\n') + u'\n');
    if (facts.home.size() > 1)
        text.replace(facts.home, u"~"_s);
    return text;
}

} // namespace ssotray
