#include "catalog/catalogs.h"

#include "catalog/savedlist.h"
#include "session/session.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace ssotray {

struct Catalogs::Entry
{
    Entry(Session &session, const PortalClient &portal)
        : catalog(session, portal)
        , definition(session.definition())
        , state(session.state())
    {
    }

    Catalog catalog;
    // When we looked last:
    SsoSession definition;
    Session::State state;
    bool isReading = false;
    bool isToSave = false; // what the catalog knows is not in the file yet
};

Catalogs::Catalogs(const PortalClient &portal, QString folder, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
    , m_folder(std::move(folder))
{
}

// What has been read so far is a beginning for the next run.
Catalogs::~Catalogs()
{
    for (const auto &[session, entry] : m_entries) {
        if (entry->isToSave)
            save(*entry);
    }
}

Catalog &Catalogs::of(Session &session)
{
    std::unique_ptr<Entry> &entry = m_entries[&session];
    if (!entry) {
        entry = std::make_unique<Entry>(session, m_portal);
        Entry &made = *entry;
        connect(&session, &Session::changed, &made.catalog, [this, &made] { follow(made); });
        // Also when it was signed in before: it may be another person now.
        connect(&session, &Session::signedIn, &made.catalog, [&made] { made.catalog.loadAgain(); });
        connect(&session, &Session::signedOut, &made.catalog, [this, &made] { forget(made); });
        connect(&made.catalog, &Catalog::readingChanged, this, [this, &made] { noteReading(made); });
        showSaved(made);
    }
    return entry->catalog;
}

void Catalogs::follow(Entry &entry)
{
    const Session &session = entry.catalog.session();
    const SsoSession before = std::exchange(entry.definition, session.definition());
    const Session::State stateBefore = std::exchange(entry.state, session.state());
    if (before.startUrl != entry.definition.startUrl || before.region != entry.definition.region)
        forget(entry);
    // The AWS CLI may have signed in, too. What nobody has asked for is not asked for now.
    else if (entry.state == Session::State::SignedIn && stateBefore != Session::State::SignedIn)
        entry.catalog.loadAgain();
}

void Catalogs::showSaved(Entry &entry) const
{
    if (m_folder.isEmpty())
        return;
    const QString path = SavedList::pathFor(m_folder, entry.definition.name);
    if (const std::optional<SavedList> saved = SavedList::read(path, entry.definition))
        entry.catalog.setKnown(saved->accounts, saved->roles);
}

void Catalogs::noteReading(Entry &entry)
{
    const Catalog::Reading reading = entry.catalog.reading();
    const bool wasReading = std::exchange(entry.isReading, reading.isUnderWay);
    // With the first page of many, a list that is known already would be replaced by a part of it.
    entry.isToSave = entry.isToSave || entry.catalog.progress() == Catalog::Progress::Loaded;
    if (wasReading && !reading.isUnderWay && entry.isToSave)
        save(entry);
    if (!reading.isUnderWay)
        Q_EMIT settled();
}

// Nobody misses it much when it cannot be saved: the next run asks AWS for it.
void Catalogs::save(Entry &entry) const
{
    entry.isToSave = false;
    if (m_folder.isEmpty() || entry.catalog.accounts().isEmpty())
        return;
    SavedList list;
    list.accounts = entry.catalog.accounts();
    for (const Account &account : std::as_const(list.accounts)) {
        const Catalog::Roles roles = entry.catalog.roles(account.id);
        if (roles.progress == Catalog::Progress::Loaded || !roles.names.isEmpty())
            list.roles.insert(account.id, roles.names);
    }
    (void)list.write(SavedList::pathFor(m_folder, entry.definition.name), entry.definition);
}

// Whoever signs in next may be somebody else.
void Catalogs::forget(Entry &entry) const
{
    entry.catalog.forget();
    entry.isToSave = false;
    forgetSaved(entry.definition.name);
}

void Catalogs::forgetSaved(const QString &session) const
{
    if (!m_folder.isEmpty())
        QFile::remove(SavedList::pathFor(m_folder, session));
}

void Catalogs::renameSession(const QString &name, const QString &newName)
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const auto &each) { return each.second->definition.name == name; });
    Entry *old = found == m_entries.end() ? nullptr : found->second.get();
    if (old && old->isToSave)
        save(*old);
    forgetSaved(newName);
    if (!m_folder.isEmpty())
        QFile::rename(SavedList::pathFor(m_folder, name), SavedList::pathFor(m_folder, newName));
    if (old)
        forget(*old); // nothing of it comes under the old name any more
}

} // namespace ssotray
