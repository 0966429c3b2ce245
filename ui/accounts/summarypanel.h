#pragma once

#include "ui/common/notice.h"

class QLabel;

namespace ssotray {

class Button;
class Hint;

// The chosen session or account: what is known of it, why its rows are missing, and the one thing to do about that. It
// shows what it is told.
class SummaryPanel : public QWidget
{
    Q_OBJECT

public:
    enum class Step { None, SignIn, TryAgain };

    struct Shown
    {
        QString title;
        QString detail; // may have several lines
        Notice::Tone tone = Notice::Tone::Info;
        QString text;
        Step step = Step::None;
    };

    explicit SummaryPanel(QWidget *parent = nullptr);

    void show(const Shown &shown);

Q_SIGNALS:
    void signInRequested();
    void tryAgainRequested();

private:
    QLabel *m_title;
    Hint *m_detail;
    Notice *m_notice;
    Button *m_signIn;
    Button *m_tryAgain;
};

} // namespace ssotray
