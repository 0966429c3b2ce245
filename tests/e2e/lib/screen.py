"""Eyes and hands on a program's windows: what a screen reader sees, and the keyboard and mouse of the display.

Reading goes through AT-SPI, so whatever a test finds has a name that a blind person hears. Typing and clicking on rows are
real key presses and clicks, because AT-SPI's own ways set a text without the program noticing that a person did it.
"""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from .waiting import PATIENCE, wait_for  # noqa: E402

Element = Atspi.Accessible

ACTIVE, CHECKED, ENABLED, FOCUSABLE, FOCUSED, SELECTED, SHOWING = (
    getattr(Atspi.StateType, name) for name in ("ACTIVE", "CHECKED", "ENABLED", "FOCUSABLE", "FOCUSED", "SELECTED", "SHOWING"))

KEYS = {"Tab": 0xFF09, "End": 0xFF57, "Return": 0xFF0D, "Delete": 0xFFFF, "Left": 0xFF51, "Right": 0xFF53, "Down": 0xFF54,
        "F4": 0xFFC1, "F5": 0xFFC2, "space": 0x20}
ALT = 64  # a key code of X servers on Linux


def has_state(element: Element, state: Atspi.StateType) -> bool:
    return element.get_state_set().contains(state)


def text_of(element: Element) -> str:
    """What stands in a field, or the name of what is no field."""
    if "Text" in element.get_interfaces():
        return Atspi.Text.get_text(element, 0, -1)
    return element.get_name()


def name_of(element: Element) -> str:
    """What a screen reader calls this. On Linux, Qt gives the current value as the name of a list, and its label as the
    relation "labelled by"; screen readers prefer that one."""
    for relation in element.get_relation_set() if element.get_role_name() == "combo box" else ():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return relation.get_target(0).get_name()
    return element.get_name()


class Screen:
    """The windows of one program. Whatever is looked for may take a moment to appear: find() and what is built on it
    wait, has() and sees() do not."""

    def __init__(self, pid: int):
        self._pid = pid

    # --- seeing

    def windows(self) -> list[Element]:
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
        found = []
        for program in programs:
            try:
                if program and program.get_process_id() == self._pid:
                    found += _showing_children(program)
            except GLib.Error:  # it ends just now
                pass
        return found

    def titles(self) -> list[str]:
        return [window.get_name() for window in self.windows()]

    def is_in_front(self) -> bool:
        return any(has_state(window, ACTIVE) for window in self.windows())

    def elements(self, title: str = "") -> list[tuple[str, str, Element]]:
        """All that can be seen now, or in the window of this title: role, name, element, in the order of a screen
        reader."""
        found = []
        for window in self.windows():
            if title in ("", window.get_name()):
                _collect(window, found)
        return found

    def words(self) -> str:
        """All texts that can be read now, a line each."""
        return "\n".join(name for role, name, _ in self.elements() if role == "label" and name)

    def sees(self, part: str) -> bool:
        return part in self.words()

    def find(self, role: str, name: str, seconds: float = PATIENCE, title: str = "") -> Element:
        """title: of the window, when several have such a thing."""
        def look():
            return next((found for is_role, is_name, found in self.elements(title) if (is_role, is_name) == (role, name)), None)
        try:
            return wait_for(look, f"there is a {role} “{name}”", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\nOn the screen: {self.summary()}") from None

    def has(self, role: str, name: str) -> bool:
        return any((is_role, is_name) == (role, name) for is_role, is_name, _ in self.elements())

    def text(self, name: str, role: str = "text") -> str:
        """What stands in the field with this name."""
        return text_of(self.find(role, name))

    def wait_for_words(self, part: str, seconds: float = PATIENCE) -> None:
        try:
            wait_for(lambda: self.sees(part), f"“{part}” can be read", seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}\nOn the screen: {self.summary()}") from None

    def unnamed(self) -> list[str]:
        """Controls for which a screen reader has no name."""
        controls = ("push button", "text", "password text", "combo box", "radio button", "check box", "tree")
        return [role for role, name, _ in self.elements() if role in controls and not name]

    def summary(self) -> str:
        """For the message of a failed test."""
        return ", ".join(f"{role} “{name}”" for role, name, _ in self.elements() if name and role != "list item")

    # --- doing

    def can_press(self, name: str) -> bool:
        return any(role == "push button" and is_name == name and has_state(button, ENABLED)
                   for role, is_name, button in self.elements())

    def press(self, name: str, role: str = "push button", title: str = "") -> None:
        button = self.find(role, name, title=title)
        wait_for(lambda: has_state(button, ENABLED), f"“{name}” can be pressed")
        Atspi.Action.do_action(button, 0)  # Qt has it first: press, or toggle

    def focus(self, element: Element) -> None:
        def focused() -> bool:
            Atspi.Component.grab_focus(element)
            return has_state(element, FOCUSED)
        wait_for(focused, f"“{name_of(element)}” has the focus")

    def type(self, name: str, text: str, role: str = "text") -> None:
        """Replaces what stands in a field, or in a list that can be typed into, key by key, and leaves it."""
        field = self.find(role, name)
        self.focus(field)
        Atspi.Text.add_selection(field, 0, Atspi.Text.get_character_count(field))
        press_key("Delete")
        wait_for(lambda: not text_of(field), f"“{name}” is empty")
        Atspi.generate_keyboard_event(0, text, Atspi.KeySynthType.STRING)
        hidden = role == "password text"
        wait_for(lambda: Atspi.Text.get_character_count(field) == len(text) if hidden else text_of(field) == text,
                 f"what was typed stands in “{name}”")
        press_key("Tab")

    def choose_last(self, name: str) -> None:
        """Of a list that opens, by keyboard."""
        self.press(name, "combo box")
        wait_for(lambda: any(role == "list item" for role, _, _ in self.elements()), f"the list “{name}” is open")
        press_key("End")
        press_key("Return")

    def close_window(self, title: str = "") -> None:
        """Closes the only window of this program, or the one of this title, as a person without a mouse does it: Alt+F4."""
        wait_for(lambda: any(has_state(window, ACTIVE) for window in self.windows() if title in ("", window.get_name())),
                 "its window is in front")
        Atspi.generate_keyboard_event(ALT, None, Atspi.KeySynthType.PRESS)
        press_key("F4")
        Atspi.generate_keyboard_event(ALT, None, Atspi.KeySynthType.RELEASE)
        wait_for(lambda: title not in self.titles() if title else not self.windows(), "its window is closed")

    def open_row(self, name: str) -> None:
        """Opens a row of a tree."""
        self.click_row(name)
        press_key("Right")

    def click_row(self, name: str) -> None:
        row = self.find("table cell", name)
        click_at(middle_of(row))
        wait_for(lambda: has_state(row, SELECTED), f"the row “{name}” is selected")


class StateNews:
    """Hears, as a screen reader does, of each element that changes this state of its own."""

    def __init__(self, state: str):
        self._names: list[str] = []
        self._listener = Atspi.EventListener.new(lambda event: self._names.append(event.source.get_name()))
        self._listener.register(f"object:state-changed:{state}")

    def names(self) -> list[str]:
        """The names of what has changed it so far."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)
        return list(self._names)


def middle_of(element: Element) -> tuple[int, int]:
    """Where it is on the screen."""
    box = Atspi.Component.get_extents(element, Atspi.CoordType.SCREEN)
    return box.x + box.width // 2, box.y + box.height // 2


def left_end_of(element: Element, distance: int) -> tuple[int, int]:
    """This many pixels from its left end, in the middle of its height."""
    box = Atspi.Component.get_extents(element, Atspi.CoordType.SCREEN)
    return box.x + distance, box.y + box.height // 2


def width_of(element: Element) -> int:
    return Atspi.Component.get_extents(element, Atspi.CoordType.SCREEN).width


def click_at(place: tuple[int, int], button: int = 1) -> None:
    Atspi.generate_mouse_event(*place, f"b{button}c")


def drag(start: tuple[int, int], end: tuple[int, int]) -> None:
    """With the left button. It takes several movements before a program believes that it is one."""
    Atspi.generate_mouse_event(*start, "abs")
    Atspi.generate_mouse_event(*start, "b1p")
    for step in range(1, 11):
        place = tuple(begin + (finish - begin) * step // 10 for begin, finish in zip(start, end))
        time.sleep(0.05)
        Atspi.generate_mouse_event(*place, "abs")
    time.sleep(0.3)
    Atspi.generate_mouse_event(*end, "b1r")


def press_key(name: str) -> None:
    Atspi.generate_keyboard_event(KEYS[name], "", Atspi.KeySynthType.SYM)


def _children(element: Element) -> list[Element]:
    found = (element.get_child_at_index(index) for index in range(element.get_child_count()))
    return [child for child in found if child]


def _showing_children(element: Element) -> list[Element]:
    return [child for child in _children(element) if has_state(child, SHOWING)]


def _collect(element: Element, found: list) -> None:
    # What is on a hidden page, or in a list that is closed, says of itself that it is showing: only its parent knows.
    try:
        found.append((element.get_role_name(), name_of(element), element))
        for child in _showing_children(element):
            _collect(child, found)
    except GLib.Error:  # gone while we looked
        pass
