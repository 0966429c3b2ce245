#include "app/configfacts.h"

#include "config/configfile.h"
#include "profiles/profile.h"
#include "session/sessions.h"
#include "storage/filewatch.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Another one after nearly every change of the file.
QString stampOf(const QString &path)
{
    const QFileInfo file(path);
    return u"%1 %2"_s.arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
}

} // namespace

ConfigFacts::ConfigFacts(ConfigFile &config, Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_sessions(sessions)
    , m_watch(std::make_unique<FileWatch>(clock))
{
    m_watch->setPaths({config.path()});
    connect(m_watch.get(), &FileWatch::changed, this, &ConfigFacts::read);
    connect(&sessions, &Sessions::ticked, this, &ConfigFacts::lookAgain);
}

ConfigFacts::~ConfigFacts() = default;

// A folder that was put in another's place, or a file on the network, changes without a word from the system.
void ConfigFacts::lookAgain()
{
    if (m_stamp == stampOf(m_config.path()))
        return;
    m_watch->setPaths({m_config.path()});
    read();
}

Async<void> ConfigFacts::read()
{
    m_stamp = stampOf(m_config.path());
    return m_config.read().then(this, [this](const Result<Document> &document) -> Result<void> {
        if (!document) {
            if (std::exchange(m_unreadable, document.error()) != document.error())
                Q_EMIT changed();
            return tl::unexpected(document.error());
        }
        const bool isNew = std::exchange(m_unreadable, std::nullopt) || document->text() != m_asRead.text();
        m_asRead = *document;
        if (document->isParsable())
            take(*document);
        if (isNew)
            Q_EMIT changed();
        return {};
    });
}

void ConfigFacts::take(const Document &document)
{
    m_document = document;
    const QList<Session *> before = m_sessions.defined();
    m_sessions.setDefined(ssoSessions(document));
    const QList<Session *> now = m_sessions.defined();
    for (Session *session : before) {
        if (!now.contains(session))
            session->setPublished({});
    }
    for (Session *session : now)
        session->setPublished(tokenFileNames(document, session->definition()));
}

QList<CliCachedRole> ConfigFacts::rolesOf(const QString &session) const
{
    for (const SsoSession &definition : ssoSessions(m_document)) {
        if (definition.name == session)
            return rolesOfProfiles(m_document, definition);
    }
    return {};
}

} // namespace ssotray
