#include "screenshots/camera.h"
#include "screenshots/scenes.h"
#include "ui/console/consoledialog.h"
#include "ui/copy/copywindow.h"
#include "ui/proxy/proxydialog.h"
#include "ui/signin/signindialog.h"
#include "ui/tray/trayicon.h"
#include "ui/tray/traymenu.h"

#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

using Standing = SessionStatus::Standing;

const QList<int> iconSizes{16, 22, 24, 32, 48, 64};
constexpr int gap = 8;

TraySession sessionOf(const QString &name, Standing standing)
{
    TraySession session{name, {}};
    session.status.standing = standing;
    return session;
}

void showPicture(Camera &camera, const QPixmap &picture)
{
    auto *sheet = new QLabel;
    sheet->setPixmap(picture);
    sheet->setFixedSize(picture.size());
    camera.open(sheet);
}

QPixmap pictureOf(QMenu &menu)
{
    menu.popup({});
    const QPixmap picture = menu.grab();
    menu.hide();
    return picture;
}

// The menu and the submenus of some of its lines, with those in their first line, side by side.
void showMenu(Camera &camera, TrayMenu &menu, const QList<int> &opened)
{
    QList<QPixmap> pictures{pictureOf(menu)};
    for (const int line : opened) {
        for (QMenu *below = menu.actions().at(line)->menu(); below; below = below->actions().constFirst()->menu())
            pictures.append(pictureOf(*below));
    }
    QSize size(gap, 0);
    for (const QPixmap &picture : pictures)
        size = QSize(size.width() + picture.width() + gap, qMax(size.height(), picture.height() + 2 * gap));
    QPixmap all(size);
    all.fill(menu.palette().mid().color());
    QPainter painter(&all);
    int x = gap;
    for (const QPixmap &picture : pictures) {
        painter.drawPixmap(x, gap, picture);
        x += picture.width() + gap;
    }
    painter.end();
    showPicture(camera, all);
}

QImage iconsOn(const QColor &panel, QImage::Format format)
{
    const QList<Standing> standings{Standing::Active, Standing::SignedOut, Standing::EndsSoon, Standing::Ended,
        Standing::Offline, Standing::KeychainTrouble};
    int width = gap;
    for (const int size : iconSizes)
        width += size + gap;
    const int rowHeight = iconSizes.constLast() + gap;
    QImage image(width, rowHeight * static_cast<int>(standings.size()) + gap, QImage::Format_ARGB32);
    image.fill(panel);
    QPainter painter(&image);
    int y = gap;
    for (const Standing standing : standings) {
        int x = gap;
        for (const int size : iconSizes) {
            painter.drawPixmap(
                x, y + (iconSizes.constLast() - size) / 2, TrayIcon::iconFor(standing).pixmap(QSize(size, size), 1.0));
            x += size + gap;
        }
        y += rowHeight;
    }
    painter.end();
    return image.convertToFormat(format);
}

// Every state in every size, on light and on dark, and without colour.
void showIcons(Camera &camera)
{
    const QColor light(0xee, 0xee, 0xef);
    const QColor dark(0x22, 0x26, 0x2b);
    const QList<QImage> parts{iconsOn(light, QImage::Format_ARGB32), iconsOn(dark, QImage::Format_ARGB32),
        iconsOn(light, QImage::Format_Grayscale8), iconsOn(dark, QImage::Format_Grayscale8)};
    QPixmap all(parts.constFirst().width() * static_cast<int>(parts.size()), parts.constFirst().height());
    QPainter painter(&all);
    for (int part = 0; part < parts.size(); ++part)
        painter.drawImage(part * parts.constFirst().width(), 0, parts.at(part));
    painter.end();
    showPicture(camera, all);
}

const TrayRole admin{u"my-sso"_s, u"123456789012"_s, u"Production"_s, u"AdministratorAccess"_s};
const TrayRole viewer{u"my-sso"_s, u"000000000042"_s, u"本番環境 東京"_s, u"ViewOnlyAccess"_s};

} // namespace

QList<Scene> trayScenes()
{
    return {
        {u"90-tray-icons"_s, showIcons},
        {u"91-tray-menu"_s,
            [](Camera &camera) {
                TrayMenu menu;
                menu.setSessions({sessionOf(u"my-sso"_s, Standing::Active)}, camera.world.clock.now());
                TrayRole withProfile = admin;
                withProfile.profile = u"my-sso"_s;
                menu.setRoles({withProfile}, {viewer});
                menu.setClipboard(std::chrono::seconds(45));
                showMenu(camera, menu, {8});
            }},
        {u"92-tray-menu-locked"_s,
            [](Camera &camera) {
                TraySession session = sessionOf(u"my-sso"_s, Standing::KeychainTrouble);
                session.status.trouble = Error{Error::Kind::Keychain, u"Locked"_s, {}, {}};
                session.status.canMoveToKeychain = true;
                TrayMenu menu;
                menu.setSessions({session}, camera.world.clock.now());
                showMenu(camera, menu, {});
            }},
        {u"93-tray-menu-three-sessions"_s,
            [](Camera &camera) {
                const QDateTime now = camera.world.clock.now();
                TraySession work = sessionOf(u"work"_s, Standing::EndsSoon);
                work.status.end = SessionEnd{now.addSecs(600), true};
                TraySession client = sessionOf(u"R&D_client"_s, Standing::Offline);
                client.status.trouble = Error{Error::Kind::Offline, {}, {}, {}};
                client.status.worksUntil = now.addSecs(2400);
                TrayMenu menu;
                menu.setSessions({work, client, sessionOf(u"lab"_s, Standing::Ended)}, now);
                menu.setRoles({admin, viewer}, {});
                showMenu(camera, menu, {0, 2, 5});
            }},
        {u"97-console"_s,
            [](Camera &camera) {
                camera.open(
                    new ConsoleDialog({{{u"my-sso"_s, u"123456789012"_s, u"AdministratorAccess"_s}, u"Production"_s},
                        u"https://d-12345xxxxx.awsapps.com/start"_s, u"ap-northeast-1"_s, {}}));
            }},
        {u"98-console-other-partition"_s,
            [](Camera &camera) {
                auto *dialog = new ConsoleDialog({{{u"my-sso"_s, u"123456789012"_s, u"ReadOnly"_s}, {}},
                    u"https://identitycenter.amazonaws.com/ssoins-1234567890abcdef"_s, u"ap-northeast-1"_s,
                    u"cn-north-1"_s});
                dialog->showFailed({Error::Kind::Input, u"NoBrowser"_s, {}, {}});
                camera.open(dialog);
            }},
        {u"99-proxy-password"_s, [](Camera &camera) { camera.open(new ProxyDialog(u"proxy.example.com:3128"_s)); }},
        {u"9a-proxy-password-refused"_s,
            [](Camera &camera) {
                auto *dialog = new ProxyDialog(u"proxy.example.com:3128"_s, u"mori"_s);
                dialog->showRefused();
                camera.open(dialog);
            }},
        {u"9b-tray-menu-proxy-password"_s,
            [](Camera &camera) {
                const QDateTime now = camera.world.clock.now();
                TraySession work = sessionOf(u"my-sso"_s, Standing::Offline);
                work.status.trouble = Error{Error::Kind::Proxy, u"Password"_s, u"proxy.example.com:3128"_s, {}};
                work.status.worksUntil = now.addSecs(2400);
                TrayMenu menu;
                menu.setSessions({work}, now);
                showMenu(camera, menu, {});
            }},
        {u"96-copy-window"_s,
            [](Camera &camera) {
                camera.open(new CopyWindow(camera.world.clipboard, camera.world.clock, {Secret(u"nothing secret"_s)},
                    u"AdministratorAccess"_s));
            }},
        {u"94-signin-fresh-session"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerPending();
                camera.open(new SignInDialog(camera.world.sessions.open(camera.world.mySso()), camera.world.clock,
                    SignInDialog::Occasion::Fresh));
                camera.waitFor("CodeCard", "Open browser");
            }},
        {u"95-signin-cancelled-elsewhere"_s,
            [](Camera &camera) {
                camera.world.answerCode();
                camera.world.answerPending();
                camera.openSignInDialog();
                camera.waitFor("CodeCard", "Open browser");
                camera.world.sessions.open(camera.world.mySso()).cancelSignIn();
            }},
    };
}

} // namespace ssotray
