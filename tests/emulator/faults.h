#pragma once

#include "message.h"

#include <QJsonArray>

#include <functional>
#include <optional>

namespace ssotray::emulator {

// One scripted misbehaviour. "operation" may be "*".
struct Fault
{
    enum class Kind { Status, Html, Truncated, Huge, WrongTypes, Redirect, Reset, BlackHole, Slow };

    QString operation;
    int times = 1;
    Kind kind = Kind::Status;
    int status = 500;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds span{3000}; // of kind slow

    // Nothing when the operation is missing or the kind is unknown.
    static std::optional<Fault> fromJson(const QJsonObject &object);
};

// The faults that wait for their operation, in the order they were scripted. Owned by the Emulator, filled by the
// control API.
class Faults
{
public:
    void add(const Fault &fault) { m_list += fault; }
    void clear() { m_list.clear(); }
    qsizetype count() const { return m_list.size(); }
    // Uses up one time of the first fault that means this operation.
    std::optional<Fault> take(const QString &operation);

private:
    QList<Fault> m_list;
};

// The spoilt answer. Kinds that spoil a real answer (truncated, wrong-types, slow) ask `real` for it, so the operation
// takes place and its answer is what gets lost; the others never reach the service.
Answer spoil(const Fault &fault, const std::function<Answer()> &real);

} // namespace ssotray::emulator
