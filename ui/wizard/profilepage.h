#pragma once

#include "profiles/configoperation.h"
#include "ui/wizard/wizardpage.h"

class QGroupBox;
class QLineEdit;
class QRadioButton;

namespace ssotray {

class DiffView;
class FormGrid;
class Hint;
class Notice;
class OutputBox;
class RegionBox;
class TemplateField;
struct WizardState;

// The fourth page: how the profile is called, or after which template several are, and how it gets its credentials,
// with the change to the config below, as it would be written now. Its button saves; when that fails the page stays and
// says why.
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
    void addFields();
    QGroupBox *makeWays();
    void connectFields();
    void refresh();
    void showFields();
    void explainName();
    void explainChange(const Result<ConfigChange> &change);
    QString summary() const;
    void explainWay();

    WizardState &m_state;
    RegionBox *m_region;
    OutputBox *m_output;
    FormGrid *m_grid;
    QLineEdit *m_name; // of one profile
    TemplateField *m_pattern; // of several
    QGroupBox *m_ways;
    QRadioButton *m_standard;
    QRadioButton *m_keychainOnly;
    Notice *m_regionNotice;
    Notice *m_nameNotice;
    Notice *m_patternNotice;
    Notice *m_wayNotice;
    Notice *m_changeNotice; // what stands in the way of the change, or that there is none
    DiffView *m_diff;
    bool m_nameIsTheirs = false; // typed, not suggested
    bool m_isHere = false;
};

} // namespace ssotray
