#include "faults.h"

#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

const QMap<QString, Fault::Kind> &kinds()
{
    static const QMap<QString, Fault::Kind> map{{u"status"_s, Fault::Kind::Status}, {u"html"_s, Fault::Kind::Html},
        {u"truncated"_s, Fault::Kind::Truncated}, {u"huge"_s, Fault::Kind::Huge},
        {u"wrong-types"_s, Fault::Kind::WrongTypes}, {u"redirect"_s, Fault::Kind::Redirect},
        {u"reset"_s, Fault::Kind::Reset}, {u"black-hole"_s, Fault::Kind::BlackHole}, {u"slow"_s, Fault::Kind::Slow}};
    return map;
}

constexpr qsizetype hugeBytes = 64 * 1024 * 1024;

// Texts become numbers, everything else becomes text, at every depth.
QJsonValue withWrongTypes(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            entry.value() = withWrongTypes(entry.value());
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray old = value.toArray();
        for (const QJsonValue &entry : old)
            array += withWrongTypes(entry);
        return array;
    }
    return value.isString() ? QJsonValue(12345) : QJsonValue(value.toVariant().toString());
}

bool hasHeader(const Fault &fault, const QByteArray &lowerCaseName)
{
    return std::any_of(fault.headers.begin(), fault.headers.end(),
        [&](const auto &header) { return header.first.toLower() == lowerCaseName; });
}

Answer withDefaultHeader(const Fault &fault, const QByteArray &name, const QByteArray &value, Answer answer)
{
    answer.headers = fault.headers;
    if (!hasHeader(fault, name.toLower()))
        answer.headers.append({name, value});
    return answer;
}

} // namespace

std::optional<Fault> Fault::fromJson(const QJsonObject &object)
{
    Fault fault;
    fault.operation = object.value("operation"_L1).toString();
    const QString kind = object.value("kind"_L1).toString(u"status"_s);
    if (fault.operation.isEmpty() || !kinds().contains(kind))
        return std::nullopt;
    fault.kind = kinds().value(kind);
    fault.times = object.value("times"_L1).toInt(1);
    const int usual = fault.kind == Kind::Html || fault.kind == Kind::Huge ? 200
        : fault.kind == Kind::Redirect                                     ? 302
                                                                           : 500;
    fault.status = object.value("status"_L1).toInt(usual);
    const QJsonObject headers = object.value("headers"_L1).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        fault.headers.append({header.key().toLatin1(), header.value().toVariant().toString().toLatin1()});
    fault.body = object.value("body"_L1).toString().toUtf8();
    fault.span = std::chrono::milliseconds(object.value("milliseconds"_L1).toInt(3000));
    return fault;
}

std::optional<Fault> Faults::take(const QString &operation)
{
    for (qsizetype i = 0; i < m_list.size(); ++i) {
        Fault &fault = m_list[i];
        if (fault.operation != u"*" && fault.operation != operation)
            continue;
        const Fault taken = fault;
        if (--fault.times <= 0)
            m_list.removeAt(i);
        return taken;
    }
    return std::nullopt;
}

Answer spoil(const Fault &fault, const std::function<Answer()> &real)
{
    Answer answer;
    switch (fault.kind) {
    case Fault::Kind::Status:
        return withDefaultHeader(fault, "Content-Type"_ba, "application/json"_ba, {fault.status, {}, fault.body});
    case Fault::Kind::Html: {
        const QByteArray login = "<!DOCTYPE html><html><body><h1>Sign in to the guest network</h1></body></html>"_ba;
        return withDefaultHeader(
            fault, "Content-Type"_ba, "text/html"_ba, {fault.status, {}, fault.body.isEmpty() ? login : fault.body});
    }
    case Fault::Kind::Huge:
        return withDefaultHeader(fault, "Content-Type"_ba, "application/json"_ba,
            {fault.status, {}, "{\"accessToken\":\"" + QByteArray(hugeBytes, 'a') + "\"}"});
    case Fault::Kind::Redirect:
        return withDefaultHeader(
            fault, "Location"_ba, "https://portal.example.invalid/login"_ba, {fault.status, {}, fault.body});
    case Fault::Kind::WrongTypes:
        answer = real();
        answer.body = QJsonDocument(withWrongTypes(QJsonDocument::fromJson(answer.body).object()).toObject())
                          .toJson(QJsonDocument::Compact);
        return answer;
    case Fault::Kind::Truncated:
        answer = real();
        answer.delivery = Delivery::Truncated;
        return answer;
    case Fault::Kind::Slow:
        answer = real();
        answer.delivery = Delivery::Slow;
        answer.span = fault.span;
        return answer;
    case Fault::Kind::Reset:
        answer.delivery = Delivery::Reset;
        return answer;
    case Fault::Kind::BlackHole:
        answer.delivery = Delivery::BlackHole;
        return answer;
    }
    return answer;
}

} // namespace ssotray::emulator
