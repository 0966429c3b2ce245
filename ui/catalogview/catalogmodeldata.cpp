#include "session/session.h"
#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/staricon.h"
#include "ui/common/errortext.h"

#include <QFont>
#include <QIcon>

using namespace Qt::StringLiterals;

// What the rows of a CatalogModel say.
namespace ssotray {

using Progress = Catalog::Progress;

bool CatalogModel::needsSignIn(const Catalog &catalog)
{
    const Session::State state = catalog.session().state();
    if (state == Session::State::SignedOut || state == Session::State::Ended)
        return true;
    return catalog.progress() == Progress::Failed && catalog.error().kind == Error::Kind::SignIn;
}

QString CatalogModel::textOf(const Catalog &catalog)
{
    if (needsSignIn(catalog))
        return tr("Sign in to see its accounts.", "the accounts of a session");
    if (catalog.progress() == Progress::Failed)
        return ErrorText::ofListing(catalog.error());
    if (catalog.progress() == Progress::Loaded)
        return tr("No AWS accounts are available to you.");
    if (catalog.progress() == Progress::NotLoaded && isStopped(catalog))
        return tr("Stopped. Press Enter or double-click here to go on.", "reading the accounts of a session");
    return tr("Loading…", "the accounts of a session");
}

bool CatalogModel::isStopped(const Catalog &catalog)
{
    const Catalog::Reading reading = catalog.reading();
    return reading.isStopped || (reading.stoppedBy && !reading.isUnderWay);
}

QString CatalogModel::textOf(const Catalog &catalog, const QString &accountId)
{
    const Catalog::Roles roles = catalog.roles(accountId);
    if (roles.progress == Progress::Failed)
        return ErrorText::ofListing(roles.error);
    if (roles.progress == Progress::Loaded)
        return tr("No roles", "in an account");
    if (roles.progress == Progress::NotLoaded && isStopped(catalog))
        return tr("Stopped. Press Enter or double-click here to read its roles.", "the roles of an account");
    return tr("Loading…", "the roles of an account");
}

QString CatalogModel::accountText(const Account &account)
{
    const QString &name = account.name.isEmpty() ? account.email : account.name;
    return name.isEmpty() ? account.id : u"%1 (%2)"_s.arg(name, account.id);
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    const Place place = placeOf(index);
    if (!place.session)
        return Qt::NoItemFlags;
    // Sentences, too, can be reached and chosen, so that they are read out and what is to be done can be found.
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return place.isSentence || place.role >= 0 ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    const Place place = placeOf(index);
    if (!place.session)
        return {};
    if (role == SessionRole)
        return place.session->name;
    if (role == AccountIdRole)
        return place.account ? place.account->account.id : QString();
    if (role == RoleNameRole)
        return place.role >= 0 ? m_roleNames.name(place.role) : QString();
    const bool isName = index.column() == NameColumn;
    if (place.isSentence)
        return isName ? sentenceData(place, role) : QVariant();
    if (place.role >= 0)
        return roleData(place, index.column(), role);
    return place.account ? accountData(*place.account, index.column(), role)
                         : sessionData(*place.session, index.column(), role);
}

QVariant CatalogModel::sessionData(const SessionRow &session, int column, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (column == NameColumn && isText)
        return session.name;
    if (column == NameColumn && role == Qt::FontRole) {
        QFont font;
        font.setBold(true);
        return font;
    }
    // In a tool tip as well: the column may be too narrow for a sentence.
    if (column == DetailColumn && (isText || role == Qt::ToolTipRole) && m_sessionText && session.catalog)
        return m_sessionText(session.catalog->session());
    return {};
}

QVariant CatalogModel::accountData(const AccountRow &account, int column, int role)
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return markData(account.mark, role);
    if (column == NameColumn)
        return accountText(account.account);
    const QString mark = textOf(account.mark);
    const QString &email = account.account.email;
    return mark.isEmpty() ? email : email.isEmpty() ? mark : tr("%1 · %2", "mark of a row, e-mail").arg(mark, email);
}

QString CatalogModel::textOf(CatalogMark mark)
{
    switch (mark) {
    case CatalogMark::New:
        return tr("New", "an account or role that was not there when you looked last");
    case CatalogMark::Gone:
        return tr("No longer assigned to you", "an account or role");
    case CatalogMark::None:
        break;
    }
    return {};
}

// Said in words beside it; the letters only help to see it at a glance.
QVariant CatalogModel::markData(CatalogMark mark, int role)
{
    if (role == IsGoneRole)
        return mark == CatalogMark::Gone;
    if (role == Qt::FontRole && mark != CatalogMark::None) {
        QFont font;
        font.setBold(mark == CatalogMark::New);
        font.setStrikeOut(mark == CatalogMark::Gone);
        return font;
    }
    if (role == Qt::AccessibleDescriptionRole && mark != CatalogMark::None)
        return textOf(mark);
    return {};
}

QVariant CatalogModel::roleData(const Place &place, int column, int role) const
{
    const CatalogMark mark = place.account->markOf(place.role);
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (column != NameColumn)
        return isText && mark != CatalogMark::None ? QVariant(textOf(mark)) : QVariant();
    const QString &name = m_roleNames.name(place.role);
    if (role == Qt::FontRole || role == IsGoneRole)
        return markData(mark, role);
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return name;
    if (role != Qt::DecorationRole && role != Qt::AccessibleDescriptionRole && role != Qt::ToolTipRole)
        return {};
    if (!m_favourites.contains({place.session->name, place.account->account.id, name}))
        return role == Qt::AccessibleDescriptionRole ? markData(mark, role) : QVariant();
    return role == Qt::DecorationRole ? QVariant(starIcon(Star::Filled))
                                      : QVariant(tr("Favourite", "a role that is one"));
}

QVariant CatalogModel::sentenceData(const Place &place, int role)
{
    if (role == Qt::FontRole) {
        QFont font;
        font.setItalic(true);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const Catalog *catalog = place.session->catalog;
    if (!catalog)
        return {};
    if (place.account && place.account->mark == CatalogMark::Gone)
        return textOf(CatalogMark::Gone); // nobody reads its roles, so they would be awaited for ever
    return place.account ? textOf(*catalog, place.account->account.id) : textOf(*catalog);
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == DetailColumn)
        return m_top == Top::Sessions ? tr("State or e-mail", "column title") : tr("E-mail", "column title");
    return m_top == Top::Sessions ? tr("Session, account or role", "column title")
                                  : tr("Account or role", "column title");
}

} // namespace ssotray
