#pragma once

#include "catalog/catalog.h"

#include <unordered_map>

namespace ssotray {

// A catalog for each session, made when somebody first asks for it and kept for as long as the program runs, so that a
// window opens with what is known already; what is known outlives the program in a file for each session. It asks AWS
// again when a session has signed in, and forgets the lists of one that has signed out or become another. Owned by the
// application; the sessions and the portal outlive it.
class Catalogs : public QObject
{
    Q_OBJECT

public:
    // folder: for the saved lists, made when needed. Empty: nothing is saved.
    explicit Catalogs(const PortalClient &portal, QString folder = {}, QObject *parent = nullptr);
    ~Catalogs() override;

    // Of this session; with what was saved at first, load() and loadAll() refresh it.
    Catalog &of(Session &session);

    // A session of which no catalog was asked for may have left its list in an earlier run: it goes when the session
    // has signed out.
    void forgetSaved(const QString &session) const;
    // The list belongs to another name from now on.
    void renameSession(const QString &name, const QString &newName);

Q_SIGNALS:
    // One of them waits for no more answers: they have come, or reading them was stopped.
    void settled();

private:
    struct Entry;
    void follow(Entry &entry);
    void showSaved(Entry &entry) const;
    void noteReading(Entry &entry);
    void save(Entry &entry) const;
    void forget(Entry &entry) const;

    const PortalClient &m_portal;
    const QString m_folder;
    std::unordered_map<const Session *, std::unique_ptr<Entry>> m_entries;
};

} // namespace ssotray
