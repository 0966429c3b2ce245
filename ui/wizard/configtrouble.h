#pragma once

#include "base/error.h"

#include <QWidget>

#include <optional>

namespace ssotray {

class Button;
class Notice;

// Why the config cannot be worked with, and what a person can do: repair it where that is done, and have it read again.
// It is part of the wizard's first page; hidden while there is nothing to say.
class ConfigTrouble : public QWidget
{
    Q_OBJECT

public:
    explicit ConfigTrouble(QWidget *parent = nullptr);

    void say(const std::optional<Error> &error, const QString &configPath);

Q_SIGNALS:
    void readAgainRequested();
    void repairRequested();

private:
    Notice *m_notice;
    Button *m_repair;
};

} // namespace ssotray
