#include "keyring/fakesecretservice.h"

#include "keyring/sessionbus.h"

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QVariantList tell(const QString &method, const QVariantList &arguments = {})
{
    return callOnBus(
        secretsName, u"/org/freedesktop/secrets"_s, u"org.sso_tray.FakeSecretService"_s, method, arguments);
}

} // namespace

FakeSecretService::FakeSecretService(const QString &behaviour)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start(QStringLiteral(KEYRING_TEST_FOLDER "/fake-secret-service"), {behaviour});
    waitForSecretService();
}

FakeSecretService::~FakeSecretService()
{
    die();
}

void FakeSecretService::behave(const QString &behaviour)
{
    tell(u"Behave"_s, {behaviour});
}

int FakeSecretService::promptsShown()
{
    return tell(u"PromptsShown"_s).constFirst().toInt();
}

void FakeSecretService::answerPrompt(bool unlock)
{
    tell(u"AnswerPrompt"_s, {unlock});
}

void FakeSecretService::die()
{
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace ssotray
