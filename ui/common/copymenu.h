#pragma once

#include "credentials/shellformat.h"

#include <QMenu>

namespace ssotray {

// A form in which credentials can be copied, as menus call it.
struct CopyFormat
{
    enum class Group { Usual, Shell, File };

    ShellFormat format;
    Group group;
    QString text;
};

// The forms in which credentials can be copied: first what the person's own shell reads. It copies nothing itself.
class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CopyMenu(QWidget *parent = nullptr);

    // In the order of the menu, for menus that are made otherwise; a separator belongs between groups.
    static QList<CopyFormat> formats();
    // Of this computer, and of the shell that the person has chosen.
    static ShellFormat usualFormat();

Q_SIGNALS:
    void chosen(ssotray::ShellFormat format);
};

} // namespace ssotray
