#pragma once

#include "catalog/roleref.h"

#include <QPointer>
#include <QSet>
#include <QTreeView>

namespace ssotray {

class CatalogModel;

// The view of a CatalogModel. It remembers what a person has opened and where they are by name, so that both outlive a
// filter and a new list; it opens what a filter finds, and asks for the roles of what is opened or, if it shall, of
// what is on the screen.
class CatalogTree : public QTreeView
{
    Q_OBJECT

public:
    explicit CatalogTree(CatalogModel *model, QWidget *parent = nullptr);

    // The roles of accounts are asked for as soon as they are on the screen.
    void setReadsAhead(bool readsAhead) { m_readsAhead = readsAhead; }

    void setFilter(const QString &text);

    // Where the person is; empty parts as in CatalogModel::refOf(). It stays what it was while a filter hides it.
    const RoleRef &current() const { return m_current; }
    // Goes there as soon as it is shown.
    void setCurrent(const RoleRef &ref);
    // The first role, or else the first row of all; for going on from the filter field.
    void goToFirst();

    // What is open, for the next run.
    QByteArray saveOpened() const;
    void restoreOpened(const QByteArray &saved);

Q_SIGNALS:
    void moved(); // current() is another
    void roleActivated(const ssotray::RoleRef &role);
    void sentenceActivated(const ssotray::RoleRef &above); // of a session or an account

protected:
    int sizeHintForColumn(int column) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setUpHeader();
    void setTexts();
    void restore();
    void giveSentencesTheWholeWidth();
    void openFound(const QModelIndex &session, int first, int last);
    void remember(const QModelIndex &index, bool isOpen);
    void activate(const QModelIndex &index);
    void askForRolesOnScreen();
    void tellScreenReader(const QModelIndex &ticked);

    QPointer<CatalogModel> m_model;
    QSet<RoleRef> m_toggled; // sessions that a person has closed, accounts that they have opened
    RoleRef m_current;
    int m_openedByFilter = 0;
    bool m_isRestoring = false;
    bool m_readsAhead = false;
    bool m_isToAsk = false;
};

} // namespace ssotray
