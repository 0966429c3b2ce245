#pragma once

#include "credentials/shellformat.h"

#include <QMenu>

namespace ssotray {

// The forms in which credentials can be copied. It copies nothing itself.
class CopyMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CopyMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(ssotray::ShellFormat format);
};

} // namespace ssotray
