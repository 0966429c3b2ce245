#pragma once

#include <QWizardPage>

class QVBoxLayout;

namespace ssotray {

class Hint;

// A page that knows when the person comes to it and leaves it, by whatever button; QWizard itself tells only about
// Next. Work that belongs to a page begins in entered() and ends in left().
class WizardPage : public QWizardPage
{
    Q_OBJECT

public:
    enum class Direction { Forward, Back };

    explicit WizardPage(QWidget *parent = nullptr);

    virtual void entered(Direction direction);
    virtual void left();

protected:
    // The page's one column, with the margins that all pages have.
    QVBoxLayout *column() const { return m_column; }
    // What the page is for, below its title. Not QWizard's subtitle: that makes the title small.
    void setIntroduction(const QString &text);
    // Next as soon as the event loop turns again: QWizard cannot go on in the middle of going on.
    void goOn();

private:
    QVBoxLayout *m_column;
    Hint *m_introduction;
};

} // namespace ssotray
