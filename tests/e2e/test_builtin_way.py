#!/usr/bin/python3
"""The whole wizard with the built-in window: the page of the code opens in a window of ours, the person presses Allow in
it, and the wizard goes on. The page is the emulator's, under AWS's host name and through its proxy. A picture is kept."""

import os
import unittest

from lib.builtinwindow import Certificates, beside_chromium
from lib.processes import descendants
from lib.screen import Screen, click_at, middle_of
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, CONFIG, Walkthrough

OPEN = "Open built-in window"


@unittest.skipIf(os.geteuid() == 0, "Chromium's sandbox does not work for root, who therefore gets no window")
class BuiltInWay(Story):
    # The app closes the window as soon as it has the token; until then the page's last words are to be read.
    emulator_options = ("--interval", "5")

    @classmethod
    def setUpClass(cls) -> None:
        if not cls.programs.tray.with_name("sso-tray-browser").exists():
            raise unittest.SkipTest("sso-tray-browser was not built: there is no Qt WebEngine")
        super().setUpClass()

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("built-in")
        Certificates(cls.home).trust("emulator", cls.emulator.ca_file)  # the window cannot be given AWS_CA_BUNDLE
        cls.app, cls.screen = cls.start_app(cls.home, ASAN_OPTIONS=beside_chromium(cls.home.environment))
        walk = Walkthrough(cls.screen)
        walk.enter_session()
        walk.go_on()
        cls.code = walk.user_code()
        cls.on_page = cls.screen.words()
        cls.before_the_click = cls.browser_pids()
        cls.screen.press(OPEN)
        cls.window = Screen(wait_for(cls.browser_pids, "the window's program runs")[0])
        cls.window.wait_for_words("Authorization requested", 30)
        cls.code_beside_the_page = cls.window.text("User code")
        cls.words = cls.window.words()
        cls.address = cls.window.text("Address")
        cls.programs.pictures.mkdir(exist_ok=True)
        cls.desktop.take_picture(cls.programs.pictures / "builtin-way.png")
        cls.allow()
        cls.window.wait_for_words("Request approved", 20)
        walk.choose_role()
        wait_for(lambda: not cls.browser_pids(), "the window goes with the page that asked for it", 20)
        walk.go_on()
        walk.enter_profile()
        walk.save()
        cls.s3 = cls.home.aws("s3", "ls", "--profile", CASE.profile)
        cls.home.run(cls.programs.tray, "--quit")
        cls.app.wait()

    @classmethod
    def browser_pids(cls) -> list[int]:
        return [pid for pid, name in descendants(cls.app.pid).items() if name.startswith("sso-tray-browse")]

    @classmethod
    def allow(cls) -> None:
        """With the mouse, because only that counts as a person's will in a page. Right after the app has asked for the
        token, so that the page stays as long as it can."""
        asked = len(cls.emulator.requests("CreateToken"))
        wait_for(lambda: len(cls.emulator.requests("CreateToken")) > asked, "the app asks for the token", 15)
        button = cls.window.find("push button", "Allow")
        wait_for(lambda: middle_of(button)[1] > 0, "Allow is somewhere")
        click_at(middle_of(button))

    def test_nothing_starts_before_a_click(self):
        self.assertEqual(self.before_the_click, [])
        self.assertIn("Passkeys, security keys and company devices need your own browser.", self.on_page)

    def test_the_page_is_seen_with_host_and_code(self):
        self.assertEqual(self.address, f"https://device.sso.{CASE.region}.amazonaws.com")
        self.assertEqual(self.code_beside_the_page, self.code)
        self.assertIn(self.code, self.words)

    def test_no_other_browser_was_opened(self):
        self.assertEqual(self.home.opened(), [])

    def test_the_wizard_came_to_its_end(self):
        self.assertEqual(self.home.config.read_text(), CONFIG)
        self.assertEqual((self.s3.exit_code, self.s3.errors()), (0, ""))


if __name__ == "__main__":
    run()
