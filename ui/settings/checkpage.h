#pragma once

#include "base/checkstep.h"
#include "ui/settings/checkreport.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QFileDialog;
class QTreeWidget;
class QTreeWidgetItem;

namespace ssotray {

class Button;
class Hint;
class Notice;

// The connection check: a line for each step with what was found, and a report of it to take along. It checks nothing
// itself: it asks when it is shown for the first time, and whenever a person wants it again.
class CheckPage : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPage(InForce inForce, QWidget *parent = nullptr);

    // Where the rest of a report comes from.
    void setReportFacts(std::function<ReportFacts()> facts) { m_facts = std::move(facts); }
    // What is known of the check now.
    void showSteps(const QList<CheckStep> &steps, bool isRunning);
    // After saveRequested().
    void showSaved(const Result<void> &saved, const QString &path);

Q_SIGNALS:
    void checkRequested();
    void cancelRequested();
    void saveRequested(const QString &path, const QString &report);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Column { NameColumn, StateColumn, FoundColumn };

    void makeRows();
    void showRow(QTreeWidgetItem *row, const CheckStep &step);
    void showExplanation();
    void chooseWorst();
    void copyReport();
    void askWhereToSave();
    QString report() const;

    const InForce m_inForce;
    std::function<ReportFacts()> m_facts;
    QList<CheckStep> m_steps;
    bool m_isRunning = false;
    bool m_wasShown = false;
    Notice *m_summary;
    QTreeWidget *m_list;
    QList<QTreeWidgetItem *> m_rows; // of m_steps
    Hint *m_explanation;
    Button *m_run;
    Button *m_cancel;
    Button *m_copy;
    Button *m_save;
    Notice *m_reportNotice;
    QPointer<QFileDialog> m_fileDialog;
};

} // namespace ssotray
