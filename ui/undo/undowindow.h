#pragma once

#include "config/configundo.h"

#include <QWidget>

#include <functional>

class QLabel;
class QTreeWidget;

namespace ssotray {

class Button;
class DiffView;
class Hint;
class Notice;

// The list of what the app has changed in the config, and the way to take it back, newest first; with what that would
// do to the file now. Where somebody else has changed the same lines since, it shows both and takes nothing back.
// Speaks another language as soon as the program does.
class UndoWindow : public QWidget
{
    Q_OBJECT

public:
    // Takes a change back with all that belongs to it, as ConfigUndo::takeBack() does with the file alone.
    using TakeBack = std::function<Async<void>(const Backup &)>;

    // undo, of which only the list and the previews are wanted, must outlive the window.
    UndoWindow(ConfigUndo &undo, TakeBack takeBack, QWidget *parent = nullptr);
    ~UndoWindow() override;

    // The config or its history is another one now.
    void refresh();

Q_SIGNALS:
    void changed(); // something was taken back, or could not be

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *makeButtons();
    void fill();
    void showChosen();
    void showPreview(const Backup &change, const UndoPreview &preview);
    void takeBack(const std::optional<Backup> &change);

    ConfigUndo &m_undo;
    const TakeBack m_takeBack;
    QList<ConfigUndo::Entry> m_entries;
    std::optional<Backup> m_nextUndo;
    std::optional<Backup> m_nextRedo;
    QString m_chosen; // id
    int m_round = 0; // answers of earlier ones are not for what is shown
    bool m_isWorking = false;
    // Made anew for another language:
    QWidget *m_content = nullptr;
    QTreeWidget *m_list = nullptr;
    Hint *m_diffLabel = nullptr;
    DiffView *m_diff = nullptr;
    Hint *m_sinceLabel = nullptr;
    DiffView *m_since = nullptr;
    Notice *m_notice = nullptr;
    Button *m_undoButton = nullptr;
    Button *m_redoButton = nullptr;
};

} // namespace ssotray
