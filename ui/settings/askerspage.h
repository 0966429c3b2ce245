#pragma once

#include "credentials/recentaskers.h"

#include <QWidget>

class QTreeWidget;

namespace ssotray {

class Hint;

// Which programs have asked for credentials, the latest first. It shows what it is given and keeps nothing.
class AskersPage : public QWidget
{
    Q_OBJECT

public:
    explicit AskersPage(QWidget *parent = nullptr);

    void showAskers(const QList<Asker> &askers);

private:
    static QString outcomeText(Asker::Outcome outcome);

    Hint *m_nobody;
    QTreeWidget *m_list;
};

} // namespace ssotray
