#pragma once

#include <QProcess>

namespace ssotray {

// The program fake-secret-service, which names the behaviours. It ends with this object.
class FakeSecretService
{
public:
    explicit FakeSecretService(const QString &behaviour);
    ~FakeSecretService();
    FakeSecretService(const FakeSecretService &) = delete;
    FakeSecretService &operator=(const FakeSecretService &) = delete;

    void behave(const QString &behaviour);
    // The person in front of the prompts.
    int promptsShown();
    void answerPrompt(bool unlock);
    // At once, with calls unanswered.
    void die();

private:
    QProcess m_process;
};

} // namespace ssotray
