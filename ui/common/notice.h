#pragma once

#include "ui/common/translated.h"

#include <QPointer>
#include <QWidget>

class QLabel;

namespace ssotray {

// A sentence, with a sign in front of it when something is wrong, that stands beside what it is about: a field's
// mistake, why a list is empty. Hidden while there is nothing to say. It tells screen readers what it says, and the
// field's too.
class Notice : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Info, Warning, Error };

    // about: the field that the notice explains, if it is one field.
    explicit Notice(QWidget *about = nullptr, QWidget *parent = nullptr);

    void say(Tone tone, const QString &text);
    // The same in whatever language the program speaks while it stands there.
    void say(Tone tone, const Text &text);
    void clear() { say(Tone::Info, QString()); }
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showText(Tone tone, const QString &text);
    void showSign();

    QPointer<QWidget> m_about;
    QLabel *m_sign;
    QLabel *m_text;
    Tone m_tone = Tone::Info;
    Text m_said; // what can be said again
};

} // namespace ssotray
