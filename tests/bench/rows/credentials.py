"""How long a tool waits for credentials: one program at a time, and fifty at once."""

import json
import os
import signal
import time
from pathlib import Path
from statistics import median

from lib.processes import Process
from lib.waiting import wait_for
from lib.walkthrough import CASE
from report import Row
from stage import Stage

WARMING_UP = 5  # rounds that nobody counts
AT_ONCE = 50
CROWDS = 5
AWS = Path("/usr/bin/aws")
AWS_CALLS = 7
ROLE = ("--sso-session", CASE.session, "--account-id", "123456789012", "--role-name", CASE.role)


def measure(stage: Stage) -> list[Row]:
    return [*one_by_one(stage), fifty_at_once(stage)]


def one_by_one(stage: Stage) -> list[Row]:
    app = start_app(stage)
    ask = [stage.credentials, *ROLE]
    assert json.loads(output_of(stage, ask))["Version"] == 1
    question = json.dumps({"ask": "credentials", "session": CASE.session, "account": "123456789012",
                           "role": CASE.role, "home": str(stage.home.home)})
    asked = {"minimal-asker": [stage.minimal_asker, stage.socket, question],
             "bare-asker": [stage.bare_asker, stage.socket, question]}
    for command in asked.values():  # or they would be fast because they get nothing
        assert "SecretAccessKey" in output_of(stage, command), command

    times: dict[str, list[float]] = {name: [] for name in ("ours", *asked)}
    for number in range(-WARMING_UP, stage.options.calls):
        # In turns, so that whatever else the machine does meets all.
        for name, command in (("ours", ask), *asked.items()):
            spent = stage.time_of(command)
            if number >= 0:
                times[name].append(spent)
    export = [AWS, "configure", "export-credentials", "--profile", CASE.profile]
    assert "SecretAccessKey" in output_of(stage, export)  # and the CLI has them in its cache now
    by_cli = median(stage.time_of(export) for _ in range(AWS_CALLS))
    stop_app(app)

    ours = median(times["ours"])
    calls = f"{stage.options.calls} calls each, in turns, with everything in memory; a whole process from start to exit"
    return [
        Row("sso-tray-credentials, the app running", "ms", ours, 8, "Qt Core + Network client",
            median(times["minimal-asker"]), at_most_times=1.5, notes=[calls]),
        Row("the same", "ms", ours, None, "bare C client", median(times["bare-asker"])),
        Row("the same", "ms", ours, None, "aws configure export-credentials", by_cli, faster_at_least=50,
            notes=[f"{AWS_CALLS} calls of the CLI, with credentials in its own cache"]),
    ]


def fifty_at_once(stage: Stage) -> Row:
    spans = []
    for _ in range(CROWDS):
        app = start_app(stage)  # with nothing in memory
        stage.emulator.tell("log/clear")
        spans.append(stage.time_of_crowd([stage.credentials, *ROLE], AT_ONCE))
        asked = len(stage.emulator.requests("GetRoleCredentials"))
        assert asked == 1, f"{asked} requests to AWS"
        stop_app(app)
    return Row(f"{AT_ONCE} of them at once, nothing in memory, one request to AWS", "ms", median(spans), 250,
               notes=[f"from the first start to the last exit; {CROWDS} times, {min(spans):.0f} to {max(spans):.0f} ms"])


def start_app(stage: Stage) -> Process:
    """Signed in, and nobody has asked it for credentials yet."""
    app = stage.start(stage.tray, "--background")
    wait_for(stage.socket.exists, "the app listens")
    # Until it has read config and keychain it would wait for them, and not for AWS.
    unknown = [stage.credentials, *ROLE[:-1], "no-such-role"]
    stage.time_of(unknown, fails=True)
    return app


def stop_app(app: Process) -> None:
    os.kill(app.pid, signal.SIGTERM)
    app.wait()


def output_of(stage: Stage, command: list) -> str:
    done = stage.start(*command)
    assert done.wait(20) == 0, done.errors()
    return done.output()
