#include "options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"A stand-in for AWS IAM Identity Center, for tests and demos."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"http-port"_s, u"Port for plain http on 127.0.0.1; 0 takes a free one."_s, u"port"_s, u"0"_s},
        {u"proxy-port"_s, u"Port for the CONNECT proxy on 127.0.0.1; 0 takes a free one."_s, u"port"_s, u"0"_s},
        {u"ca-file"_s, u"Where to write the certificate of the CA."_s, u"path"_s},
        {u"ready-file"_s, u"Written when everything listens: httpUrl, proxyUrl, caFile, pid."_s, u"path"_s},
        {u"log"_s, u"Append every request to this file, a JSON object a line."_s, u"path"_s},
        {u"parent-pid"_s, u"Exit when this process is gone."_s, u"pid"_s, u"0"_s},
        {u"accounts"_s, u"How many accounts to make up."_s, u"count"_s, u"3"_s},
        {u"roles"_s, u"How many roles each of them has."_s, u"count"_s, u"2"_s},
        {u"directory"_s, u"JSON file with the accounts to use instead."_s, u"path"_s},
        {u"start-url"_s, u"The start URL that is known."_s, u"url"_s},
        {u"region"_s, u"The region that knows it."_s, u"region"_s},
        {u"verification-uri-base"_s, u"Address of the device page, instead of AWS's."_s, u"url"_s},
        {u"latency"_s, u"Hold every answer back for so long."_s, u"milliseconds"_s},
        {u"rate-limit"_s, u"Portal requests per second; 0 means no limit."_s, u"number"_s},
        {u"access-token-seconds"_s, u"Life of access tokens (3600)."_s, u"seconds"_s},
        {u"device-code-seconds"_s, u"Life of device codes (600)."_s, u"seconds"_s},
        {u"interval"_s, u"Polling interval (1), or 'absent' to leave it out."_s, u"seconds"_s},
        {u"role-seconds"_s, u"Life of role credentials (3600)."_s, u"seconds"_s},
        {u"client-seconds"_s, u"Life of client registrations (90 days)."_s, u"seconds"_s},
        {u"auto-approve"_s, u"Approve sign-ins by itself after so long."_s, u"seconds"_s},
        {u"proxy-login"_s, u"What the proxy asks for (nothing)."_s, u"user:password"_s},
        {u"warm-browser"_s, u"Send browsers without a code back at once: 'true' or 'false' (false)."_s, u"switch"_s},
    });
}

std::optional<Directory> directoryFrom(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"directory"_s))
        return Directory::generated(parser.value(u"accounts"_s).toInt(), parser.value(u"roles"_s).toInt());
    QFile file(parser.value(u"directory"_s));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Directory::fromJson(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace

std::optional<Options> parseOptions(const QStringList &arguments, QString &error)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(arguments);

    Options options;
    for (const QString &name : Settings::names()) {
        if (parser.isSet(name) && !options.settings.set(name, parser.value(name))) {
            error = u"Not a value for --%1: %2"_s.arg(name, parser.value(name));
            return std::nullopt;
        }
    }
    const auto directory = directoryFrom(parser);
    if (!directory) {
        error = u"Not a directory of accounts: "_s + parser.value(u"directory"_s);
        return std::nullopt;
    }
    options.directory = *directory;
    bool httpOk = false;
    bool proxyOk = false;
    options.httpPort = parser.value(u"http-port"_s).toUShort(&httpOk);
    options.proxyPort = parser.value(u"proxy-port"_s).toUShort(&proxyOk);
    if (!httpOk || !proxyOk) {
        error = u"Not a port number."_s;
        return std::nullopt;
    }
    options.caFile = parser.value(u"ca-file"_s);
    options.readyFile = parser.value(u"ready-file"_s);
    options.logFile = parser.value(u"log"_s);
    options.parentPid = parser.value(u"parent-pid"_s).toLongLong();
    return options;
}

} // namespace ssotray::emulator
