#pragma once

#include "catalog/catalog.h"

#include <unordered_map>

namespace ssotray {

// A catalog for each session, made when somebody first asks for it and kept for as long as the program runs, so that a
// window opens with what is known already. It asks AWS again when a session has signed in, and forgets the lists of one
// that has signed out or become another. Owned by the application; the sessions and the portal outlive it.
class Catalogs : public QObject
{
    Q_OBJECT

public:
    explicit Catalogs(const PortalClient &portal, QObject *parent = nullptr);
    ~Catalogs() override;

    // Of this session; empty at first, load() fills it.
    Catalog &of(Session &session);

private:
    struct Entry;
    void follow(Entry &entry);

    const PortalClient &m_portal;
    std::unordered_map<const Session *, std::unique_ptr<Entry>> m_entries;
};

} // namespace ssotray
