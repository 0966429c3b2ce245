#include "control.h"

#include "emulator.h"

#include <QJsonDocument>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

const QString &prefix()
{
    static const QString text = u"/emulator/"_s;
    return text;
}

Answer done()
{
    return jsonAnswer(200, {{u"ok"_s, true}});
}

Answer refused(int status, const QString &why)
{
    return jsonAnswer(status, {{u"ok"_s, false}, {u"error"_s, why}});
}

Answer notFound(const QString &name)
{
    return refused(404, u"There is no such command: "_s + name);
}

} // namespace

Control::Control(Emulator &emulator, std::function<void()> quit)
    : m_emulator(emulator)
    , m_quit(std::move(quit))
{
}

bool Control::isFor(const Request &request)
{
    return request.host.isEmpty() && request.path.startsWith(prefix());
}

Answer Control::answer(const Request &request)
{
    const QString name = request.path.sliced(prefix().size());
    if (request.method == "GET")
        return get(name);
    QJsonParseError error;
    const QJsonDocument body = QJsonDocument::fromJson(request.body.isEmpty() ? "{}"_ba : request.body, &error);
    if (request.method != "POST" || !body.isObject())
        return refused(400, u"Expected a POST with a JSON object: "_s + error.errorString());
    return post(name, body.object());
}

Answer Control::get(const QString &name) const
{
    if (name == u"log")
        return {200, {{"Content-Type"_ba, "application/json"_ba}},
            QJsonDocument(m_emulator.log().entries()).toJson(QJsonDocument::Compact)};
    if (name == u"secrets")
        return jsonAnswer(200, m_emulator.world().secrets.toJson());
    if (name == u"state")
        return jsonAnswer(200, state());
    return notFound(name);
}

Answer Control::post(const QString &name, const QJsonObject &body)
{
    if (name == u"approve" || name == u"deny")
        return decide(body.value("userCode"_L1).toString(), name == u"approve");
    if (name == u"fault")
        return addFault(body);
    if (name == u"settings")
        return change(body);
    if (name == u"expire-device-codes")
        m_emulator.world().deviceCodes.expireAll();
    else if (name == u"revoke")
        m_emulator.world().sessions.endAll();
    else if (name == u"fault/clear")
        m_emulator.faults().clear();
    else if (name == u"log/clear")
        m_emulator.log().clear();
    else if (name == u"quit")
        m_quit();
    else
        return notFound(name);
    return done();
}

Answer Control::decide(const QString &userCode, bool approve)
{
    DeviceAuthorization *authorization = m_emulator.world().deviceCodes.findPending(userCode);
    if (!authorization)
        return refused(404, u"No such authorization is pending."_s);
    authorization->state = approve ? DeviceAuthorization::State::Approved : DeviceAuthorization::State::Denied;
    return jsonAnswer(200, {{u"ok"_s, true}, {u"userCode"_s, authorization->userCode}});
}

Answer Control::addFault(const QJsonObject &body)
{
    const auto fault = Fault::fromJson(body);
    if (!fault)
        return refused(400, u"A fault needs an operation and a known kind."_s);
    m_emulator.faults().add(*fault);
    return done();
}

Answer Control::change(const QJsonObject &body)
{
    World &world = m_emulator.world();
    // All or nothing: changes are made to copies first.
    Settings settings = world.settings;
    Directory directory = world.directory;
    for (const QString &name : Settings::names()) {
        const QJsonValue value = body.value(camelCase(name));
        if (!value.isUndefined() && !settings.set(name, value.toVariant().toString()))
            return refused(400, u"Not a value for "_s + camelCase(name));
    }
    if (body.contains("accounts"_L1) || body.contains("roles"_L1))
        directory = Directory::generated(body.value("accounts"_L1).toInt(3), body.value("roles"_L1).toInt(2));
    if (body.contains("directory"_L1)) {
        const auto given = Directory::fromJson(body.value("directory"_L1).toObject());
        if (!given)
            return refused(400, u"Not a directory of accounts"_s);
        directory = *given;
    }
    world.settings = settings;
    world.directory = directory;
    return jsonAnswer(200, {{u"ok"_s, true}, {u"settings"_s, settings.toJson()}});
}

QJsonObject Control::state() const
{
    const World &world = m_emulator.world();
    QJsonArray pending;
    const auto waiting = world.deviceCodes.pending();
    for (const DeviceAuthorization &authorization : waiting) {
        pending += QJsonObject{{u"userCode"_s, authorization.userCode},
            {u"clientName"_s, world.clients.nameOf(authorization.clientId)},
            {u"expiresAt"_s, authorization.expiresAt.toMSecsSinceEpoch()}};
    }
    return {{u"pending"_s, pending}, {u"settings"_s, world.settings.toJson()}, {u"clients"_s, world.clients.count()},
        {u"accessTokens"_s, world.sessions.accessTokenCount()},
        {u"refreshTokens"_s, world.sessions.refreshTokenCount()}, {u"faults"_s, m_emulator.faults().count()},
        {u"accounts"_s, world.directory.accounts.size()}};
}

} // namespace ssotray::emulator
