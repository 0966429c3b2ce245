#pragma once

#include <QMenu>

namespace ssotray {

class Sessions;

// The tray icon's menu. It is filled anew when the sessions change and asks for nothing.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(Sessions &sessions, QWidget *parent = nullptr);

Q_SIGNALS:
    void addProfileRequested();
    void signInRequested(const QString &session);
    void quitRequested();

private:
    void fill();
    void addSignIn();

    Sessions &m_sessions;
    QMenu *m_signInMenu = nullptr;
};

} // namespace ssotray
