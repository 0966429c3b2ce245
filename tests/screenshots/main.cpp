// take-screenshots FOLDER [NAME…]: a picture of every window and state, in every language, light and dark; or only of
// the scenes whose name contains one of the words.

#include "screenshots/camera.h"
#include "screenshots/palettes.h"
#include "screenshots/scenes.h"
#include "ui/common/languages.h"

#include <QApplication>
#include <QDir>
#include <QStyle>
#include <QStyleFactory>
#include <QTextStream>

#include <algorithm>

using namespace ssotray;
using namespace Qt::StringLiterals;

namespace {

bool isWanted(const QString &name, const QStringList &words)
{
    return words.isEmpty()
        || std::any_of(words.begin(), words.end(), [&](const QString &word) { return name.contains(word); });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "Usage: take-screenshots FOLDER [NAME...]\n";
        return 2;
    }
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    const QPalette light = QApplication::style()->standardPalette();
    Languages languages;
    for (const QString &language : {u"en"_s, u"ja"_s}) {
        languages.use(QLocale(language));
        for (const bool isDark : {false, true}) {
            QApplication::setPalette(isDark ? darkPalette() : light);
            const QDir folder(arguments.at(1) + u'/' + language + (isDark ? "-dark"_L1 : "-light"_L1));
            folder.mkpath(u"."_s);
            for (const Scene &scene : allScenes()) {
                if (!isWanted(scene.name, arguments.mid(2)))
                    continue;
                Camera camera;
                scene.set(camera);
                const QString path = folder.filePath(scene.name + u".png"_s);
                if (!camera.save(path)) {
                    QTextStream(stderr) << path << " cannot be written\n";
                    return 1;
                }
                QTextStream(stdout) << path << '\n';
            }
        }
    }
    return 0;
}
