#include "aws/starturl.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/notice.h"
#include "ui/common/regionbox.h"
#include "ui/wizard/portallookup.h"
#include "ui/wizard/sessionpage.h"

#include <QLineEdit>
#include <QUrl>

// What the first page does with an address of the company's own.
namespace ssotray {

// The person has pressed Next, and goes on unless something has to be said first.
void SessionPage::followLookup()
{
    if (m_lookup->error())
        return;
    if (const QString named = regionInStartUrl(m_lookup->portal()); !named.isEmpty() && m_region->isEnabledTo(m_form)) {
        m_region->setRegion(named); // the portal's own word goes before what was typed
        m_suggestedRegion = named;
    }
    touch(m_region);
    if (isComplete())
        goOn();
}

void SessionPage::showLookup()
{
    const QString url = session().startUrl;
    const bool isAbout = m_lookup->startUrl() == url && PortalLookup::isFor(url);
    m_stopLooking->setVisible(m_lookup->isLooking());
    if (!isAbout)
        m_lookupNotice->say(Notice::Tone::Info,
            PortalLookup::isFor(url) && m_touched.contains(m_startUrl)
                ? tr("This is no address of AWS. The app will ask it for your access portal when you press Next.")
                : QString());
    else if (m_lookup->isLooking())
        m_lookupNotice->say(Notice::Tone::Info, tr("Asking %1 for your access portal…").arg(QUrl(url).host()));
    else if (m_lookup->error())
        m_lookupNotice->say(Notice::Tone::Warning,
            tr("%1 If you are sure of the address, fill in the region and press Next again: the app then signs in with "
               "the address as it is.")
                .arg(ErrorText::of(*m_lookup->error())));
    else
        m_lookupNotice->say(Notice::Tone::Info,
            regionInStartUrl(m_lookup->portal()).isEmpty()
                ? tr("Your access portal is %1. It does not tell its region: please fill that in.")
                      .arg(m_lookup->portal())
                : tr("Your access portal is %1.").arg(m_lookup->portal()));
}

} // namespace ssotray
