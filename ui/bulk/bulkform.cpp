#include "ui/bulk/bulkform.h"

#include "aws/partition.h"
#include "ui/common/errortext.h"
#include "ui/common/formgrid.h"
#include "ui/common/notice.h"
#include "ui/common/outputbox.h"
#include "ui/common/regionbox.h"
#include "ui/common/templatefield.h"
#include "ui/common/waychoice.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ssotray {

BulkForm::BulkForm(QWidget *parent)
    : QWidget(parent)
    , m_pattern(new TemplateField)
    , m_region(new RegionBox)
    , m_output(new OutputBox)
    , m_way(new WayChoice)
    , m_also(new QCheckBox(tr("Also for roles that already have a profile")))
    , m_removeGone(new QCheckBox)
    , m_wayNotice(new Notice)
{
    auto *grid = new FormGrid;
    m_patternNotice = grid->addField(tr("Name template"), m_pattern);
    m_regionNotice = grid->addField(tr("CLI default client Region"), m_region);
    grid->addField(tr("CLI default output format"), m_output);
    grid->addField(tr("Credentials"), m_way);
    grid->addBelow(m_wayNotice);
    grid->addBelow(m_also);
    grid->addBelow(m_removeGone);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(grid);
    m_also->setAccessibleName(m_also->text());
    showGone(0);

    connect(m_pattern, &TemplateField::changed, this, &BulkForm::changed);
    connect(m_region, &RegionBox::regionChanged, this, [this] {
        explainRegion();
        Q_EMIT changed();
    });
    connect(m_output, &OutputBox::outputChanged, this, &BulkForm::changed);
    connect(m_way, &WayChoice::changed, this, &BulkForm::changed);
    connect(m_also, &QCheckBox::toggled, this, &BulkForm::changed);
    connect(m_removeGone, &QCheckBox::toggled, this, &BulkForm::changed);
}

BulkChoices BulkForm::choices() const
{
    return {m_pattern->text(), m_way->way(), m_region->region(), m_output->output()};
}

void BulkForm::setChoices(const BulkChoices &choices)
{
    m_pattern->setText(choices.pattern);
    m_way->setWay(choices.way);
    m_region->setRegion(choices.region);
    m_output->setOutput(choices.output);
}

// As the session page takes it: product.md §2.
bool BulkForm::isRegionUsable() const
{
    const QString region = m_region->region();
    return region.isEmpty() || isRegionName(region);
}

void BulkForm::explainRegion()
{
    if (isRegionUsable())
        m_regionNotice->clear();
    else
        m_regionNotice->say(
            Notice::Tone::Error, ErrorText::of({Error::Kind::Input, u"Region"_s, m_region->region(), {}}));
}

bool BulkForm::alsoWithProfile() const
{
    return m_also->isChecked();
}

bool BulkForm::removesGone() const
{
    return m_removeGone->isChecked();
}

void BulkForm::showExample(const Result<QString> &example)
{
    m_pattern->showExample(example, *m_patternNotice);
}

void BulkForm::showGone(int count)
{
    m_removeGone->setVisible(count > 0);
    m_removeGone->setText(tr("Remove %n profile(s) made here whose role is gone", nullptr, count));
    m_removeGone->setAccessibleName(m_removeGone->text());
}

void BulkForm::showWayProblem(const std::optional<Error> &problem)
{
    if (problem)
        m_wayNotice->say(Notice::Tone::Warning, ErrorText::of(*problem));
    else
        m_wayNotice->clear();
}

} // namespace ssotray
