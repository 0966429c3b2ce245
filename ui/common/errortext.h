#pragma once

#include "base/error.h"
#include "config/ssosession.h"

#include <QCoreApplication>

namespace ssotray {

// Errors in a person's words: what happened, then what to do about it. The only place where they become words; each
// function knows one context, because the same code of AWS has other causes there. No secret gets in, since none is in
// an Error.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    // For any place that is not named below.
    static QString of(const Error &error);
    // While signing in to this session: some refusals mean a wrong region or start URL there.
    static QString ofSignIn(const Error &error, const SsoSession &session);
    // While listing accounts and roles.
    static QString ofListing(const Error &error);
    // About the config file, which stays as it is.
    static QString ofConfig(const Error &error, const QString &path);

private:
    static QString ofNetwork(const Error &error);
    static QString ofTls(const Error &error);
    static QString ofBadAnswer(const Error &error);
    static QString ofService(const Error &error);
    static QString ofFile(const Error &error);
    static QString ofKeychain(const Error &error);
    static QString ofProblem(const Error &error); // what is wrong in a line of the config
    static QString ofInput(const Error &error);
};

} // namespace ssotray
