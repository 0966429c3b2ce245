#include "app/configwindows.h"

#include "app/configfacts.h"
#include "app/installation.h"
#include "app/present.h"
#include "app/profilefacts.h"
#include "app/services.h"
#include "app/windowstates.h"
#include "ui/bulk/bulkwindow.h"
#include "ui/import/importwindow.h"
#include "ui/profiles/profileswindow.h"
#include "ui/undo/undowindow.h"

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr auto factsPatience = 500ms;

} // namespace

ConfigWindows::ConfigWindows(
    Services &services, ConfigFacts &config, WindowStates &states, SessionText sessionText, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_config(config)
    , m_states(states)
    , m_sessionText(std::move(sessionText))
    , m_credentialsFileAtStart(services.settings.credentialsFile())
    , m_changes(services, config)
{
    connect(&m_services.catalogs, &Catalogs::settled, this, &ConfigWindows::showFactsSoon);
}

ConfigWindows::~ConfigWindows()
{
    closeAll();
}

void ConfigWindows::closeAll()
{
    if (m_profiles)
        m_profiles->close(); // so that it is remembered how it was left
    delete m_profiles;
    delete m_bulk;
    delete m_import;
    delete m_undo;
}

void ConfigWindows::openProfiles()
{
    if (!m_profiles) {
        m_profiles = new ProfilesWindow;
        m_profiles->setAttribute(Qt::WA_DeleteOnClose);
        connectProfiles();
        showProfiles();
        m_states.keep(m_profiles.data(), u"profiles"_s);
    }
    present(*m_profiles);
}

void ConfigWindows::connectProfiles()
{
    m_profiles->setCredentialsProgram(Installation::thisOne(m_services.paths.data).credentialsProgram());
    connect(&m_config, &ConfigFacts::changed, m_profiles, [this] { showProfiles(); });
    connect(m_profiles, &ProfilesWindow::addProfileRequested, this, &ConfigWindows::addProfileRequested);
    connect(m_profiles, &ProfilesWindow::createProfilesRequested, this, [this] { openBulk({}); });
    connect(m_profiles, &ProfilesWindow::importRequested, this, &ConfigWindows::openImport);
    connect(m_profiles, &ProfilesWindow::undoRequested, this, &ConfigWindows::openUndo);
    connect(m_profiles, &ProfilesWindow::changeRequested, this, &ConfigWindows::carryOut);
}

void ConfigWindows::carryOut(const ConfigOperation &operation)
{
    m_changes.carryOut(operation).then(m_profiles.data(), [this, window = m_profiles.data()](const Result<void> &done) {
        if (done)
            window->showChanged(nextUndo());
        else
            window->showNotChanged(done.error());
    });
}

void ConfigWindows::showProfiles()
{
    showFacts();
    if (m_config.unreadable())
        m_profiles->setUnreadable(*m_config.unreadable());
    else
        m_profiles->setDocument(m_config.asRead());
    m_profiles->setNextUndo(nextUndo());
}

std::optional<ChangeNote> ConfigWindows::nextUndo() const
{
    const std::optional<Backup> next = m_services.undo.nextUndo();
    return next ? std::optional(next->note) : std::nullopt;
}

void ConfigWindows::openBulk(const RoleRef &ticked)
{
    if (!m_bulk) {
        m_bulk = new BulkWindow({m_services.sessions, m_services.catalogs, m_services.clock, m_services.config,
            m_services.bulkRecordsPath(), Installation::thisOne(m_services.paths.data).credentialsProgram(),
            m_sessionText});
        m_bulk->setAttribute(Qt::WA_DeleteOnClose);
        m_bulk->setConfigReadable(m_config.isReadable());
        connect(&m_config, &ConfigFacts::changed, m_bulk.data(), [this] {
            m_bulk->setConfigReadable(m_config.isReadable());
            m_bulk->readConfig();
            m_bulk->setNextUndo(nextUndo());
        });
        connect(m_bulk, &BulkWindow::profilesSaved, this, &ConfigWindows::takeBulk);
        connect(m_bulk, &BulkWindow::undoRequested, this, &ConfigWindows::openUndo);
        connect(m_bulk, &BulkWindow::repairRequested, this, &ConfigWindows::openProfiles);
        connect(m_bulk, &BulkWindow::addProfileRequested, this, &ConfigWindows::addProfileRequested);
        connect(m_bulk, &BulkWindow::signInRequested, this, &ConfigWindows::signInRequested);
    }
    if (!ticked.session.isEmpty())
        m_bulk->tick(ticked);
    present(*m_bulk);
}

void ConfigWindows::showFacts()
{
    m_profiles->setFacts(problemFacts(m_services, m_config.asRead(), m_credentialsFileAtStart));
}

// Once for many answers of AWS: all profiles are looked at each time.
void ConfigWindows::showFactsSoon()
{
    if (!m_profiles || std::exchange(m_isToShowFacts, true))
        return;
    m_services.clock.after(factsPatience, this, [this] {
        m_isToShowFacts = false;
        if (m_profiles)
            showFacts();
    });
}

void ConfigWindows::takeBulk()
{
    m_config.read().then(m_bulk.data(), [this](const Result<void> &) {
        if (const std::optional<ChangeNote> next = nextUndo())
            m_bulk->offerUndo(*next);
    });
}

bool ConfigWindows::hasImportable() const
{
    return foreignProfiles(m_config.asRead()).hasImportable();
}

void ConfigWindows::openImport()
{
    if (!m_import) {
        m_import = new ImportWindow(
            {m_services.config.path(), Installation::thisOne(m_services.paths.data).credentialsProgram(),
                [this](const QString &session) { return needsSignIn(session); }});
        m_import->setAttribute(Qt::WA_DeleteOnClose);
        connectImport();
        showImport();
        m_states.keep(m_import.data(), u"import"_s);
    }
    present(*m_import);
}

void ConfigWindows::connectImport()
{
    connect(&m_config, &ConfigFacts::changed, m_import, [this] { showImport(); });
    const auto follow = [this](Session &session) {
        connect(&session, &Session::changed, m_import.data(), &ImportWindow::refreshSignIn);
    };
    for (Session *session : m_services.sessions.defined())
        follow(*session);
    connect(&m_services.sessions, &Sessions::sessionAdded, m_import.data(), follow);
    connect(m_import, &ImportWindow::repairRequested, this, &ConfigWindows::openProfiles);
    connect(m_import, &ImportWindow::addProfileRequested, this, &ConfigWindows::addProfileRequested);
    connect(m_import, &ImportWindow::undoRequested, this, &ConfigWindows::openUndo);
    connect(m_import, &ImportWindow::signInRequested, this, &ConfigWindows::signInRequested);
    connect(m_import, &ImportWindow::left, this, &ConfigWindows::importLeft);
    connect(m_import, &ImportWindow::importRequested, this, [this](const ConfigOperation &operation) {
        m_changes.carryOut(operation).then(m_import.data(), [this](const Result<void> &done) {
            if (done)
                m_import->showImported(nextUndo());
            else
                m_import->showNotImported(done.error());
        });
    });
}

void ConfigWindows::showImport()
{
    if (m_config.unreadable())
        m_import->setUnreadable(*m_config.unreadable());
    else
        m_import->setDocument(m_config.asRead());
    m_import->setNextUndo(nextUndo());
}

bool ConfigWindows::needsSignIn(const QString &name) const
{
    const Session *session = m_services.sessions.find(name);
    return !session || session->state() == Session::State::SignedOut || session->state() == Session::State::Ended;
}

void ConfigWindows::openUndo()
{
    if (!m_undo) {
        m_undo = new UndoWindow(m_services.undo, [this](const Backup &change) { return m_changes.takeBack(change); });
        m_undo->setAttribute(Qt::WA_DeleteOnClose);
        connect(&m_config, &ConfigFacts::changed, m_undo.data(), &UndoWindow::refresh);
    }
    present(*m_undo);
}

} // namespace ssotray
