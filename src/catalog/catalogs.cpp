#include "catalog/catalogs.h"

#include "session/session.h"

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
};

Catalogs::Catalogs(const PortalClient &portal, QObject *parent)
    : QObject(parent)
    , m_portal(portal)
{
}

Catalogs::~Catalogs() = default;

Catalog &Catalogs::of(Session &session)
{
    std::unique_ptr<Entry> &entry = m_entries[&session];
    if (!entry) {
        entry = std::make_unique<Entry>(session, m_portal);
        Entry &made = *entry;
        connect(&session, &Session::changed, &made.catalog, [this, &made] { follow(made); });
        // Also when it was signed in before: it may be another person now.
        connect(&session, &Session::signedIn, &made.catalog, [&made] { made.catalog.loadAgain(); });
        connect(&session, &Session::signedOut, &made.catalog, &Catalog::forget);
    }
    return entry->catalog;
}

void Catalogs::follow(Entry &entry)
{
    const Session &session = entry.catalog.session();
    const SsoSession before = std::exchange(entry.definition, session.definition());
    const Session::State stateBefore = std::exchange(entry.state, session.state());
    if (before.startUrl != entry.definition.startUrl || before.region != entry.definition.region)
        entry.catalog.forget();
    // The AWS CLI may have signed in, too. What nobody has asked for is not asked for now.
    else if (entry.state == Session::State::SignedIn && stateBefore != Session::State::SignedIn)
        entry.catalog.loadAgain();
}

} // namespace ssotray
