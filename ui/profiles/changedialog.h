#pragma once

#include "config/document.h"
#include "profiles/configoperation.h"
#include "ui/common/translated.h"

#include <QDialog>

namespace ssotray {

class Button;
class DiffView;
class Notice;

// What a person fills in before a change of the config: it makes the operation out of it, and says what else the change
// means. Owned by the dialog.
class ChangeForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual ConfigOperation operation() const = 0;
    // What the change means beyond the file; empty when nothing.
    virtual QString remark(const Document &document) const;

Q_SIGNALS:
    void edited();
};

// What a ChangeDialog says about its change.
struct ChangeWords
{
    Text title;
    Text question; // what the change does, in a sentence
    Text button; // what carries it out
};

// Shows a change of the config as a diff, made anew while the form above it is filled in, and asks whether to carry it
// out. It writes nothing: whoever opened it does, and says what came of it. It deletes itself when closed.
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    ChangeDialog(const ChangeWords &words, ChangeForm *form, const Document &document, QWidget *parent);

    // The config is another one now.
    void setDocument(const Document &document);
    void showDone() { accept(); }
    void showFailed(const Error &error);

Q_SIGNALS:
    void changeRequested(const ssotray::ConfigOperation &operation);

private:
    QWidget *makeButtons(const Text &button);
    void refresh();
    void ask();

    ChangeForm *m_form;
    Document m_document;
    Notice *m_remark;
    DiffView *m_diff;
    Notice *m_notice; // what is in the way, and what came of it
    Button *m_save = nullptr;
    bool m_isSaving = false;
};

} // namespace ssotray
