#include "ui/console/consoledialog.h"

#include "aws/consolelink.h"
#include "aws/partition.h"
#include "ui/common/button.h"
#include "ui/common/errortext.h"
#include "ui/common/formgrid.h"
#include "ui/common/hint.h"
#include "ui/common/notice.h"
#include "ui/common/regionbox.h"
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
    , m_portal(new QRadioButton(tr("Sign in through the access portal")))
    , m_credentials(new QRadioButton(tr("Sign in with the role's credentials (a session of its own)")))
    , m_wayNotice(new Notice)
    , m_notice(new Notice)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open console"));
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
    keepWrappedHeight(this);
    resize(fontMetrics().height() * 32, sizeHint().height());

    connect(m_region, &RegionBox::regionChanged, this, &ConsoleDialog::refresh);
    connect(m_portal, &QRadioButton::toggled, this, &ConsoleDialog::refresh);
    refresh();
}

void ConsoleDialog::addFields(FormGrid &grid)
{
    for (const ConsoleService &service : consoleServices())
        m_service->addItem(service.id.isEmpty() ? tr("Console home") : service.name, service.id);
    m_region->setRegion(m_start.region.isEmpty() ? m_start.ssoRegion : m_start.region);
    m_regionNotice = grid.addField(tr("Region"), m_region);
    grid.addField(tr("Service"), m_service);
}

QGroupBox *ConsoleDialog::makeWays()
{
    auto *group = new QGroupBox(tr("How the browser signs in"));
    group->setAccessibleName(group->title());
    auto *ways = new QVBoxLayout(group);
    const auto add = [&](QRadioButton *button, const QString &explanation) {
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(explanation);
        ways->addWidget(button);
        ways->addWidget(new Hint(explanation));
    };
    add(m_portal,
        tr("The browser uses your sign-in at the access portal, or asks you for one. The link holds no secret, so it "
           "can be copied."));
    add(m_credentials,
        tr("The app gets credentials of the role and hands a secret address to the browser once. No sign-in at the "
           "portal is needed."));
    ways->addWidget(m_wayNotice);

    const bool hasPortal = hasPortalPage(m_start.startUrl);
    m_portal->setEnabled(hasPortal);
    (hasPortal ? m_portal : m_credentials)->setChecked(true);
    if (!hasPortal)
        m_wayNotice->say(
            Notice::Tone::Info, tr("The SSO start URL of this session is an issuer URL, which has no portal page."));
    return group;
}

QWidget *ConsoleDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox;
    auto *open = new Button(tr("Open console"));
    open->setDefault(true);
    auto *copy = new Button(tr("Copy link"));
    copy->setAutoDefault(false);
    buttons->addButton(open, QDialogButtonBox::AcceptRole);
    buttons->addButton(copy, QDialogButtonBox::ActionRole);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
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
    m_notice->say(Notice::Tone::Info, tr("The link is on the clipboard. It holds no secret."));
}

void ConsoleDialog::showOpening()
{
    m_isOpening = true;
    m_notice->say(Notice::Tone::Info,
        m_portal->isChecked() ? tr("Opening the browser…") : tr("Getting a sign-in for the console from AWS…"));
    refresh();
}

void ConsoleDialog::showFailed(const Error &error)
{
    m_isOpening = false;
    m_notice->say(Notice::Tone::Error, tr("The console was not opened. %1").arg(ErrorText::of(error)));
    refresh();
}

} // namespace ssotray
