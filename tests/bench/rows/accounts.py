"""Very many accounts: how long it takes until all are read under a limit that nobody knows, and how quick the filter is."""

import json

from report import Row
from stage import Stage

LIMITS = (50, 20, 10, 5)  # requests a second that the stand-in for AWS allows
REQUESTS = 1010  # ten pages of accounts, and the roles of each of a thousand


def measure(stage: Stage) -> list[Row]:
    return [row for limit in LIMITS for row in under_limit(stage, limit)] + [filter_key(stage)]


def under_limit(stage: Stage, limit: int) -> list[Row]:
    seen = run(stage, 120 + 4 * REQUESTS / limit, "load", limit)
    assert seen["isComplete"] and (seen["accounts"], seen["roles"]) == (1000, 4000), seen
    # A bucket that holds a second's worth is full at first, and each page needs its way there and back.
    own = (REQUESTS - limit) / limit
    what = f"1,000 accounts × 4 roles, {limit} requests/s, 100 ms each way"
    return [
        Row(f"{what}: first accounts", "ms", seen["firstAccounts"], 1000),
        Row("  all roles", "s", seen["allRoles"] / 1000, None, "the limit's own time", own, at_most_times=1.25),
        Row("  replies with status 429", "%", 100 * seen["refused"] / seen["asked"], 2,
            notes=[f"at {limit}/s: {seen['refused']} of {seen['asked']}"]),
        Row("  failed accounts", "", seen["failed"], 0),
        Row("  the window answers within", "ms", seen["worstGap"], 50,
            notes=[f"at {limit}/s: the worst gap between two turns of its event loop; the worst in the processor's own time: "
                   f"{seen['worstWork']:.0f} ms"]),
        Row("  again from the saved list: tree complete in the first frame", "no", 0 if seen["wholeInFirstFrame"] else 1, 0,
            notes=[f"at {limit}/s: painted {seen['again']:.0f} ms after it was opened"]),
    ]


def filter_key(stage: Stage) -> Row:
    seen = run(stage, 300, "filter")
    return Row("filter key press over 100,000 roles, 95th percentile", "ms", seen["late"], 10,
               notes=[f"{seen['keys']} keys, from the key until the screen shows all that it changes; median {seen['median']:.1f} ms, "
                      f"worst {seen['worst']:.1f} ms"])


def run(stage: Stage, patience: float, *arguments) -> dict:
    done = stage.start(stage.catalog_bench, *map(str, arguments))
    assert done.wait(patience) == 0, done.errors()
    return json.loads(done.output())
