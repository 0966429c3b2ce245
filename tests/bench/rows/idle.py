"""What the app costs while nothing happens: one session, signed in, its token renewed once and then good for an hour. Before
the first renewal all that TLS needs would be missing, and no app stays so for long."""

import time
from statistics import median

from probes import Memory, WakeUps, wake_ups_of
from report import Row
from stage import Stage

REPETITIONS = 3  # of the memory; it hardly changes
SETTLING = 10  # seconds before wake-ups are counted


def measure(stage: Stage) -> list[Row]:
    ours, theirs = memory(stage, start_and_renew), memory(stage, start_minimal)
    woken, minimal_woken = wake_ups(stage)
    minutes = stage.options.idle_seconds / 60
    return [
        Row("idle sso-tray, one session: proportional memory", "MB", ours.now, 30, "minimal-tray", theirs.now,
            notes=["as the kernel divides it among all that runs here, the stand-in for AWS included",
                   *([] if stage.among_system_roots else ["with AWS_CA_BUNDLE, which keeps the system's roots in memory"])]),
        Row("the same, were it the only Qt program beside the desktop", "MB", ours.alone, None, "minimal-tray", theirs.alone,
            notes=["the worst case: code that no other program has loaded counts in full"]),
        Row("idle sso-tray, one session: wake-ups", "a minute", woken.total / minutes, 6, "minimal-tray",
            minimal_woken.total / minutes,
            notes=[f"threads that woke in {stage.options.idle_seconds} s: {woken.words()}; of the yardstick: "
                   f"{minimal_woken.words()}"]),
    ]


def start_and_renew(stage: Stage) -> int:
    stage.make_token_due()
    pid, _ = stage.start_to_icon(*stage.among_system_roots, stage.tray, "--background")
    stage.wait_for_renewal()
    return pid


def start_minimal(stage: Stage) -> int:
    return stage.start_to_icon(*stage.among_system_roots, stage.minimal_tray)[0]


def memory(stage: Stage, start) -> Memory:
    """One at a time, because two would share what they have in common."""
    seen = []
    for _ in range(REPETITIONS):
        pid = start(stage)
        seen.append(stage.surroundings.settled_memory_of(pid))
        stage.end(pid)
    return Memory(median(each.now for each in seen), median(each.alone for each in seen))


def wake_ups(stage: Stage) -> tuple[WakeUps, WakeUps]:
    """Both at the same time, so that whatever the desktop does meets both."""
    pids = [start_and_renew(stage), start_minimal(stage)]
    time.sleep(SETTLING)
    before = [wake_ups_of(pid) for pid in pids]
    time.sleep(stage.options.idle_seconds)
    ours, theirs = (wake_ups_of(pid).since(earlier) for pid, earlier in zip(pids, before))
    for pid in pids:
        stage.end(pid)
    return ours, theirs
