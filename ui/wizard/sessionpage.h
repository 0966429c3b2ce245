#pragma once

#include "config/ssosession.h"
#include "ui/wizard/wizardpage.h"

#include <QSet>

class QComboBox;
class QLineEdit;

namespace ssotray {

class Button;
class ConfigTrouble;
class Hint;
class Notice;
class PortalLookup;
class RegionBox;
struct WizardState;

// The first page: which portal to sign in to. A session of the config fills and locks what the config says about it. It
// only collects the values; leaving it forwards opens the session. Before that, an address of the company's own is
// asked where it leads, and the page stays until that is known, or until the person goes on without.
class SessionPage : public WizardPage
{
    Q_OBJECT

public:
    explicit SessionPage(WizardState &state, QWidget *parent = nullptr);

    void entered(Direction direction) override;
    void left() override;
    bool isComplete() const override;
    bool validatePage() override;

Q_SIGNALS:
    void repairRequested(); // of the config

protected:
    void changeEvent(QEvent *event) override;

private:
    void setTexts();
    void connectFields();
    void keepLockedReadable();
    void showConfig();
    void takeKnownSession();
    void suggestRegion();
    void fillRegion(const QString &region);
    void followLookup();
    void showLookup();
    void explain();
    bool isRegionToCome(const SsoSession &given) const;
    void touch(QWidget *field);
    void say(Notice *notice, QWidget *field, const QString &problem, const QString &remark = {});
    QString name() const;
    SsoSession session() const;

    WizardState &m_state;
    QWidget *m_form;
    QComboBox *m_name;
    QLineEdit *m_startUrl;
    RegionBox *m_region;
    QLineEdit *m_scopes;
    Notice *m_nameNotice;
    Notice *m_startUrlNotice;
    PortalLookup *m_lookup;
    Notice *m_lookupNotice;
    Button *m_stopLooking;
    Notice *m_regionNotice;
    Notice *m_scopesNotice;
    Hint *m_lockedHint;
    ConfigTrouble *m_configTrouble;
    QSet<QWidget *> m_touched; // fields that the person has been in: others are not complained about
    QString m_filledFrom; // the known session whose values are in the fields
    QString m_suggestedRegion; // put in by us, so that another URL may change it
};

} // namespace ssotray
