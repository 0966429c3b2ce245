#pragma once

#include <QString>
#include <QUrl>

namespace ssotray {

// May a browser be sent to the address that came with a device code? It comes from the network, so it is judged before
// anything opens it. Path and query are opaque: AWS has changed them before (spec/aws.md §2.4).
struct VerificationAddress
{
    enum class Verdict {
        Open, // https on a host of AWS
        AskFirst, // https on another host: show it in ASCII, let the person decide
        NotHttps, // refused, and so are the rest
        UserInfo, // "https://aws.example@evil.example"
        Malformed, // no address, or one of more than 2,000 characters
    };

    Verdict verdict = Verdict::Malformed;
    QUrl url; // set for Open and AskFirst alone
    QString host; // in ASCII (punycode), so that look-alike letters show
};

VerificationAddress judgeVerificationAddress(const QString &text);

} // namespace ssotray
