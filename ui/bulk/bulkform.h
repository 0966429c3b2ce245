#pragma once

#include "profiles/bulkrecords.h"

#include <QWidget>

class QCheckBox;

namespace ssotray {

class Notice;
class OutputBox;
class RegionBox;
class TemplateField;
class WayChoice;

// How profiles made in bulk are called, and what they all have in common. It says what a person chooses; what comes of
// it is told to it.
class BulkForm : public QWidget
{
    Q_OBJECT

public:
    explicit BulkForm(QWidget *parent = nullptr);

    BulkChoices choices() const;
    void setChoices(const BulkChoices &choices);
    // Whether the region can be written.
    bool isRegionUsable() const;

    bool alsoWithProfile() const;
    bool removesGone() const;

    // How the first profile would be called, or why the template cannot be used.
    void showExample(const Result<QString> &example);
    // Profiles that could be removed.
    void showGone(int count);
    // Why nothing can be written the way that is chosen.
    void showWayProblem(const std::optional<Error> &problem);

Q_SIGNALS:
    void changed();

private:
    void explainRegion();

    TemplateField *m_pattern;
    RegionBox *m_region;
    OutputBox *m_output;
    WayChoice *m_way;
    QCheckBox *m_also;
    QCheckBox *m_removeGone;
    Notice *m_patternNotice = nullptr;
    Notice *m_regionNotice = nullptr;
    Notice *m_wayNotice;
};

} // namespace ssotray
