#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace ssotray {

class ShownNotices;

// One notice: what a person is told while looking elsewhere. Never a secret.
struct Notification
{
    QString key; // ours, not empty: a later one with the same key replaces it ("ended/my-sso")
    QString title;
    QString body; // plain text; escaped for servers that read markup
    QString action; // our name of what its button, and a click on it, does; empty: nothing
    QString actionText; // the words on the button; empty: no button, the click alone
    // It waits for the person instead of vanishing after a few seconds. Not "critical" as freedesktop.org means it,
    // which would break through Do Not Disturb: an ended session is no emergency.
    bool isUrgent = false;

    bool operator==(const Notification &) const = default;
};

// Notices of the desktop. app owns it. It waits for no answer and touches nothing before the first notice. Destroyed,
// it withdraws the notices with an action, because nobody is left to carry it out.
class Notifications : public QObject
{
    Q_OBJECT

public:
    explicit Notifications(QObject *parent = nullptr);
    ~Notifications() override;

    void show(const Notification &notification);
    // Gone from the screen when it is still there. Unknown keys are fine.
    void withdraw(const QString &key);

    // What a Wayland compositor wants to see before a window of ours may come to the front: hand it on as
    // XDG_ACTIVATION_TOKEN. Good while actionRequested() is emitted, where the desktop gave one; empty otherwise.
    QString activationToken() const;

Q_SIGNALS:
    // The button of a notice or the notice itself was pressed: once at most for each show(). Any program of this user
    // might pretend to be the desktop, so it may do no more than a click does.
    void actionRequested(const QString &key, const QString &action);
    // Nobody on this desktop shows notices: somebody else (the tray icon's own balloon) has to. Perhaps emitted before
    // show() returns.
    void notShown(const Notification &notification);

private:
    std::unique_ptr<ShownNotices> m_shown;
};

} // namespace ssotray
