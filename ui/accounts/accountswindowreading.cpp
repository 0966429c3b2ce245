#include "base/clock.h"
#include "catalog/catalogs.h"
#include "session/session.h"
#include "ui/accounts/accountswindow.h"
#include "ui/accounts/readingbar.h"
#include "ui/catalogview/catalogmodel.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

// How the accounts window has AWS asked, and shows how far that has come.
namespace ssotray {

// What is known is there at once; behind it AWS is asked. Sessions that are signed out answer at once, too, and are
// asked again as soon as they are signed in.
void AccountsWindow::loadAll()
{
    forEachCatalog([](Catalog &catalog) { catalog.loadAll(); });
    showReading();
}

// Of all sessions together; those that have nothing to read say why in the tree.
void AccountsWindow::showReading()
{
    Catalog::Reading sum;
    std::chrono::milliseconds pause{0};
    forEachCatalog([&](const Catalog &catalog) {
        if (CatalogModel::needsSignIn(catalog) || catalog.progress() == Catalog::Progress::Failed)
            return;
        const Catalog::Reading reading = catalog.reading();
        sum.isUnderWay = sum.isUnderWay || reading.isUnderWay;
        sum.isStopped = sum.isStopped || reading.isStopped;
        sum.read += reading.read;
        sum.failed += reading.failed;
        sum.total += reading.total;
        if (reading.stoppedBy)
            sum.stoppedBy = reading.stoppedBy;
        if (reading.isUnderWay)
            pause = std::max(pause, catalog.session().limiter().pause());
    });
    m_reading->show(sum, pause);
    if (sum.isUnderWay)
        lookAgain(pause);
}

// A pause begins without a word, and is told by the second. Only while AWS is asked and somebody can see it: else
// nothing wakes up for it.
void AccountsWindow::lookAgain(std::chrono::milliseconds pause)
{
    if (!isVisible() || std::exchange(m_isToLookAgain, true))
        return;
    const std::chrono::milliseconds rest = pause % 1s;
    m_services.clock.after(rest > 0ms ? rest : 1s, this, [this] {
        m_isToLookAgain = false;
        showReading();
    });
}

void AccountsWindow::tryAgain(const RoleRef &what)
{
    Catalog *catalog = m_model->catalogOf(what.session);
    if (catalog && what.accountId.isEmpty())
        catalog->loadAll();
    else if (catalog)
        catalog->loadRoles(what.accountId);
}

} // namespace ssotray
