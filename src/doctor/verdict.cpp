#include "doctor/verdict.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = CheckStep::Kind;
using State = CheckStep::State;

constexpr std::chrono::seconds forgivenSkew = 5min; // spec/aws.md §6: more, and AWS refuses signatures

CheckStep blocked(Kind kind)
{
    return {.kind = kind, .state = State::Skipped, .code = u"Blocked"_s};
}

CheckStep certificateVerdict(const Probe &probe)
{
    const JsonHttp::Encounter &met = probe.encounter;
    CheckStep step{.kind = Kind::Certificate, .state = State::Good};
    if (!probe.answer && probe.answer.error().kind == Error::Kind::Tls) {
        step.state = State::Failed;
        step.details = {met.authority};
        step.errors = {probe.answer.error()};
    } else if (probe.url.scheme() != "https"_L1) {
        step.state = State::Skipped;
        step.code = u"NotUsed"_s;
    } else if (!met.isEncrypted) {
        return blocked(Kind::Certificate);
    } else if (met.isAuthorityOfBundle) {
        step.code = u"Bundle"_s;
        step.details = {met.authority, probe.caBundle};
    } else {
        step.code = u"System"_s;
        step.details = {met.authority};
    }
    return step;
}

CheckStep clockVerdict(const Probe &probe)
{
    const bool isAws = probe.answer || probe.answer.error().kind == Error::Kind::Service;
    CheckStep step{.kind = Kind::Clock, .state = State::Good, .code = u"Right"_s};
    if (!isAws || !probe.encounter.date.isValid()) {
        step.state = State::Skipped;
        step.code = u"Unknown"_s;
        return step;
    }
    const std::chrono::seconds ahead(probe.encounter.date.secsTo(probe.now));
    if (std::chrono::abs(ahead) < forgivenSkew)
        return step;
    step.state = State::Warning;
    step.code = ahead > 0s ? u"Ahead"_s : u"Behind"_s;
    step.details = {QString::number(std::chrono::round<std::chrono::minutes>(std::chrono::abs(ahead)).count())};
    return step;
}

} // namespace

CheckStep serviceVerdict(const Result<QJsonObject> &answer, const QString &host)
{
    CheckStep step{.kind = Kind::Oidc, .state = State::Good, .code = u"Reached"_s, .details = {host}};
    if (answer)
        return step;
    const Error &error = answer.error();
    const bool isBusy = error.code == "InternalServerException"_L1 || error.code == "TooManyRequestsException"_L1;
    if (error.kind == Error::Kind::Service && !isBusy)
        return step;
    step.state = error.kind == Error::Kind::Service ? State::Warning : State::Failed;
    step.code.clear();
    step.errors = {error};
    return step;
}

QList<CheckStep> verdictOn(const Probe &probe)
{
    if (!probe.answer && probe.answer.error().kind == Error::Kind::Proxy) {
        const CheckStep proxy{.kind = Kind::Proxy, .state = State::Failed, .errors = {probe.answer.error()}};
        return {proxy, blocked(Kind::Certificate), blocked(Kind::Clock), blocked(Kind::Oidc)};
    }
    const CheckStep certificate = certificateVerdict(probe);
    if (certificate.state == State::Failed)
        return {certificate, blocked(Kind::Clock), blocked(Kind::Oidc)};
    return {certificate, clockVerdict(probe), serviceVerdict(probe.answer, probe.url.host(QUrl::FullyEncoded))};
}

} // namespace ssotray
