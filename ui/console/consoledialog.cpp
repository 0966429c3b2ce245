#include "ui/console/consoledialog.h"

#include "aws/consolelink.h"
#include "aws/partition.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/explainedbutton.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/regionbox.h"
#include "ui/common/translated.h"
#include "ui/common/wrappedheight.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QLabel *makeConsoleTitle(const NamedRole &role)
{
    const QString account =
        role.accountName.isEmpty() ? role.role.accountId : u"%1 (%2)"_s.arg(role.accountName, role.role.accountId);
    auto *title = new QLabel(u"%1 — %2"_s.arg(role.role.roleName, account));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

} // namespace

ConsoleDialog::ConsoleDialog(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_start(start)
    , m_region(new RegionBox)
    , m_service(new QComboBox)
    , m_portal(new QRadioButton)
    , m_credentials(new QRadioButton)
    , m_wayNotice(new Notice)
    , m_notice(new Notice)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin);
    column->addWidget(makeConsoleTitle(start.role));
    auto *grid = new FormGrid;
    addFields(*grid);
    column->addLayout(grid);
    column->addWidget(makeWays());
    column->addWidget(m_notice);
    column->addStretch();
    column->addWidget(makeButtons());
    keepTranslated(this, [this] {
        setWindowTitle(tr("Open console"));
        refresh();
    });
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 32, sizeHint().height());

    connect(m_region, &RegionBox::regionChanged, this, &ConsoleDialog::refresh);
    connect(m_portal, &QRadioButton::toggled, this, &ConsoleDialog::refresh);
}

void ConsoleDialog::addFields(FormGrid &grid)
{
    for (const ConsoleService &service : consoleServices())
        m_service->addItem(service.name, service.id);
    keepTranslated(m_service, [this] { m_service->setItemText(m_service->findData(QString()), tr("Console home")); });
    m_region->setRegion(m_start.region.isEmpty() ? m_start.ssoRegion : m_start.region);
    m_regionNotice = grid.addField([] { return tr("Region"); }, m_region);
    grid.addField([] { return tr("Service"); }, m_service);
}

QGroupBox *ConsoleDialog::makeWays()
{
    auto *group = new QGroupBox;
    keepTranslated(group, [group] {
        group->setTitle(tr("How the browser signs in"));
        group->setAccessibleName(group->title());
    });
    auto *ways = new QVBoxLayout(group);
    const auto add = [&](QRadioButton *button, const Text &name, const Text &explanation) {
        ways->addWidget(button);
        ways->addWidget(explainButton(button, name, explanation));
    };
    add(
        m_portal, [] { return tr("Sign in through the access portal"); },
        [] {
            return tr("The browser uses your sign-in at the access portal, or asks you for one. The link holds no "
                      "secret, so it can be copied.");
        });
    add(
        m_credentials, [] { return tr("Sign in with the role's credentials (a session of its own)"); },
        [] {
            return tr("The app gets credentials of the role and hands a secret address to the browser once. No sign-in "
                      "at the portal is needed.");
        });
    ways->addWidget(m_wayNotice);

    const bool hasPortal = hasPortalPage(m_start.startUrl);
    m_portal->setEnabled(hasPortal);
    (hasPortal ? m_portal : m_credentials)->setChecked(true);
    if (!hasPortal)
        m_wayNotice->say(Notice::Tone::Info,
            [] { return tr("The SSO start URL of this session is an issuer URL, which has no portal page."); });
    return group;
}

QWidget *ConsoleDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    auto *open = new Button;
    open->setDefault(true);
    auto *copy = new Button;
    copy->setAutoDefault(false);
    buttons->addButton(open, QDialogButtonBox::AcceptRole);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    auto *cancel = new Button;
    cancel->setAutoDefault(false);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    keepTranslated(buttons, [open, copy, cancel] {
        open->setText(tr("Open console"));
        copy->setText(tr("Copy link"));
        cancel->setText(tr("Cancel"));
    });
    m_open = open;
    m_copy = copy;
    connect(open, &Button::clicked, this, &ConsoleDialog::askToOpen);
    connect(copy, &Button::clicked, this, &ConsoleDialog::copyLink);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

ConsoleChoice ConsoleDialog::choice() const
{
    return {m_start.role, m_region->region(), m_service->currentData().toString(),
        m_portal->isChecked() ? ConsoleChoice::Way::Portal : ConsoleChoice::Way::Credentials};
}

QString ConsoleDialog::regionProblem() const
{
    const QString region = m_region->region();
    if (region.isEmpty())
        return tr("A region is needed.");
    const Result<QUrl> page = consolePage(region, {});
    if (!page)
        return ErrorText::of(page.error());
    return isSamePartition(region, m_start.ssoRegion)
        ? QString()
        : ErrorText::of({Error::Kind::Input, u"ConsolePartition"_s, region, {}});
}

void ConsoleDialog::refresh()
{
    const QString problem = regionProblem();
    m_regionNotice->say(Notice::Tone::Error, problem);
    m_open->setEnabled(problem.isEmpty() && !m_isOpening);
    m_copy->setEnabled(problem.isEmpty() && m_portal->isChecked());
}

void ConsoleDialog::askToOpen()
{
    m_notice->clear();
    Q_EMIT openRequested(choice());
}

QUrl ConsoleDialog::portalLink() const
{
    const RoleRef &role = m_start.role.role;
    const QUrl destination = consolePage(m_region->region(), m_service->currentData().toString()).value_or(QUrl());
    return consoleShortcut(m_start.startUrl, role.accountId, role.roleName, destination);
}

void ConsoleDialog::copyLink()
{
    QGuiApplication::clipboard()->setText(portalLink().toString(QUrl::FullyEncoded));
    m_notice->say(Notice::Tone::Info, [] { return tr("The link is on the clipboard. It holds no secret."); });
}

void ConsoleDialog::showOpening()
{
    m_isOpening = true;
    const bool isByPortal = m_portal->isChecked();
    m_notice->say(Notice::Tone::Info, [isByPortal] {
        return isByPortal ? tr("Opening the browser…") : tr("Getting a sign-in for the console from AWS…");
    });
    refresh();
}

void ConsoleDialog::showFailed(const Error &error)
{
    m_isOpening = false;
    m_notice->say(
        Notice::Tone::Error, [error] { return tr("The console was not opened. %1").arg(ErrorText::of(error)); });
    refresh();
}

} // namespace ssotray
