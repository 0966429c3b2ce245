#pragma once

#include "base/signinmethod.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>

namespace ssotray {

// What is remembered of each session between runs and is no secret, in one small file of the instance's data folder.
// Each thing has a name and a type here, so no other file knows a key. A session is known by its name in the config.
// Two programs may use one file: it is read for each question. What cannot be saved holds for this run, and is saved
// with the next thing that can be.
class SessionRecords
{
public:
    // The file need not exist. Saving makes its folder.
    explicit SessionRecords(QString filePath);

    // The sessions that ever had an entry in the keychain, so that all of them can be erased: most keychains cannot
    // list.
    QStringList storedSessions() const;
    void addStoredSession(const QString &name);
    void removeStoredSession(const QString &name);

    // Signed out while the keychain could not be reached: the entry counts as gone and is removed as soon as possible.
    QStringList sessionsToRemove() const;
    void setToRemove(const QString &name, bool toRemove);

    // Of these, the ones whose tokens nobody could read: AWS is to hear of the sign-out before the entry goes.
    QStringList sessionsToLogOut() const;
    void setToLogOut(const QString &name, bool toLogOut);

    // When a person last signed in here; invalid when nobody did, or when it is not known.
    QDateTime signedInAt(const QString &name) const;
    void setSignedInAt(const QString &name, const QDateTime &when);

    // How long the portal let this session live last time, from sign-in to the first refusal. AWS does not tell.
    std::optional<std::chrono::seconds> learnedLength(const QString &name) const;
    void setLearnedLength(const QString &name, std::optional<std::chrono::seconds> length);

    // The method by which a person last signed in here; nothing when nobody did, or when it is not known.
    std::optional<SignInMethod> provenMethod(const QString &name) const;
    void setProvenMethod(const QString &name, SignInMethod method);

    // What is remembered of how a person signs in is another name's from now on. Entries of the keychain are not meant.
    void renameSession(const QString &name, const QString &newName);
    // The browser that a person has chosen for this session, as openInBrowser() wants it; empty for the usual one.
    QString browserCommand(const QString &name) const;
    void setBrowserCommand(const QString &name, const QString &command);

    // Forgets everything.
    void clear();

    const QString &filePath() const { return m_filePath; }

private:
    // By session and key; an empty text takes the key away.
    using Texts = QMap<QString, QMap<QString, QString>>;

    Texts read() const;
    Texts withUnsaved(Texts texts) const;
    QStringList sessionsWith(const QString &key) const;
    QString text(const QString &session, const QString &key) const;
    void setText(const QString &session, const QString &key, const QString &text);
    bool save() const;

    static Texts textsFrom(const QByteArray &content);
    static QByteArray contentOf(const Texts &texts);

    const QString m_filePath;
    Texts m_unsaved;
};

} // namespace ssotray
