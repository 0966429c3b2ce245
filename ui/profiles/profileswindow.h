#pragma once

#include "config/document.h"
#include "profiles/configoperation.h"
#include "profiles/problems.h"
#include "ui/profiles/profilepanel.h"

#include <QPointer>
#include <QWidget>

class QSplitter;
class QStackedWidget;
class QTreeView;

namespace ssotray {

class Button;
class ChangeDialog;
class ChangeForm;
class FilterField;
class ProfilesModel;
class UndoButton;
struct ChangeWords;

// The window with all profiles and sessions of the AWS config, what is wrong with them and with the file, and what can
// be done about it. It shows the config that it is given, shows each change before it is made, and emits what the
// person wants; app carries it out and reads the file again when it has changed. Speaks another language as soon as the
// program does.
class ProfilesWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ProfilesWindow(QWidget *parent = nullptr);
    ~ProfilesWindow() override;

    // The config as it is now. One that AWS tools cannot read is shown as far as it can be understood.
    void setDocument(const Document &document);
    // What else there is to know about it; and the absolute path of this app's sso-tray-credentials.
    void setFacts(const ProblemFacts &facts);
    void setCredentialsProgram(const QString &program) { m_program = program; }
    // What came of changeRequested(); undo: the change, as it can be taken back.
    void showChanged(const std::optional<ChangeNote> &undo);
    void showNotChanged(const Error &error);
    // The change that would be taken back now.
    void setNextUndo(const std::optional<ChangeNote> &next);
    // Something that the person should hear of, until they go on to another row.
    void say(Notice::Tone tone, const QString &text);
    // The file could not be read: what was shown before stays.
    void setUnreadable(const Error &error);

    // Size, place and the columns' widths, for the next run. False: it is not ours.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void addProfileRequested();
    void createProfilesRequested(); // for many roles at once
    void importRequested(); // of profiles that other tools have written
    void undoRequested();
    void changeRequested(const ssotray::ConfigOperation &operation);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *makeEmptyPage();
    QWidget *makeList();
    QWidget *makePanes();
    void setUpTree();
    void setColumnWidths();
    void restoreRows();
    void goToList();
    void showState();
    void showChosen();
    void copyOption();
    QString problemText() const;
    void takeProblems();
    QList<ProblemList::Row> fileRows() const;
    QList<ProblemList::Row> rowsOf(const QString &profile, const QString &session) const;
    ProblemList::Row rowOf(const ProfileProblem &problem) const;
    void showPanel();
    // profileactions.cpp: each opens a dialog that shows the change.
    void doAction(ProfilePanel::Action action);
    void doRemedy(const Remedy &remedy, const QString &profile, const QString &session);
    void editProfileOf(const QString &profile);
    void renameProfileOf(const QString &profile);
    void deleteProfileOf(const QString &profile);
    void convertProfileOf(const QString &profile);
    void switchWayOf(const QString &profile, CredentialsWay way);
    void editSessionOf(const QString &session);
    void renameSessionOf(const QString &session);
    void deleteSessionOf(const QString &session);
    void confirm(const ChangeWords &words, ChangeForm *form);

    ProfilesModel *m_model;
    Document m_document;
    ProblemFacts m_facts;
    QString m_program;
    QList<ProfileProblem> m_found; // what is wrong with profiles, sessions and headings
    std::optional<Error> m_unreadable;
    QString m_chosen; // a profile; stays while a filter hides it
    QString m_chosenSession; // the same, a session
    QPointer<ChangeDialog> m_dialog;
    bool m_areColumnsSet = false;
    // Made anew for another language:
    QStackedWidget *m_content = nullptr;
    QWidget *m_emptyPage = nullptr;
    QWidget *m_list = nullptr;
    Notice *m_problem = nullptr;
    ProblemList *m_fileProblems = nullptr;
    QSplitter *m_splitter = nullptr;
    ProfilePanel *m_panel = nullptr;
    FilterField *m_filter = nullptr;
    Notice *m_nothingFound = nullptr;
    QTreeView *m_tree = nullptr;
    Notice *m_news = nullptr;
    UndoButton *m_undo = nullptr; // beside the news
    Button *m_copy = nullptr;
};

} // namespace ssotray
