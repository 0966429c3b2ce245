#include "ui/settings/storedwhere.h"

#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/wrappedheight.h"
#include "ui/settings/storedtext.h"

#include <QDir>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QShowEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ssotray {

StoredWhere::StoredWhere(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget)
    , m_content(new Hint)
    , m_notice(new Notice)
    , m_erase(new Button(tr("&Erase everything…")))
{
    m_list->setHeaderLabels({tr("What", "is stored"), tr("State", "of a place"), tr("Where", "it is stored")});
    m_list->setAccessibleName(tr("What is stored where"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle); // both ends of a path tell something
    m_list->setMinimumHeight(15 * fontMetrics().height()); // all places
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_erase->setAutoDefault(false);
    m_erase->setEnabled(false);

    const int em = fontMetrics().height();
    m_content->setMinimumHeight(3 * m_content->fontMetrics().lineSpacing()); // the list does not jump
    m_content->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em, em, em, em);
    column->setSpacing(em * 2 / 3);
    column->addWidget(m_list, 1);
    column->addWidget(m_content);
    column->addWidget(new Hint(tr(
        "Your AWS config and credentials files belong to you. They are not in this list and are never erased here.")));
    column->addWidget(m_notice);
    column->addWidget(m_erase, 0, Qt::AlignLeft);
    keepWrappedHeight(this);

    connect(m_list, &QTreeWidget::currentItemChanged, this, &StoredWhere::showContent);
    connect(m_erase, &Button::clicked, this, &StoredWhere::askFirst);
}

void StoredWhere::showPlaces(const QList<StoredPlace> &places)
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_places = places;
    m_list->clear();
    for (const StoredPlace &place : places) {
        auto *row = new QTreeWidgetItem(
            m_list, {StoredText::nameOf(place.kind), StoredText::stateOf(place), StoredText::whereIs(place)});
        row->setToolTip(2, QDir::toNativeSeparators(place.where));
    }
    m_list->setCurrentItem(m_list->topLevelItem(qMax(current, 0)));
    m_erase->setEnabled(!places.isEmpty());
    showContent();
}

void StoredWhere::showErased(const QList<NotErased> &left)
{
    m_erase->setEnabled(true);
    if (left.isEmpty()) {
        m_notice->say(Notice::Tone::Info, tr("Everything is erased."));
        return;
    }
    QStringList lines{tr("Not everything could be erased.")};
    for (const NotErased &one : left)
        lines.append(StoredText::of(one));
    m_notice->say(Notice::Tone::Error, lines.join(u'\n'));
}

void StoredWhere::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        Q_EMIT storedRequested();
}

void StoredWhere::showContent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || row >= m_places.size()) {
        m_content->clear();
        return;
    }
    const StoredPlace &place = m_places[row];
    QString text = StoredText::contentOf(place.kind);
    if (place.problem)
        text += u'\n' + ErrorText::of(*place.problem);
    m_content->setText(text);
    m_list->setAccessibleDescription(text);
}

void StoredWhere::askFirst()
{
    if (!m_question) {
        m_question = new QMessageBox(QMessageBox::Warning, tr("Erase everything"),
            tr("Erase everything that this app has stored on this computer?"), QMessageBox::NoButton, window());
        m_question->setAttribute(Qt::WA_DeleteOnClose);
        m_question->setTextFormat(Qt::PlainText);
        m_question->setInformativeText(whatWillGo());
        QPushButton *erase = m_question->addButton(tr("Erase everything"), QMessageBox::DestructiveRole);
        QPushButton *cancel = m_question->addButton(tr("Cancel"), QMessageBox::RejectRole);
        m_question->setDefaultButton(cancel);
        m_question->setEscapeButton(cancel);
        connect(erase, &QPushButton::clicked, this, [this] {
            m_erase->setEnabled(false);
            m_notice->say(Notice::Tone::Info, tr("Erasing…"));
            Q_EMIT eraseRequested();
        });
    }
    m_question->open();
}

QString StoredWhere::whatWillGo() const
{
    QStringList lines{tr("This will be erased:")};
    for (const StoredPlace &place : m_places) {
        if (!place.stays && (place.count > 0 || place.problem))
            lines.append(
                tr("• %1 (%2)", "a name and a state").arg(StoredText::nameOf(place.kind), StoredText::stateOf(place)));
    }
    lines.append(QString());
    lines.append(
        tr("You are signed out of every session first, also where you signed in with the AWS CLI. Credentials of "
           "roles that other programs already have work until they end."));
    lines.append(QString());
    lines.append(tr("Your AWS config and credentials files stay."));
    return lines.join(u'\n');
}

} // namespace ssotray
