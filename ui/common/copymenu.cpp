#include "ui/common/copymenu.h"

namespace ssotray {

CopyMenu::CopyMenu(QWidget *parent)
    : QMenu(parent)
{
    const auto add = [this](const QString &text, ShellFormat format) {
        connect(addAction(text), &QAction::triggered, this, [this, format] { Q_EMIT chosen(format); });
    };
    add(tr("For bash and zsh"), ShellFormat::Posix);
    add(tr("For fish"), ShellFormat::Fish);
    add(tr("For PowerShell"), ShellFormat::PowerShell);
    add(tr("For Command Prompt (cmd)"), ShellFormat::Cmd);
    addSeparator();
    add(tr("As a .env file"), ShellFormat::DotEnv);
    add(tr("As JSON (credential_process)"), ShellFormat::Json);
    add(tr("As a section of the credentials file"), ShellFormat::CredentialsFile);
}

} // namespace ssotray
