#pragma once

#include "config/history.h"
#include "ui/common/button.h"

#include <optional>

namespace ssotray {

// "Undo: Save profile my-sso", beside the news that the change is made. It is there from offer() on until that change
// is no longer the next to be taken back. It takes nothing back itself.
class UndoButton : public Button
{
    Q_OBJECT

public:
    explicit UndoButton(QWidget *parent = nullptr);

    void offer(const ChangeNote &change);
    void withdraw();
    // What would be taken back now.
    void setNext(const std::optional<ChangeNote> &next);

private:
    std::optional<ChangeNote> m_offered;
};

} // namespace ssotray
