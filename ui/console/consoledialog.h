#pragma once

#include "ui/console/consolechoice.h"

#include <QDialog>

class QAbstractButton;
class QComboBox;
class QGroupBox;
class QRadioButton;
class QUrl;

namespace ssotray {

class FormGrid;
class Notice;
class RegionBox;
struct Error;

// Asks at which page, in which region and in which way the console of one role shall be opened. It says what the person
// chose and opens nothing itself; it deletes itself when closed and remembers nothing. Not modal; whoever makes it
// shows it.
class ConsoleDialog : public QDialog
{
    Q_OBJECT

public:
    // What the dialog begins with.
    struct Start
    {
        NamedRole role;
        QString startUrl; // of the role's session
        QString ssoRegion; // the same; only its partition's console can be opened
        QString region; // where the person works with this role; empty when nobody knows: then the session's own
    };

    explicit ConsoleDialog(const Start &start, QWidget *parent = nullptr);

    ConsoleChoice choice() const;

    // It was asked to open, and what came of it. Opened: the dialog closes.
    void showOpening();
    void showOpened() { accept(); }
    void showFailed(const Error &error);

Q_SIGNALS:
    void openRequested(const ConsoleChoice &choice);

private:
    void addFields(FormGrid &grid);
    QGroupBox *makeWays();
    QWidget *makeButtons();
    void refresh();
    void askToOpen();
    void copyLink();
    QString regionProblem() const;
    QUrl portalLink() const;

    const Start m_start;
    RegionBox *m_region;
    QComboBox *m_service;
    QRadioButton *m_portal;
    QRadioButton *m_credentials;
    Notice *m_regionNotice = nullptr;
    Notice *m_wayNotice;
    Notice *m_notice; // what came of it
    QAbstractButton *m_open = nullptr;
    QAbstractButton *m_copy = nullptr;
    bool m_isOpening = false;
};

} // namespace ssotray
