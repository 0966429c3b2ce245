#include "app/configfacts.h"

#include "config/configfile.h"
#include "profiles/profile.h"
#include "session/sessions.h"
#include "storage/filewatch.h"

namespace ssotray {

ConfigFacts::ConfigFacts(ConfigFile &config, Sessions &sessions, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_config(config)
    , m_sessions(sessions)
    , m_watch(std::make_unique<FileWatch>(clock))
{
    m_watch->setPaths({config.path()});
    connect(m_watch.get(), &FileWatch::changed, this, &ConfigFacts::read);
}

ConfigFacts::~ConfigFacts() = default;

Async<void> ConfigFacts::read()
{
    return m_config.read().then(this, [this](const Result<Document> &document) -> Result<void> {
        if (!document)
            return tl::unexpected(document.error());
        const bool isNew = document->text() != m_asRead.text();
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
