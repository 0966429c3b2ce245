#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace ssotray {

class Camera;

// One picture: its file name, and how to get there.
struct Scene
{
    QString name;
    std::function<void(Camera &)> set;
};

// Of the windows with accounts and with profiles (listscenes.cpp).
QList<Scene> listScenes();

// Of many profiles at once, and of taking changes back (bulkscenes.cpp).
QList<Scene> bulkScenes();

// Of the import of other tools' profiles (importscenes.cpp).
QList<Scene> importScenes();

// Of the settings (settingsscenes.cpp).
QList<Scene> settingsScenes();

// Of the tray (trayscenes.cpp).
QList<Scene> trayScenes();

// Of the ways to sign in, and of start URLs that are a company's own (wayscenes.cpp).
QList<Scene> wayScenes();

// In the order in which a person would meet them.
QList<Scene> allScenes();

} // namespace ssotray
