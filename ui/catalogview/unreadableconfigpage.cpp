#include "ui/catalogview/unreadableconfigpage.h"

namespace ssotray {

UnreadableConfigPage::UnreadableConfigPage(QWidget *parent)
    : EmptyPage(tr("The config file cannot be read as it is, so its sessions are not known. The profiles window shows "
                   "what is wrong and what helps."),
        tr("Go to the profiles…"), parent)
{
}

} // namespace ssotray
