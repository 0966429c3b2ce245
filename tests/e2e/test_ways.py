#!/usr/bin/python3
"""The whole wizard where AWS is not the usual one: in every partition under its real host names, through the emulator's
proxy, and with an address of the company's own as start URL. Each time from an empty home to a profile that the real AWS
CLI can use. Acceptance case 49 (the right partition's hosts)."""

import json
import shlex
import unittest
from dataclasses import dataclass, replace
from pathlib import Path

from lib.signedin import sign_in, write_config
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE, Case, Walkthrough

ACCOUNT = "123456789012"


@dataclass(frozen=True)
class Partition:
    name: str
    region: str
    start_url: str
    suffix: str
    portal: str = ""  # where the start URL leads, if that is another address


class WholeWizard(Story):
    """From an empty home through the wizard, with a device code that is approved in the system's browser."""

    has_panel = False
    partition: Partition
    typed_region = True  # else the page has to find it out

    @classmethod
    def setUpClass(cls) -> None:
        if cls is WholeWizard:
            raise unittest.SkipTest("what the others are made of")
        partition = cls.partition
        cls.emulator_options = ("--interval", "1", "--region", partition.region,
                                "--start-url", partition.portal or partition.start_url)
        super().setUpClass()

    @classmethod
    def happen(cls) -> None:
        partition = cls.partition
        cls.case = replace(CASE, region=partition.region, start_url=partition.start_url)
        cls.home = cls.new_home(f"ways-{partition.name}", browser=f"{shlex.quote(str(cls.programs.standin))} --approve")
        cls.app, cls.screen = cls.start_app(cls.home)
        walk = Walkthrough(cls.screen, cls.case)
        if cls.typed_region:
            walk.enter_session()
        else:
            cls.enter_without_region(walk, cls.case)
        walk.go_on()
        cls.code = walk.user_code()
        cls.address = cls.screen.text("Verification address")
        cls.asked_on_the_way = cls.emulator.requests("CompanyAddress")
        walk.open_browser()
        walk.choose_role()
        walk.go_on()
        walk.enter_profile()
        walk.save()
        cls.screen.press("Finish")
        cls.judge()
        cls.quit_command = cls.home.run(cls.programs.tray, "--quit")
        cls.app.wait()
        cls.log = cls.emulator.get("log")

    @classmethod
    def enter_without_region(cls, walk: Walkthrough, case: Case) -> None:
        walk.wait_for_page("SSO session")
        cls.screen.type("SSO session name", case.session)
        cls.screen.type("SSO start URL", case.start_url)

    @classmethod
    def judge(cls) -> None:
        cls.s3 = cls.home.aws("s3", "ls", "--profile", CASE.profile)
        cls.sts = cls.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)

    @classmethod
    def hosts_of(cls, *operations: str) -> set[str]:
        return {entry["host"] for entry in cls.log if entry["operation"] in operations}


class Checks:
    """What holds for all of them."""

    def test_case_49_every_request_goes_to_the_partition(self):
        region, suffix = self.partition.region, self.partition.suffix
        self.assertEqual(self.hosts_of("RegisterClient", "StartDeviceAuthorization", "CreateToken"),
                         {f"oidc.{region}.{suffix}"})
        self.assertEqual(self.hosts_of("ListAccounts", "ListAccountRoles", "GetRoleCredentials"),
                         {f"portal.sso.{region}.{suffix}"})

    def test_the_address_to_approve_is_the_partitions(self):
        base = f"https://device.sso.{self.partition.region}.{self.partition.suffix}/"
        self.assertEqual(self.address, base)
        self.assertEqual(self.home.opened(), [f"{base}?user_code={self.code}"])

    def test_the_config_says_what_was_typed(self):
        text = self.home.config.read_text()
        self.assertIn(f"sso_start_url = {self.partition.start_url}\n", text)
        self.assertIn(f"sso_region = {self.partition.region}\n", text)

    def test_it_ends_as_it_should(self):
        self.assertEqual((self.quit_command.exit_code, self.app.exit_code), (0, 0))


class UsableByTheCli(Checks):
    def test_the_real_aws_lists_buckets(self):
        self.assertEqual((self.s3.exit_code, self.s3.errors()), (0, ""))
        self.assertIn(f"backup-{ACCOUNT}", self.s3.output())

    def test_the_real_aws_knows_who_it_is(self):
        self.assertEqual((self.sts.exit_code, self.sts.errors()), (0, ""))
        self.assertTrue(json.loads(self.sts.output())["Arn"].startswith(f"arn:{self.partition.name}:sts::{ACCOUNT}:"))

    def test_the_real_aws_asks_the_same_partition(self):
        (host,) = self.hosts_of("ListBuckets")
        self.assertTrue(host.startswith("s3.") and host.endswith(self.partition.suffix), host)


class Commercial(UsableByTheCli, WholeWizard):
    typed_region = False
    partition = Partition("aws", "eu-central-1", "https://ssoins-1234567890abcdef.portal.eu-central-1.app.aws",
                          "amazonaws.com")


class GovCloud(UsableByTheCli, WholeWizard):
    typed_region = False
    partition = Partition("aws-us-gov", "us-gov-west-1",
                          "https://start.us-gov-west-1.us-gov-home.awsapps.com/directory/d-1234567890", "amazonaws.com")


class China(UsableByTheCli, WholeWizard):
    partition = Partition("aws-cn", "cn-north-1", "https://start.home.awsapps.cn/directory/d-1234567890",
                          "amazonaws.com.cn")


class Sovereign(Checks, WholeWizard):
    """The AWS CLI of Debian 12 is older than this partition and takes its regions for those of the first one: it is only
    asked what it reads in the config, and whom the role's credentials belong to."""

    typed_region = False
    partition = Partition("aws-eusc", "eusc-de-east-1", "https://ssoins-1234567890abcdef.eusc-de-east-1.portal.amazonaws.eu",
                          "amazonaws.eu")

    @classmethod
    def judge(cls) -> None:
        cls.region = cls.home.aws("configure", "get", "region", "--profile", CASE.profile)
        cls.credentials = cls.home.run(cls.programs.credentials, "--sso-session", CASE.session, "--account-id", ACCOUNT,
                                       "--role-name", CASE.role)
        keys = json.loads(cls.credentials.output())
        cls.sts = cls.home.run(
            Path("/usr/bin/aws"), "sts", "get-caller-identity", "--region", cls.partition.region, "--endpoint-url",
            f"https://sts.{cls.partition.region}.{cls.partition.suffix}", AWS_ACCESS_KEY_ID=keys["AccessKeyId"],
            AWS_SECRET_ACCESS_KEY=keys["SecretAccessKey"], AWS_SESSION_TOKEN=keys["SessionToken"])

    def test_the_real_aws_reads_the_profile(self):
        self.assertEqual((self.region.exit_code, self.region.output().strip()), (0, self.partition.region))

    def test_the_credentials_are_the_partitions(self):
        self.assertEqual((self.sts.exit_code, self.sts.errors()), (0, ""))
        self.assertTrue(json.loads(self.sts.output())["Arn"].startswith(f"arn:aws-eusc:sts::{ACCOUNT}:"))


class CompanyAddress(UsableByTheCli, WholeWizard):
    """https://aws.company.example leads to a portal that tells its region. Nothing but the app knows of that."""

    typed_region = False
    partition = Partition("aws", "eu-west-1", "https://aws.company.example", "amazonaws.com",
                          "https://ssoins-1234567890abcdef.eu-west-1.portal.amazonaws.com")

    @classmethod
    def judge(cls) -> None:
        super().judge()
        cls.before = len(cls.emulator.requests("CompanyAddress"))
        # Much later, from the tray: the address is asked again.
        cls.home.run(cls.programs.tray, "--quit")
        cls.app.wait()
        cls.emulator.tell("settings", autoApprove=0)
        cls.emulator.tell("revoke")
        sign_in(cls.home, cls.programs.tray)
        cls.app, _ = cls.start_app(cls.home, "--background")
        cls.after = cls.home.aws("sts", "get-caller-identity", "--profile", CASE.profile)

    def test_it_is_asked_on_leaving_the_page_and_by_each_sign_in(self):
        self.assertEqual([entry["method"] for entry in self.asked_on_the_way], ["HEAD", "HEAD"])
        self.assertEqual({entry["host"] for entry in self.asked_on_the_way}, {"aws.company.example"})
        self.assertEqual(len([entry for entry in self.log if entry["operation"] == "CompanyAddress"]), self.before + 1)

    def test_signing_in_again_works(self):
        self.assertEqual((self.after.exit_code, self.after.errors()), (0, ""))

    def test_the_published_token_names_the_address_of_the_config(self):
        (file,) = self.home.tokens.iterdir()
        self.assertEqual(json.loads(file.read_text())["startUrl"], self.partition.start_url)


class ChosenBrowser(Story):
    """The browser that was chosen for a session opens its pages, in a private window; the system's does not."""

    has_panel = False
    emulator_options = ("--interval", "1")

    @classmethod
    def happen(cls) -> None:
        cls.home = cls.new_home("chosen", browser="false")
        cls.arguments = cls.desktop.folder / "firefox-arguments"
        firefox = Path(cls.home.environment["PATH"].split(":")[0]) / "firefox"
        firefox.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> '{cls.arguments}'\n")
        firefox.chmod(0o755)
        write_config(cls.home)
        records = cls.home.home / ".local/share" / cls.home.instance / "sessions.ini"
        records.parent.mkdir(parents=True, mode=0o700)
        records.write_text(f"[{CASE.session}]\nbrowserCommand=firefox --private-window\n")
        cls.app, cls.screen = cls.start_app(cls.home, "--sign-in", CASE.session)
        cls.code = wait_for(lambda: cls.screen.text("User code"), "there is a user code")
        cls.offered = [name for role, name, _ in cls.screen.elements() if role == "push button"]
        cls.screen.press("Open browser")
        wait_for(cls.arguments.exists, "Firefox is started")
        cls.emulator.tell("approve", userCode=cls.code)
        wait_for(lambda: not cls.screen.windows(), "the window closes by itself")
        cls.home.run(cls.programs.tray, "--quit")
        cls.app.wait()

    def test_the_choice_is_shown(self):
        self.assertIn("Browser: Firefox, private window", self.offered)

    def test_it_alone_is_opened(self):
        address = f"https://device.sso.{CASE.region}.amazonaws.com/?user_code={self.code}"
        self.assertEqual(self.arguments.read_text().splitlines(), ["--private-window", address])
        self.assertEqual(self.home.opened(), [])


if __name__ == "__main__":
    run()
