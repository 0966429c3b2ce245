#include "session/sessionlength.h"

#include "storage/sessionrecords.h"

namespace ssotray {

SessionLength::SessionLength(SessionRecords &records, QString session)
    : m_records(records)
    , m_session(std::move(session))
{
}

void SessionLength::begin(const QDateTime &now, bool wasGood)
{
    if (!wasGood || !m_records.signedInAt(m_session).isValid())
        m_records.setSignedInAt(m_session, now);
}

void SessionLength::end(const QDateTime &now)
{
    const QDateTime begun = m_records.signedInAt(m_session);
    if (begun.isValid() && begun < now)
        m_records.setLearnedLength(m_session, std::chrono::seconds(begun.secsTo(now)));
    forgetBeginning();
}

void SessionLength::goOn(const QDateTime &now)
{
    const QDateTime expected = expectedEnd();
    if (expected.isValid() && expected <= now)
        m_records.setLearnedLength(m_session, {});
}

void SessionLength::forgetBeginning()
{
    m_records.setSignedInAt(m_session, {});
}

QDateTime SessionLength::expectedEnd() const
{
    const QDateTime begun = m_records.signedInAt(m_session);
    const auto length = m_records.learnedLength(m_session);
    return begun.isValid() && length ? begun.addSecs(length->count()) : QDateTime();
}

} // namespace ssotray
