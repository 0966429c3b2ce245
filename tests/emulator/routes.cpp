#include "routes.h"

#include "authorizepage.h"
#include "awsservices.h"
#include "devicepage.h"
#include "federation.h"
#include "oidcservice.h"
#include "portalservice.h"
#include "tokenservice.h"
#include "world.h"

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QByteArray method;
    QString path;
    bool (*matches)(const Request &); // what else must be true; nothing when method and path are enough
    Route route;
};

bool isSigned(const Request &request)
{
    return request.header("authorization"_ba).startsWith("AWS4-");
}

bool asksForIdentity(const Request &request)
{
    return parseForm(request.body).queryItemValue(u"Action"_s) == u"GetCallerIdentity";
}

// For the operations that are the same in every region.
template <auto function>
Answer anywhere(World &world, const Request &request, const QString &)
{
    return function(world, request);
}

// An address of a company's own, spec/aws.md § 9.4.
Answer leadToPortal(World &world, const Request &)
{
    return {302, {{"Location"_ba, world.settings.startUrl.toUtf8()}}, {}};
}

// spec/aws.md § 2.2 to 2.5, § 3, § 4 and § 8.1. S3 stands before the device page: both answer to GET / over plain http.
const QList<Entry> &entries()
{
    static const QList<Entry> list{
        {"POST"_ba, u"/client/register"_s, nullptr, {u"RegisterClient"_s, Service::Oidc, anywhere<registerClient>}},
        {"POST"_ba, u"/device_authorization"_s, nullptr,
            {u"StartDeviceAuthorization"_s, Service::Oidc, startDeviceAuthorization}},
        {"POST"_ba, u"/token"_s, nullptr, {u"CreateToken"_s, Service::Oidc, createToken}},
        {"GET"_ba, u"/authorize"_s, nullptr, {u"Authorize"_s, Service::Oidc, authorizePage}},
        {"GET"_ba, u"/assignment/accounts"_s, nullptr, {u"ListAccounts"_s, Service::Portal, listAccounts}},
        {"GET"_ba, u"/assignment/roles"_s, nullptr, {u"ListAccountRoles"_s, Service::Portal, listAccountRoles}},
        {"GET"_ba, u"/federation/credentials"_s, nullptr,
            {u"GetRoleCredentials"_s, Service::Portal, getRoleCredentials}},
        {"POST"_ba, u"/logout"_s, nullptr, {u"Logout"_s, Service::Portal, logout}},
        {"POST"_ba, u"/federation"_s, nullptr, {u"GetSigninToken"_s, Service::SignIn, getSigninToken}},
        {"GET"_ba, u"/federation"_s, nullptr, {u"ConsoleLogin"_s, Service::SignIn, consoleLogin}},
        {"POST"_ba, u"/"_s, asksForIdentity, {u"GetCallerIdentity"_s, Service::Sts, anywhere<getCallerIdentity>}},
        {"GET"_ba, u"/"_s, isSigned, {u"ListBuckets"_s, Service::S3, anywhere<listBuckets>}},
        {"GET"_ba, u"/"_s, nullptr, {u"DevicePage"_s, Service::DevicePage, anywhere<devicePage>}},
        {"POST"_ba, u"/decide"_s, nullptr, {u"DeviceDecision"_s, Service::DevicePage, anywhere<deviceDecision>}},
    };
    return list;
}

} // namespace

const Route *routeOf(const Request &request)
{
    static const Route companyAddress{u"CompanyAddress"_s, Service::CompanyAddress, anywhere<leadToPortal>};
    const Service asked = request.host.isEmpty() ? Service::Any : awsHost(request.host).value_or(AwsHost()).service;
    if (asked == Service::CompanyAddress)
        return &companyAddress; // whatever the path
    for (const Entry &entry : entries()) {
        const bool here = asked == Service::Any || asked == entry.route.service;
        if (here && entry.method == request.method && entry.path == request.path
            && (!entry.matches || entry.matches(request)))
            return &entry.route;
    }
    return nullptr;
}

} // namespace ssotray::emulator
