#pragma once

#include "ui/catalogview/catalogmodel.h"
#include "ui/catalogview/roleticks.h"

namespace ssotray {

// A tree of accounts and roles with a box to be ticked in every row. While a filter is set, ticking a row
// above others ticks only what the filter shows below it.
class TickModel : public CatalogModel
{
    Q_OBJECT

public:
    explicit TickModel(Top top, QObject *parent = nullptr);

    const RoleTicks &ticks() const { return m_ticks; }
    void tick(const RoleRef &ref, bool isTicked);
    void untickAll();

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void ticked();

private:
    Qt::CheckState stateOf(const QModelIndex &index) const;
    void tickShown(const QModelIndex &index, bool isTicked);
    void touch(const QModelIndex &index);

    RoleTicks m_ticks;
};

} // namespace ssotray
