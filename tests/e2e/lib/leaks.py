"""Hunting for secrets where they must not be (case 76 of the acceptance cases: canaries in every spelling)."""

import base64
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from .files import paths_below

# Long secrets are looked for by their beginning and their end, so that a shortened copy is found as well. The beginning
# of AWS's tokens is the same in all of them, so it is left out.
PREFIX, PIECE = 10, 40


class Leak(NamedTuple):
    kind: str
    spelling: str
    place: str


def spellings(secret: str) -> dict[str, bytes]:
    """The ways in which a secret may be written down."""
    plain = secret.encode()
    found = {
        "plain": plain,
        "UTF-16": secret.encode("utf-16-le"),
        "hex": plain.hex().encode(),
        "HEX": plain.hex().upper().encode(),
        "percent-encoded": quote(secret, safe="").encode(),
        "JSON": json.dumps(secret)[1:-1].encode(),
        "JSON with escaped slashes": json.dumps(secret)[1:-1].replace("/", "\\/").encode(),
    }
    # Base64 looks different depending on where in a group of three bytes the secret begins.
    for offset in range(3):
        groups = plain[offset:][:(len(plain) - offset) // 3 * 3]
        found[f"base64 from byte {offset}"] = base64.b64encode(groups)
        found[f"base64url from byte {offset}"] = base64.urlsafe_b64encode(groups)
    return found


def pieces(secret: str) -> list[str]:
    if len(secret) <= PREFIX + 2 * PIECE:
        return [secret]
    return [secret[PREFIX:PREFIX + PIECE], secret[-PIECE:]]


class Hunt:
    """Knows secrets, {kind: [secret, …]}, and finds them in bytes, files and processes."""

    def __init__(self, secrets: dict[str, list[str]]):
        self._needles: dict[bytes, tuple[str, str]] = {}
        for kind, texts in secrets.items():
            for piece in (piece for secret in texts for piece in pieces(secret)):
                for spelling, text in spellings(piece).items():
                    self._needles.setdefault(text, (kind, spelling))  # of spellings that look alike, the first

    @classmethod
    def of(cls, lists: Iterable[dict[str, list[str]]]) -> "Hunt":
        """Of the secrets of several emulators."""
        together: dict[str, list[str]] = {}
        for secrets in lists:
            for kind, texts in secrets.items():
                together.setdefault(kind, []).extend(texts)
        return cls(together)

    def without(self, other: "Hunt") -> "Hunt":
        """Less what both look for: a beginning that many secrets share tells nobody's from another's."""
        rest = Hunt({})
        rest._needles = {text: known for text, known in self._needles.items() if text not in other._needles}
        return rest

    def in_bytes(self, text: bytes, place: str) -> set[Leak]:
        return {Leak(*known, place) for needle, known in self._needles.items() if needle in text}

    def in_folders(self, *folders: Path) -> set[Leak]:
        """In contents, names and link targets below these folders. Places are paths relative to the folder's parent."""
        found = set()
        for folder in folders:
            for path in paths_below(folder):
                place = str(path.relative_to(folder.parent))
                found |= self.in_bytes(os.fsencode(path), place)
                try:
                    if path.is_symlink():
                        found |= self.in_bytes(os.fsencode(os.readlink(path)), place)
                    elif path.is_file():
                        found |= self.in_bytes(path.read_bytes(), place)
                except FileNotFoundError:  # a temporary file that has just become another
                    pass
        return found

    def in_processes(self, pids: Iterable[int]) -> set[Leak]:
        """In what others may see of these processes: arguments, environment, files that they deleted but hold open."""
        found = set()
        for pid in pids:
            for place in _visible_files(pid):
                try:
                    found |= self.in_bytes(place.read_bytes(), str(place))
                except OSError:  # it hides this from others, or is no file that can be read
                    pass
        return found


def _visible_files(pid: int) -> list[Path]:
    process = Path(f"/proc/{pid}")
    found = [process / "cmdline", process / "environ"]
    try:
        found += [fd for fd in (process / "fd").iterdir() if os.readlink(fd).endswith(" (deleted)")]
    except OSError:
        pass
    return found
