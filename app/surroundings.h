#pragma once

#include "storage/filewatch.h"

#include <QObject>

#include <memory>

namespace ssotray {

class ConfigFacts;
class NetworkHint;
class ScreenLock;
class Sessions;
class SleepWatch;

// What happens around the app: the computer wakes up, the network may be back, somebody writes a token file. Each makes
// the sessions look at once; none is needed, for they look at the time of day as well. And the screen is locked.
// Owned by the application.
class Surroundings : public QObject
{
    Q_OBJECT

public:
    // tokenFolder: ~/.aws/sso/cache.
    Surroundings(
        Sessions &sessions, const ConfigFacts &config, QString tokenFolder, Clock &clock, QObject *parent = nullptr);
    ~Surroundings() override;

Q_SIGNALS:
    void screenLocked();

private:
    void watchTokenFiles();

    Sessions &m_sessions;
    const QString m_tokenFolder;
    FileWatch m_tokenFiles;
    std::unique_ptr<SleepWatch> m_sleep;
    std::unique_ptr<NetworkHint> m_network;
    std::unique_ptr<ScreenLock> m_screen;
};

} // namespace ssotray
