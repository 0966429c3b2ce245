#pragma once

#include "base/async.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace ssotray {

// Where a company's own address of the access portal leads. Asked once for each address, when somebody says so, and
// remembered until the next one. Owned by the page that shows how it goes; it asks through the function that it is
// given.
class PortalLookup : public QObject
{
    Q_OBJECT

public:
    using Ask = std::function<Async<QString>(const QString &startUrl, QObject *owner)>;

    explicit PortalLookup(Ask ask, QObject *parent = nullptr);

    // An address of the company's own, which has to be asked.
    static bool isFor(const QString &startUrl);

    void look(const QString &startUrl);
    void cancel();

    bool isLooking() const { return m_asking != nullptr; }
    // The address that is being asked, or was asked last.
    const QString &startUrl() const { return m_startUrl; }
    // It is known where this one leads, or that nobody can tell.
    bool isSettled(const QString &startUrl) const { return !isLooking() && m_startUrl == startUrl; }
    // Empty while it is not known.
    const QString &portal() const { return m_portal; }
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    void settled();

private:
    const Ask m_ask;
    std::unique_ptr<QObject> m_asking; // while it asks
    QString m_startUrl;
    QString m_portal;
    std::optional<Error> m_error;
};

} // namespace ssotray
