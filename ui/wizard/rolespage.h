#pragma once

#include "catalog/roleref.h"
#include "config/ssosession.h"
#include "ui/wizard/wizardpage.h"

#include <memory>

namespace ssotray {

class Button;
class Catalog;
class CatalogModel;
class CatalogTree;
class FilterField;
class Notice;
struct WizardState;

// The third page: which role of which account. It loads roles of accounts that are opened, chooses the only role of the
// only account, and lets the person go on without a role where AWS shows none, as the AWS CLI does.
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

private:
    void setUpTree();
    void forget();
    void load();
    void tryAgain();
    void showAccounts();
    void takeRoles(const QString &accountId);
    RoleRef chosen() const;
    bool mayGoWithout() const;

    WizardState &m_state;
    std::unique_ptr<Catalog> m_catalog;
    SsoSession m_listed; // the session that the catalog is of
    CatalogModel *m_model;
    Notice *m_notice;
    Button *m_tryAgain;
    FilterField *m_filter;
    CatalogTree *m_tree;
};

} // namespace ssotray
