#pragma once

#include "ui/catalogview/emptypage.h"

namespace ssotray {

// What stands in place of the sessions of a config that AWS tools cannot read. Its button leads to the profiles window,
// where that is told and repaired.
class UnreadableConfigPage : public EmptyPage
{
    Q_OBJECT

public:
    explicit UnreadableConfigPage(QWidget *parent = nullptr);
};

} // namespace ssotray
