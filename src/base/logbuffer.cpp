#include "base/logbuffer.h"

#include "base/clock.h"
#include "base/redaction.h"

#include <QLoggingCategory>

#include <atomic>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Qt's message handler is a plain function: here it finds the buffer that it belongs to.
std::atomic<LogBuffer *> installed = nullptr;
std::atomic<QtMessageHandler> terminal = nullptr;

QString nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return u"debug"_s;
    case QtInfoMsg:
        return u"info"_s;
    case QtWarningMsg:
        return u"warning"_s;
    case QtCriticalMsg:
        return u"error"_s;
    case QtFatalMsg:
        break;
    }
    return u"fatal"_s;
}

bool isOurs(const char *category)
{
    return qstrncmp(category, "sso.", 4) == 0;
}

} // namespace

LogBuffer::LogBuffer(const Clock &clock)
    : m_clock(clock)
{
    QLoggingCategory::setFilterRules(u"sso.*=true"_s);
    installed = this;
    terminal = qInstallMessageHandler(&LogBuffer::take);
}

LogBuffer::~LogBuffer()
{
    qInstallMessageHandler(terminal);
    installed = nullptr;
    QLoggingCategory::setFilterRules({});
}

QStringList LogBuffer::lines() const
{
    const QMutexLocker lock(&m_mutex);
    QStringList lines;
    lines.reserve(m_lines.size());
    for (const QString &line : m_lines)
        lines.append(redacted(line));
    return lines;
}

void LogBuffer::take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString clean = redacted(message);
    if (LogBuffer *const buffer = installed)
        buffer->add(type, context.category, clean);
    const bool isNews = type == QtDebugMsg || type == QtInfoMsg;
    const QtMessageHandler next = terminal;
    if (next && !(isNews && isOurs(context.category)))
        next(type, context, clean);
}

void LogBuffer::add(QtMsgType type, const char *category, const QString &message)
{
    const QString head = m_clock.now().toString(Qt::ISODateWithMs) + u' ' + nameOf(type) + u' '
        + QLatin1StringView(category ? category : "default") + u": "_s;
    const QMutexLocker lock(&m_mutex);
    const QStringList parts = message.split(u'\n');
    for (const QString &part : parts)
        m_lines.append((head + part).left(longestLine));
    if (m_lines.size() > capacity)
        m_lines.remove(0, m_lines.size() - capacity);
}

} // namespace ssotray
