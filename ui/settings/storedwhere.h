#pragma once

#include "session/erase.h"

#include <QPointer>
#include <QWidget>

class QMessageBox;
class QTreeWidget;

namespace ssotray {

class Button;
class Hint;
class Notice;

// Every place where the app keeps something, with what is there now, and the way to erase it all. It looks into no
// place itself: it asks when it is shown, and says when a person wants everything erased.
class StoredWhere : public QWidget
{
    Q_OBJECT

public:
    explicit StoredWhere(QWidget *parent = nullptr);

    void showPlaces(const QList<StoredPlace> &places);
    // After eraseRequested(): what is still there, and why.
    void showErased(const QList<NotErased> &left);

Q_SIGNALS:
    void storedRequested();
    void eraseRequested(); // the person has confirmed it

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showContent();
    void askFirst();
    QString whatWillGo() const;

    QList<StoredPlace> m_places;
    QTreeWidget *m_list;
    Hint *m_content;
    Notice *m_notice;
    Button *m_erase;
    QPointer<QMessageBox> m_question;
};

} // namespace ssotray
