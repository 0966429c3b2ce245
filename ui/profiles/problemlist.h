#pragma once

#include "ui/common/notice.h"
#include "ui/profiles/problemtext.h"

class QVBoxLayout;

namespace ssotray {

// Problems below each other, each a sentence with buttons for what can be done about it. Hidden while there are none.
// It shows what it is given and says which button was pressed.
class ProblemList : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        Notice::Tone tone;
        QString text;
        QList<Remedy> remedies;
        QString profile; // whose problem it is
        QString session;
    };

    explicit ProblemList(QWidget *parent = nullptr);

    void show(const QList<Row> &rows);

Q_SIGNALS:
    void chosen(const ssotray::Remedy &remedy, const QString &profile, const QString &session);

private:
    QWidget *makeRow(const Row &row);

    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
};

} // namespace ssotray
