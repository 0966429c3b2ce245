#include "app/windowstates.h"

#include "storage/safefile.h"

#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

constexpr qint64 largestStatesFile = 1024 * 1024;

QHash<QString, QByteArray> statesIn(const QString &filePath)
{
    QHash<QString, QByteArray> states;
    const auto content = readFile(filePath, largestStatesFile);
    if (!content || !*content)
        return states;
    const QJsonObject object = QJsonDocument::fromJson(**content).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        states[it.key()] = QByteArray::fromBase64(it.value().toString().toLatin1());
    return states;
}

} // namespace

WindowStates::WindowStates(QString filePath, QObject *parent)
    : QObject(parent)
    , m_filePath(std::move(filePath))
    , m_states(statesIn(m_filePath))
    , m_isFirstRun(m_states.isEmpty())
{
}

void WindowStates::watch(QWidget *window, const std::function<void()> &left)
{
    m_watched[window] = left;
    window->installEventFilter(this);
    connect(window, &QObject::destroyed, this, [this](QObject *gone) { m_watched.remove(gone); });
}

void WindowStates::forget()
{
    m_states.clear();
    m_watched.clear();
}

bool WindowStates::eventFilter(QObject *window, QEvent *event)
{
    if (event->type() == QEvent::Close) {
        if (const auto left = m_watched.value(window))
            left();
    }
    return QObject::eventFilter(window, event);
}

// Nobody misses it much when it cannot be saved.
void WindowStates::remember(const QString &key, const QByteArray &state)
{
    if (std::exchange(m_states[key], state) == state)
        return;
    QJsonObject object;
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it)
        object[it.key()] = QString::fromLatin1(it.value().toBase64());
    (void)replaceFile(m_filePath, QJsonDocument(object).toJson());
}

} // namespace ssotray
