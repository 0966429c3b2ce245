"""The case of every tutorial, step by step through the wizard: from nothing to `aws s3 ls --profile my-sso`."""

from collections.abc import Callable
from dataclasses import dataclass

from .screen import Screen
from .waiting import wait_for


@dataclass(frozen=True)
class Case:
    session: str = "my-sso"
    start_url: str = "https://d-12345xxxxx.awsapps.com/start"
    region: str = "ap-northeast-1"
    account: str = "Production (123456789012)"
    role: str = "AdministratorAccess"
    profile: str = "my-sso"
    way: str = "Standard"


CASE = Case()

# What the wizard shall make of an empty config with it (product.md, section 2).
CONFIG = """\
[profile my-sso]
sso_session = my-sso
sso_account_id = 123456789012
sso_role_name = AdministratorAccess
region = ap-northeast-1
output = json

[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = ap-northeast-1
sso_registration_scopes = sso:account:access
"""

# lower-case hex SHA-1 of "my-sso": where AWS tools look for the token
TOKEN_FILE = "0ad374308c5a4e22f723adf10145eafad7c4031c.json"


class Walkthrough:
    """A person who knows what to do in the wizard. `tell` hears of each step before it is done."""

    def __init__(self, screen: Screen, case: Case = CASE, tell: Callable[[str], None] = lambda step: None):
        self._screen, self._case, self._tell = screen, case, tell

    def wait_for_page(self, title: str, seconds: float = 15) -> None:
        self._screen.find("label", title, seconds)

    def enter_session(self) -> None:
        self.wait_for_page("SSO session")
        for field, value in (("SSO session name", self._case.session), ("SSO start URL", self._case.start_url),
                             ("SSO region", self._case.region)):
            self._tell(f"types the {field}: {value}")
            self._screen.type(field, value)

    def go_on(self) -> None:
        self._tell("presses Next")
        self._screen.press("Next")

    def user_code(self) -> str:
        """The code on the screen, once there is one."""
        self.wait_for_page("Sign in")
        return wait_for(lambda: self._screen.text("User code"), "there is a user code")

    def open_browser(self) -> None:
        self._tell("presses Open browser")
        self._screen.press("Open browser")

    def choose_role(self) -> None:
        self.wait_for_page("Accounts and roles")
        self._tell(f"opens the account {self._case.account}")
        self._screen.open_row(self._case.account)
        self._tell(f"chooses the role {self._case.role}")
        self._screen.click_row(self._case.role)

    def enter_profile(self) -> None:
        self.wait_for_page("Profile")
        for field, value in (("CLI default client Region", self._case.region), ("CLI profile name", self._case.profile)):
            self._tell(f"types the {field}: {value}")
            self._screen.type(field, value)
        self._tell(f"leaves the way at {self._case.way}" if self._case.way == "Standard" else f"chooses {self._case.way}")
        self._screen.press(self._case.way, "radio button")

    def save(self) -> None:
        self._tell("presses Save profile")
        self._screen.press("Save profile")
        self.wait_for_page("Done")
