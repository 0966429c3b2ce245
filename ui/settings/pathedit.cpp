#include "ui/settings/pathedit.h"

#include "ui/common/button.h"
#include "ui/common/notice.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ssotray {

PathEdit::PathEdit(Home home, const QString &title, const QString &browse, QWidget *parent)
    : QLineEdit(parent)
    , m_home(home)
    , m_title(title)
    , m_browse(new Button(browse))
    , m_notice(new Notice(this))
{
    m_browse->setAutoDefault(false);
    m_browse->setAccessibleDescription(title);
    connect(m_browse, &Button::clicked, this, &PathEdit::openBrowser);
    connect(this, &QLineEdit::editingFinished, this, &PathEdit::takeOver);
}

void PathEdit::showSetting(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (isModified() || text() == shown)
        return;
    setText(shown);
    m_notice->clear();
}

void PathEdit::takeOver()
{
    if (isModified())
        take();
}

void PathEdit::take()
{
    const QString path = QDir::fromNativeSeparators(text().trimmed());
    if (isUsable(path)) {
        m_notice->clear();
        setModified(false);
        Q_EMIT pathChosen(path);
        return;
    }
    m_notice->say(Notice::Tone::Error,
        tr("Not saved: give the full path of the file, such as %1.")
            .arg(QDir::toNativeSeparators(QDir::homePath() + "/work/file"_L1)));
}

bool PathEdit::isUsable(const QString &path) const
{
    return path.isEmpty() || QDir::isAbsolutePath(path) || (m_home == Home::Allowed && path.startsWith("~/"_L1));
}

void PathEdit::openBrowser()
{
    auto *dialog = new QFileDialog(window(), m_title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::AnyFile); // it may still have to be made
    dialog->setFilter(QDir::AllDirs | QDir::Files | QDir::NoDotAndDotDot | QDir::Hidden); // .aws is hidden
    const QString start = text().isEmpty() ? m_usualPath : QDir::fromNativeSeparators(text());
    if (QDir::isAbsolutePath(start))
        dialog->setDirectory(QFileInfo(start).path());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        setText(QDir::toNativeSeparators(path));
        take();
    });
    dialog->open();
}

} // namespace ssotray
