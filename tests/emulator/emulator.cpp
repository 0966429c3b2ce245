#include "emulator.h"

#include "portalservice.h"
#include "routes.h"

#include <QUuid>

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

Answer unknownOperation()
{
    return jsonAnswer(404, {{u"message"_s, u"The emulator does not know this operation."_s}});
}

} // namespace

Emulator::Emulator(Settings settings, Directory directory)
{
    m_world.settings = std::move(settings);
    m_world.directory = std::move(directory);
}

HttpFront::Timed Emulator::answer(const Request &request)
{
    const Route *route = routeOf(request);
    const QString operation = route ? route->name : u"Unknown"_s;
    // Over plain http there is no host that could name another region.
    const QString region =
        request.host.isEmpty() ? m_world.settings.region : awsHost(request.host).value_or(AwsHost()).region;

    const auto real = [&] {
        if (!route)
            return unknownOperation();
        // Wire sample of ListAccountRoles, 429.
        if (route->service == Service::Portal && !m_rate.take(m_world.settings.rateLimit))
            return portalError(429, u"TooManyRequestsException"_s, u"HTTP 429 Unknown Code"_s);
        return route->answer(m_world, request, region);
    };
    const auto fault = m_faults.take(operation);
    Answer answer = fault ? spoil(*fault, real) : real();
    answer.headers.append({"x-amzn-RequestId"_ba, QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    m_log.add(operation, request, answer);
    return {answer, m_world.settings.latency};
}

} // namespace ssotray::emulator
