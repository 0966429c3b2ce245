#include "awsservices.h"

#include "awshost.h"
#include "randomtext.h"
#include "signedrequest.h"
#include "world.h"

namespace ssotray::emulator {

using namespace Qt::StringLiterals;

namespace {

Answer stsError(const QString &code, const QString &message)
{
    return xmlAnswer(403,
        u"<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>%1</Code>"
        "<Message>%2</Message></Error><RequestId>%3</RequestId></ErrorResponse>"_s.arg(code, message, randomHex(32)));
}

Answer s3Error(const QString &code, const QString &message)
{
    return xmlAnswer(403,
        u"<Error><Code>%1</Code><Message>%2</Message><RequestId>%3</RequestId></Error>"_s.arg(
            code, message, randomHex(16).toUpper()));
}

} // namespace

Answer getCallerIdentity(World &world, const Request &request)
{
    const Signer signer = signerOf(world, request);
    if (signer.verdict == Signer::Verdict::Unknown)
        return stsError(u"InvalidClientTokenId"_s, u"The security token included in the request is invalid."_s);
    if (signer.verdict == Signer::Verdict::Expired)
        return stsError(u"ExpiredToken"_s, u"The security token included in the request is expired"_s);
    // Permission sets appear in an account as roles with this prefix and 16 hex digits.
    const QString arn = u"arn:%1:sts::%2:assumed-role/AWSReservedSSO_%3_0123456789abcdef/emulated.user"_s.arg(
        partitionOf(world.settings.region), signer.key->accountId, signer.key->roleName);
    return xmlAnswer(200,
        u"<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
        "<Arn>%1</Arn><UserId>AROAEMULATEDROLE00000:emulated.user</UserId><Account>%2</Account>"
        "</GetCallerIdentityResult><ResponseMetadata><RequestId>%3</RequestId></ResponseMetadata>"
        "</GetCallerIdentityResponse>"_s.arg(arn, signer.key->accountId, randomHex(32)));
}

Answer listBuckets(World &world, const Request &request)
{
    const Signer signer = signerOf(world, request);
    if (signer.verdict == Signer::Verdict::Unknown)
        return s3Error(u"InvalidAccessKeyId"_s, u"The AWS Access Key Id you provided does not exist in our records."_s);
    if (signer.verdict == Signer::Verdict::Expired)
        return s3Error(u"ExpiredToken"_s, u"The provided token has expired."_s);
    const QString bucket =
        u"<Bucket><Name>%1-%2</Name><CreationDate>2026-01-0%3T09:00:00.000Z</CreationDate></Bucket>"_s;
    const QString &account = signer.key->accountId;
    return xmlAnswer(200,
        u"<ListAllMyBucketsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Owner><ID>%1</ID></Owner>"
        "<Buckets>%2%3</Buckets></ListAllMyBucketsResult>"_s.arg(
            randomHex(64), bucket.arg(u"backup"_s, account, u"1"_s), bucket.arg(u"website"_s, account, u"2"_s)));
}

} // namespace ssotray::emulator
