#pragma once

#include "base/error.h"
#include "config/document.h"

#include <QWidget>

class QStackedWidget;
class QTreeView;

namespace ssotray {

class Button;
class FilterField;
class Notice;
class ProfilesModel;

// The window with all profiles and sessions of the AWS config, and what is wrong with the file. It shows the config
// that it is given and emits what the person wants; reading the file again when it has changed is done by app. Speaks
// another language as soon as the program does.
class ProfilesWindow : public QWidget
{
    Q_OBJECT

public:
    explicit ProfilesWindow(QWidget *parent = nullptr);
    ~ProfilesWindow() override;

    // The config as it is now. One that AWS tools cannot read is shown as far as it can be understood.
    void setDocument(const Document &document);
    // The file could not be read: what was shown before stays.
    void setUnreadable(const Error &error);

    // Size, place and the columns' widths, for the next run. False: it is not ours.
    QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void addProfileRequested();
    void createProfilesRequested(); // for many roles at once
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *makeEmptyPage();
    QWidget *makeList();
    void setUpTree();
    void setColumnWidths();
    void restoreRows();
    void goToList();
    void showState();
    void showChosen();
    void copyOption();
    QString problemText() const;

    ProfilesModel *m_model;
    QList<ConfigProblem> m_problems;
    std::optional<Error> m_unreadable;
    QString m_chosen; // a profile; stays while a filter hides it
    bool m_areColumnsSet = false;
    // Made anew for another language:
    QStackedWidget *m_content = nullptr;
    QWidget *m_emptyPage = nullptr;
    QWidget *m_list = nullptr;
    Notice *m_problem = nullptr;
    FilterField *m_filter = nullptr;
    Notice *m_nothingFound = nullptr;
    QTreeView *m_tree = nullptr;
    Notice *m_news = nullptr;
    Button *m_copy = nullptr;
};

} // namespace ssotray
