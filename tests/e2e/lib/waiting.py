"""Waiting for something to become true, instead of sleeping and hoping."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE = 20  # seconds; much more than anything takes, because a machine may be busy with other things
PAUSE = 0.03  # between two looks; short, because every step of every test ends with such a wait


def wait_for(look: Callable[[], T], what: str, seconds: float = PATIENCE) -> T:
    """Returns the first true answer of look(), or fails saying what did not happen."""
    deadline = time.monotonic() + seconds
    while True:
        if found := look():
            return found
        if time.monotonic() > deadline:
            raise AssertionError(f"Not within {seconds:g} s: {what}")
        time.sleep(PAUSE)


def stays(look: Callable[[], bool], what: str, seconds: float) -> None:
    """Fails when look() turns false within this time. That something does not happen can only be seen by waiting."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not look():
            raise AssertionError(f"Not for {seconds:g} s: {what}")
        time.sleep(PAUSE)
