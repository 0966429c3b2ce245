#pragma once

#include <QWidget>

class QGridLayout;

namespace ssotray {

// One page of the settings: labels on the left, fields on the right, sentences below them. It gives every field its
// label as buddy and as accessible name; the pages fill it.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    // Takes what is still being typed: the window is about to close.
    virtual void takeOver() { }

protected:
    // A sentence over the whole width.
    void addSentence(const QString &text);
    // Something over the whole width.
    void addWide(QWidget *widget);
    // beside: a button that belongs to the field, without a label of its own.
    void addField(const QString &label, QWidget *field, QWidget *beside = nullptr);
    // In the column of the fields.
    void addBelow(QWidget *widget);
    // A quiet sentence about the field, below it; screen readers say it with the field.
    void explain(QWidget *field, const QString &text);
    void addGap();
    // After the last field: the rest of the page stays empty.
    void addStretch();

private:
    QGridLayout *m_grid;
};

// "&File" and "ファイル(&F)" as a screen reader says them.
QString withoutMnemonic(const QString &label);

} // namespace ssotray
