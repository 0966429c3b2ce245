#include "screenshots/camera.h"

#include "ui/signin/signindialog.h"

#include <QCoreApplication>
#include <QFile>
#include <QPixmap>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ssotray {

namespace {

QString inLanguage(const char *context, const char *text)
{
    const QByteArray name = "ssotray::"_ba + context;
    const QString translated = QCoreApplication::translate(name, text);
    return translated == QString::fromUtf8(text) ? QCoreApplication::translate(context, text) : translated;
}

void demand(bool works, const char *what)
{
    if (!works)
        qFatal("The scene cannot be set: %s", what);
}

} // namespace

// A path in a picture shall look as it does on a person's computer.
Camera::Camera()
{
    qputenv("HOME", QFile::encodeName(world.home.path()));
}

Camera::~Camera()
{
    delete window;
    qputenv("HOME", m_home);
}

void Camera::show(QWidget *shown)
{
    window = shown;
    window->show();
    demand(QTest::qWaitForWindowExposed(window), "window");
    world.clock.advance(2s);
    QTest::qWait(1);
}

void Camera::openWizard()
{
    show(new Wizard(world.services()));
}

void Camera::openSignInDialog()
{
    auto *dialog = new SignInDialog(world.sessions.open(world.mySso()), world.clock);
    dialog->setOffersBuiltInWindow(world.hasBuiltInWindow);
    dialog->setBrowsers(world.browsers);
    show(dialog);
}

void Camera::type(const char *page, const char *field, const QString &text)
{
    demand(WindowDriver(window).type(inLanguage(page, field), text), field);
}

void Camera::click(const char *page, const char *button)
{
    demand(world.advanceUntil([&] { return WindowDriver(window).canClick(inLanguage(page, button)); }), button);
    WindowDriver(window).click(inLanguage(page, button));
}

void Camera::choose(const char *page, const char *radioButton)
{
    click(page, radioButton);
}

void Camera::waitFor(const char *context, const char *words)
{
    const QString text = inLanguage(context, words);
    demand(world.advanceUntil([&] {
        const WindowDriver person(window);
        return person.says(text) || person.button(text) || person.find<QWidget>(text);
    }),
        words);
}

void Camera::waitForPage(int id)
{
    demand(world.advanceUntil([&] { return wizard()->currentId() == id; }), "page");
}

void Camera::fillSession()
{
    type("SessionPage", "SSO session name", u"my-sso"_s);
    type("SessionPage", "SSO start URL", u"https://d-12345xxxxx.awsapps.com/start"_s);
    type("SessionPage", "SSO region", u"ap-northeast-1"_s);
}

void Camera::goToSignIn()
{
    openWizard();
    fillSession();
    click("Wizard", "Next");
}

void Camera::goToRoles()
{
    goToSignIn();
    waitForPage(Wizard::RolesPageId);
}

void Camera::goToProfile()
{
    goToRoles();
    click("Wizard", "Next");
    type("ProfilePage", "CLI default client Region", u"ap-northeast-1"_s);
}

void Camera::goToDone()
{
    goToProfile();
    type("ProfilePage", "CLI profile name", u"my-sso"_s);
    click("ProfilePage", "Save profile");
    waitForPage(Wizard::DonePageId);
}

bool Camera::save(const QString &path)
{
    QTest::qWait(20); // for layouts that are still to be made
    return window->grab().save(path);
}

} // namespace ssotray
