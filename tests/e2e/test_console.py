#!/usr/bin/python3
"""The console of a role, from the tray: by the access portal's link, and with the role's credentials in a session of its
own. The browser here goes where it is sent, so that the sign-in ends at the stand-in's console. The secret address passes
through no argument list, environment, log or file."""

import json
import urllib.error
import urllib.request
from urllib.parse import parse_qs, urlsplit

from lib.leaks import Hunt
from lib.person import Person
from lib.story import Story, run
from lib.waiting import wait_for
from lib.walkthrough import CASE

ROLE = "AdministratorAccess in Production (123456789012)"
OWN_SESSION = "Sign in with the role's credentials (a session of its own)"

# Opens what it is told through the proxy, follows, and keeps the page. Addresses of the portal it only looks at.
BROWSER = """\
#!/usr/bin/python3
import os, ssl, sys, urllib.request
address = sys.argv[1]
if address.startswith("http://127.0.0.1:"):
    web = urllib.request.build_opener(
        urllib.request.ProxyHandler({"https": os.environ["HTTPS_PROXY"]}),
        urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=os.environ["AWS_CA_BUNDLE"])))
    page = web.open(address, timeout=20).read()
    with open(%r, "ab") as file:
        file.write(page + b"\\n")
"""


class Console(Story):
    """Somebody with a favourite role opens its console in three ways."""

    @classmethod
    def happen(cls) -> None:
        browser = cls.desktop.folder / "browser"
        cls.pages = cls.desktop.folder / "pages"
        browser.write_text(BROWSER % str(cls.pages))
        browser.chmod(0o755)
        cls.person = Person(cls, "console", browser=str(browser))
        cls.mark_favourite()
        cls.person.start_signed_in()
        cls.person.icon.press("Open console", ROLE)
        cls.plain_link = cls.wait_for_address(1)
        cls.open_in("us-west-2", "Sign in through the access portal")
        cls.link = cls.wait_for_address(2)
        cls.open_in("eu-central-1", OWN_SESSION)
        cls.one_shot = cls.wait_for_address(3)
        wait_for(cls.pages.exists, "the browser shows a page")
        cls.hunt()
        cls.exit_code = cls.person.quit()

    @classmethod
    def mark_favourite(cls) -> None:
        home = cls.person.home
        file = home.home / ".local/share" / home.instance / "lists/favourites.json"
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps({"version": 1, "recents": [], "favourites": [
            {"session": CASE.session, "accountId": "123456789012", "accountName": "Production",
             "roleName": "AdministratorAccess"}]}))

    @classmethod
    def open_in(cls, region: str, way: str) -> None:
        person = cls.person
        person.icon.press("Open console in…", ROLE)
        person.screen.find("radio button", way)
        cls.first_region = person.screen.text("Region")
        cls.unnamed = person.screen.unnamed()
        person.screen.press(way, "radio button")
        person.screen.type("Region", region)
        person.screen.press("Open console")
        wait_for(lambda: not person.screen.windows(), "the dialog closes")

    @classmethod
    def wait_for_address(cls, count: int) -> str:
        opened = cls.person.home.opened
        return wait_for(lambda: opened()[count - 1] if len(opened()) >= count else None, f"{count} addresses are opened", 20)

    @classmethod
    def hunt(cls) -> None:
        cls.secrets = cls.person.emulator.get("secrets")
        home = cls.person.home
        hunt = Hunt({"signinTokens": cls.secrets["signinTokens"]})
        cls.leaks = (hunt.in_folders(home.home, home.runtime, home.tmp, home.logs)
                     | hunt.in_processes([cls.person.app.pid]) | hunt.in_bytes("\n".join(home.opened()).encode(), "opened"))

    def test_plain_link_of_the_portal(self):
        self.assertEqual(self.plain_link, "https://d-12345xxxxx.awsapps.com/start/#/console?account_id=123456789012"
                                          "&role_name=AdministratorAccess")

    def test_link_of_the_portal_to_a_region(self):
        items = parse_qs(urlsplit(self.link).fragment.partition("?")[2])
        self.assertEqual(items["destination"], ["https://us-west-2.console.aws.amazon.com/console/home?region=us-west-2"])

    def test_the_dialog_begins_with_the_profiles_region(self):
        self.assertEqual((self.first_region, self.unnamed), ("ap-northeast-1", []))

    def test_the_browser_is_in_the_console(self):
        page = self.pages.read_text()
        self.assertIn("<title>console</title>", page)
        self.assertIn("AdministratorAccess in 123456789012", page)
        self.assertIn("https://eu-central-1.console.aws.amazon.com/console/home?region=eu-central-1", page)

    def test_the_keys_went_to_the_regions_own_host(self):
        asked = self.person.emulator.requests("GetSigninToken")
        self.assertEqual([(entry["host"], entry["method"]) for entry in asked],
                         [("eu-central-1.signin.aws.amazon.com", "POST")])

    def test_what_the_browser_was_opened_with(self):
        self.assertRegex(self.one_shot, r"\Ahttp://127\.0\.0\.1:\d+/[0-9a-f]{32}\Z")

    def test_it_works_once(self):
        with self.assertRaises(urllib.error.URLError):
            urllib.request.urlopen(self.one_shot, timeout=5)

    def test_the_secret_address_is_nowhere(self):
        self.assertEqual(len(self.secrets["signinTokens"]), 1)
        self.assertEqual(self.leaks, set())

    def test_it_quits(self):
        self.assertEqual(self.exit_code, 0)


if __name__ == "__main__":
    run()
