#!/usr/bin/python3
"""Settings → Check connection, with the real programs: all in order, then with a proxy that is gone, a config that AWS tools
cannot read and no keychain. The report says so, and holds no secret, whoever the app has talked to before."""

from lib.clipboard import Clipboard
from lib.leaks import Hunt
from lib.person import Person
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CONFIG

BROKEN = CONFIG + "this line belongs nowhere\n"  # the last of 12
USER, PASSWORD = "canary-proxy-user", "canary-proxy-password"
GONE = "127.0.0.1:9"  # the port that nobody listens on


class Doctor(Story):
    """One person whose computer is in order, and one to whom nothing is left."""

    @classmethod
    def happen(cls) -> None:
        cls.clipboard = Clipboard(cls.desktop)
        cls.check_what_is_good()
        cls.check_what_is_broken()

    @classmethod
    def check_what_is_good(cls) -> None:
        cls.well = Person(cls, "well")
        cls.well.start_signed_in()
        cls.entries_before = cls.well.entries()
        cls.said_well = cls.check(cls.well)
        cls.unnamed = cls.well.screen.unnamed()
        cls.report_well = cls.copy_report(cls.well)
        cls.entries_after = cls.well.entries()
        cls.secrets = cls.well.emulator.get("secrets")
        home = cls.well.home
        hunt = Hunt({**cls.secrets, "proxy": [PASSWORD]})
        cls.leaks = hunt.in_bytes(cls.report_well.encode(), "report") | hunt.in_folders(home.logs)
        cls.exit_code = cls.well.quit()

    @classmethod
    def check_what_is_broken(cls) -> None:
        cls.ill = Person(cls, "ill", has_keyring=False)
        write_config(cls.ill.home, BROKEN)
        cls.ill.start("--background", HTTPS_PROXY=f"http://{USER}:{PASSWORD}@{GONE}")
        cls.said_ill = cls.check(cls.ill)
        cls.report_ill = cls.copy_report(cls.ill)
        cls.leaks |= Hunt({"proxy": [USER, PASSWORD]}).in_bytes(cls.report_ill.encode(), "report of the ill")
        cls.ill.quit()

    @classmethod
    def check(cls, person: Person) -> str:
        """Gives all that stands in the window at the end."""
        person.icon.press("Settings…")
        # The check begins when the page is there.
        person.screen.press("Check connection", "page tab")
        wait_for(lambda: person.screen.can_press("Run again"), "the check has come to its end", 60)
        cells = [name for role, name, _ in person.screen.elements() if role == "table cell"]
        return person.screen.words() + "\n" + "\n".join(cells)

    @classmethod
    def copy_report(cls, person: Person) -> str:
        person.screen.press("Copy report")
        person.screen.wait_for_words("The report is on the clipboard.")
        return wait_for(lambda: cls.clipboard.read(), "something is on the clipboard")

    def test_everything_is_in_order(self):
        self.assertIn("Everything is in order.", self.said_well)
        self.assertEqual(self.said_well.count("Good"), 10, self.said_well)

    def test_it_says_what_it_found(self):
        for part in ("AWS tools can read it.", "A test entry was stored, read and removed again.",
                     "oidc.ap-northeast-1.amazonaws.com answers.",
                     "portal.sso.ap-northeast-1.amazonaws.com answers and accepts your sign-in.",
                     "The icon is in the tray.", "of the CA bundle", "(from HTTPS_PROXY)"):
            self.assertIn(part, self.said_well)

    def test_every_control_has_a_name(self):
        self.assertEqual(self.unnamed, [])

    def test_the_keychain_is_as_it_was(self):
        self.assertEqual(set(self.entries_after), set(self.entries_before))

    def test_nothing_was_registered_for_it(self):
        self.assertEqual(len(self.well.emulator.requests("RegisterClient")), 1)  # by the sign-in

    def test_the_report_is_complete(self):
        for part in ("SSO Tray for AWS 0.", "Qt 6.", "In force: ~/.aws/config (default)", "my-sso: signed in",
                     "[Good] Keychain", "[Good] Access portal", "info sso.http: oidc.ap-northeast-1.amazonaws.com/token",
                     "info sso.session: my-sso: signed in"):
            self.assertIn(part, self.report_well)

    def test_no_secret_is_anywhere(self):
        self.assertTrue(self.secrets["accessTokens"] and self.secrets["refreshTokens"])
        self.assertEqual(self.leaks, set())

    def test_the_home_is_not_named(self):
        self.assertNotIn(str(self.well.home.home), self.report_well)

    def test_what_is_broken_is_said(self):
        for part in (f"The proxy {GONE} (from HTTPS_PROXY) cannot be reached.",
                     "Line 12 of the config file: there is no “=” in the line.",
                     "There is no keychain on this desktop."):
            self.assertIn(part, self.said_ill)

    def test_what_works_is_not_hidden(self):
        self.assertIn("The icon is in the tray.", self.said_ill)
        self.assertIn("[Failed] Proxy", self.report_ill)
        self.assertIn("[Good] Tray icon", self.report_ill)
        self.assertIn("[Skipped] Sign-in service (OIDC)", self.report_ill)

    def test_it_quits(self):
        self.assertEqual(self.exit_code, 0)


if __name__ == "__main__":
    run()
