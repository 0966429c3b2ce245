#pragma once

#include <QComboBox>

namespace ssotray {

// A region by its name: typed, or chosen from a list that shows the display names as well ("ap-northeast-1 — Asia
// Pacific (Tokyo)"). Names that are not in the list are taken too; whether one is well formed is for the page to say.
class RegionBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RegionBox(QWidget *parent = nullptr);

    QString region() const;
    void setRegion(const QString &name);

Q_SIGNALS:
    void regionChanged();
};

} // namespace ssotray
