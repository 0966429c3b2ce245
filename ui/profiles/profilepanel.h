#pragma once

#include "config/ssosession.h"
#include "profiles/profileentry.h"
#include "ui/profiles/problemlist.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ssotray {

class Button;

// The chosen profile or session: what it is, what is wrong with it, and what can be done. It shows what it is told and
// emits what the person wants.
class ProfilePanel : public QWidget
{
    Q_OBJECT

public:
    enum class Action { Edit, Rename, Delete, MakeStandard, MakeKeychainOnly };

    explicit ProfilePanel(QWidget *parent = nullptr);

    void showNothing();
    // canEdit: AWS tools can read the config; otherwise repairs come first.
    void showProfile(const ProfileEntry &entry, const QList<ProblemList::Row> &problems, bool canEdit);
    void showSession(
        const SsoSession &session, const QStringList &profiles, const QList<ProblemList::Row> &problems, bool canEdit);

Q_SIGNALS:
    void actionRequested(ssotray::ProfilePanel::Action action);
    void remedyChosen(const ssotray::Remedy &remedy, const QString &profile, const QString &session);

private:
    struct Fact
    {
        QString label;
        QString text;
    };

    void show(
        const QString &title, const QString &kind, const QList<Fact> &facts, const QList<ProblemList::Row> &problems);
    Button *addButton(QLayout *row, const QString &text, Action action);
    static QString kindText(ProfileEntry::Kind kind);

    QLabel *m_title;
    QLabel *m_kind;
    QWidget *m_facts = nullptr;
    ProblemList *m_problems;
    QWidget *m_buttons;
    Button *m_edit;
    Button *m_rename;
    Button *m_delete;
    Button *m_standard;
    Button *m_keychainOnly;
};

} // namespace ssotray
