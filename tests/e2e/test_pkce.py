#!/usr/bin/python3
"""Signing in through this computer's browser without a code, with a browser that is signed in already and comes back at
once. First through the wizard from an empty home, then again from the tray after the session has ended, where two clicks
are enough. Acceptance cases 34 (a warm browser), 35 (who listens where, and for how long), 38 (a code is used once),
40 (no browser opens, or the opener hangs) and 76 (no secret lies about)."""

import json
import shlex
import unittest
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from lib.emulator import Emulator
from lib.keyring import Keyring
from lib.leaks import Hunt
from lib.screen import Screen
from lib.signedin import write_config
from lib.story import Story, run
from lib.tray import Tray
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG, TOKEN_FILE, Walkthrough

WITHOUT_CODE = "Use this computer's browser without a code"
DEVICE_CODE = "Show a device code instead"


def listeners(pid: int) -> set[str]:
    """The addresses at which a process listens for TCP, as in /proc/net/tcp."""
    sockets = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            sockets.add(str(link.readlink()))
        except FileNotFoundError:  # closed just now
            pass
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            columns = line.split()
            if columns[3] == "0A" and f"socket:[{columns[9]}]" in sockets:
                found.add(columns[1])
    return found


def exchanges(emulator: Emulator) -> list[dict]:
    """The requests that exchanged an authorization code for tokens, or tried to."""
    return [entry for entry in emulator.requests("CreateToken") if entry["grantType"] == "authorization_code"]


class WithoutACode(Story):
    has_panel = False
    emulator_options = ("--interval", "1", "--warm-browser", "true")

    @classmethod
    def happen(cls) -> None:
        tray = Tray(cls.desktop)
        cls.home = cls.new_home("pkce", browser=f"{shlex.quote(str(cls.programs.standin))} --approve")
        cls.app = cls.home.start(cls.programs.tray, QT_LOGGING_RULES="*.debug=true")
        cls.screen, cls.icon = Screen(cls.app.pid), tray.icon(cls.app.pid)
        cls.set_up()
        cls.end_it()
        cls.sign_in_again()
        cls.calls, cls.secrets = exchanges(cls.emulator), cls.emulator.get("secrets")
        hunt = Hunt(cls.secrets)
        cls.leaks = hunt.in_folders(cls.home.home, cls.home.runtime, cls.home.tmp) | hunt.in_processes([cls.app.pid])
        cls.home.run(cls.programs.tray, "--quit")
        cls.app.wait()
        cls.spoken = hunt.in_bytes(cls.app.output().encode() + cls.app.errors().encode(), "what the app prints")

    @classmethod
    def set_up(cls) -> None:
        walk = Walkthrough(cls.screen)
        walk.enter_session()
        walk.go_on()
        walk.user_code()
        cls.names_on_page = {(role, name) for role, name, _ in cls.screen.elements()}
        cls.opened_before_the_click = cls.home.opened()
        cls.listened_before_the_click = listeners(cls.app.pid)
        cls.screen.press(WITHOUT_CODE)
        walk.choose_role()
        cls.listened_after = listeners(cls.app.pid)
        walk.go_on()
        walk.enter_profile()
        walk.save()
        cls.screen.press("Finish")
        cls.s3 = cls.home.aws("s3", "ls", "--profile", CASE.profile)
        cls.first_entry = cls.entry()

    @classmethod
    def entry(cls) -> dict:
        (text,) = Keyring(cls.desktop.bus.address).entries(cls.home.instance).values()
        return json.loads(text)

    @classmethod
    def end_it(cls) -> None:
        cls.emulator.tell("revoke")
        cls.device_codes = cls.emulator.requests("StartDeviceAuthorization")

    @classmethod
    def sign_in_again(cls) -> None:
        cls.opened_before = len(cls.home.opened())
        cls.icon.press("Sign in again")
        cls.screen.find("push button", WITHOUT_CODE)
        cls.offered = [name for role, name, _ in cls.screen.elements() if role == "push button"]
        stays(lambda: len(cls.home.opened()) == cls.opened_before, "nothing opens before a click", 1)
        cls.screen.press(WITHOUT_CODE)
        wait_for(lambda: not cls.screen.windows(), "the window closes by itself")
        cls.after = cls.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)

    def test_every_way_is_on_the_page(self):
        self.assertLessEqual({
            ("text", "User code"), ("push button", "Open browser"), ("push button", WITHOUT_CODE),
            ("push button", "Copy code"), ("push button", "Copy link")}, self.names_on_page)
        self.assertIn("QR code of the verification address", {name for _, name in self.names_on_page})

    def test_nothing_opens_before_a_click(self):
        self.assertEqual((self.opened_before_the_click, self.listened_before_the_click), ([], set()))

    def test_case_34_a_warm_browser(self):
        self.assertEqual((self.s3.exit_code, self.s3.errors()), (0, ""))
        self.assertEqual(self.home.config.read_text(), CONFIG)

    def test_case_35_nobody_listens_afterwards(self):
        self.assertEqual(self.listened_after, set())

    def test_case_38_each_code_is_exchanged_once(self):
        self.assertEqual([entry["status"] for entry in self.calls], [200, 200])
        self.assertEqual(len({entry["code"] for entry in self.calls}), 2)
        self.assertEqual(len({entry["codeVerifier"] for entry in self.calls}), 2)

    def test_the_address_is_the_one_of_the_aws_cli(self):
        first, second = (urlsplit(address) for address in self.home.opened())
        self.assertEqual(first.scheme + "://" + first.netloc + first.path,
                         f"https://oidc.{CASE.region}.amazonaws.com/authorize")
        query, again = parse_qs(first.query), parse_qs(second.query)
        self.assertEqual(list(query), ["response_type", "client_id", "redirect_uri", "state", "code_challenge_method",
                                       "scopes", "code_challenge"])
        self.assertRegex(query["redirect_uri"][0], r"^http://127\.0\.0\.1:\d+/oauth/callback$")
        for name in ("state", "code_challenge"):
            self.assertNotEqual(query[name], again[name])

    def test_each_method_has_its_own_registration(self):
        # One for the code that the wizard showed, one for the browser; the second sign-in uses that again.
        self.assertEqual(len(self.emulator.requests("RegisterClient")), 2)
        self.assertEqual(self.first_entry["clientGrant"], "authorization_code")

    def test_the_method_that_worked_is_offered_first(self):
        self.assertIn(DEVICE_CODE, self.offered)
        self.assertNotIn("Open browser", self.offered)
        self.assertEqual(len(self.device_codes), len(self.emulator.requests("StartDeviceAuthorization")))

    def test_two_clicks_bring_it_back(self):
        self.assertEqual((self.after.exit_code, self.after.errors()), (0, ""))
        self.assertEqual(len(self.home.opened()), 2)

    def test_case_76_no_secret_lies_about(self):
        published = f"home/.aws/sso/cache/{TOKEN_FILE}"
        left = {leak for leak in self.leaks if not leak.place.startswith("home/.aws/cli/cache/")}
        self.assertEqual({(leak.kind, leak.place) for leak in left}, {("accessTokens", published)})
        self.assertEqual(self.spoken, set())
        self.assertTrue(self.secrets["authorizationCodes"] and self.secrets["codeVerifiers"])

    # --- no browser comes, each time in a home of its own

    def wait_for_browser(self, name: str, browser: str):
        self.addCleanup(self.take_picture_if_failed)
        self.aws = self.new_emulator(f"{name}-aws", "--interval", "1", "--warm-browser", "true")
        self.addCleanup(self.aws.stop)
        home = self.new_home(name, browser=browser, emulator=self.aws)
        write_config(home)
        app = home.start(self.programs.tray, "--sign-in", CASE.session)
        self.addCleanup(app.stop)
        screen = Screen(app.pid)
        screen.press(WITHOUT_CODE)
        screen.wait_for_words("Waiting for the browser…")
        return home, app, screen

    def test_case_40_the_opener_hangs(self):
        home, app, screen = self.wait_for_browser("hangs", "sleep 60; true")
        (address,) = wait_for(home.opened, "the opener was called")
        (listener,) = listeners(app.pid)
        self.assertRegex(listener, "^0100007F:")  # case 35
        screen.press("Copy link")
        screen.wait_for_words("The link is on the clipboard.")
        # Another browser of this computer takes the link.
        query = urlsplit(address).query
        with urllib.request.urlopen(f"{self.aws.url}/authorize?{query}", timeout=10) as page:
            self.assertIn("SSO Tray for AWS", page.read().decode())
            self.assertEqual(page.headers["Cache-Control"], "no-store")
        wait_for(lambda: not screen.windows(), "the window closes by itself")
        wait_for(lambda: not listeners(app.pid), "nobody listens any more", 2)

    def test_case_40_the_opener_fails(self):
        _, app, screen = self.wait_for_browser("fails", "false")
        screen.wait_for_words("No browser could be opened.")
        self.assertTrue(screen.can_press("Copy link"))
        screen.press("Cancel")
        wait_for(lambda: not screen.windows(), "cancel works")
        wait_for(lambda: not listeners(app.pid), "nobody listens any more", 2)

    def test_back_to_the_device_code(self):
        _, app, screen = self.wait_for_browser("code", "false")
        screen.press(DEVICE_CODE)
        code = wait_for(lambda: screen.text("User code"), "there is a user code")
        self.assertEqual(listeners(app.pid), set())
        self.aws.tell("approve", userCode=code)
        wait_for(lambda: not screen.windows(), "the window closes by itself")

    def test_case_36_somebody_else_comes_first(self):
        home, app, screen = self.wait_for_browser("crowd", "sleep 60; true")
        (address,) = wait_for(home.opened, "the opener was called")
        back = parse_qs(urlsplit(address).query)["redirect_uri"][0]
        before = len(exchanges(self.aws))
        for wrong in (f"{back}?code=x&state=wrong", f"{back}?error=access_denied", back.replace("callback", "favicon.ico")):
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(wrong, timeout=10)
            self.assertIn(refused.exception.code, (400, 404))
        self.assertTrue(screen.sees("Waiting for the browser…"))
        self.assertEqual(len(exchanges(self.aws)), before)
        query = urlsplit(address).query
        urllib.request.urlopen(f"{self.aws.url}/authorize?{query}", timeout=10).close()
        wait_for(lambda: not screen.windows(), "the window closes by itself")


if __name__ == "__main__":
    run()
