"""How long a program takes until its tray icon is there."""

from statistics import median, quantiles

from report import Row
from stage import Stage

WARMING_UP = 2  # starts that fill the caches of the disk and of fonts


def measure(stage: Stage) -> list[Row]:
    ours, theirs = [], []
    for number in range(-WARMING_UP, stage.options.starts):
        # In turns, so that whatever else the machine does meets both.
        for times, command in ((ours, [stage.tray, "--background"]), (theirs, [stage.minimal_tray])):
            pid, milliseconds = stage.start_to_icon(*command)
            stage.end(pid)
            if number >= 0:
                times.append(milliseconds)
    return [Row(
        "sso-tray --background until the tray icon is there", "ms", median(ours), 100, "minimal-tray", median(theirs),
        at_most_times=3,
        notes=[f"{len(ours)} starts each, in turns, with warm caches; half of ours within {spread(ours)} ms, of the "
               f"yardstick's within {spread(theirs)} ms"])]


def spread(times: list[float]) -> str:
    low, _, high = quantiles(times)
    return f"{low:.0f} to {high:.0f}"
