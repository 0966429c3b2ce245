#pragma once

#include "base/async.h"
#include "base/checkstep.h"
#include "base/secret.h"

#include <QJsonObject>
#include <QNetworkProxy>
#include <QObject>
#include <QUrl>

namespace ssotray {

struct DoctorServices;
class Session;

// The way of one session to AWS, from the host's name to the portal's answer. One object for each run, owned by the
// doctor's run; destroying it cancels.
class RouteCheck : public QObject
{
    Q_OBJECT

public:
    // session: null for AWS in us-east-1, signed out.
    RouteCheck(const DoctorServices &services, Session *session, QObject *parent);

    // In the order in which they are done.
    static QList<CheckStep::Kind> kinds();

    // Once. Answers when all steps are told.
    Async<void> run();

Q_SIGNALS:
    void found(const ssotray::CheckStep &step); // without its session

private:
    void begin(CheckStep::Kind kind);
    void block(const QList<CheckStep::Kind> &kinds);
    QString region() const;
    bool isProxied() const { return m_proxy.type() != QNetworkProxy::NoProxy; }
    QStringList proxyDetails() const;

    void lookUpName();
    void checkProxy();
    void askOidc();
    void checkPortal();
    Async<QJsonObject> askPortal(const Secret &token);
    void askPortalSignedOut();
    void tellPortal(const Result<QJsonObject> &answer, bool hasToken);

    const DoctorServices &m_services;
    Session *const m_session;
    QUrl m_oidc;
    QUrl m_portal;
    QNetworkProxy m_proxy;
    const Answer<void> m_end;
};

} // namespace ssotray
