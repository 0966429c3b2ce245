#include "storage/settings.h"

#include "storage/safefile.h"

#include <QFile>
#include <QSettings>
#include <QUrl>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

const QString languageKey = u"language"_s;
const QString noticeLeadKey = u"noticeLead"_s; // minutes, 0 for never
const QString clipboardTimeKey = u"clipboardTime"_s; // seconds
const QString browserCommandKey = u"browserCommand"_s;
const QString configFileKey = u"configFile"_s;
const QString credentialsFileKey = u"credentialsFile"_s;
const QString proxyKey = u"proxy"_s;
const QString caBundleKey = u"caBundle"_s;
const QString fipsKey = u"fips"_s;
const QString dualStackKey = u"dualStack"_s;

constexpr auto defaultNoticeLead = 15min;
constexpr auto defaultClipboardTime = 60s;

// A length between the two, else the default.
template <class Unit>
Unit lengthIn(const QString &text, Unit shortest, Unit longest, Unit usual)
{
    bool isNumber = false;
    const Unit length(text.toInt(&isNumber));
    return isNumber && length >= shortest && length <= longest ? length : usual;
}

template <class Unit>
QString lengthText(Unit length, Unit usual)
{
    return length == usual ? QString() : QString::number(length.count());
}

std::optional<bool> switchFrom(const QString &text)
{
    return text == "true"_L1 || text == "false"_L1 ? std::optional(text == "true"_L1) : std::nullopt;
}

QString switchText(std::optional<bool> on)
{
    return !on ? QString() : *on ? u"true"_s : u"false"_s;
}

QString withoutUserInfo(const QString &address)
{
    const qsizetype scheme = address.indexOf("://"_L1);
    const qsizetype start = scheme < 0 ? 0 : scheme + 3;
    const qsizetype at = address.lastIndexOf(u'@');
    return at < start ? address : address.first(start) + address.sliced(at + 1);
}

} // namespace

Settings::Settings(QString filePath, QObject *parent)
    : QObject(parent)
    , m_filePath(std::move(filePath))
{
    const QSettings file(m_filePath, QSettings::IniFormat);
    const QStringList keys = file.allKeys();
    for (const QString &key : keys)
        m_texts.insert(key, file.value(key).toString());
    m_atStart = takingEffectAtStart();
}

QString Settings::language() const
{
    const QString code = text(languageKey);
    return code == "en"_L1 || code == "ja"_L1 ? code : QString();
}

void Settings::setLanguage(const QString &code)
{
    setText(languageKey, code);
}

std::optional<std::chrono::minutes> Settings::noticeLead() const
{
    if (text(noticeLeadKey) == "0"_L1)
        return {};
    return lengthIn(text(noticeLeadKey), shortestNoticeLead, longestNoticeLead, defaultNoticeLead);
}

void Settings::setNoticeLead(std::optional<std::chrono::minutes> lead)
{
    setText(noticeLeadKey, lengthText(lead.value_or(0min), defaultNoticeLead));
}

std::chrono::seconds Settings::clipboardTime() const
{
    return lengthIn(text(clipboardTimeKey), shortestClipboardTime, longestClipboardTime, defaultClipboardTime);
}

void Settings::setClipboardTime(std::chrono::seconds time)
{
    setText(clipboardTimeKey, lengthText(time, defaultClipboardTime));
}

QString Settings::browserCommand() const
{
    return text(browserCommandKey);
}

void Settings::setBrowserCommand(const QString &command)
{
    setText(browserCommandKey, command.trimmed());
}

QString Settings::configFile() const
{
    return text(configFileKey);
}

void Settings::setConfigFile(const QString &path)
{
    setText(configFileKey, path);
}

QString Settings::credentialsFile() const
{
    return text(credentialsFileKey);
}

void Settings::setCredentialsFile(const QString &path)
{
    setText(credentialsFileKey, path);
}

QString Settings::proxy() const
{
    return withoutUserInfo(text(proxyKey)); // somebody may have written the file
}

void Settings::setProxy(const QString &address)
{
    setText(proxyKey, withoutUserInfo(address.trimmed()));
}

QString Settings::caBundle() const
{
    return text(caBundleKey);
}

void Settings::setCaBundle(const QString &path)
{
    setText(caBundleKey, path);
}

std::optional<bool> Settings::fips() const
{
    return switchFrom(text(fipsKey));
}

void Settings::setFips(std::optional<bool> on)
{
    setText(fipsKey, switchText(on));
}

std::optional<bool> Settings::dualStack() const
{
    return switchFrom(text(dualStackKey));
}

void Settings::setDualStack(std::optional<bool> on)
{
    setText(dualStackKey, switchText(on));
}

bool Settings::needsRestart() const
{
    return takingEffectAtStart() != m_atStart;
}

Result<void> Settings::clear()
{
    m_texts.clear();
    m_saveError.reset();
    if (!QFile::remove(m_filePath) && QFile::exists(m_filePath))
        m_saveError = Error{Error::Kind::File, u"ReadOnly"_s, m_filePath};
    Q_EMIT changed();
    return m_saveError ? tl::unexpected(*m_saveError) : Result<void>();
}

// An empty text is the default. What is there already is not written again, except after a failure.
void Settings::setText(const QString &key, const QString &text)
{
    if (text == m_texts.value(key) && !m_saveError)
        return;
    if (text.isEmpty())
        m_texts.remove(key);
    else
        m_texts.insert(key, text);
    const Result<void> saved = save();
    m_saveError = saved ? std::nullopt : std::optional(saved.error());
    Q_EMIT changed();
}

QMap<QString, QString> Settings::takingEffectAtStart() const
{
    QMap<QString, QString> texts;
    for (const QString &key : {configFileKey, credentialsFileKey, proxyKey, caBundleKey, fipsKey, dualStackKey})
        texts.insert(key, text(key));
    return texts;
}

// In the form that QSettings reads, but not through it: on a full disk it would leave an empty file and say nothing.
Result<void> Settings::save() const
{
    QByteArray content = "[General]\n";
    for (auto it = m_texts.cbegin(); it != m_texts.cend(); ++it) {
        QString value = it.value();
        value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s);
        if (value.startsWith(u'@'))
            value.prepend(u'@'); // else QSettings would take it for a type
        content += QUrl::toPercentEncoding(it.key()).replace("%2F", "\\") + "=\"" + value.toUtf8() + "\"\n";
    }
    return replaceFile(m_filePath, content);
}

} // namespace ssotray
