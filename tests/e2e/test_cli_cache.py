#!/usr/bin/python3
"""Who writes into ~/.aws/cli/cache, where role credentials lie in plain text: the aws process and nobody else, as the system
calls show. Ours only empty it when a person signs out. Part of acceptance case 76."""

import copy
import unittest
from pathlib import Path

from lib.app import AS_RELEASED
from lib.person import Person
from lib.processes import Process
from lib.signedin import write_config
from lib.story import Story, run
from lib.tracing import Tracer
from lib.waiting import wait_for
from lib.walkthrough import CASE, CONFIG

CACHE = "/.aws/cli/cache"
ROLE = ("--sso-session", CASE.session, "--account-id", "123456789012", "--role-name", CASE.role)


@unittest.skipIf(AS_RELEASED, "Programs that hide from debuggers cannot be traced")
class CliCache(Story):
    """A day with a Standard and a Keychain only profile, every program of it traced."""

    has_panel = False

    @classmethod
    def happen(cls) -> None:
        folder = cls.desktop.folder / "traced"
        cls.aws, cls.tray, cls.credentials = (
            Tracer(folder, program) for program in (Path("/usr/bin/aws"), cls.programs.tray, cls.programs.credentials))
        locker = f"[profile locker]\ncredential_process = \"{cls.programs.credentials}\" {' '.join(ROLE)}\n"
        cls.programs = copy.copy(cls.programs)
        cls.programs.tray, cls.programs.credentials = cls.tray.program, cls.credentials.program
        cls.person = person = Person(cls, "traced")
        write_config(person.home, f"{CONFIG}\n{locker}region = {CASE.region}\n")
        person.start_signed_in()
        cls.asked = [
            cls.who_am_i(CASE.profile), cls.who_am_i("locker"), person.ask_for_credentials(),
            person.launch_again("--print-credentials", *ROLE)]
        cls.cached = person.cli_cache()
        person.icon.press("Sign out")
        wait_for(lambda: not person.cli_cache(), "signing out empties the cache")
        person.quit()

    @classmethod
    def who_am_i(cls, profile: str) -> Process:
        return cls.person.home.run(
            cls.aws.program, "sts", "get-caller-identity", "--profile", profile, AWS_EC2_METADATA_DISABLED="true")

    def test_everybody_was_at_work(self):
        self.assertEqual([(process.exit_code, process.errors()) for process in self.asked], [(0, "")] * 4)
        self.assertEqual(len(self.cached), 1)
        self.assertEqual((self.aws.runs(), self.tray.runs(), self.credentials.runs()), (2, 3, 1))
        threads = {access.thread for access in self.aws.accesses("/sso-tray")}
        self.assertIn("sso-tray-creden", threads)  # our program below the AWS CLI; the system keeps 15 letters

    def test_case_76_the_aws_process_wrote_what_was_there(self):
        writes = [access for access in self.aws.accesses(CACHE) if access.is_write]
        self.assertEqual({access.thread for access in writes}, {"aws"})
        for name in self.cached:
            self.assertTrue(any(name in access.text for access in writes), name)

    def test_case_76_our_programs_write_nothing_there(self):
        ours = self.tray.accesses(CACHE) + self.credentials.accesses(CACHE)
        self.assertEqual([access for access in ours if access.is_write], [])
        removed = [access.text for access in ours if access.is_removal]  # at sign-out; so a write would have been seen
        self.assertTrue(any(self.cached[0] in text for text in removed), removed)


if __name__ == "__main__":
    run()
