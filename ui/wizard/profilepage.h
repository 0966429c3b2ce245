#pragma once

#include "ui/wizard/wizardpage.h"

class QComboBox;
class QGroupBox;
class QLineEdit;
class QRadioButton;

namespace ssotray {

class DiffView;
class FormGrid;
class Hint;
class Notice;
class RegionBox;
struct WizardState;

// The fourth page: how the profile is called and how it gets its credentials, with the change to the config below, as
// it would be written now. Its button saves; when that fails the page stays and says why.
class ProfilePage : public WizardPage
{
    Q_OBJECT

public:
    explicit ProfilePage(WizardState &state, QWidget *parent = nullptr);

    void entered(Direction direction) override;
    void left() override;
    bool isComplete() const override;
    bool validatePage() override;

private:
    void addFields(FormGrid &grid);
    QGroupBox *makeWays();
    void connectFields();
    void refresh();
    void explainName();
    void explainWay();

    WizardState &m_state;
    RegionBox *m_region;
    QComboBox *m_output;
    QLineEdit *m_name;
    QGroupBox *m_ways;
    QRadioButton *m_standard;
    QRadioButton *m_keychainOnly;
    Notice *m_regionNotice;
    Notice *m_nameNotice;
    Notice *m_wayNotice;
    Notice *m_changeNotice; // what stands in the way of the change, or that there is none
    DiffView *m_diff;
    bool m_nameIsTheirs = false; // typed, not suggested
    bool m_isHere = false;
};

} // namespace ssotray
