#include "ui/common/copymenu.h"

#include "ui/common/translated.h"

#include <QOperatingSystemVersion>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ssotray {

CopyMenu::CopyMenu(QWidget *parent)
    : QMenu(parent)
{
    CopyFormat::Group group = CopyFormat::Group::Usual;
    QList<QAction *> forms;
    for (const CopyFormat &form : formats()) {
        if (std::exchange(group, form.group) != form.group)
            addSeparator();
        forms.append(addAction(QString()));
        connect(forms.last(), &QAction::triggered, this, [this, form] { Q_EMIT chosen(form.format); });
    }
    keepTranslated(this, [forms] {
        const QList<CopyFormat> named = formats();
        for (qsizetype index = 0; index < forms.size(); ++index)
            forms[index]->setText(named[index].text);
    });
}

QList<CopyFormat> CopyMenu::formats()
{
    using Group = CopyFormat::Group;
    QList<CopyFormat> all{
        {ShellFormat::Posix, Group::Shell, tr("For bash and zsh")},
        {ShellFormat::Fish, Group::Shell, tr("For fish")},
        {ShellFormat::PowerShell, Group::Shell, tr("For PowerShell")},
        {ShellFormat::Cmd, Group::Shell, tr("For Command Prompt (cmd)")},
        {ShellFormat::DotEnv, Group::File, tr("As a .env file")},
        {ShellFormat::Json, Group::File, tr("As JSON (credential_process)")},
        {ShellFormat::CredentialsFile, Group::File, tr("As a section of the credentials file")},
    };
    const auto usual =
        std::find_if(all.begin(), all.end(), [](const CopyFormat &form) { return form.format == usualFormat(); });
    usual->group = Group::Usual;
    usual->text = tr("%1 (usual)", "the form of credentials that fits the person's own shell").arg(usual->text);
    std::rotate(all.begin(), usual, usual + 1);
    return all;
}

ShellFormat CopyMenu::usualFormat()
{
    if (QOperatingSystemVersion::currentType() == QOperatingSystemVersion::Windows)
        return ShellFormat::PowerShell;
    return qEnvironmentVariable("SHELL").endsWith("/fish"_L1) ? ShellFormat::Fish : ShellFormat::Posix;
}

} // namespace ssotray
