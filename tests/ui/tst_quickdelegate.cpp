#include "ui/catalogview/quickdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace ssotray;
using namespace Qt::StringLiterals;

namespace {

QStandardItem *item(const QString &text)
{
    return new QStandardItem(text);
}

QStandardItem *checkable(const QString &text, Qt::CheckState state)
{
    QStandardItem *made = item(text);
    made->setCheckable(true);
    made->setCheckState(state);
    return made;
}

QStandardItem *withIcon(const QString &text)
{
    QPixmap square(16, 16);
    square.fill(Qt::red);
    QStandardItem *made = item(text);
    made->setIcon(QIcon(square));
    return made;
}

QStandardItem *bold(const QString &text)
{
    QStandardItem *made = item(text);
    QFont font = made->font();
    font.setBold(true);
    made->setFont(font);
    return made;
}

QStandardItem *coloured(const QString &text)
{
    QStandardItem *made = item(text);
    made->setForeground(Qt::darkGreen);
    return made;
}

QStandardItem *toTheRight(const QString &text)
{
    QStandardItem *made = item(text);
    made->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return made;
}

// Qt's own way asks once more for what stands in a row.
class CountingDelegate : public QuickDelegate
{
public:
    mutable int asked = 0;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        ++asked;
        QuickDelegate::initStyleOption(option, index);
    }
};

} // namespace

class TestQuickDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void paintsWhatQtPaints_data();
    void paintsWhatQtPaints();
    void plainRowsAreQuick();
    void anotherStyleIsLeftAlone();

private:
    QImage painted(const QStyledItemDelegate &delegate, const QModelIndex &index, QStyle::State state,
        Qt::LayoutDirection direction, Qt::TextElideMode elide, int width) const;

    QStandardItemModel m_model;
    std::unique_ptr<QTreeView> m_view;
};

void TestQuickDelegate::initTestCase()
{
    QApplication::setStyle(u"fusion"_s);
    const QString text = u"Team 4711 production (123456789012)"_s;
    for (QStandardItem *row : {item(text), item(u"a"_s), item(u"本番 🚀 (000000000042)"_s), item(u"שלום Team"_s),
             bold(text), coloured(text), withIcon(text), toTheRight(text), checkable(text, Qt::Checked),
             checkable(text, Qt::PartiallyChecked), item({}), item(u"two\nlines"_s)})
        m_model.appendRow(row);
    m_view = std::make_unique<QTreeView>();
    m_view->setModel(&m_model);
}

QImage TestQuickDelegate::painted(const QStyledItemDelegate &delegate, const QModelIndex &index, QStyle::State state,
    Qt::LayoutDirection direction, Qt::TextElideMode elide, int width) const
{
    QImage image(width + 20, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.initFrom(m_view.get());
    option.widget = m_view.get();
    option.font = m_view->font();
    option.state = state;
    option.direction = direction;
    option.textElideMode = elide;
    option.rect = QRect(10, 8, width, 22);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    option.decorationSize = QSize(16, 16);
    option.showDecorationSelected = m_view->style()->styleHint(QStyle::SH_ItemView_ShowDecorationSelected);
    delegate.paint(&painter, option, index);
    return image;
}

void TestQuickDelegate::paintsWhatQtPaints_data()
{
    QTest::addColumn<int>("row");
    for (int row = 0; row < m_model.rowCount(); ++row)
        QTest::addRow("row %d", row) << row;
}

void TestQuickDelegate::paintsWhatQtPaints()
{
    QFETCH(int, row);
    const QStyledItemDelegate qts;
    const QuickDelegate ours;
    const QModelIndex index = m_model.index(row, 0);
    const QStyle::State usual = QStyle::State_Enabled | QStyle::State_Active;
    for (const QStyle::State state :
        {usual, usual | QStyle::State_Selected, usual | QStyle::State_Selected | QStyle::State_HasFocus,
            QStyle::State(QStyle::State_Enabled | QStyle::State_Selected), QStyle::State(QStyle::State_None)}) {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            for (const Qt::TextElideMode elide : {Qt::ElideMiddle, Qt::ElideRight, Qt::ElideNone}) {
                for (const int width : {500, 143, 60, 20}) {
                    const QImage expected = painted(qts, index, state, direction, elide, width);
                    if (painted(ours, index, state, direction, elide, width) != expected) {
                        expected.save(u"expected.png"_s);
                        painted(ours, index, state, direction, elide, width).save(u"ours.png"_s);
                        QFAIL(qPrintable(u"state %1, direction %2, elide %3, width %4"_s.arg(int(state))
                                             .arg(direction)
                                             .arg(elide)
                                             .arg(width)));
                    }
                }
            }
        }
    }
}

void TestQuickDelegate::plainRowsAreQuick()
{
    const QStyle::State state = QStyle::State_Enabled | QStyle::State_Active;
    const auto timesAsked = [&](int width) {
        const CountingDelegate delegate;
        painted(delegate, m_model.index(0, 0), state, Qt::LeftToRight, Qt::ElideMiddle, width);
        return delegate.asked;
    };
    QCOMPARE(timesAsked(500), 1);
    QCOMPARE(timesAsked(60), 2); // to be shortened
}

void TestQuickDelegate::anotherStyleIsLeftAlone()
{
    QStyle *windows = QStyleFactory::create(u"windows"_s);
    windows->setParent(m_view.get());
    m_view->setStyle(windows);
    const CountingDelegate delegate;
    painted(delegate, m_model.index(0, 0), QStyle::State_Enabled, Qt::LeftToRight, Qt::ElideMiddle, 500);
    QCOMPARE(delegate.asked, 2);
    const QModelIndex index = m_model.index(0, 0);
    const QStyle::State state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Selected;
    QCOMPARE(painted(QuickDelegate(), index, state, Qt::LeftToRight, Qt::ElideMiddle, 143),
        painted(QStyledItemDelegate(), index, state, Qt::LeftToRight, Qt::ElideMiddle, 143));
}

QTEST_MAIN(TestQuickDelegate)

#include "tst_quickdelegate.moc"
