#pragma once

#include <QLineEdit>

namespace ssotray {

class Button;
class Notice;

// The full path of a file, typed or picked with "Browse…"; empty for none chosen. A path that is not full stays in the
// field with the reason below it and is not given on. It looks at no file.
class PathEdit : public QLineEdit
{
    Q_OBJECT

public:
    enum class Home { Allowed, Refused }; // "~/" at the beginning

    // title: of the window to browse in. browse: the button's text, with its mnemonic.
    PathEdit(Home home, const QString &title, const QString &browse, QWidget *parent = nullptr);

    // Both are to be put into a layout.
    Button *browseButton() const { return m_browse; }
    Notice *notice() const { return m_notice; }

    // Shows what is chosen, unless somebody is typing.
    void showSetting(const QString &path);
    // Where browsing starts while nothing was chosen: at this file.
    void setUsualPath(const QString &path) { m_usualPath = path; }

    // Gives on what was typed.
    void takeOver();

Q_SIGNALS:
    void pathChosen(const QString &path);

private:
    void openBrowser();
    void take();
    bool isUsable(const QString &path) const;

    const Home m_home;
    const QString m_title;
    Button *m_browse;
    Notice *m_notice;
    QString m_usualPath;
};

} // namespace ssotray
