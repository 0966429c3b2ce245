#!/usr/bin/python3
"""Every window by keyboard and ear: what a screen reader finds there has a name, Tab goes to each control and round again,
and the code is spelled out. The same of every state of the windows, from inside of the program: tests/screenshots/tst_windows.
"""

from lib.person import Person
from lib.screen import ENABLED, FOCUSABLE, FOCUSED, Element, has_state, press_key
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import wait_for

# Of radio buttons Tab reaches the chosen one; the arrow keys the others.
CONTROLS = ("push button", "text", "combo box", "check box", "spin button", "tree", "tree table", "page tab list")
WINDOWS = ("Add profile…", "Accounts and roles…", "Profiles…", "Settings…")
PARTS = ("page tab", "table cell", "list item", "tree item", "table column header")
LONGEST_ROUND = 60


def place_of(element: Element) -> tuple[int, ...]:
    """Where it is in its window, to know it again."""
    place = []
    while element and element.get_role_name() not in ("application", "desktop frame"):
        place.append(element.get_index_in_parent())
        element = element.get_parent()
    return tuple(reversed(place))


class EveryWindow(Story):
    has_panel = False

    @classmethod
    def happen(cls) -> None:
        cls.person = Person(cls, "reader")
        write_config(cls.person.home)
        cls.person.start("--background")

    def setUp(self) -> None:
        self.addCleanup(self.take_picture_if_failed)

    def test_every_control_has_a_name_and_tab_reaches_it(self):
        for entry in WINDOWS:
            with self.subTest(entry):
                self.person.icon.press(entry)
                wait_for(self.focus, f"{entry} has the focus")
                try:
                    self.assertEqual(self.person.screen.unnamed(), [])
                    self.look_for_stops()
                finally:
                    self.person.screen.close_window()

    def focus(self) -> tuple[int, ...]:
        """The place that has the focus; empty without one. What stands for another (Qt's focus proxy) says that it has it,
        too, and comes first; a current tab or row says it always."""
        places = [place_of(found) for role, _, found in self.person.screen.elements()
                  if role not in PARTS and has_state(found, FOCUSED)]
        return places[-1] if places else ()

    def look_for_stops(self) -> None:
        stops = [self.focus()]
        while len(stops) < LONGEST_ROUND:
            before = stops[-1]
            press_key("Tab")
            wait_for(lambda: self.focus() not in ((), before), f"Tab leaves stop {len(stops)}, {before}")
            if self.focus() == stops[0]:
                break
            stops.append(self.focus())
        self.assertLess(len(stops), LONGEST_ROUND, "it never comes round")
        # The focus may be in a part, as the field of a list.
        missed = [f"{role} “{name}”" for role, name, found in self.person.screen.elements()
                  if role in CONTROLS and has_state(found, FOCUSABLE) and has_state(found, ENABLED)
                  and not any(stop[:len(place_of(found))] == place_of(found) for stop in stops)]
        self.assertEqual(missed, [])

    def test_the_code_is_spelled_out(self):
        person = Person(self, "listener", "--auto-approve", "600")
        write_config(person.home)
        person.start("--sign-in", "my-sso")
        code = person.screen.find("text", "User code", 30)
        wait_for(lambda: code.get_description() == " ".join(person.screen.text("User code")) != "", "it is spelled out")
        wait_for(lambda: any("minute" in name for _, name, _ in person.screen.elements()), "the time left has a name")
        person.quit()


if __name__ == "__main__":
    run()
