"""A home with a session signed in and a Standard profile, for what begins there, without a walk through the wizard."""

from pathlib import Path

from .app import ScratchHome
from .processes import Process
from .waiting import wait_for
from .walkthrough import CASE, CONFIG, TOKEN_FILE


def write_config(home: ScratchHome, text: str = CONFIG) -> None:
    home.config.parent.mkdir(mode=0o700, exist_ok=True)
    home.config.write_text(text)


def start_signed_in(home: ScratchHome, tray: Path) -> Process:
    """The app signs in, once more if it was, and goes on running. The emulator must approve by itself (--auto-approve 0)."""
    if not home.config.exists():
        write_config(home)
    token = home.tokens / TOKEN_FILE

    def published() -> str:
        return token.read_text() if token.exists() else ""
    before = published()
    app = home.start(tray, "--sign-in", CASE.session)
    # It is published after it was stored.
    wait_for(lambda: published() != before, f"signed in to {CASE.session}", 20)
    return app


def sign_in(home: ScratchHome, tray: Path) -> None:
    """The same, and quits."""
    app = start_signed_in(home, tray)
    home.run(tray, "--quit")
    app.wait()
