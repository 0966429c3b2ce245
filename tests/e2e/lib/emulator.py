"""The stand-in for AWS: starting it, telling it what to do, asking what it saw."""

import json
import os
import urllib.request
from pathlib import Path

from .desktop import PLAIN
from .processes import Process
from .waiting import wait_for


class Emulator:
    """An identity-center-emulator with its files in a folder of its own, outside of the home that is searched for
    secrets: it knows them all."""

    def __init__(self, program: Path, folder: Path, *options: str):
        folder.mkdir(parents=True)
        self.folder = folder
        self._secrets = None
        self.ca_file = folder / "ca.pem"
        ready_file = folder / "ready.json"
        self._process = Process(
            [program, "--ca-file", self.ca_file, "--ready-file", ready_file, "--parent-pid", os.getpid(), *options],
            PLAIN, folder / "logs")
        wait_for(ready_file.exists, "the emulator listens")
        ready = json.loads(ready_file.read_text())
        self.url: str = ready["httpUrl"]
        self.proxy: str = ready["proxyUrl"]

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs in order to meet the emulator where it expects AWS."""
        return {"HTTPS_PROXY": self.proxy, "AWS_CA_BUNDLE": str(self.ca_file)}

    @property
    def pid(self) -> int:
        return self._process.pid

    def get(self, name: str):
        with urllib.request.urlopen(f"{self.url}/emulator/{name}", timeout=10) as answer:
            return json.load(answer)

    def tell(self, name: str, **values):
        """Gives a command of the control API: approve, deny, revoke, expire-device-codes, settings, fault …"""
        request = urllib.request.Request(f"{self.url}/emulator/{name}", json.dumps(values).encode(), method="POST")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def requests(self, operation: str) -> list[dict]:
        """What was asked so far, oldest first."""
        return [entry for entry in self.get("log") if entry["operation"] == operation]

    def pending_codes(self) -> list[str]:
        return [entry["userCode"] for entry in self.get("state")["pending"]]

    def secrets(self) -> dict[str, list[str]]:
        """All that it has handed out, by kind; also once it is stopped."""
        return self._secrets if self._secrets is not None else self.get("secrets")

    def stop(self) -> None:
        self._secrets = self.get("secrets")
        self._process.stop()
