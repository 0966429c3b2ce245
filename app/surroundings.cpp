#include "app/surroundings.h"

#include "app/configfacts.h"
#include "platform/networkhint.h"
#include "platform/screenlock.h"
#include "platform/sleepwatch.h"
#include "session/publishedtoken.h"
#include "session/sessions.h"

namespace ssotray {

Surroundings::Surroundings(
    Sessions &sessions, const ConfigFacts &config, QString tokenFolder, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_tokenFolder(std::move(tokenFolder))
    , m_tokenFiles(clock)
    , m_sleep(std::make_unique<SleepWatch>())
    , m_network(std::make_unique<NetworkHint>())
    , m_screen(std::make_unique<ScreenLock>())
{
    connect(m_sleep.get(), &SleepWatch::wokeUp, &sessions, &Sessions::lookAtOnce);
    connect(m_network.get(), &NetworkHint::maybeOnline, &sessions, &Sessions::lookAtOnce);
    connect(m_screen.get(), &ScreenLock::locked, this, &Surroundings::screenLocked);
    connect(&sessions, &Sessions::definedChanged, this, &Surroundings::watchTokenFiles);
    connect(&config, &ConfigFacts::changed, this, &Surroundings::watchTokenFiles);
    connect(&m_tokenFiles, &FileWatch::changed, this, [this] {
        for (Session *session : m_sessions.defined())
            session->lookAtTokenFile();
    });
    watchTokenFiles();
}

Surroundings::~Surroundings() = default;

void Surroundings::watchTokenFiles()
{
    const PublishedTokens files(m_tokenFolder);
    QStringList paths;
    for (const Session *session : m_sessions.defined())
        paths.append(files.pathOf(session->definition().name));
    m_tokenFiles.setPaths(paths);
}

} // namespace ssotray
