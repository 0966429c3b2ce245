// drag-source FILE: a small window in the corner of the screen, out of which somebody drags a file. Says what came of
// it: a line "taken" or "refused".

#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class File : public QLabel
{
public:
    explicit File(const QString &path)
        : QLabel(u"File"_s, nullptr, Qt::ToolTip)
        , m_path(path)
    {
        setGeometry(0, 0, 60, 30);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        if (!m_isHere)
            say("here");
        m_isHere = true;
    }

    void mousePressEvent(QMouseEvent *) override
    {
        auto *content = new QMimeData;
        content->setUrls({QUrl::fromLocalFile(m_path)});
        auto *drag = new QDrag(this); // goes by itself
        drag->setMimeData(content);
        const Qt::DropAction action = drag->exec(Qt::CopyAction | Qt::MoveAction | Qt::LinkAction);
        say(action == Qt::IgnoreAction ? "refused" : "taken");
    }

private:
    static void say(const char *word)
    {
        std::puts(word);
        std::fflush(stdout);
    }

    const QString m_path;
    bool m_isHere = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication program(argc, argv);
    File file(QApplication::arguments().value(1));
    file.show();
    return QApplication::exec();
}
