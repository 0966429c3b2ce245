#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>

class QWidget;

namespace ssotray {

// How the windows were left: their size and place, and what was open in them. In one small file, for the next run; a
// file that is not there or makes no sense is the same as none. Owned by whoever opens the windows.
class WindowStates : public QObject
{
    Q_OBJECT

public:
    explicit WindowStates(QString filePath, QObject *parent = nullptr);

    // Brings the window back to how it was left, and remembers how it is left when it closes. Window has saveState()
    // and restoreState(); a window that is destroyed without being closed is not remembered.
    template <class Window>
    void keep(Window *window, const QString &key)
    {
        window->restoreState(m_states.value(key));
        watch(window, [this, window, key] { remember(key, window->saveState()); });
    }

    // No window was ever closed here before this run.
    bool isFirstRun() const { return m_isFirstRun; }

    // Everything, also of the windows that are open now.
    void forget();

protected:
    bool eventFilter(QObject *window, QEvent *event) override;

private:
    void watch(QWidget *window, const std::function<void()> &left);
    void remember(const QString &key, const QByteArray &state);

    const QString m_filePath;
    QHash<QString, QByteArray> m_states;
    const bool m_isFirstRun;
    QHash<QObject *, std::function<void()>> m_watched;
};

} // namespace ssotray
