#pragma once

#include "ui/common/translated.h"

#include <QWidget>

class QLineEdit;

namespace ssotray {

// A field for a filter above a list, with its label. Down and Return lead on to the list, Escape empties it.
class FilterField : public QWidget
{
    Q_OBJECT

public:
    // placeholder: what is searched.
    explicit FilterField(const Text &placeholder, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    void goTo(Qt::FocusReason reason); // with everything selected

Q_SIGNALS:
    void changed(const QString &text);
    void leftForList();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_edit;
};

} // namespace ssotray
