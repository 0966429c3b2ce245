#pragma once

#include "catalog/roleref.h"
#include "config/ssosession.h"
#include "ui/catalogview/tickedroles.h"
#include "ui/wizard/wizardpage.h"

#include <memory>

namespace ssotray {

class Button;
class Catalog;
class CatalogTree;
class FilterField;
class Hint;
class Notice;
class TickModel;
struct WizardState;

// The third page: which role of which account, or which roles. What is ticked counts, and while nothing is, the role
// that the person is at. It loads roles of accounts that are opened or ticked, chooses the only role of the only
// account, and lets the person go on without a role where AWS shows none, as the AWS CLI does.
class RolesPage : public WizardPage
{
    Q_OBJECT

public:
    explicit RolesPage(WizardState &state, QWidget *parent = nullptr);
    ~RolesPage() override;

    void entered(Direction direction) override;
    void left() override;
    bool isComplete() const override;
    bool validatePage() override;

    // For the next profile.
    void untickAll();

private:
    void setTexts();
    void setUpTree();
    QLayout *makeChoiceRow();
    void forget();
    void load();
    void tryAgain();
    void showAccounts();
    void explainAccounts();
    void takeRoles(const QString &accountId);
    QString nameOfAccount(const QString &id) const;
    void takeTicks();
    void showChoice();
    bool wantsTryAgain() const;
    RoleRef chosen() const; // while nothing is ticked
    bool mayGoWithout() const;

    WizardState &m_state;
    std::unique_ptr<Catalog> m_catalog;
    SsoSession m_listed; // the session that the catalog is of
    int m_listedAfter = 0; // sign-ins: after another one it may be somebody else, who has other roles
    TickModel *m_model;
    TickedRoles m_ticked;
    Notice *m_notice;
    Button *m_tryAgain;
    FilterField *m_filter;
    CatalogTree *m_tree;
    Hint *m_choice; // what the next page is about
    Button *m_untick;
};

} // namespace ssotray
