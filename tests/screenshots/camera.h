#pragma once

#include "ui/uiworld.h"
#include "ui/windowdriver.h"

#include <QPointer>

namespace ssotray {

// A window in a world of its own, brought to where its picture is worth taking. What is typed and clicked is named in
// English, whatever language the window speaks. A step that does not work ends the program: a picture of the wrong
// thing helps nobody.
class Camera
{
public:
    Camera();
    ~Camera();
    Camera(const Camera &) = delete;
    Camera &operator=(const Camera &) = delete;

    void openWizard();
    void openSignInDialog();
    void open(QWidget *shown) { show(shown); }
    void type(const char *page, const char *field, const QString &text);
    void click(const char *page, const char *button);
    void choose(const char *page, const char *radioButton);
    // Turns the clock until the words can be read or the button seen.
    void waitFor(const char *context, const char *words);
    void waitForPage(int id);

    void fillSession();
    void goToSignIn();
    void goToRoles();
    void goToProfile();
    void goToDone();

    bool save(const QString &path);

    UiWorld world;
    QPointer<QWidget> window;

private:
    void show(QWidget *shown);
    const QByteArray m_home = qgetenv("HOME");

    Wizard *wizard() const { return qobject_cast<Wizard *>(window); }
};

} // namespace ssotray
