#!/usr/bin/python3
"""The app, two `sso-tray --print-credentials` and the AWS CLI (a stand-in) renew at the same time, again and again, and each
refresh token can be used once. Acceptance case 57: no session is lost, and nobody uses another's refresh token.

Tokens live for ten seconds and are due after five, so a round takes that long. To get a hundred of them (ten without
SSO_TRAY_LONG_TESTS), a few homes have theirs at the same time.
"""

import json
import os
import time
from collections import Counter
from pathlib import Path

from lib.app import ScratchHome
from lib.keyring import Keyring
from lib.processes import Process
from lib.signedin import sign_in
from lib.story import OF_THE_CLI, Story, run
from lib.tray import Tray
from lib.waiting import PAUSE, wait_for
from lib.walkthrough import CASE, TOKEN_FILE

LANES = 5
ROUNDS = 20 if "SSO_TRAY_LONG_TESTS" in os.environ else 2  # in each lane
TOKEN_SECONDS = 10  # when they are shorter, the app takes it for a mistake, and is slower
FAKE_CLI = Path(__file__).with_name("fake_cli.py")


class Lane:
    """One home with an app that is signed in, and an AWS CLI that has signed in for itself under the same session name."""

    def __init__(self, story: type["Race"], number: int):
        self._emulator, self._tray = story.emulator, story.programs.tray
        self.home: ScratchHome = story.new_home(f"lane-{number}")
        sign_in(self.home, self._tray)
        entry, = Keyring(story.desktop.bus.address).entries(self.home.instance).values()
        self.client = json.loads(entry)["clientId"]
        self.app = self.home.start(self._tray, "--background")
        self.prints: list[Process] = []
        self.refreshes = [self.home.run(FAKE_CLI, "login")]
        self.cli_client = self.cli_file()["clientId"]
        self.cli_tokens = [self.cli_file()["refreshToken"]]  # what was in the CLI's file after each of its runs
        self.round = 0
        self._begin_at: float | None = None

    def cli_file(self) -> dict:
        return json.loads((self.home.tokens / TOKEN_FILE).read_text())

    def renewals(self, client: str) -> list[dict]:
        return [entry for entry in self._emulator.requests("CreateToken")
                if entry["clientId"] == client and entry["grantType"] == "refresh_token"]

    def print_credentials(self) -> Process:
        return self.home.start(self._tray, "--print-credentials", "--sso-session", CASE.session, "--account-id",
                               "123456789012", "--role-name", CASE.role)

    def play(self) -> bool:
        """Whatever comes next now, without waiting. False when all rounds are over."""
        if self._begin_at is None:
            self._begin_at = self._when_due()
        if self.round < ROUNDS and len(self.prints) == 2 * self.round and time.time() >= self._begin_at:
            self.prints += [self.print_credentials(), self.print_credentials()]
            self.refreshes.append(self.home.start(FAKE_CLI, "refresh"))
        elif len(self.prints) > 2 * self.round and not self._is_busy():
            self.cli_tokens.append(self.cli_file()["refreshToken"])
            self.round += 1
            self._begin_at = None
        return self.round < ROUNDS

    def _is_busy(self) -> bool:
        return any(process.is_running for process in (*self.prints[-2:], self.refreshes[-1]))

    def _when_due(self) -> float:
        # The keychain tells whole seconds, so for a program that has just come the token may be due before the app looks at
        # it. From round to round they come a little later: in some they meet the app, and in most of them each other.
        last = self.renewals(self.client)[-1]["time"] / 1000
        return int(last) + TOKEN_SECONDS / 2 + (self.round * 0.19) % 1


class Race(Story):
    keepers = {rf"lane-\d+/home/\.aws/sso/cache/{TOKEN_FILE}": OF_THE_CLI}  # whose file holds all that it has
    has_panel = False
    emulator_options = ("--auto-approve", "0", "--access-token-seconds", str(TOKEN_SECONDS))

    @classmethod
    def happen(cls) -> None:
        tray = Tray(cls.desktop)
        cls.lanes = [Lane(cls, number) for number in range(LANES)]
        for lane in cls.lanes:
            wait_for(lambda: lane.renewals(lane.client), "the app renews", 40)
        while any([lane.play() for lane in cls.lanes]):
            time.sleep(PAUSE)
        cls.afterwards = [lane.print_credentials() for lane in cls.lanes]
        for process in cls.afterwards:
            process.wait()
        cls.apps_go_on = [cls.renews_again(lane) for lane in cls.lanes]
        cls.tool_tips = [tray.icon(lane.app.pid).tool_tip() for lane in cls.lanes]
        cls.tokens = cls.emulator.requests("CreateToken")
        cls.theirs = {lane.cli_file()["clientSecret"] for lane in cls.lanes} | {
            token for lane in cls.lanes for token in lane.cli_tokens}

    @classmethod
    def renews_again(cls, lane: Lane) -> bool:
        """Nobody but the app is left to do so."""
        before = len(lane.renewals(lane.client))
        try:
            return wait_for(lambda: len(lane.renewals(lane.client)) > before, "the app renews", 2 * TOKEN_SECONDS)
        except AssertionError:
            return False

    def test_case_57_every_program_got_its_credentials(self):
        for lane in self.lanes:
            self.assertEqual(len(lane.prints), 2 * ROUNDS)
            for process in lane.prints:
                self.assertEqual((process.exit_code, process.errors()), (0, ""))
                self.assertIn("SessionToken", json.loads(process.output()))

    def test_case_57_no_session_of_ours_is_lost(self):
        self.assertEqual([(process.exit_code, process.errors()) for process in self.afterwards], [(0, "")] * LANES)
        self.assertEqual([lane.app.exit_code for lane in self.lanes], [None] * LANES)
        self.assertEqual(self.apps_go_on, [True] * LANES)
        for tool_tip in self.tool_tips:
            self.assertRegex(tool_tip, rf"(?m)^{CASE.session}: signed in")

    def test_case_57_the_cli_keeps_its_session(self):
        for lane in self.lanes:
            self.assertEqual([(process.exit_code, process.errors()) for process in lane.refreshes], [(0, "")] * (1 + ROUNDS))
            self.assertEqual(len(set(lane.cli_tokens)), 1 + ROUNDS)
            # Nobody besides has written its file.
            self.assertEqual((lane.cli_file()["clientId"], lane.cli_file()["refreshToken"]),
                             (lane.cli_client, lane.cli_tokens[-1]))

    def test_case_57_each_refresh_token_is_used_once_by_who_got_it(self):
        owners = {entry["issuedRefreshToken"]: entry["clientId"] for entry in self.tokens if "issuedRefreshToken" in entry}
        used = [entry for entry in self.tokens if entry["grantType"] == "refresh_token"]
        self.assertEqual([entry for entry in used if entry["clientId"] != owners.get(entry["refreshToken"])], [])
        counts = Counter(entry["refreshToken"] for entry in used)
        self.assertEqual([token for token, count in counts.items() if count > 1], [])
        self.assertEqual([entry for entry in used if entry["status"] != 200], [])  # invalid_grant, above all

    def test_it_was_a_race(self):
        for lane in self.lanes:
            self.assertEqual(len(lane.renewals(lane.cli_client)), ROUNDS)
            # Each round began with a token that was due.
            self.assertGreaterEqual(len(lane.renewals(lane.client)), ROUNDS)


if __name__ == "__main__":
    run()
