#pragma once

#include "base/error.h"

#include <QWidget>

class QLineEdit;
class QMenu;

namespace ssotray {

class Notice;

// The field for the template after which several profiles are named (profiles/nametemplate.h), with a menu of what can
// stand in braces. What comes of the template is told to it.
class TemplateField : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateField(QWidget *parent = nullptr);

    QString text() const; // without blanks around it
    void setText(const QString &text);

    // How the first profile would be called, or why the template cannot be used.
    void showExample(const Result<QString> &example, Notice &notice) const;

Q_SIGNALS:
    void changed();

private:
    QMenu *makeFields(QWidget *parent);

    QLineEdit *m_text;
};

} // namespace ssotray
