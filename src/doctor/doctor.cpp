#include "doctor/doctor.h"

#include "config/configfile.h"
#include "doctor/patience.h"
#include "doctor/routecheck.h"
#include "session/sessions.h"

#include <QFileInfo>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Kind = CheckStep::Kind;
using State = CheckStep::State;

constexpr auto keychainPatience = 20s; // four calls, each of which gives up after five

} // namespace

Doctor::Doctor(DoctorServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_keychainCheck(m_services.keychain)
{
}

Doctor::~Doctor() = default;

void Doctor::run()
{
    m_run = std::make_unique<QObject>();
    m_steps.clear();
    m_work.clear();
    addOfThisComputer();
    const QList<Session *> sessions = m_services.sessions.defined();
    for (Session *session : sessions)
        addRoute(session);
    if (sessions.isEmpty())
        addRoute(nullptr);
    m_isRunning = true;
    Q_EMIT changed();
    goOn();
}

void Doctor::addOfThisComputer()
{
    const auto add = [this](Kind kind, Async<void> (Doctor::*check)()) {
        m_steps.append({.kind = kind});
        m_work.append([=, this] {
            set({.kind = kind, .state = State::Running});
            return (this->*check)();
        });
    };
    add(Kind::Files, &Doctor::checkFiles);
    add(Kind::Config, &Doctor::checkConfig);
    add(Kind::Keychain, &Doctor::checkKeychain);
    add(Kind::Tray, &Doctor::checkTray);
}

void Doctor::addRoute(Session *session)
{
    const QString name = session ? session->definition().name : QString();
    for (const Kind kind : RouteCheck::kinds())
        m_steps.append({.kind = kind, .session = name});
    m_work.append([this, session, name] {
        auto *route = new RouteCheck(m_services, session, m_run.get());
        connect(route, &RouteCheck::found, this, [this, name](CheckStep step) {
            step.session = name;
            set(step);
        });
        return route->run();
    });
}

void Doctor::goOn()
{
    if (m_work.isEmpty()) {
        m_isRunning = false;
        Q_EMIT changed();
        return;
    }
    const Work work = m_work.takeFirst();
    work().then(m_run.get(), [this](const Result<void> &) { goOn(); });
}

void Doctor::cancel()
{
    if (!m_isRunning)
        return;
    m_run.reset();
    m_work.clear();
    m_isRunning = false;
    for (CheckStep &step : m_steps) {
        if (step.state != State::Waiting && step.state != State::Running)
            continue;
        step.state = State::Skipped;
        step.code = u"Cancelled"_s;
    }
    Q_EMIT changed();
}

void Doctor::set(const CheckStep &step)
{
    const auto found = std::find_if(m_steps.begin(), m_steps.end(),
        [&](const CheckStep &known) { return known.kind == step.kind && known.session == step.session; });
    if (found == m_steps.end() || *found == step)
        return;
    *found = step;
    Q_EMIT changed();
}

Async<void> Doctor::done(const CheckStep &step)
{
    set(step);
    return ready<void>({});
}

Async<void> Doctor::checkFiles()
{
    CheckStep step{.kind = Kind::Files,
        .state = State::Good,
        .code = u"Found"_s,
        .details = {m_services.configFile.value, m_services.credentialsFile.value}};
    for (const ValueInForce &file : {m_services.configFile, m_services.credentialsFile}) {
        if (file.problem)
            step.errors.append(*file.problem);
        else if (const QFileInfo info(file.value); info.exists() && !info.isReadable())
            step.errors.append({Error::Kind::File, u"Unreadable"_s, file.value});
    }
    if (!step.errors.isEmpty()) {
        step.state = State::Failed;
        step.code.clear();
    } else if (!QFileInfo::exists(m_services.configFile.value)) {
        step.code = u"NoConfig"_s;
    }
    return done(step);
}

Async<void> Doctor::checkConfig()
{
    return m_services.config.read()
        .then(m_run.get(),
            [this](const Result<Document> &document) {
                CheckStep step{.kind = Kind::Config,
                    .state = State::Good,
                    .code = u"Readable"_s,
                    .details = {m_services.config.path()}};
                if (!document)
                    step.errors = {document.error()};
                else
                    for (const ConfigProblem &problem : document->problems())
                        step.errors.append({Error::Kind::Config, problem.code, problem.text, {}, problem.line});
                if (!step.errors.isEmpty()) {
                    step.state = State::Failed;
                    step.code.clear();
                }
                return done(step);
            })
        .unwrap();
}

Async<void> Doctor::checkKeychain()
{
    return within(keychainPatience, m_keychainCheck.run(), m_services.clock, m_run.get())
        .then(m_run.get(),
            [this](const Result<void> &result) {
                if (result)
                    return done({.kind = Kind::Keychain, .state = State::Good, .code = u"RoundTrip"_s});
                Error error = result.error();
                if (error.kind == Error::Kind::Timeout)
                    error = {Error::Kind::Keychain, u"Timeout"_s, {}};
                return done({.kind = Kind::Keychain, .state = State::Failed, .errors = {error}});
            })
        .unwrap();
}

Async<void> Doctor::checkTray()
{
    const bool isShown = m_services.hasTrayIcon();
    return done({.kind = Kind::Tray,
        .state = isShown ? State::Good : State::Warning,
        .code = isShown ? u"Shown"_s : u"NoTray"_s});
}

} // namespace ssotray
