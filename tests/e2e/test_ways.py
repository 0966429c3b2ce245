#!/usr/bin/python3
"""The whole wizard where AWS is not the usual one: in every partition under its real host names, through the emulator's
proxy, and with an address of the company's own as start URL. Each time from an empty home to a profile that the real AWS
CLI can use. And the browser that was chosen for a session. Acceptance case 49 (the right partition's hosts)."""

import json
import shlex
from dataclasses import dataclass, replace
from pathlib import Path

from lib.screen import Screen
from lib.signedin import sign_in, write_config
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, Walkthrough

ACCOUNT = "123456789012"


@dataclass(frozen=True)
class Portal:
    partition: str
    region: str
    start_url: str
    suffix: str
    tells_region: bool = True  # the address does, or where it leads
    leads_to: str = ""  # when the start URL is a company's own


PORTALS = {
    "commercial": Portal("aws", "eu-central-1", "https://ssoins-1234567890abcdef.portal.eu-central-1.app.aws",
                         "amazonaws.com"),
    "government": Portal("aws-us-gov", "us-gov-west-1",
                         "https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/d-1234567890", "amazonaws.com"),
    "china": Portal("aws-cn", "cn-north-1", "https://start.home.awsapps.cn/directory/d-1234567890", "amazonaws.com.cn",
                    tells_region=False),
    "sovereign": Portal("aws-eusc", "eusc-de-east-1",
                        "https://ssoins-1234567890abcdef.eusc-de-east-1.portal.amazonaws.eu", "amazonaws.eu"),
    "company": Portal("aws", "eu-west-1", "https://aws.company.example", "amazonaws.com",
                      leads_to="https://ssoins-1234567890abcdef.eu-west-1.portal.amazonaws.com"),
}
# The AWS CLI of Debian 12 is older than this partition and takes its regions for those of the first one. It is only asked
# what it reads in the config, and whom the role's credentials belong to.
UNKNOWN_TO_THE_CLI = "sovereign"


class Play:
    """One of them from beginning to end: a device code, approved in the system's browser."""

    def __init__(self, story: type[Story], name: str, portal: Portal):
        self.name, self.portal, self._story = name, portal, story
        self.emulator = story.new_emulator(f"{name}-aws", "--interval", "1", "--region", portal.region,
                                           "--start-url", portal.leads_to or portal.start_url)
        self.home = story.new_home(name, browser=f"{shlex.quote(str(story.programs.standin))} --approve",
                                   emulator=self.emulator)
        self._app, self._screen = story.start_app(self.home)
        self._walk_through()
        if name == UNKNOWN_TO_THE_CLI:
            self._ask_with_the_credentials()
        else:
            self.s3 = self.home.aws("s3", "ls", "--profile", CASE.profile)
            self.sts = self.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)
        self.home.run(story.programs.tray, "--quit")
        self.exit_code = self._app.wait()
        self.log = self.emulator.get("log")

    def _walk_through(self) -> None:
        case = replace(CASE, region=self.portal.region, start_url=self.portal.start_url)
        walk = Walkthrough(self._screen, case)
        walk.wait_for_page("SSO session")
        self._screen.type("SSO session name", case.session)
        self._screen.type("SSO start URL", case.start_url)
        if not self.portal.tells_region:
            self._screen.type("SSO region", case.region)
        walk.go_on()
        self.code = walk.user_code()
        self.address = self._screen.text("Verification address")
        walk.open_browser()
        walk.choose_role()
        walk.go_on()
        walk.enter_profile()
        walk.save()
        self._screen.press("Finish")

    def _ask_with_the_credentials(self) -> None:
        self.region = self.home.aws("configure", "get", "region", "--profile", CASE.profile)
        answer = self.home.run(self._story.programs.credentials, "--sso-session", CASE.session, "--account-id", ACCOUNT,
                               "--role-name", CASE.role)
        keys = json.loads(answer.output())
        self.sts = self.home.run(
            Path("/usr/bin/aws"), "sts", "get-caller-identity", "--region", self.portal.region, "--endpoint-url",
            f"https://sts.{self.portal.region}.{self.portal.suffix}", AWS_ACCESS_KEY_ID=keys["AccessKeyId"],
            AWS_SECRET_ACCESS_KEY=keys["SecretAccessKey"], AWS_SESSION_TOKEN=keys["SessionToken"])

    def hosts_of(self, *operations: str) -> set[str]:
        return {entry["host"] for entry in self.log if entry["operation"] in operations}


class Ways(Story):
    @classmethod
    def happen(cls) -> None:
        cls.plays = {}
        for name, portal in PORTALS.items():
            cls.plays[name] = Play(cls, name, portal)
        cls.sign_in_at_the_company_again(cls.plays["company"])
        cls.choose_a_browser()

    @classmethod
    def sign_in_at_the_company_again(cls, play: Play) -> None:
        play.emulator.tell("revoke")
        play.emulator.tell("settings", autoApprove=0)
        sign_in(play.home, cls.programs.tray)
        cls.asked = play.emulator.requests("CompanyAddress")
        cls.again = play.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)

    @classmethod
    def choose_a_browser(cls) -> None:
        cls.chosen = cls.new_home("chosen", browser="false")
        cls.arguments = cls.desktop.folder / "firefox-arguments"
        firefox = Path(cls.chosen.environment["PATH"].split(":")[0]) / "firefox"
        firefox.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{cls.arguments}'\n")
        firefox.chmod(0o755)
        write_config(cls.chosen)
        records = cls.chosen.home / ".local/share" / cls.chosen.instance / "sessions.ini"
        records.parent.mkdir(parents=True, mode=0o700)
        records.write_text(f"[{CASE.session}]\nbrowserCommand=firefox --private-window\n")
        app = cls.chosen.start(cls.programs.tray, "--sign-in", CASE.session)
        screen = Screen(app.pid)
        cls.code = wait_for(lambda: screen.text("User code"), "there is a user code")
        cls.offered = [name for role, name, _ in screen.elements() if role == "push button"]
        screen.press("Open browser")
        wait_for(lambda: cls.arguments.exists() and cls.arguments.read_text().count("\n") > 1, "Firefox is started")
        cls.emulator.tell("approve", userCode=cls.code)
        wait_for(lambda: not screen.windows(), "the window closes by itself")
        cls.chosen.run(cls.programs.tray, "--quit")
        app.wait()

    def test_case_49_every_request_goes_to_the_partition(self):
        for play in self.plays.values():
            with self.subTest(play.name):
                region, suffix = play.portal.region, play.portal.suffix
                self.assertEqual(play.hosts_of("RegisterClient", "StartDeviceAuthorization", "CreateToken"),
                                 {f"oidc.{region}.{suffix}"})
                self.assertEqual(play.hosts_of("ListAccounts", "ListAccountRoles", "GetRoleCredentials"),
                                 {f"portal.sso.{region}.{suffix}"})

    def test_the_address_to_approve_is_the_partitions(self):
        for play in self.plays.values():
            with self.subTest(play.name):
                base = f"https://device.sso.{play.portal.region}.{play.portal.suffix}/"
                self.assertEqual(play.address, base)
                self.assertEqual(play.home.opened(), [f"{base}?user_code={play.code}"])

    def test_the_config_says_what_was_typed(self):
        for play in self.plays.values():
            with self.subTest(play.name):
                text = play.home.config.read_text()
                self.assertIn(f"sso_start_url = {play.portal.start_url}\n", text)
                self.assertIn(f"sso_region = {play.portal.region}\n", text)
                self.assertEqual(play.exit_code, 0)

    def test_the_real_aws_lists_buckets(self):
        for play in self.plays.values():
            with self.subTest(play.name):
                if play.name == UNKNOWN_TO_THE_CLI:
                    self.assertEqual(play.region.output().strip(), play.portal.region)
                    continue
                self.assertEqual((play.s3.exit_code, play.s3.errors()), (0, ""))
                self.assertIn(f"backup-{ACCOUNT}", play.s3.output())
                (host,) = play.hosts_of("ListBuckets")
                self.assertTrue(host.startswith("s3.") and host.endswith(play.portal.suffix), host)

    def test_the_real_aws_knows_who_it_is(self):
        for play in self.plays.values():
            with self.subTest(play.name):
                self.assertEqual((play.sts.exit_code, play.sts.errors()), (0, ""))
                self.assertTrue(
                    json.loads(play.sts.output())["Arn"].startswith(f"arn:{play.portal.partition}:sts::{ACCOUNT}:"))

    def test_the_company_is_asked_on_leaving_the_page_and_by_each_sign_in(self):
        self.assertEqual([entry["method"] for entry in self.asked], ["HEAD"] * 3)
        self.assertEqual({entry["host"] for entry in self.asked}, {"aws.company.example"})
        self.assertEqual((self.again.exit_code, self.again.errors()), (0, ""))

    def test_the_published_token_names_the_address_of_the_config(self):
        play = self.plays["company"]
        (file,) = play.home.tokens.iterdir()
        self.assertEqual(json.loads(file.read_text())["startUrl"], play.portal.start_url)

    def test_the_chosen_browser_alone_is_opened(self):
        self.assertIn("Browser: Firefox, private window", self.offered)
        address = f"https://device.sso.{CASE.region}.amazonaws.com/?user_code={self.code}"
        self.assertEqual(self.arguments.read_text().splitlines(), ["--private-window", address])
        self.assertEqual(self.chosen.opened(), [])


if __name__ == "__main__":
    run()
