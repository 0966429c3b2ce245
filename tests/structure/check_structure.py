#!/usr/bin/env python3
"""Holds the code against the floors of CONTRIBUTING.md: an include points to its own folder or to a lower floor, and
src/ knows no window. Reads includes, builds nothing.

    check_structure.py ROOT [QT_HEADERS]     QT_HEADERS: the folder that holds QtCore, QtWidgets, …
"""

import re
import sys
from pathlib import Path

FLOORS = {
    "app": 7, "app/browser": 7,
    "app/credentials": 6.5,  # sso-tray --print-credentials says things in the words of sso-tray-credentials
    "ui": 6, "ipc": 6, "doctor": 6,
    "credentials": 5, "catalog": 5, "profiles": 5,
    "session": 4,
    "signin": 3, "config": 3,
    "aws": 2, "storage": 2, "platform": 2,
    "base": 1,
}
# The stairs inside ui; every folder that is not named here is a window, and windows do not know each other.
STAIRS = {"ui/common": 1, "ui/catalogview": 2, "ui/signin": 3}
WINDOW = 4

# Programs that stay small: what they may include besides their own folder.
NARROW = {
    "app/credentials": re.compile(r"base/|ipc/(client|protocol)"),
    "app/browser": re.compile(r"base/processprotection\.h$"),
}

MODULES_OF_SRC = {"QtCore", "QtNetwork", "QtDBus"}
WINDOW_CLASSES = re.compile(
    r"Q(Application|GuiApplication|Widget|Dialog|Window|MainWindow|Label|\w*Button|\w*Edit|\w*View|Wizard\w*|Menu|Action"
    r"|Icon|Pixmap|Image|Painter|Color|Font|Clipboard|DesktopServices|SystemTrayIcon|MessageBox|Style|Svg\w*"
    r"|WebEngine\w*|HttpServer\w*|Test)$")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
GENERATED = re.compile(r"(ui_\w+\.h|moc_\w+\.cpp|\w+\.moc)$")
QT_TARGET = re.compile(r"\bQt6?::(\w+)")


class Tree:
    """A checkout, and what is wrong with it."""

    def __init__(self, root, qt_headers=None):
        self.root = Path(root)
        self.windows = window_headers(qt_headers)
        self.includes = 0
        self.problems = []

    def check(self):
        for folder in ("src", "ui", "app"):
            for path in sorted((self.root / folder).rglob("*")):
                if path.suffix in (".h", ".cpp", ".mm"):
                    self.check_file(path)
                elif path.name == "CMakeLists.txt" and folder == "src":
                    self.check_targets(path)
        return self.problems

    def check_file(self, path):
        name = path.relative_to(self.root).as_posix()
        room = room_of(name)
        if floor(room) is None:
            self.problems.append(f"{name}: {room} has no floor; give it one in {Path(__file__).name}")
            return
        for line, quote, target in includes_of(path):
            self.includes += 1
            problem = self.problem_with(name, room, quote, target)
            if problem:
                self.problems.append(f"{name}:{line}: {problem}")

    def problem_with(self, name, room, quote, target):
        found = self.file_of_ours(target)
        if found:
            return problem_between(room, room_of(found), target)
        if quote == '"':
            if GENERATED.match(target):
                return None
            return f'"{target}" is no file of ours; write it from src/ or from the root, like "aws/types.h"'
        if name.startswith("src/") and self.is_window(target):
            return f"<{target}> is not of {', '.join(sorted(MODULES_OF_SRC))}; src/ knows nothing else of Qt"
        return None

    def file_of_ours(self, target):
        if ".." in target.split("/") or "/" not in target:
            return None
        for start in ("src/", ""):
            if (self.root / (start + target)).is_file():
                return start + target
        return None

    def is_window(self, header):
        module, slash, name = header.partition("/")
        if slash and re.match(r"Qt[A-Z]", module):
            return module not in MODULES_OF_SRC
        return name == "" and (header in self.windows if self.windows else bool(WINDOW_CLASSES.match(header)))

    def check_targets(self, path):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for module in QT_TARGET.findall(line.partition("#")[0]):
                if "Qt" + module not in MODULES_OF_SRC:
                    name = path.relative_to(self.root).as_posix()
                    self.problems.append(f"{name}:{number}: Qt6::{module} is not for src/")


def window_headers(qt_headers):
    """The names of all Qt headers that src/ must not include, from the installed Qt; empty when there is none."""
    if not qt_headers:
        return set()
    modules = {folder.name: {header.name for header in folder.iterdir()}
               for folder in Path(qt_headers).glob("Qt*") if folder.is_dir()}
    allowed = set().union(*(modules.get(module, set()) for module in MODULES_OF_SRC))
    everything = set(modules).union(*modules.values())
    return everything - allowed - MODULES_OF_SRC


def includes_of(path):
    text = path.read_text(encoding="utf-8")
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start(2)) + 1, match.group(1), match.group(2)


def room_of(name):
    """The folder that counts: src/aws/x.h is in aws, ui/wizard/x.h in ui/wizard, app/x.h in app."""
    folders = name.split("/")[:-1]
    return "/".join(folders[1:] if folders[0] == "src" else folders)


def floor(room):
    if room.startswith("ui/"):
        return FLOORS["ui"]
    return None if room == "ui" else FLOORS.get(room)


def stair(room):
    return STAIRS.get(room, WINDOW)


def problem_between(room, target_room, target):
    if room == target_room:
        return None
    if room in NARROW:
        return None if NARROW[room].match(target) else f'"{target}" is not for {room}'
    if floor(target_room) is None:
        return f'"{target}" stands on no floor'
    if floor(target_room) < floor(room):
        return None
    if room.startswith("ui/") and target_room.startswith("ui/") and stair(target_room) < stair(room):
        return None
    way = "up" if (floor(target_room), stair(target_room)) > (floor(room), stair(room)) else "sideways"
    return f'"{target}" points {way}, from {room} to {target_room}'


def main(arguments):
    tree = Tree(*arguments)
    problems = tree.check()
    for problem in problems:
        print(problem)
    print(f"{tree.includes} includes, {len(problems)} against the floors")
    return 1 if problems or not tree.includes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
