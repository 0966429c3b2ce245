#pragma once

#include <QComboBox>

namespace ssotray {

// The output format of a profile: one of those that the AWS CLI has, or none.
class OutputBox : public QComboBox
{
    Q_OBJECT

public:
    explicit OutputBox(QWidget *parent = nullptr);

    // As it stands in the config; empty: not set.
    QString output() const;
    // Also one that is not in the list.
    void setOutput(const QString &output);

Q_SIGNALS:
    void outputChanged();
};

} // namespace ssotray
