#include "ui/common/regionbox.h"

#include "aws/partition.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

// Finds "tokyo" as well as "northeast", and puts the name alone into the field.
class RegionCompleter : public QCompleter
{
public:
    explicit RegionCompleter(QComboBox *box)
        : QCompleter(box->model(), box)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
        setCompletionMode(PopupCompletion);
    }

    QString pathFromIndex(const QModelIndex &index) const override { return index.data(Qt::UserRole).toString(); }
};

} // namespace

RegionBox::RegionBox(QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    for (const Region &region : knownRegions())
        addItem(u"%1 — %2"_s.arg(region.name, region.displayName), region.name);
    setCompleter(new RegionCompleter(this));
    setCurrentIndex(-1);
    connect(this, &QComboBox::activated, this, [this](int index) { setRegion(itemData(index).toString()); });
    connect(this, &QComboBox::editTextChanged, this, &RegionBox::regionChanged);
}

QString RegionBox::region() const
{
    return currentText().section(u" — "_s, 0, 0).trimmed();
}

void RegionBox::setRegion(const QString &name)
{
    setCurrentIndex(findData(name));
    setEditText(name);
}

} // namespace ssotray
