#include "aws/httpreply.h"
#include "ui/common/errortext.h"

using namespace Qt::StringLiterals;

// The sentences about the way to AWS: no connection, proxy, certificates, answers that are not from AWS.
namespace ssotray {

QString ErrorText::ofNetwork(const Error &error)
{
    if (error.kind == Error::Kind::Timeout)
        return tr("%1 did not answer in time. Check your network connection, then try again.").arg(error.detail);
    if (error.kind == Error::Kind::Offline)
        return tr("%1 cannot be reached. Check your network connection, then try again.").arg(error.detail);
    if (isProxyPasswordWanted(error))
        return tr("The proxy %1 asks for a user name and a password. Enter them in Settings, on the page Network.")
            .arg(error.detail);
    if (error.code == "SystemProxy"_L1)
        return tr("This computer's network settings do not say in time which proxy to use. Check the address of the "
                  "proxy's configuration file (PAC), or set a proxy in Settings.");
    if (error.code == "BadAddress"_L1)
        return tr("The proxy's address in %1 cannot be read. Correct it, then start the app again.").arg(error.detail);
    return tr("The proxy cannot be reached or does not let us through to %1. Check the proxy settings, then try again.")
        .arg(error.detail);
}

QString ErrorText::ofTls(const Error &error)
{
    const QString &code = error.code;
    if (code == "CaBundleUnreadable"_L1)
        return tr("The file with certificate authorities cannot be read: %1. Correct its path, in Settings or in "
                  "AWS_CA_BUNDLE, "
                  "then start the app again.")
            .arg(error.detail);
    if (code == "CaBundleEmpty"_L1)
        return tr("The file with certificate authorities holds none: %1. It must be in PEM format.").arg(error.detail);
    if (code == "NotYetValid"_L1)
        return tr("The certificate of %1 is not valid yet. Check the date and time of this computer.")
            .arg(error.detail);
    if (code == "Expired"_L1)
        return tr("The certificate of %1 has expired. Check the date and time of this computer, or ask your network "
                  "administrator.")
            .arg(error.detail);
    if (code == "WrongHost"_L1)
        return tr("The certificate that was shown does not belong to %1, so nothing was sent. Ask your network "
                  "administrator.")
            .arg(error.detail);
    return tr(
        "The certificate of %1 is not trusted, so nothing was sent. If your organization inspects traffic, give the "
        "file with its certificate authority in Settings, on the page Network.")
        .arg(error.detail);
}

QString ErrorText::ofBadAnswer(const Error &error)
{
    const QString &code = error.code;
    if (code == "Redirect"_L1)
        return tr("The answer leads to another place (%1) and was not followed. Does this network want you to sign in "
                  "first? Open any web page, then try again.")
            .arg(error.detail);
    if (code == "NotJson"_L1)
        return tr("The answer did not come from AWS, but looks like a web page. Does this network want you to sign in "
                  "first? Open any web page, then try again.");
    if (code == "TooLarge"_L1 || code == "Truncated"_L1)
        return tr("The answer was damaged on its way. Try again; if it stays so, ask your network administrator.");
    if (code == "Field"_L1 || code == "RepeatedPage"_L1)
        return tr(
            "AWS answered in a form that this app does not know (%1). Try again; if it stays so, look for a newer "
            "version of this app.")
            .arg(error.detail.isEmpty() ? code : error.detail);
    if (code == "CredentialsText"_L1)
        return tr(
            "AWS sent credentials that cannot be written safely in this form: %1 holds unusual characters. Try another "
            "form.")
            .arg(error.detail);
    if (code.startsWith("Http"_L1))
        return tr(
            "%1 answered with error %2, and not in the way AWS does. Check your network or proxy, then try again.")
            .arg(error.detail, code.mid(4));
    return tr("The answer cannot be used (%1). Try again.").arg(code);
}

} // namespace ssotray
