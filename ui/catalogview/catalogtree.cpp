#include "ui/catalogview/catalogtree.h"

#include "ui/catalogview/catalogfilter.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/quickdelegate.h"
#include "ui/common/translated.h"

#include <QAccessible>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QPersistentModelIndex>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace ssotray {

namespace {

constexpr int mostOpenedByFilter = 50; // opening all of a large tree takes seconds a key
constexpr quint8 openedVersion = 1; // of what saveOpened() gives

} // namespace

CatalogTree::CatalogTree(CatalogModel *model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(new QuickDelegate(this));
    setModel(model);
    setUpHeader();
    keepTranslated(this, [this] { setTexts(); });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { remember(index, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { remember(index, false); });
    connect(this, &QTreeView::activated, this, &CatalogTree::activate);
    // Not in reset(): the selection model resets itself after the view.
    connect(model, &QAbstractItemModel::modelReset, this, &CatalogTree::restore);
    restore();
}

void CatalogTree::setUpHeader()
{
    header()->setStretchLastSection(false);
    header()->setResizeContentsPrecision(0); // only what is on the screen
    header()->setSectionResizeMode(CatalogModel::NameColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(CatalogModel::DetailColumn, QHeaderView::ResizeToContents);
}

// What the rows say comes from the model, which is asked again.
void CatalogTree::setTexts()
{
    setAccessibleName(tr("Accounts and roles"));
    header()->headerDataChanged(Qt::Horizontal, 0, CatalogModel::ColumnCount - 1);
    scheduleDelayedItemsLayout();
}

// What stands in the first column says which row it is, so it keeps the greater part.
int CatalogTree::sizeHintForColumn(int column) const
{
    const int hint = QTreeView::sizeHintForColumn(column);
    return column == CatalogModel::DetailColumn ? std::min(hint, viewport()->width() * 2 / 5) : hint;
}

void CatalogTree::setFilter(const QString &text)
{
    const bool wasFiltering = m_model->isFiltering();
    // While a person types, the columns stay where they are: it is calmer, and to measure all texts of the screen at
    // each key takes longer than to find them.
    const auto mode = CatalogFilter(text).isEmpty() ? QHeaderView::ResizeToContents : QHeaderView::Fixed;
    if (header()->sectionResizeMode(CatalogModel::DetailColumn) != mode)
        header()->setSectionResizeMode(CatalogModel::DetailColumn, mode);
    m_model->setFilter(text);
    if (m_model->isFiltering())
        scrollToTop();
    else if (wasFiltering && currentIndex().isValid())
        scrollTo(currentIndex()); // what was found is to be seen among its neighbours now
}

void CatalogTree::setCurrent(const RoleRef &ref)
{
    m_current = ref;
    const QModelIndex index = m_model->indexOf(ref);
    if (index.isValid())
        setCurrentIndex(index);
}

void CatalogTree::goToFirst()
{
    executeDelayedItemsLayout();
    QModelIndex index = m_model->index(0, 0);
    const QModelIndex first = index;
    while (index.isValid() && index.data(CatalogModel::RoleNameRole).toString().isEmpty())
        index = indexBelow(index);
    setCurrentIndex(index.isValid() ? index : first);
    setFocus(Qt::OtherFocusReason);
}

// Right after a reset the view has not laid out its rows yet, so opening some costs nothing.
void CatalogTree::restore()
{
    const QScopedValueRollback restoring(m_isRestoring, true);
    m_openedByFilter = 0;
    if (m_model->top() == CatalogModel::Top::Accounts) {
        openFound({}, 0, m_model->rowCount() - 1);
    } else {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex session = m_model->index(row, 0);
            if (m_model->isFiltering() || !m_toggled.contains(m_model->refOf(session)))
                expand(session);
            openFound(session, 0, m_model->rowCount(session) - 1);
        }
    }
    const QSet<RoleRef> toggled = m_toggled; // expanding changes it
    for (const RoleRef &ref : toggled) {
        const QModelIndex index = ref.accountId.isEmpty() ? QModelIndex() : m_model->indexOf(ref);
        if (index.isValid())
            expand(index);
    }
    const QModelIndex current = m_model->indexOf(m_current);
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false); // it would lay out all rows, and open what is closed
    if (current.isValid())
        setCurrentIndex(current);
    setAutoScroll(scrolls);
    giveSentencesTheWholeWidth();
}

// Last, and only where there are some: it lays out all rows.
void CatalogTree::giveSentencesTheWholeWidth()
{
    for (int row = 0; m_model->top() == CatalogModel::Top::Sessions && row < m_model->rowCount(); ++row) {
        const QModelIndex session = m_model->index(row, 0);
        if (m_model->placeOf(m_model->index(0, 0, session)).isSentence)
            setFirstColumnSpanned(0, session, true);
    }
}

// Opens accounts that are there because of a role; the first ones, since nobody reads more.
void CatalogTree::openFound(const QModelIndex &session, int first, int last)
{
    if (!m_model->isFiltering())
        return;
    for (int row = first; row <= last && m_openedByFilter < mostOpenedByFilter; ++row) {
        const QModelIndex account = m_model->index(row, 0, session);
        if (!m_model->matchesByRole(account))
            continue;
        expand(account);
        ++m_openedByFilter;
    }
}

void CatalogTree::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    const QScopedValueRollback restoring(m_isRestoring, true);
    if (!parent.isValid() && m_model->top() == CatalogModel::Top::Sessions) {
        for (int row = first; row <= last; ++row)
            expand(m_model->index(row, 0));
        return;
    }
    const CatalogModel::Place place = m_model->placeOf(parent);
    if (!place.account)
        openFound(parent, first, last);
    // Roles that a person was at are there again.
    if (place.account && !m_current.roleName.isEmpty() && m_model->indexOf(m_current).parent() == parent)
        setCurrentIndex(m_model->indexOf(m_current));
}

void CatalogTree::remember(const QModelIndex &index, bool isOpen)
{
    const CatalogModel::Place place = m_model->placeOf(index);
    const RoleRef ref = m_model->refOf(index);
    Catalog *catalog = m_model->catalogOf(ref.session);
    // After a failure, opening it once more tries again, but not each letter that is typed into the filter.
    if (isOpen && place.account && place.account->mark != CatalogMark::Gone && catalog
        && (!m_isRestoring || catalog->roles(ref.accountId).progress == Catalog::Progress::NotLoaded))
        catalog->loadRoles(ref.accountId);
    if (m_isRestoring)
        return;
    if (isOpen == (place.account != nullptr))
        m_toggled.insert(ref);
    else
        m_toggled.remove(ref);
}

void CatalogTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const RoleRef ref = m_model->refOf(current);
    if (!current.isValid() || ref == m_current)
        return;
    m_current = ref;
    Q_EMIT moved();
}

void CatalogTree::activate(const QModelIndex &index)
{
    const CatalogModel::Place place = m_model->placeOf(index);
    if (place.role >= 0)
        Q_EMIT roleActivated(m_model->refOf(index));
    else if (place.isSentence)
        Q_EMIT sentenceActivated(m_model->refOf(index));
}

bool CatalogTree::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const QPersistentModelIndex row = index;
    const QVariant before = row.data(Qt::CheckStateRole);
    const bool isHandled = QTreeView::edit(index, trigger, event);
    if (row.isValid() && row.data(Qt::CheckStateRole) != before)
        tellScreenReader(row);
    return isHandled;
}

// Qt 6.4 says only that data has changed, which screen readers do not read out.
void CatalogTree::tellScreenReader(const QModelIndex &ticked)
{
    if (!QAccessible::isActive())
        return;
    const QPoint middle = viewport()->mapToGlobal(visualRect(ticked).center());
    const QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(this);
    QAccessibleInterface *row = tree ? tree->childAt(middle.x(), middle.y()) : nullptr;
    if (!row)
        return;
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(row, changed);
    QAccessible::updateAccessibility(&event);
}

// Not now: answers may come at once and change the rows that are being painted.
void CatalogTree::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_readsAhead && !std::exchange(m_isToAsk, true))
        QMetaObject::invokeMethod(this, &CatalogTree::askForRolesOnScreen, Qt::QueuedConnection);
}

void CatalogTree::askForRolesOnScreen()
{
    m_isToAsk = false;
    QHash<QString, QStringList> accounts; // by session
    for (QModelIndex index = indexAt(viewport()->rect().topLeft());
         index.isValid() && visualRect(index).top() <= viewport()->height(); index = indexBelow(index)) {
        const CatalogModel::Place place = m_model->placeOf(index);
        if (place.account && place.role < 0 && !place.isSentence && place.account->mark != CatalogMark::Gone)
            accounts[place.session->name].append(place.account->account.id);
    }
    for (auto wanted = accounts.cbegin(); wanted != accounts.cend(); ++wanted) {
        if (Catalog *catalog = m_model->catalogOf(wanted.key()))
            catalog->wantRoles(wanted.value());
    }
}

QByteArray CatalogTree::saveOpened() const
{
    QByteArray saved;
    QDataStream stream(&saved, QIODevice::WriteOnly);
    stream << openedVersion << quint32(m_toggled.size());
    for (const RoleRef &ref : m_toggled)
        stream << ref.session << ref.accountId;
    return saved;
}

void CatalogTree::restoreOpened(const QByteArray &saved)
{
    QDataStream stream(saved);
    quint8 version = 0;
    quint32 count = 0;
    stream >> version >> count;
    if (version != openedVersion)
        return;
    m_toggled.clear();
    for (quint32 number = 0; number < count && stream.status() == QDataStream::Ok; ++number) {
        RoleRef ref;
        stream >> ref.session >> ref.accountId;
        m_toggled.insert(ref);
    }
    reset();
    restore();
}

} // namespace ssotray
