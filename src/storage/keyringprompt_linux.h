#pragma once

#include <QDBusVariant>
#include <QObject>

#include <functional>

namespace ssotray {

// One dialog of the Secret Service, shown on construction. It deletes itself when the person has answered, or when the
// service goes away. https://specifications.freedesktop.org/secret-service, "Prompts"
class KeyringPrompt : public QObject
{
    Q_OBJECT

public:
    KeyringPrompt(const QString &path, std::function<void(bool done)> whenAnswered);

private Q_SLOTS:
    void onCompleted(bool dismissed, const QDBusVariant &result);

private:
    void finish(bool done);

    std::function<void(bool)> m_whenAnswered;
};

} // namespace ssotray
