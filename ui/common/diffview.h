#pragma once

#include "config/linediff.h"
#include "ui/common/translated.h"

#include <QPlainTextEdit>

namespace ssotray {

// Shows what a change does to the config, line by line: "+" and "-" in front of the lines say it, a tint behind them
// only helps. Secret keys are shown as dots. Read-only; it computes nothing.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);
    // name: for a screen reader, of another change than one that is to be made.
    explicit DiffView(const Text &name, QWidget *parent = nullptr);

    void setDiff(const QList<DiffLine> &diff);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLines();
    static QString masked(const QString &text);
    static QString lineText(const DiffLine &line);

    QList<DiffLine> m_diff;
};

} // namespace ssotray
