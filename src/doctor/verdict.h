#pragma once

#include "aws/jsonhttp.h"
#include "base/checkstep.h"

namespace ssotray {

// One request to AWS and what came of it, taken apart: how far did it get?
struct Probe
{
    QUrl url;
    Result<QJsonObject> answer;
    JsonHttp::Encounter encounter;
    QDateTime now; // by our clock, when the answer came
    QString caBundle; // its path; empty for none
};

// The steps that the probe decides: proxy (only when that is where it ended), certificate, clock, service. Whatever AWS
// itself says by the name of one of its exceptions means that it was reached.
QList<CheckStep> verdictOn(const Probe &probe);

// How the service at the other end does, by its answer; of kind Oidc.
CheckStep serviceVerdict(const Result<QJsonObject> &answer, const QString &host);

} // namespace ssotray
