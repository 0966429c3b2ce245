#!/usr/bin/env python3
"""Shows check_structure.py small trees with one fault each, and one without; every fault must be found and nothing else.

    check_structure_can_fail.py [QT_HEADERS]
"""

import sys
import tempfile
import unittest
from pathlib import Path

from check_structure import Tree

QT_HEADERS = sys.argv.pop(1) if len(sys.argv) > 1 else None


def problems(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        with_builtin_list = Tree(root).check()
        if QT_HEADERS and Tree(root, QT_HEADERS).check() != with_builtin_list:
            raise AssertionError("the built-in list of window classes and the installed headers disagree")
        return with_builtin_list


class OneFaultEach(unittest.TestCase):
    def fault(self, expected, name, text, *others):
        """The file, beside others that are empty, has the one problem."""
        found = problems({**{other: "" for other in others}, name: text})
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])
        self.assertTrue(found[0].startswith(name + ":"), found[0])

    def test_a_good_tree_has_none(self):
        self.assertEqual(problems({
            "src/base/error.h": "#include <QString>\n#include <QtCore/QObject>\n#include <tl/expected.hpp>\n",
            "src/aws/types.h": '#include "base/error.h"\n#include <QNetworkReply>\n',
            "src/aws/types.cpp": '#include "aws/types.h"\n#include "types.moc"\n// #include <QWidget>\n',
            "src/platform/sleepwatch.cpp": "#include <QDBusConnection>\n#include <qt6keychain/keychain.h>\n",
            "src/ipc/client.h": "",
            "ui/common/errortext.h": '#include "base/error.h"\n#include <QWidget>\n',
            "ui/catalogview/catalogmodel.h": '#include "ui/common/errortext.h"\n',
            "ui/signin/signinpanel.h": '#include "ui/catalogview/catalogmodel.h"\n',
            "ui/wizard/wizard.cpp": '#include "ui/signin/signinpanel.h"\n#include "ui_wizard.h"\n',
            "ui/wizard/wizard.h": "",
            "app/application.h": '#include "ui/wizard/wizard.h"\n#include "aws/types.h"\n',
            "app/main.cpp": '#include "app/application.h"\n',
            "app/printcredentials.cpp": '#include "app/credentials/words.h"\n',
            "app/credentials/words.h": '#include "base/error.h"\n#include "ipc/client.h"\n',
            "app/browser/main.cpp": "#include <QWebEngineView>\n",
            "src/aws/CMakeLists.txt": "sso_room(aws PRIVATELY Qt6::Network) # never Qt6::Widgets\n",
        }), [])

    def test_up(self):
        self.fault("points up", "src/base/x.h", '#include "aws/types.h"', "src/aws/types.h")
        self.fault("points up", "src/config/x.h", '#include "session/session.h"', "src/session/session.h")
        self.fault("points up", "ui/wizard/x.h", '#include "app/application.h"', "app/application.h")
        self.fault("points up", "ui/wizard/x.h", '#include "app/credentials/words.h"', "app/credentials/words.h")
        self.fault("points up", "ui/common/x.h", '#include "ui/signin/panel.h"', "ui/signin/panel.h")
        self.fault("points up", "src/aws/x.h", '#  include <session/session.h>', "src/session/session.h")

    def test_sideways(self):
        self.fault("points sideways", "src/aws/x.h", '#include "storage/settings.h"', "src/storage/settings.h")
        self.fault("points sideways", "ui/wizard/x.h", '#include "ui/tray/menu.h"', "ui/tray/menu.h")
        self.fault("points sideways", "src/ipc/x.h", '#include "doctor/doctor.h"', "src/doctor/doctor.h")
        self.fault("points sideways", "app/main.cpp", '#include "app/browser/main.h"', "app/browser/main.h")

    def test_ui_does_not_know_its_neighbours(self):
        self.fault("from ui/tray to ipc", "ui/tray/x.h", '#include "ipc/client.h"', "src/ipc/client.h")

    def test_src_knows_no_screen_of_ours(self):
        self.fault("points up", "src/session/x.h", '#include "ui/wizard/wizard.h"', "ui/wizard/wizard.h")
        self.fault("points up", "src/session/x.h", '#include "app/application.h"', "app/application.h")

    def test_src_knows_no_window_of_qt(self):
        for header in ("QWidget", "QIcon", "QApplication", "QGuiApplication", "QClipboard", "QDesktopServices",
                       "QSvgRenderer", "QtGui/QFont", "QtWidgets/QLabel", "QtWebEngineCore/QWebEnginePage"):
            self.fault("src/ knows nothing else", "src/base/x.h", f"#include <{header}>")

    def test_src_links_no_window(self):
        self.fault("Qt6::Gui", "src/base/CMakeLists.txt", "sso_room(base USES Qt6::Gui)")

    def test_narrow_programs(self):
        self.fault("not for", "app/credentials/x.cpp", '#include "storage/settings.h"', "src/storage/settings.h")
        self.fault("not for", "app/credentials/x.cpp", '#include "ipc/server.h"', "src/ipc/server.h")
        self.fault("not for", "app/browser/x.cpp", '#include "base/error.h"', "src/base/error.h")

    def test_a_folder_without_a_floor(self):
        self.fault("has no floor", "src/helpers/x.h", "")
        self.fault("has no floor", "ui/x.h", "")

    def test_the_way_includes_are_written(self):
        self.fault("no file of ours", "src/aws/x.h", '#include "types.h"', "src/aws/types.h")
        self.fault("no file of ours", "src/aws/x.h", '#include "../aws/types.h"', "src/aws/types.h")
        self.fault("no file of ours", "src/aws/x.h", '#include "aws/nothing.h"')


if __name__ == "__main__":
    unittest.main()
