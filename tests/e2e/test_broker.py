#!/usr/bin/python3
"""The running app as the broker of Keychain only profiles: many callers, one request to AWS; an ended session, one notice
that names who asked, and its button; the app killed, and the helper goes on alone. Acceptance cases 68 (another user), 69
(what is no question), 71 (one socket, also after kill -9) and 72 (what goes wrong is one line and an exit code, soon)."""

import json
import os
import signal
import stat
import subprocess
import time
from contextlib import ExitStack

from lib.appsocket import answer_for_another_user, connect, frame, is_cut_off, is_sanitized, memory_of
from lib.leaks import Hunt
from lib.person import Person
from lib.processes import Process
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE

ACCOUNT, ROLE, OTHER_ROLE = "123456789012", "AdministratorAccess", "ReadOnlyAccess"
CONFIG = """\
[profile locker]
credential_process = "{helper}" --sso-session my-sso --account-id 123456789012 --role-name AdministratorAccess
region = ap-northeast-1

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
"""
# A tool that runs many helpers at once. Its arguments are a helper's.
TOOL = """#!/usr/bin/python3
import json, subprocess, sys
helpers = [subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(20)]
print(json.dumps([(*helper.communicate(), helper.returncode) for helper in helpers]))
"""
DONE, SIGN_IN_NEEDED, WRONG_USAGE, NETWORK, KEYCHAIN = range(5)


class Broker(Story):
    has_panel = False

    @classmethod
    def happen(cls) -> None:
        cls.person = person = Person(cls, "broker")
        cls.home, cls.emulator = person.home, person.emulator
        write_config(cls.home, CONFIG.format(helper=cls.programs.credentials))
        # Who was signed out soon is warned at once the next time. Here it is about the end itself.
        cls.home.write_settings(noticeLead=0)
        cls.socket = cls.home.runtime / cls.home.instance / "socket"
        cls.tool = cls.home.folder / "deploy-tool"
        cls.tool.write_text(TOOL)
        cls.tool.chmod(0o755)
        person.start("--sign-in", CASE.session)
        cls.wait_until_signed_in()
        cls.ask_all_at_once()
        cls.meet_strangers()
        cls.launch_again()
        cls.end_session()
        cls.sign_in_from_notice()
        cls.lose_network()
        cls.kill_app()
        cls.lock_keyring()
        cls.leaks = Hunt(cls.emulator.get("secrets")).in_bytes(cls.errors_of_programs(), "stderr") | Hunt(
            cls.emulator.get("secrets")).in_folders(cls.home.home, cls.home.runtime, cls.home.tmp)

    # --- asking

    @classmethod
    def arguments(cls, role: str = ROLE, session: str = CASE.session) -> list[str]:
        return ["--sso-session", session, "--account-id", ACCOUNT, "--role-name", role]

    @classmethod
    def ask(cls, role: str = ROLE, session: str = CASE.session, **environment: str) -> tuple[Process, float]:
        begin = time.monotonic()
        process = cls.home.run(cls.programs.credentials, *cls.arguments(role, session), **environment)
        return process, time.monotonic() - begin

    @classmethod
    def requests(cls) -> int:
        return len(cls.emulator.requests("GetRoleCredentials"))

    @classmethod
    def wait_until_signed_in(cls) -> None:
        cls.person.wait_until("signed in")
        wait_for(lambda: not cls.person.screen.windows(), "the window closes by itself")

    @classmethod
    def errors_of_programs(cls) -> bytes:
        return b"".join(file.read_bytes() for file in cls.home.logs.glob("*.err"))

    # --- the story

    @classmethod
    def ask_all_at_once(cls) -> None:
        cls.crowd = [cls.home.start(cls.programs.credentials, *cls.arguments()) for _ in range(50)]
        for process in cls.crowd:
            process.wait(20)
        cls.requests_of_crowd = cls.requests()
        cls.aws = cls.home.aws("sts", "get-caller-identity", "--profile", "locker")
        cls.requests_after_aws = cls.requests()
        other = cls.home.folder / "other-config"
        other.write_text("[sso-session another]\n")
        cls.with_other_config = cls.ask(AWS_CONFIG_FILE=str(other))
        cls.with_same_config = cls.ask(AWS_CONFIG_FILE=str(cls.home.config))
        cls.unknown = cls.ask(session="nobody-knows-this")

    @classmethod
    def meet_strangers(cls) -> None:
        question = {"ask": "credentials", "session": CASE.session, "account": ACCOUNT, "role": ROLE,
                    "home": str(cls.home.home)}
        with connect(cls.socket) as ours:
            ours.sendall(frame(question))
            cls.bytes_for_us = len(ours.recv(65536))
        cls.bytes_for_another_user = answer_for_another_user(cls.socket, question)
        with ExitStack() as strangers:
            cls.meet_crowd(frame(question | {"long": "x" * 7000})[:-1], strangers)

    @classmethod
    def meet_crowd(cls, half: bytes, strangers: ExitStack) -> None:
        before = memory_of(cls.person.app.pid)
        crowd = [strangers.enter_context(connect(cls.socket)) for _ in range(200)]
        for number, stranger in enumerate(crowd):
            stranger.sendall((half, b"\0\0", b"", b"\x80\0\0\0")[number % 4])
        cls.beside_crowd = cls.ask()
        cls.growth = memory_of(cls.person.app.pid) - before
        begin = time.monotonic()
        cls.crowd_is_gone = all(is_cut_off(stranger) for stranger in crowd)
        cls.crowd_stayed = time.monotonic() - begin
        flood = strangers.enter_context(connect(cls.socket))
        try:
            flood.sendall(b"x" * 5_000_000)
        except (BrokenPipeError, ConnectionResetError):
            pass
        cls.flood_is_cut_off = is_cut_off(flood)
        cls.growth_afterwards = memory_of(cls.person.app.pid) - before

    @classmethod
    def launch_again(cls) -> None:
        before, requests = cls.socket.stat().st_ino, cls.requests()
        cls.second_launch = cls.home.run(cls.programs.tray, "--background")
        cls.kept_socket = cls.socket.stat().st_ino == before
        cls.after_second_launch = cls.ask()
        cls.requests_after_second_launch = cls.requests() - requests

    @classmethod
    def end_session(cls) -> None:
        person = cls.person
        cls.emulator.tell("revoke")
        cls.refused = cls.ask_with_tool(OTHER_ROLE)
        cls.asked_notice = person.notices.wait_for(f"deploy-tool has asked for credentials of {CASE.session}.", person.app.pid)
        asked = len(cls.emulator.get("log"))
        cls.refused_again = cls.ask_with_tool(ROLE)
        cls.aws_while_ended = cls.home.aws("sts", "get-caller-identity", "--profile", "locker")
        cls.asked_of_aws_while_ended = len(cls.emulator.get("log")) - asked
        stays(lambda: not person.screen.windows(), "no window by itself", 2)
        cls.on_screen_while_ended = person.notices.on_screen(person.app.pid)
        cls.said_while_ended = person.said()
        cls.opened_while_ended = cls.home.opened()

    @classmethod
    def ask_with_tool(cls, role: str) -> list[tuple[str, str, int]]:
        tool = cls.home.run(cls.tool, str(cls.programs.credentials), *cls.arguments(role))
        return json.loads(tool.output())

    @classmethod
    def sign_in_from_notice(cls) -> None:
        cls.person.notices.press(cls.asked_notice)
        cls.wait_until_signed_in()
        cls.after_sign_in = cls.ask(OTHER_ROLE)
        cls.left_on_screen = [notice.title for notice in cls.person.notices.on_screen(cls.person.app.pid)]
        # It may be told again now.
        cls.emulator.tell("revoke")
        cls.ask("NobodysRole")
        wait_for(lambda: sum("has asked for" in title for title in cls.person.said()) == 2, "the second notice")
        cls.home.run(cls.programs.tray, "--sign-in", CASE.session)
        cls.wait_until_signed_in()

    @classmethod
    def lose_network(cls) -> None:
        cls.emulator.tell("fault", operation="GetRoleCredentials", kind="black-hole", times=100)
        cls.silent = cls.ask()
        interrupted = cls.home.start(cls.programs.credentials, *cls.arguments())
        time.sleep(0.5)
        os.kill(interrupted.pid, signal.SIGINT)
        cls.interrupted = interrupted.wait(2)
        cls.emulator.tell("fault/clear")
        cls.closed_pipe = cls.ask_into_closed_pipe()
        cls.after_closed_pipe = cls.ask()

    @classmethod
    def ask_into_closed_pipe(cls) -> tuple[int, str]:
        reading, writing = os.pipe()
        os.close(reading)
        helper = subprocess.run([cls.programs.credentials, *cls.arguments()], env=cls.home.environment, stdout=writing,
                                stderr=subprocess.PIPE, text=True, timeout=20)
        os.close(writing)
        return helper.returncode, helper.stderr

    @classmethod
    def kill_app(cls) -> None:
        cls.person.app.kill()
        cls.socket_is_left = stat.S_ISSOCK(cls.socket.lstat().st_mode)
        before = cls.requests()
        cls.without_app = cls.ask()
        cls.requests_without_app = cls.requests() - before
        cls.closed_pipe_without_app = cls.ask_into_closed_pipe()
        cls.interrupt_without_app()
        cls.after_interrupted = cls.ask()

        cls.person.start("--background")
        cls.person.wait_until("signed in")
        before = cls.requests()
        cls.recovered = [cls.ask(), cls.ask()]
        cls.requests_recovered = cls.requests() - before

    @classmethod
    def interrupt_without_app(cls) -> None:
        cls.emulator.tell("fault", operation="GetRoleCredentials", kind="black-hole", times=100)
        alone = cls.home.start(cls.programs.credentials, *cls.arguments())
        before = cls.requests()
        wait_for(lambda: cls.requests() > before, "it has asked AWS")
        os.kill(alone.pid, signal.SIGINT)
        alone.wait(2)
        cls.emulator.tell("fault/clear")

    @classmethod
    def lock_keyring(cls) -> None:
        cls.person.quit()
        cls.person.keyring.lock()
        wait_for(cls.person.keyring.is_locked, "the keyring is locked")
        cls.person.start("--background")
        cls.locked = cls.ask()
        cls.prompted = cls.person.keyring.is_prompting()
        cls.locked_standing = cls.person.standing()

    # --- what came of it

    def assert_credentials(self, asked: tuple[Process, float], seconds: float = 2) -> None:
        process, took = asked
        self.assertEqual((process.exit_code, process.errors()), (DONE, ""))
        answer = json.loads(process.output())
        self.assertEqual(answer["Version"], 1)
        self.assertEqual(set(answer), {"Version", "AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"})
        self.assertLess(took, seconds)

    def assert_one_line(self, asked: tuple[Process, float], exit_code: int, seconds: float, word: str) -> None:
        process, took = asked
        self.assertEqual((process.exit_code, process.output()), (exit_code, ""), process.errors())
        self.assertRegex(process.errors(), rf"\A[^\n]*{word}[^\n]*\n\Z")
        self.assertLess(took, seconds)

    def test_fifty_callers_make_one_request(self):
        for process in self.crowd:
            self.assert_credentials((process, 0))
        self.assertEqual(len({process.output() for process in self.crowd}), 1)
        self.assertEqual(self.requests_of_crowd, 1)

    def test_the_real_aws_gets_the_same(self):
        self.assertEqual((self.aws.exit_code, self.aws.errors()), (0, ""))
        self.assertIn(ROLE, json.loads(self.aws.output())["Arn"])
        self.assertEqual(self.requests_after_aws, 1)

    def test_another_config_is_not_the_apps(self):
        self.assert_one_line(self.with_other_config, WRONG_USAGE, 2, "my-sso")
        self.assert_credentials(self.with_same_config)

    def test_case_68_another_user(self):
        self.assertGreater(self.bytes_for_us, 100)
        if self.bytes_for_another_user is None:
            self.skipTest("Nobody can be another user here: it takes root, or the package uidmap.")
        self.assertEqual(self.bytes_for_another_user, 0)

    def test_case_69_two_hundred_strangers(self):
        self.assert_credentials(self.beside_crowd)
        self.assertTrue(self.crowd_is_gone)
        self.assertLess(self.crowd_stayed, 5.5)
        self.assertTrue(self.flood_is_cut_off)
        if not is_sanitized(self.programs.tray):
            self.assertLess(max(self.growth, self.growth_afterwards), 10_000_000)

    def test_case_71_a_second_launch_leaves_the_socket(self):
        self.assertEqual((self.second_launch.exit_code, self.second_launch.errors()), (0, ""))
        self.assertTrue(self.kept_socket)
        self.assert_credentials(self.after_second_launch)
        self.assertEqual(self.requests_after_second_launch, 0)

    def test_case_71_the_socket_of_a_killed_app(self):
        self.assertTrue(self.socket_is_left)
        self.assert_credentials(self.without_app)
        self.assertEqual(self.requests_without_app, 1)  # on its own
        for asked in self.recovered:
            self.assert_credentials(asked)
        self.assertEqual(self.requests_recovered, 1)  # from the new app's memory the second time

    def test_case_72_ended_session(self):
        for output, errors, exit_code in self.refused + self.refused_again:
            self.assertEqual((exit_code, output), (SIGN_IN_NEEDED, ""))
            self.assertRegex(errors, r"\A[^\n]*sso-tray --sign-in my-sso[^\n]*\n\Z")
        self.assertEqual(len(self.refused + self.refused_again), 40)
        self.assertEqual(self.asked_of_aws_while_ended, 0)
        self.assertIn("sso-tray --sign-in my-sso", self.aws_while_ended.errors())

    def test_one_notice_for_many_callers(self):
        self.assertEqual(self.on_screen_while_ended, [self.asked_notice])
        self.assertEqual(sum("has asked for" in title for title in self.said_while_ended), 1)
        self.assertEqual(self.asked_notice.buttons, ("Sign in again",))
        self.assertIn("The session has ended.", self.asked_notice.body)
        self.assertTrue(self.asked_notice.waits)
        self.assertEqual(self.opened_while_ended, [])

    def test_its_button_brings_the_session_back(self):
        self.assert_credentials(self.after_sign_in)
        self.assertEqual(self.left_on_screen, [f"Signed in to {CASE.session}."])

    def test_case_72_unknown_session(self):
        self.assert_one_line(self.unknown, WRONG_USAGE, 2, "nobody-knows-this")

    def test_case_72_nobody_answers(self):
        self.assert_one_line(self.silent, NETWORK, 10, "AWS")

    def test_case_72_locked_keyring(self):
        self.assert_one_line(self.locked, KEYCHAIN, 2, "locked")
        self.assertFalse(self.prompted)
        self.assertEqual(self.locked_standing, "the keychain is locked")

    def test_case_72_interrupted_or_unread_leaves_no_lock(self):
        self.assertEqual(self.interrupted, -signal.SIGINT)
        for exit_code, errors in (self.closed_pipe, self.closed_pipe_without_app):
            self.assertEqual(exit_code, NETWORK)
            self.assertRegex(errors, r"\A[^\n]+\n\Z")
        self.assert_credentials(self.after_closed_pipe)
        self.assert_credentials(self.after_interrupted)

    def test_no_secret_is_told(self):
        self.assertEqual(self.leaks, set())


if __name__ == "__main__":
    run()
