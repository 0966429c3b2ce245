#pragma once

#include "config/document.h"
#include "profiles/importplan.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

class QSplitter;
class QStackedWidget;
class QTreeView;
class QVBoxLayout;

namespace ssotray {

class Button;
class DiffView;
class Hint;
class ImportModel;
class Notice;
class UndoButton;
class WayChoice;

// The window in which a person sees which profiles of the config other tools have written, what each of them becomes,
// or why it cannot, and imports what is ticked in one change. It shows the config that it is given and emits what the
// person wants; app carries it out. Speaks another language as soon as the program does.
class ImportWindow : public QWidget
{
    Q_OBJECT

public:
    struct Facts
    {
        QString configPath;
        QString credentialsProgram; // as ImportChoices wants it
        std::function<bool(const QString &session)> needsSignIn;
    };

    explicit ImportWindow(Facts facts, QWidget *parent = nullptr);
    ~ImportWindow() override;

    // The config as it is now. What the person has ticked stays ticked.
    void setDocument(const Document &document);
    // The file could not be read.
    void setUnreadable(const Error &error);
    // What came of importRequested(). next: what Undo would take back then.
    void showImported(const std::optional<ChangeNote> &next);
    // What Undo would take back now.
    void setNextUndo(const std::optional<ChangeNote> &next);
    void showNotImported(const Error &error);
    // Somebody may have signed in or out.
    void refreshSignIn();

    // Size, place and the columns' widths, for the next run. False: it is not ours.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void importRequested(const ssotray::ConfigOperation &operation);
    void repairRequested();
    void addProfileRequested();
    void undoRequested();
    void signInRequested(const QString &session);
    void left(); // it was closed

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    // importwindowparts.cpp
    void build();
    QWidget *makeList();
    QWidget *makeChange();
    QWidget *makeFooter();
    void setUpTree();
    void makeSessionFields();
    void showPage();
    QWidget *makePage();

    void take(const QStringList &profiles, bool isTicked);
    ImportChoices choices() const;
    void refresh();
    void restoreRows();
    void showDetails();
    void askToImport();
    void forgetNews();
    QString sessionToSignIn() const;
    QString summary(const ImportPlan &plan) const;

    const Facts m_facts;
    ImportModel *m_model;
    Document m_document;
    std::optional<Error> m_unreadable;
    ForeignProfiles m_found;
    QHash<QString, bool> m_marks; // profiles that a person has ticked or not
    QHash<QString, QString> m_sessions; // chosen for what aws-sso-cli calls otherwise
    ImportPlan m_importing; // what was asked for last
    bool m_isSaving = false;
    bool m_saysImported = false;
    bool m_areColumnsSet = false;
    // Made anew for another language:
    QWidget *m_content = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_splitter = nullptr;
    QTreeView *m_tree = nullptr;
    Notice *m_details = nullptr;
    WayChoice *m_way = nullptr;
    Notice *m_wayNotice = nullptr;
    QVBoxLayout *m_sessionPlace = nullptr;
    QWidget *m_sessionFields = nullptr;
    Hint *m_summary = nullptr;
    DiffView *m_diff = nullptr;
    Notice *m_notice = nullptr;
    UndoButton *m_undo = nullptr; // beside the notice
    Button *m_signIn = nullptr;
    Button *m_import = nullptr;
};

} // namespace ssotray
