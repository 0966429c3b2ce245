#!/usr/bin/python3
"""The way to AWS through the networks of companies and hotels, with real programs. Acceptance cases 45 (offline at start),
46 (certificate authorities), 47 (proxies that ask for a password, PAC) and 49 (FIPS and dual-stack hosts)."""

import json
import socket
import time
import unittest
from pathlib import Path
from urllib.parse import quote, urlsplit

from lib.leaks import Hunt
from lib.link import Link
from lib.person import Person
from lib.signedin import write_config
from lib.story import Story, run
from lib.waiting import stays, wait_for
from lib.walkthrough import CASE, CONFIG, Walkthrough

USER, PASSWORD = "mori", "correct horse: battery %staple"
LOGIN = f"{USER}:{PASSWORD}"
REFUSED = "The proxy did not accept the user name and password that it got. Check both, then try again."
WANTS_PASSWORD = "the proxy asks for a password, trying again"
SHORT_LIFE = ("--access-token-seconds", "5")  # it has ended when the app starts again
SESSION_ONLY = CONFIG[CONFIG.index("[sso-session"):]  # no profile, so nothing is published
NOT_TRUSTED = "is not trusted, so nothing was sent."
NO_SCRIPT = "This computer's network settings do not say in time which proxy to use."
HAS_SCRIPTS = all(list(Path("/usr/lib").glob(f"*/libproxy/*/modules/{name}*.so")) for name in ("config_gnome", "pacrunner"))
NEEDS_SCRIPTS = "needs libproxy1-plugin-gsettings and libproxy1-plugin-webkit"


def with_login(proxy: str, login: str = f"{quote(USER, safe='')}:{quote(PASSWORD, safe='')}") -> str:
    return proxy.replace("http://", f"http://{login}@")


def host_of(proxy: str) -> str:
    return urlsplit(proxy).netloc


class PersonBehindProxy(Person):
    """The proxy lets nobody through without a password."""

    def __init__(self, story, name: str, *emulator_options: str, **more):
        super().__init__(story, name, "--proxy-login", LOGIN, *emulator_options, **more)
        self.proxy = self.emulator.proxy

    def is_asked(self) -> bool:
        return self.screen.has("password text", "Password")

    def answer(self, password: str = PASSWORD) -> None:
        self.screen.type("User name", USER)
        self.screen.type("Password", password, "password text")
        self.screen.press("Continue")

    def proxy_entry(self) -> dict:
        """What the keychain has of the proxy."""
        text = self.entries().get(f"{self.home.instance}/proxy")
        return json.loads(text) if text else {}


class Networks(Story):
    has_panel = False

    @classmethod
    def happen(cls) -> None:
        cls.go_through_the_wizard()
        cls.start_again()
        cls.renew_without_password()
        cls.live_without_keyring()
        cls.trust_a_company()
        cls.use_special_hosts()
        cls.begin_offline()
        if HAS_SCRIPTS:
            cls.follow_a_script()
            cls.wait_for_a_script()

    # --- a proxy that asks for a password

    @classmethod
    def go_through_the_wizard(cls) -> None:
        cls.asked = person = PersonBehindProxy(cls, "asked", "--access-token-seconds", "60")
        person.start(QT_LOGGING_RULES="*.debug=true")
        walk = Walkthrough(person.screen)
        walk.enter_session()
        walk.go_on()
        wait_for(person.is_asked, "the proxy's password is asked for")
        person.question = person.screen.words()
        person.unnamed = person.screen.unnamed()
        person.answer("wrong")
        person.screen.wait_for_words(REFUSED)
        person.entry_after_wrong = person.proxy_entry()
        person.answer()
        walk.choose_role()
        walk.go_on()
        walk.enter_profile()
        walk.save()
        wait_for(person.proxy_entry, "the password is in the keychain")
        person.windows_at_the_end = person.screen.titles()
        person.home.environment["HTTPS_PROXY"] = with_login(person.proxy)  # for the AWS CLI, which knows no keychain
        person.s3 = person.home.aws("s3", "ls", "--profile", CASE.profile)
        person.home.environment["HTTPS_PROXY"] = person.proxy
        secrets = {"proxy passwords": [PASSWORD]}
        person.leaks = Hunt(secrets).in_folders(person.home.home, person.home.runtime, person.home.tmp)
        person.leaks |= Hunt(secrets).in_bytes((person.app.output() + person.app.errors()).encode(), "what it prints")
        person.exit_code = person.quit()

    @classmethod
    def start_again(cls) -> None:
        person = cls.asked
        person.printed = person.ask_for_credentials()  # nobody answers, so it is sso-tray --print-credentials
        before = len(person.renewals())
        person.emulator.tell("settings", accessTokenSeconds=5)
        person.start("--accounts")
        person.wait_until("signed in")
        person.screen.find("table cell", CASE.account, 20)
        wait_for(lambda: len(person.renewals()) > before, "it is renewed through the proxy", 60)
        person.asked_again = person.is_asked()
        person.stored = person.proxy_entry()
        person.quit()

    @classmethod
    def renew_without_password(cls) -> None:
        cls.quiet = person = PersonBehindProxy(cls, "quiet", *SHORT_LIFE)
        person.home.environment["HTTPS_PROXY"] = with_login(person.proxy)
        person.start_signed_in()
        person.quit()
        person.home.environment["HTTPS_PROXY"] = person.proxy
        person.printed = person.ask_for_credentials()
        person.start("--background")
        person.wait_until(WANTS_PASSWORD, 20)
        person.notice = person.wait_for_notice(f"The proxy {host_of(person.proxy)} asks for a password.")
        stays(lambda: not person.screen.windows(), "no window comes by itself", 3)
        person.icon.press("Enter the proxy's password…")
        wait_for(person.is_asked, "it can be entered")
        person.screen.press("Cancel")
        wait_for(lambda: not person.screen.windows(), "the window is closed")
        stays(lambda: not person.screen.windows(), "and stays so", 3)
        person.notices.press(person.notice)
        wait_for(person.is_asked, "it can be entered again")
        person.emulator.tell("settings", accessTokenSeconds=3600)
        person.answer()
        person.wait_until("signed in", 30)
        wait_for(lambda: person.notice not in person.notices.on_screen(), "the notice is gone")
        wait_for(person.proxy_entry, "the password is in the keychain")
        person.quit()

    @classmethod
    def live_without_keyring(cls) -> None:
        cls.no_keyring = person = PersonBehindProxy(cls, "no-keyring", has_keyring=False)
        write_config(person.home, SESSION_ONLY)
        person.start("--sign-in", CASE.session)
        wait_for(person.is_asked, "the proxy's password is asked for")
        person.answer()
        person.screen.press("Keep for this run only")
        person.wait_for_notice("The proxy's password was not kept.")
        person.wait_until("signed in for this run only")
        person.leaks = Hunt({"proxy passwords": [PASSWORD]}).in_folders(
            person.home.home, person.home.runtime, person.home.tmp)
        person.quit()

    # --- a script that decides (PAC), as GNOME has it in its settings

    @classmethod
    def follow_a_script(cls) -> None:
        cls.scripted = person = Person(cls, "scripted")
        script = person.home.folder / "proxy.pac"
        script.write_text('function FindProxyForURL(url, host) { return dnsDomainIs(host, ".amazonaws.com") ? '
                          f'"PROXY {host_of(person.emulator.proxy)}; DIRECT" : "DIRECT"; }}')
        cls.use_script(person, f"file://{script}")
        write_config(person.home)
        person.start("--sign-in", CASE.session)
        person.wait_until("signed in", 30)
        person.exit_code = person.quit()
        person.printed = person.ask_for_credentials()

    @classmethod
    def wait_for_a_script(cls) -> None:
        """Its server takes connections and says nothing."""
        cls.silent = person = Person(cls, "silent")
        with socket.create_server(("127.0.0.1", 0)) as server:
            cls.use_script(person, f"http://127.0.0.1:{server.getsockname()[1]}/proxy.pac")
            write_config(person.home, SESSION_ONLY)
            person.start("--sign-in", CASE.session)
            person.screen.find("push button", "Cancel")
            begin = time.monotonic()
            person.launch_again("--wizard")
            person.screen.find("text", "SSO start URL")
            person.seconds_until_wizard = time.monotonic() - begin
            person.screen.wait_for_words(NO_SCRIPT, 25)
            person.requests = person.operations()
            person.exit_code = person.quit()

    @staticmethod
    def use_script(person: Person, address: str) -> None:
        del person.home.environment["HTTPS_PROXY"]
        person.home.environment |= {"DESKTOP_SESSION": "gnome", "GSETTINGS_BACKEND": "keyfile"}
        settings = person.home.home / ".config/glib-2.0/settings/keyfile"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[system/proxy]\nmode='auto'\nautoconfig-url='{address}'\n")

    # --- certificates

    @classmethod
    def trust_a_company(cls) -> None:
        cls.company = person = Person(cls, "company")
        del person.home.environment["AWS_CA_BUNDLE"]
        write_config(person.home, SESSION_ONLY)
        person.start("--sign-in", CASE.session)
        person.screen.wait_for_words(NOT_TRUSTED, 20)
        person.buttons = {name for role, name, _ in person.screen.elements() if role == "push button"}
        person.requests_meanwhile = person.operations()
        person.quit()
        person.home.write_settings(caBundle=person.emulator.ca_file)
        person.start("--sign-in", CASE.session)
        person.wait_until("signed in", 20)
        person.quit()

    # --- hosts

    @classmethod
    def use_special_hosts(cls) -> None:
        cls.special = person = Person(cls, "special")
        person.home.environment |= {"AWS_USE_FIPS_ENDPOINT": "TRUE", "AWS_USE_DUALSTACK_ENDPOINT": "true"}
        write_config(person.home)
        person.start("--sign-in", CASE.session)
        person.wait_until("signed in", 20)
        person.launch_again("--accounts")
        wait_for(lambda: person.emulator.requests("ListAccounts"), "accounts are listed", 20)
        person.hosts = {entry["host"] for entry in person.emulator.get("log")}
        person.quit()

    # --- no network yet

    @classmethod
    def begin_offline(cls) -> None:
        cls.early = person = Person(cls, "early", *SHORT_LIFE)
        link = Link(urlsplit(person.emulator.url).port)
        there = f"http://127.0.0.1:{link.port}"
        person.start_signed_in()
        person.quit()
        time.sleep(5)  # until its token has ended
        person.home.environment |= {"AWS_ENDPOINT_URL_SSO": there, "AWS_ENDPOINT_URL_SSO_OIDC": there}
        person.start("--background")
        person.wait_until("no network, trying again", 20)
        stays(lambda: person.standing() == "no network, trying again", "it goes on trying", 3)
        person.emulator.tell("settings", accessTokenSeconds=3600)
        link.up()
        begin = time.monotonic()
        person.wait_until("signed in", 45)
        person.seconds_until_signed_in = time.monotonic() - begin
        person.quit()

    # --- the tests

    def assert_worked(self, process) -> None:
        self.assertEqual((process.exit_code, process.errors()), (0, ""))

    def test_case_47_the_window_names_the_proxy(self):
        self.assertIn(f"The proxy {host_of(self.asked.proxy)} asks for a user name and a password.", self.asked.question)
        self.assertNotIn(REFUSED, self.asked.question)
        self.assertEqual(self.asked.unnamed, [])

    def test_case_47_a_wrong_password_is_not_kept(self):
        self.assertEqual(self.asked.entry_after_wrong, {})

    def test_case_47_the_whole_wizard_through_a_proxy_with_a_password(self):
        self.assertEqual(self.asked.home.config.read_text(), CONFIG)
        self.assert_worked(self.asked.s3)
        self.assertEqual(len(self.asked.windows_at_the_end), 1)
        self.assertEqual(self.asked.exit_code, 0)

    def test_case_47_the_keychain_has_it_and_nobody_is_asked_again(self):
        self.assertFalse(self.asked.asked_again)
        self.assertEqual(self.asked.stored["proxies"],
                         [{"proxy": host_of(self.asked.proxy), "user": USER, "password": PASSWORD}])

    def test_case_47_the_password_is_nowhere_else(self):
        self.assertEqual(self.asked.leaks, set())
        self.assertEqual(self.no_keyring.leaks, set())

    def test_case_47_credentials_are_printed_through_the_proxy(self):
        self.assert_worked(self.asked.printed)
        self.assertEqual(json.loads(self.asked.printed.output())["Version"], 1)

    def test_case_47_without_a_password_nothing_is_printed(self):
        self.assertEqual((self.quiet.printed.exit_code, self.quiet.printed.output()), (3, ""))
        self.assertIn(f"The proxy {host_of(self.quiet.proxy)} asks for a password.", self.quiet.printed.errors())

    def test_case_47_the_background_says_it_once(self):
        self.assertEqual(self.quiet.said().count(self.quiet.notice.title), 1)
        self.assertEqual(self.quiet.notice.buttons, ("Enter password…",))

    @unittest.skipUnless(HAS_SCRIPTS, NEEDS_SCRIPTS)
    def test_case_47_a_script_of_the_desktop_decides(self):
        self.assertEqual(self.scripted.exit_code, 0)
        self.assert_worked(self.scripted.printed)

    @unittest.skipUnless(HAS_SCRIPTS, NEEDS_SCRIPTS)
    def test_case_47_a_script_that_never_comes_holds_nobody_up(self):
        self.assertLess(self.silent.seconds_until_wizard, 5)
        self.assertEqual(self.silent.requests, [])  # and there was no silent direct connection
        self.assertEqual(self.silent.exit_code, 0)

    def test_case_46_an_unknown_authority_is_refused_without_a_way_round(self):
        self.assertEqual(self.company.requests_meanwhile, [])
        self.assertEqual({name for name in self.company.buttons if "gnore" in name or "nyway" in name}, set())

    def test_case_49_fips_and_dual_stack_hosts(self):
        self.assertEqual(self.special.hosts, {f"oidc-fips.{CASE.region}.api.aws", f"portal.sso-fips.{CASE.region}.api.aws"})

    def test_case_45_a_network_that_comes_back_is_noticed(self):
        self.assertLess(self.early.seconds_until_signed_in, 30)


if __name__ == "__main__":
    run()
