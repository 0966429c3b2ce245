#include "storage/sessionrecords.h"

#include "storage/safefile.h"

#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString storedKey = u"stored"_s;
const QString toRemoveKey = u"toRemove"_s;
const QString toLogOutKey = u"toLogOut"_s;
const QString signedInAtKey = u"signedInAt"_s; // seconds since 1970
const QString learnedLengthKey = u"learnedLength"_s; // seconds
const QString provenMethodKey = u"signInMethod"_s;
const QString browserOfSessionKey = u"browserCommand"_s;

const QString deviceMethod = u"device"_s;
const QString browserMethod = u"browser"_s;

constexpr qint64 latestTime = 253402300799; // the last second of the year 9999

QString yes(bool isSo)
{
    return isSo ? u"true"_s : QString();
}

} // namespace

SessionRecords::SessionRecords(QString filePath)
    : m_filePath(std::move(filePath))
{
}

QStringList SessionRecords::storedSessions() const
{
    return sessionsWith(storedKey);
}

void SessionRecords::addStoredSession(const QString &name)
{
    setText(name, storedKey, yes(true));
}

void SessionRecords::removeStoredSession(const QString &name)
{
    setText(name, storedKey, {});
}

QStringList SessionRecords::sessionsToRemove() const
{
    return sessionsWith(toRemoveKey);
}

void SessionRecords::setToRemove(const QString &name, bool toRemove)
{
    setText(name, toRemoveKey, yes(toRemove));
}

QStringList SessionRecords::sessionsToLogOut() const
{
    return sessionsWith(toLogOutKey);
}

void SessionRecords::setToLogOut(const QString &name, bool toLogOut)
{
    setText(name, toLogOutKey, yes(toLogOut));
}

QDateTime SessionRecords::signedInAt(const QString &name) const
{
    bool isNumber = false;
    const qint64 seconds = text(name, signedInAtKey).toLongLong(&isNumber);
    return isNumber && seconds <= latestTime ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

void SessionRecords::setSignedInAt(const QString &name, const QDateTime &when)
{
    setText(name, signedInAtKey, when.isValid() ? QString::number(when.toSecsSinceEpoch()) : QString());
}

std::optional<std::chrono::seconds> SessionRecords::learnedLength(const QString &name) const
{
    const qint64 seconds = text(name, learnedLengthKey).toLongLong();
    return seconds > 0 && seconds <= latestTime ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

void SessionRecords::setLearnedLength(const QString &name, std::optional<std::chrono::seconds> length)
{
    setText(name, learnedLengthKey, length ? QString::number(length->count()) : QString());
}

std::optional<SignInMethod> SessionRecords::provenMethod(const QString &name) const
{
    const QString method = text(name, provenMethodKey);
    if (method == browserMethod)
        return SignInMethod::Browser;
    return method == deviceMethod ? std::optional(SignInMethod::DeviceCode) : std::nullopt;
}

void SessionRecords::setProvenMethod(const QString &name, SignInMethod method)
{
    setText(name, provenMethodKey, method == SignInMethod::Browser ? browserMethod : deviceMethod);
}

void SessionRecords::renameSession(const QString &name, const QString &newName)
{
    for (const QString &key : {signedInAtKey, learnedLengthKey, provenMethodKey, browserOfSessionKey}) {
        setText(newName, key, text(name, key));
        setText(name, key, {});
    }
}

QString SessionRecords::browserCommand(const QString &name) const
{
    return text(name, browserOfSessionKey);
}

void SessionRecords::setBrowserCommand(const QString &name, const QString &command)
{
    setText(name, browserOfSessionKey, command.simplified()); // one line
}

void SessionRecords::clear()
{
    m_unsaved.clear();
    QFile::remove(m_filePath);
}

QStringList SessionRecords::sessionsWith(const QString &key) const
{
    const Texts texts = read();
    QStringList names;
    for (auto session = texts.cbegin(); session != texts.cend(); ++session) {
        if (session->value(key) == yes(true))
            names.append(session.key());
    }
    return names;
}

QString SessionRecords::text(const QString &session, const QString &key) const
{
    return read().value(session).value(key);
}

// What is there already is not written again, except after a failure.
void SessionRecords::setText(const QString &session, const QString &key, const QString &text)
{
    if (m_unsaved.isEmpty() && this->text(session, key) == text)
        return;
    m_unsaved[session].insert(key, text);
    if (save())
        m_unsaved.clear();
}

SessionRecords::Texts SessionRecords::read() const
{
    return withUnsaved(textsFrom(readFile(m_filePath).value_or(std::nullopt).value_or(QByteArray())));
}

SessionRecords::Texts SessionRecords::withUnsaved(Texts texts) const
{
    for (auto session = m_unsaved.cbegin(); session != m_unsaved.cend(); ++session)
        texts[session.key()].insert(*session);
    return texts;
}

// Not through QSettings: on a full disk it would leave an empty file and say nothing.
bool SessionRecords::save() const
{
    for (int tries = 3; tries > 0; --tries) {
        const Result<std::optional<QByteArray>> before = readFile(m_filePath);
        if (!before)
            return false;
        const Texts texts = withUnsaved(textsFrom(before->value_or(QByteArray())));
        const Result<void> saved = replaceFileIf(m_filePath, *before, contentOf(texts));
        if (saved || saved.error().code != "ChangedMeanwhile"_L1)
            return saved.has_value();
    }
    return false;
}

// One group for each session, "[name]" with everything but letters and digits percent-encoded, and lines "key=text".
SessionRecords::Texts SessionRecords::textsFrom(const QByteArray &content)
{
    Texts texts;
    QString session;
    const QList<QByteArray> lines = content.split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray trimmed = line.trimmed();
        const qsizetype equals = trimmed.indexOf('=');
        if (trimmed.startsWith('[') && trimmed.endsWith(']'))
            session = QUrl::fromPercentEncoding(trimmed.sliced(1, trimmed.size() - 2));
        else if (!session.isEmpty() && equals > 0)
            texts[session].insert(
                QString::fromUtf8(trimmed.first(equals)), QString::fromUtf8(trimmed.sliced(equals + 1)));
    }
    return texts;
}

QByteArray SessionRecords::contentOf(const Texts &texts)
{
    QByteArray content;
    for (auto session = texts.cbegin(); session != texts.cend(); ++session) {
        QByteArray group;
        for (auto text = session->cbegin(); text != session->cend(); ++text) {
            if (!text->isEmpty())
                group += text.key().toUtf8() + '=' + text->toUtf8() + '\n';
        }
        if (!group.isEmpty())
            content += '[' + QUrl::toPercentEncoding(session.key()) + "]\n" + group;
    }
    return content;
}

} // namespace ssotray
