#include "session/publication.h"

#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ssotray {

Publication::Publication(const PublishedTokens &files, QString session)
    : m_files(files)
    , m_session(std::move(session))
{
}

void Publication::setNames(const QStringList &names)
{
    // A file of an earlier run may lie there.
    const QStringList before = m_names.value_or(QStringList{m_session});
    m_names = names;
    m_error.reset();
    for (const QString &name : before) {
        if (!names.contains(name))
            keepError(m_files.withdraw(name));
    }
    look();
}

void Publication::write(const TokenFile &token, Attempt attempt)
{
    if (!isOn())
        return;
    look();
    m_error.reset();
    for (const QString &name : std::as_const(*m_names))
        keepError(writeOne(name, token, attempt));
    if (!m_error)
        m_foreign = PublishedTokens::Foreign::Keep;
    look();
}

// Half a file is the AWS CLI at work, which writes in place; the same half at a later time is what a killed program or
// a full disk has left.
Result<void> Publication::writeOne(const QString &name, const TokenFile &token, Attempt attempt)
{
    Result<void> written = m_files.write(name, token, m_foreign);
    if (written || written.error().code != "NoToken"_L1) {
        m_halves.remove(name);
        return written;
    }
    const auto now = readSnapshot(m_files.pathOf(name));
    const FileSnapshot half = now.value_or(std::nullopt).value_or(FileSnapshot());
    const bool isLeft = std::exchange(m_halves[name], half) == half && !half.isOpenForWriting;
    if (attempt == Attempt::First || !isLeft)
        return {};
    if (!half.content.isEmpty())
        return written;
    m_halves.remove(name);
    return m_files.write(name, token, PublishedTokens::Foreign::Replace);
}

void Publication::consentToReplace()
{
    look();
    m_foreign = PublishedTokens::Foreign::Replace;
}

void Publication::withdraw()
{
    m_error.reset();
    for (const QString &name : m_names.value_or(QStringList()))
        keepError(m_files.withdraw(name));
    look();
}

Result<void> Publication::removeAll()
{
    m_error.reset();
    QStringList names = m_names.value_or(QStringList());
    if (!names.contains(m_session))
        names.append(m_session);
    for (const QString &name : names)
        keepError(m_files.remove(name));
    look();
    return m_error ? tl::unexpected(*m_error) : Result<void>();
}

Publication::Seen Publication::look()
{
    const Result<std::optional<TokenFile>> found = m_files.look(m_session);
    if (!found)
        return Seen::NothingNew;
    QStringList present;
    for (const QString &name : m_names.value_or(QStringList())) {
        if (name != m_session && QFile::exists(m_files.pathOf(name)))
            present.append(name);
    }
    if (*found)
        present.append(m_session);
    const QStringList before = std::exchange(m_present, present);
    const bool isGone =
        std::any_of(before.begin(), before.end(), [&](const QString &name) { return !present.contains(name); });
    const std::optional<TokenFile> cliToken = *found && (*found)->isForeign ? *found : std::nullopt;
    const bool hasCliChanged = std::exchange(m_cliToken, cliToken) != cliToken;
    if (hasCliChanged && cliToken)
        withdrawConsent();
    if (isGone)
        return Seen::Gone;
    return hasCliChanged ? Seen::CliSignIn : Seen::NothingNew;
}

void Publication::keepError(const Result<void> &result)
{
    if (!result)
        m_error = result.error();
}

} // namespace ssotray
