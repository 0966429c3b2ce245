#include "ui/wizard/profilepage.h"

#include "profiles/profile.h"
#include "storage/paths.h"
#include "ui/common/diffview.h"
#include "ui/common/errortext.h"
#include "ui/common/explainedbutton.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/outputbox.h"
#include "ui/common/regionbox.h"
#include "ui/common/templatefield.h"
#include "ui/common/translated.h"
#include "ui/wizard/sessioninput.h"
#include "ui/wizard/wizardstate.h"

#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;

namespace ssotray {

ProfilePage::ProfilePage(WizardState &state, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_region(new RegionBox)
    , m_output(new OutputBox)
    , m_grid(new FormGrid)
    , m_name(new QLineEdit)
    , m_pattern(new TemplateField)
    , m_standard(new QRadioButton)
    , m_keychainOnly(new QRadioButton)
    , m_wayNotice(new Notice)
    , m_changeNotice(new Notice)
    , m_diff(new DiffView)
{
    setCommitPage(true);
    addFields();
    column()->addLayout(m_grid);
    m_ways = makeWays();
    column()->addWidget(m_ways);
    auto *diffLabel = new Hint;
    diffLabel->setBuddy(m_diff);
    column()->addWidget(diffLabel);
    column()->addWidget(m_diff, 1);
    column()->addWidget(m_changeNotice);
    m_diff->setMinimumHeight(fontMetrics().height() * 6);
    connectFields();
    keepTranslated(this, [this, diffLabel] {
        setTitle(tr("Profile"));
        diffLabel->setText(tr("Change to %1").arg(shownPath(m_state.setup.configPath())));
        showFields();
        refresh();
    });
}

void ProfilePage::addFields()
{
    m_regionNotice = m_grid->addField([] { return tr("CLI default client Region"); }, m_region);
    m_grid->addField([] { return tr("CLI default output format"); }, m_output);
    m_nameNotice = m_grid->addField([] { return tr("CLI profile name"); }, m_name);
    m_patternNotice = m_grid->addField([] { return tr("Name template"); }, m_pattern);
}

QGroupBox *ProfilePage::makeWays()
{
    auto *group = new QGroupBox;
    keepTranslated(group, [group] {
        group->setTitle(tr("How AWS tools get credentials"));
        group->setAccessibleName(group->title());
    });
    m_standard->setChecked(true);
    auto *ways = new QGridLayout(group);
    const auto add = [&](QRadioButton *button, const Text &name, const Text &explanation) {
        ways->addWidget(button, ways->rowCount(), 0, Qt::AlignTop);
        ways->addWidget(explainButton(button, name, explanation), ways->rowCount() - 1, 1);
    };
    add(
        m_standard, [] { return tr("Standard"); },
        [] {
            return tr("What “aws configure sso” writes, for every AWS tool; an access token for about one hour lies in "
                      "a file.");
        });
    add(
        m_keychainOnly, [] { return tr("Keychain only"); },
        [] {
            return tr("AWS tools ask this app for credentials (credential_process); no secret of the session lies in a "
                      "file.");
        });
    ways->setColumnStretch(1, 1);
    ways->setHorizontalSpacing(fontMetrics().height());
    ways->addWidget(m_wayNotice, ways->rowCount(), 1);
    return group;
}

void ProfilePage::connectFields()
{
    ProfileSetup &setup = m_state.setup;
    setup.setOutput(m_output->output());
    connect(&setup, &ProfileSetup::changed, this, &ProfilePage::refresh);
    connect(&setup, &ProfileSetup::saved, this, &ProfilePage::goOn);
    connect(m_region, &RegionBox::regionChanged, this, [this] {
        m_state.setup.setRegion(m_region->region());
        refresh();
    });
    connect(m_output, &OutputBox::outputChanged, this, [this] { m_state.setup.setOutput(m_output->output()); });
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameIsTheirs = true; });
    connect(
        m_name, &QLineEdit::textChanged, this, [this](const QString &text) { m_state.setup.setName(text.trimmed()); });
    connect(m_pattern, &TemplateField::changed, this, [this] { m_state.setup.setPattern(m_pattern->text()); });
    connect(m_keychainOnly, &QRadioButton::toggled, this,
        [this](bool on) { m_state.setup.setWay(on ? CredentialsWay::KeychainOnly : CredentialsWay::Standard); });
}

void ProfilePage::entered(Direction)
{
    m_isHere = true;
    // As a suggestion only: many work in another region than the one that holds IAM Identity Center.
    m_region->lineEdit()->setPlaceholderText(m_state.setup.spec().session.region);
    if (!m_nameIsTheirs)
        m_name->setText(m_state.setup.suggestedName());
    m_pattern->setText(m_state.setup.pattern());
    showFields();
    m_ways->setEnabled(!m_state.setup.spec().roleName.isEmpty());
    refresh();
    m_region->setFocus(Qt::OtherFocusReason);
}

void ProfilePage::showFields()
{
    const bool isSeveral = m_state.setup.isSeveral();
    m_grid->setFieldVisible(m_name, !isSeveral);
    m_grid->setFieldVisible(m_pattern, isSeveral);
    setIntroduction(isSeveral
            ? tr("A profile is the name under which AWS tools find a role. Each role gets one, named after the "
                 "template. Below you see exactly what will be written.")
            : tr("A profile is the name under which AWS tools find this role. Below you see exactly what will be "
                 "written."));
    setButtonText(QWizard::CommitButton, isSeveral ? tr("Save profiles") : tr("Save profile"));
}

void ProfilePage::left()
{
    m_isHere = false;
    if (m_state.setup.isSaved())
        m_nameIsTheirs = false; // the next profile gets a suggestion of its own
}

void ProfilePage::refresh()
{
    if (!m_isHere)
        return;
    explainName();
    explainWay();
    const QString &region = m_state.setup.spec().region;
    if (!region.isEmpty() && !SessionInput::regionProblem(region).isEmpty())
        m_regionNotice->say(Notice::Tone::Error, SessionInput::regionProblem(region));
    else
        m_regionNotice->say(
            Notice::Tone::Info, region.isEmpty() ? QString() : SessionInput::regionRemark(region, QString()));

    const Result<ConfigChange> change = m_state.setup.plan();
    m_diff->setDiff(change ? change->diff : QList<DiffLine>());
    explainChange(change);
    Q_EMIT completeChanged();
}

void ProfilePage::explainChange(const Result<ConfigChange> &change)
{
    const bool isSeveral = m_state.setup.isSeveral();
    // What is wrong with a name is said beside it.
    const bool hasName = isSeveral ? m_state.setup.example().has_value() : !m_name->text().isEmpty();
    const std::optional<Error> &saveError = m_state.setup.saveError();
    if (saveError && isSeveral)
        m_changeNotice->say(Notice::Tone::Error, tr("The profiles were not saved. %1").arg(ErrorText::of(*saveError)));
    else if (saveError)
        m_changeNotice->say(Notice::Tone::Error, tr("The profile was not saved. %1").arg(ErrorText::of(*saveError)));
    else if (!change)
        m_changeNotice->say(Notice::Tone::Error, hasName ? ErrorText::of(change.error()) : QString());
    else if (m_state.setup.isSaving())
        m_changeNotice->say(Notice::Tone::Info, tr("Saving…"));
    else if (change->diff.isEmpty())
        m_changeNotice->say(Notice::Tone::Info, tr("Your config file already says all of this."));
    else
        m_changeNotice->say(Notice::Tone::Info, isSeveral ? summary() : QString());
}

QString ProfilePage::summary() const
{
    const BulkPlan plan = m_state.setup.bulkPlan().value_or(BulkPlan());
    QStringList sentences{tr("%n profile(s) will be added.", nullptr, int(plan.added.size()))};
    if (plan.present > 0)
        sentences += tr("%n role(s) have a profile of this name already, which stays as it is.", nullptr, plan.present);
    return sentences.join(u' ');
}

void ProfilePage::explainName()
{
    if (m_state.setup.isSeveral()) {
        m_nameNotice->clear();
        m_pattern->showExample(m_state.setup.example(), *m_patternNotice);
        return;
    }
    m_patternNotice->clear();
    const QString &name = m_state.setup.spec().name;
    if (name.isEmpty())
        m_nameNotice->say(m_nameIsTheirs ? Notice::Tone::Error : Notice::Tone::Info, tr("A name is needed."));
    else if (m_state.setup.nameExists())
        m_nameNotice->say(Notice::Tone::Warning,
            tr("There is a profile of this name already. Saving changes it as shown below; another name keeps it."));
    else
        m_nameNotice->clear();
}

void ProfilePage::explainWay()
{
    // Where no command line means the same to every tool, there is only Standard. spec/aws.md §7
    const std::optional<Error> problem = m_state.setup.keychainOnlyProblem();
    m_keychainOnly->setEnabled(!problem);
    if (problem) {
        m_standard->setChecked(true);
        m_wayNotice->say(
            Notice::Tone::Warning, tr("Keychain only is not possible here. %1").arg(ErrorText::of(*problem)));
        return;
    }
    // product.md §4: with a Standard profile beside it, the access token is in a file all the same.
    const ProfileSpec &spec = m_state.setup.spec();
    const Result<ConfigChange> change = m_state.setup.plan();
    const bool isPublished = change && spec.way == CredentialsWay::KeychainOnly
        && sessionsOfStandardProfiles(Document(change->after)).contains(spec.session.name);
    if (isPublished)
        m_wayNotice->say(Notice::Tone::Info,
            tr("Another profile of this session is Standard, so its access token stays in a file as well."));
    else
        m_wayNotice->clear();
}

bool ProfilePage::isComplete() const
{
    const QString &region = m_state.setup.spec().region;
    return (region.isEmpty() || SessionInput::regionProblem(region).isEmpty()) && !m_state.setup.isSaving()
        && m_state.setup.plan().has_value();
}

// Only starts to save; goOn() follows when that is done.
bool ProfilePage::validatePage()
{
    if (m_state.setup.isSaved())
        return true;
    m_state.setup.save();
    return false;
}

} // namespace ssotray
