#include "ui/settings/askerspage.h"

#include "ui/common/hint.h"
#include "ui/common/wrappedheight.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ssotray {

AskersPage::AskersPage(QWidget *parent)
    : QWidget(parent)
    , m_nobody(new Hint(tr("No program has asked since SSO Tray was started.")))
    , m_list(new QTreeWidget)
{
    m_list->setHeaderLabels({tr("Program", "that asked"), tr("What it got", "credentials or why not"), tr("Role"),
        tr("Account"), tr("When", "it asked"), tr("Session")});
    m_list->setAccessibleName(tr("Programs that asked for credentials"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);

    const int em = fontMetrics().height();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(em, em, em, em);
    column->setSpacing(em * 2 / 3);
    column->addWidget(new Hint(tr("The last programs that asked for credentials of a Keychain only profile, each with "
                                  "its latest request. The list is only in memory.")));
    column->addWidget(m_nobody);
    column->addWidget(m_list, 1);
    column->addWidget(
        new Hint(tr("A name is what the program calls itself. Whatever runs under your user account can ask.")));
    column->addStretch();
    keepWrappedHeight(this);
    showAskers({});
}

void AskersPage::showAskers(const QList<Asker> &askers)
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_list->clear();
    for (const Asker &asker : askers) {
        new QTreeWidgetItem(m_list,
            {asker.program.isEmpty() ? tr("Unknown program") : asker.program, outcomeText(asker.outcome),
                asker.roleName, asker.accountId, QLocale().toString(asker.when.toLocalTime(), QLocale::ShortFormat),
                asker.session});
    }
    m_list->setCurrentItem(m_list->topLevelItem(qMax(current, 0)));
    m_list->setVisible(!askers.isEmpty());
    m_nobody->setVisible(askers.isEmpty());
}

QString AskersPage::outcomeText(Asker::Outcome outcome)
{
    switch (outcome) {
    case Asker::Outcome::Given:
        return tr("Credentials");
    case Asker::Outcome::SignInNeeded:
        return tr("Nothing, sign-in needed");
    case Asker::Outcome::KeychainClosed:
        return tr("Nothing, keychain locked");
    case Asker::Outcome::Refused:
        return tr("Nothing, refused by AWS");
    case Asker::Outcome::Failed:
        break;
    }
    return tr("Nothing, AWS not reached");
}

} // namespace ssotray
