#include "support/moodykeychain.h"

using namespace Qt::StringLiterals;

namespace ssotray {

Error lockedKeychain()
{
    return {Error::Kind::Keychain, u"Locked"_s, {}, {}};
}

Error absentKeychain()
{
    return {Error::Kind::Keychain, u"NoService"_s, {}, {}};
}

MoodyKeychain::Door::Door(MoodyKeychain &keychain, bool mayAsk)
    : m_keychain(keychain)
    , m_mayAsk(mayAsk)
{
}

std::optional<Error> MoodyKeychain::Door::obstacle()
{
    ++calls;
    if (m_keychain.trouble)
        return m_keychain.trouble;
    if (m_keychain.isLocked && m_mayAsk) {
        ++m_keychain.prompts;
        m_keychain.isLocked = !m_keychain.personUnlocks;
    }
    return m_keychain.isLocked ? std::optional(lockedKeychain()) : std::nullopt;
}

Async<std::optional<Secret>> MoodyKeychain::Door::read(const QString &key)
{
    if (const auto error = obstacle())
        return failed<std::optional<Secret>>(*error);
    if (m_keychain.isSilent) {
        m_keychain.m_unanswered.append(Answer<std::optional<Secret>>());
        return m_keychain.m_unanswered.constLast().future();
    }
    return m_keychain.m_memory.read(key);
}

Async<void> MoodyKeychain::Door::write(const QString &key, const Secret &value)
{
    if (const auto error = obstacle())
        return failed<void>(*error);
    if (m_keychain.refusesWrites)
        return failed<void>({Error::Kind::Keychain, u"Refused"_s, {}, {}});
    const Answer<void> answer;
    m_keychain.later([&keychain = m_keychain, key, value, answer] {
        ++keychain.writes;
        keychain.m_memory.write(key, value);
        answer.give({});
    });
    return answer.future();
}

Async<void> MoodyKeychain::Door::remove(const QString &key)
{
    if (const auto error = obstacle())
        return failed<void>(*error);
    const Answer<void> answer;
    m_keychain.later([&keychain = m_keychain, key, answer] {
        keychain.m_memory.remove(key);
        answer.give({});
    });
    return answer.future();
}

void MoodyKeychain::later(std::function<void()> work)
{
    if (isSlow)
        m_unfinished.append(std::move(work));
    else
        work();
}

void MoodyKeychain::finish()
{
    while (!m_unfinished.isEmpty())
        m_unfinished.takeFirst()();
}

std::optional<Secret> MoodyKeychain::at(const QString &key)
{
    return m_memory.read(key).result().value();
}

} // namespace ssotray
