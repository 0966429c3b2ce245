#include "app/sessionlog.h"

#include <QLoggingCategory>

#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

Q_LOGGING_CATEGORY(sessionLog, "sso.session", QtWarningMsg)

QString nameOfState(Session::State state)
{
    switch (state) {
    case Session::State::Unknown:
        return u"unknown"_s;
    case Session::State::SignedOut:
        return u"signed out"_s;
    case Session::State::SignedIn:
        return u"signed in"_s;
    case Session::State::Ended:
        break;
    }
    return u"ended"_s;
}

} // namespace

SessionLog::SessionLog(const Sessions &sessions, QObject *parent)
    : QObject(parent)
{
    connect(&sessions, &Sessions::sessionAdded, this, [this](Session &session) {
        note(session);
        connect(&session, &Session::changed, this, [this, &session] { note(session); });
    });
}

void SessionLog::note(const Session &session)
{
    QString text = nameOfState(session.state());
    const std::optional<Error> &trouble = session.trouble();
    if (trouble)
        text += u", trouble "_s + trouble->code;
    if (session.state() == Session::State::SignedIn && session.accessTokenEnd().isValid())
        text += u", token until "_s + session.accessTokenEnd().toString(Qt::ISODate);
    if (std::exchange(m_last[&session], text) != text)
        qCInfo(sessionLog, "%s: %s", qUtf8Printable(session.definition().name), qUtf8Printable(text));
}

} // namespace ssotray
