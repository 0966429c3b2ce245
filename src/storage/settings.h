#pragma once

#include "base/error.h"

#include <QMap>
#include <QObject>

#include <chrono>
#include <optional>

namespace ssotray {

// What a person has chosen, in one small file of the instance's config folder. Each thing has a name, a type and a
// default here, so no other file knows a key; a value that makes no sense counts as the default, and what equals the
// default is not written. Owned by app, which carries the values to where they count; it holds no secret.
class Settings : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes shortestNoticeLead{5};
    static constexpr std::chrono::minutes longestNoticeLead{120};
    static constexpr std::chrono::seconds shortestClipboardTime{10};
    static constexpr std::chrono::seconds longestClipboardTime{600};

    // Reads the file once; it need not exist. Saving makes its folder.
    explicit Settings(QString filePath, QObject *parent = nullptr);

    // "en", "ja", or empty for the system's.
    QString language() const;
    void setLanguage(const QString &code);

    // How long before the known end of a session a notice says so; nothing for never. 15 minutes.
    std::optional<std::chrono::minutes> noticeLead() const;
    void setNoticeLead(std::optional<std::chrono::minutes> lead);

    // How long a secret stays on the clipboard. 60 seconds.
    std::chrono::seconds clipboardTime() const;
    void setClipboardTime(std::chrono::seconds time);

    // A command line as QProcess::splitCommand() reads it; %u in it is the address, which else comes last. Empty for
    // the system's browser.
    QString browserCommand() const;
    void setBrowserCommand(const QString &command);

    // Paths of the two AWS files. Empty: as the environment says, or the usual place (config/configpath.h).
    QString configFile() const;
    void setConfigFile(const QString &path);
    QString credentialsFile() const;
    void setCredentialsFile(const QString &path);

    // The way to AWS (aws/networkoptions.h). Empty: as the environment or the system says. The proxy is an address; a
    // user and password in it are left out, because this file can be read.
    QString proxy() const;
    void setProxy(const QString &address);
    QString caBundle() const;
    void setCaBundle(const QString &path);
    std::optional<bool> fips() const;
    void setFips(std::optional<bool> on);
    std::optional<bool> dualStack() const;
    void setDualStack(std::optional<bool> on);

    // Something about files or network differs from when this object was made: it takes effect after a restart.
    bool needsRestart() const;

    // The last saving failed: what was chosen holds until the program ends. Errors: those of storage/safefile.h.
    const std::optional<Error> &saveError() const { return m_saveError; }

    // Everything is as if nobody had chosen anything, and the file is gone.
    Result<void> clear();

    const QString &filePath() const { return m_filePath; }

Q_SIGNALS:
    // A value is another one, or saving works or does not.
    void changed();

private:
    QString text(const QString &key) const { return m_texts.value(key); }
    void setText(const QString &key, const QString &text);
    QMap<QString, QString> takingEffectAtStart() const;
    Result<void> save() const;

    const QString m_filePath;
    QMap<QString, QString> m_texts; // by key; no entry for a default
    QMap<QString, QString> m_atStart;
    std::optional<Error> m_saveError;
};

} // namespace ssotray
