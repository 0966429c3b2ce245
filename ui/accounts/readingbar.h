#pragma once

#include "catalog/catalog.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace ssotray {

class Button;

// How far reading the accounts and their roles has come, and what to do about it: stop, go on, try again. It hides
// when all is read. It shows what it is told.
class ReadingBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingBar(QWidget *parent = nullptr);

    // pause: how long AWS is left alone because it has asked for that.
    void show(const Catalog::Reading &reading, std::chrono::milliseconds pause);

Q_SIGNALS:
    void stopRequested();
    void goOnRequested();

private:
    static QString textOf(const Catalog::Reading &reading, std::chrono::milliseconds pause);

    QLabel *m_text;
    QProgressBar *m_progress;
    Button *m_stop;
    Button *m_goOn;
};

} // namespace ssotray
