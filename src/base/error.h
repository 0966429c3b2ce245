#pragma once

#include <QString>

#include <chrono>
#include <tl/expected.hpp>

namespace ssotray {

// What went wrong, as data. It becomes a sentence in ui/common/errortext (and in the credentials program's own words)
// and nowhere else. It never holds a secret.
struct Error
{
    enum class Kind {
        Offline, // no name, no route, refused or broken connection
        Timeout, // connected, but no complete answer in time
        Proxy, // the proxy cannot be reached, or refuses us
        Tls, // the certificate is not trusted, or the CA bundle cannot be read
        BadAnswer, // an answer that AWS does not give: a web page, a redirect, cut off, too large, of wrong types
        Service, // AWS itself said no; code is its exception's name ("InvalidGrantException")
        SignIn, // only a person can go on: "SignedOut", "SessionEnded"
        File, // a file cannot be read or saved; detail is its path
        Keychain, // the OS keychain: "NoService", "Locked", "Timeout", "Refused", "ReadBack", "NoEventLoop"
        Config, // the AWS config cannot be edited; line says where
        Input, // a value that a person gave is not usable
    };

    Kind kind;
    QString code; // stable, ASCII, for programs and tests
    QString detail; // a path, a host, a field name: for the person, in no language
    std::chrono::milliseconds retryAfter{0}; // what the server asked for; 0 when it did not
    int line = 0; // line of a file, from 1; 0 when none is meant

    bool operator==(const Error &) const = default;
};

// A value or the reason why there is none. No exception crosses a function of ours.
template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(Error::Kind kind, QString code, QString detail = {}, int line = 0)
{
    return tl::unexpected<Error>(Error{kind, std::move(code), std::move(detail), {}, line});
}

} // namespace ssotray
