#!/usr/bin/python3
"""How the app behaves as a guest of the desktop: a tray that comes late or not at all, a second launch, a config that is edited
by hand, another language, erasing everything, and taking its leave."""

import time

from lib.person import Person
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG

SOON = 2  # seconds, from a change of the config to the menu
TRAY_PATIENCE = 60  # seconds: how long after login a desktop may take to bring its tray
NO_TRAY = "This desktop shows no tray icons."
WINDOWS = ["Add profile…", "Accounts and roles…", "Profiles…", "Settings…", "Quit"]
OTHER = CONFIG[CONFIG.index("[sso-session"):].replace(CASE.session, "other")


class DesktopGuest(Story):
    """Each test has a person of its own."""

    has_panel = False
    people = 0

    @classmethod
    def happen(cls) -> None:
        # Begun first, because it takes a minute.
        cls.trayless = Person(cls, "trayless", has_tray=False)
        write_config(cls.trayless.home)
        cls.trayless.start("--background")
        cls.trayless_since = time.monotonic()

    def new_person(self, **options) -> Person:
        DesktopGuest.people += 1
        person = Person(self, f"guest-{self.people}", **options)
        self.addCleanup(lambda: person.app.stop())
        self.addCleanup(self.take_picture_if_failed)
        return person

    def signed_in(self) -> Person:
        person = self.new_person()
        person.start_signed_in()
        return person

    def close(self, person: Person) -> None:
        person.screen.close_window()

    # --- the tray

    def test_a_tray_that_comes_after_the_app(self):
        person = self.new_person(has_tray=False)
        write_config(person.home)
        person.start("--background")
        wait_for(lambda: any(file.endswith("/socket") for file in person.home.files()), "the app has started")
        stays(lambda: not person.screen.windows(), "no window meanwhile", 1)
        person.bring_tray()
        person.wait_until("signed out")
        self.assertEqual(person.said(), [])

    def test_no_tray_for_somebody_who_starts_it(self):
        person = self.new_person(has_tray=False)
        write_config(person.home)
        person.start()
        wait_for(lambda: person.screen.titles() == ["Accounts and roles"], "its window")
        self.assertIn("AppIndicator", person.wait_for_notice(NO_TRAY).body)
        self.assertEqual(person.launch_again("--wizard").exit_code, 0)
        person.screen.find("label", "SSO session")
        self.assertEqual(person.said(), [NO_TRAY])

    def test_no_tray_after_login(self):
        person = self.trayless
        wait_for(person.said, "it says so", max(1, self.trayless_since + TRAY_PATIENCE + 10 - time.monotonic()))
        self.assertGreater(time.monotonic() - self.trayless_since, TRAY_PATIENCE - 5)
        wait_for(lambda: person.screen.titles() == ["Accounts and roles"], "its window instead")
        self.assertEqual(person.said(), [NO_TRAY])
        self.assertTrue(person.app.is_running)

    # --- a second launch

    def assert_handed_over(self, process) -> None:
        self.assertEqual((process.exit_code, process.output(), process.errors()), (0, "", ""))

    def test_a_second_launch_opens_what_it_was_asked_for(self):
        person = self.signed_in()
        for option, title, label in (
                ("--wizard", "SSO Tray for AWS", "SSO session"), ("--accounts", "Accounts and roles", ""),
                ("--profiles", "Profiles", "")):
            with self.subTest(option):
                self.assert_handed_over(person.launch_again(option))
                wait_for(lambda: person.screen.titles() == [title], f"the window “{title}”")
                if label:
                    person.screen.find("label", label)
                self.close(person)
        self.assert_handed_over(person.launch_again("--sign-in", CASE.session))
        person.screen.wait_for_words(f"Sign in to {CASE.session}")
        wait_for(lambda: not person.screen.windows(), "signed in, the window closes by itself")
        self.assert_handed_over(person.launch_again("--quit"))
        self.assertEqual(person.app.wait(), 0)
        self.assert_handed_over(person.launch_again("--quit"))  # nobody is there

    def test_a_second_launch_with_another_config(self):
        person = self.signed_in()
        other = str(person.home.home / "other-config")
        second = person.launch_again("--accounts", AWS_CONFIG_FILE=other)
        self.assertEqual((second.exit_code, second.output()), (0, ""))
        self.assertEqual(second.errors(),
                         f"sso-tray: it is running already, with another config file: {person.home.config}\n")
        notice = person.wait_for_notice("SSO Tray for AWS is running with another config file.")
        self.assertIn(other, notice.body)
        self.assertIn(str(person.home.config), notice.body)

    # --- the config, edited by hand

    def test_sign_in_to_a_session_that_was_just_added(self):
        person = self.signed_in()
        write_config(person.home, f"{CONFIG}\n{OTHER}")
        self.assert_handed_over(person.launch_again("--sign-in", "other"))
        person.wait_for_notice("Signed in to other.")
        person.icon.wait_until("other", "signed in")
        self.assertEqual(len(person.entries()), 2)

    def test_the_menu_follows_the_config(self):
        person = self.signed_in()
        write_config(person.home, f"{CONFIG}\n{OTHER}")
        wait_for(lambda: "other: signed out" in person.icon.menu(), "the new session is in the menu", SOON)
        self.assertEqual(person.icon.menu(), [f"{CASE.session}: signed in", "other: signed out", *WINDOWS])
        self.assertEqual(person.icon.menu("other"), ["Sign in again"])
        self.assertEqual(person.icon.menu(CASE.session), ["Sign in again", "Start a fresh session", "Sign out"])

        write_config(person.home, CONFIG.replace(CASE.session, "renamed"))
        wait_for(lambda: person.icon.menu()[0] == "renamed: signed out", "the renamed session is in the menu", SOON)
        # An editor's half-written file changes nothing.
        write_config(person.home, "[profile")
        stays(lambda: person.icon.menu()[0] == "renamed: signed out", "the menu stays as it was", 1)

        person.home.config.unlink()
        wait_for(lambda: person.icon.menu() == WINDOWS, "no session is left", SOON)

    # --- settings

    def test_another_language_at_once(self):
        person = self.signed_in()
        self.assertFalse(person.home.settings.exists())  # nobody has chosen anything yet
        person.icon.press("Settings…")
        person.screen.choose_last("Language")
        wait_for(lambda: person.icon.menu()[-1] == "終了", "the menu is Japanese")
        wait_for(lambda: person.screen.titles() == ["設定"], "the window is Japanese")
        self.assertIn("サインイン", person.icon.tool_tip())
        self.assertIn('language="ja"', person.home.settings.read_text())

    def test_erase_everything(self):
        person = self.new_person()
        person.home.write_settings(noticeLead=30)
        person.start_signed_in()
        person.who_am_i()
        person.icon.press("Settings…")
        person.screen.press("Start when I log in to this computer", "check box")
        autostart = person.home.home / f".config/autostart/{person.home.instance}.desktop"
        wait_for(autostart.exists, "the app starts at login")
        person.screen.press("What is stored where", "page tab")
        person.screen.press("Erase everything…")
        person.screen.press("Erase everything")
        person.screen.wait_for_words("Everything is erased.")
        self.assertEqual(person.entries(), {})
        left = {file for file in person.home.files() if not file.endswith(("/socket", ".lock"))}
        self.assertEqual(left, {"home/.aws/config"})
        self.assertEqual(person.home.config.read_text(), CONFIG)
        self.assertTrue(person.app.is_running)

    # --- leaving

    def test_quit_says_until_when_profiles_work(self):
        person = self.signed_in()
        person.icon.press("Quit")
        self.assertEqual(person.app.wait(), 0)
        goodbye = person.notices.said(person.app.pid)[-1]
        self.assertEqual(goodbye.title, "SSO Tray for AWS is closed.")
        self.assertRegex(
            goodbye.body, rf"^Without SSO Tray the profiles of {CASE.session} work until (\d+-\d+-\d+ )?\d\d:\d\d\.$")

    def test_quit_says_nothing_when_nothing_ends(self):
        person = self.new_person()
        write_config(person.home)
        person.start("--background")
        person.wait_until("signed out")
        person.icon.press("Quit")
        self.assertEqual(person.app.wait(), 0)
        self.assertEqual(person.said(), [])


if __name__ == "__main__":
    run()
