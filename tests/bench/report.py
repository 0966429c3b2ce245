"""What a measurement came to, and the table of all of them."""

from dataclasses import dataclass, field


@dataclass
class Row:
    """One promise of product.md, section 8, and what became of it, in one unit. Nothing in `ours` or `theirs` means that
    it could not be measured; a note then says why."""

    what: str
    unit: str
    ours: float | None = None
    at_most: float | None = None  # the goal for ours
    yardstick: str = ""
    theirs: float | None = None
    at_most_times: float | None = None  # the goal for ours ÷ theirs
    faster_at_least: float | None = None  # the goal for theirs ÷ ours
    notes: list[str] = field(default_factory=list)

    @property
    def has_goal(self) -> bool:
        return any(goal is not None for goal in (self.at_most, self.at_most_times, self.faster_at_least))

    @property
    def times(self) -> float | None:
        return self.ours / self.theirs if self.ours is not None and self.theirs else None

    def verdict(self) -> bool | None:
        """Whether every goal was reached; nothing when that is not known, or there is none."""
        judged = []
        if self.at_most is not None:
            judged.append(None if self.ours is None else self.ours <= self.at_most)
        if self.at_most_times is not None:
            judged.append(None if self.times is None else self.times <= self.at_most_times)
        if self.faster_at_least is not None:
            judged.append(None if not self.times else 1 / self.times >= self.faster_at_least)
        return None if not judged or (None in judged and False not in judged) else all(judged)

    def cells(self) -> list[str]:
        goal = "" if self.at_most is None else f"≤ {number(self.at_most)} {self.unit}"
        if self.faster_at_least is not None:
            ratio = "?" if not self.times else f"{number(1 / self.times)} × faster"
            ratio_goal = f"≥ {number(self.faster_at_least)} × faster"
        else:
            ratio = "" if self.times is None else f"{number(self.times)} ×"
            ratio_goal = "" if self.at_most_times is None else f"≤ {number(self.at_most_times)} ×"
        yardstick = f"{self.yardstick} {figure(self.theirs, self.unit)}" if self.yardstick else ""
        word = {True: "kept", False: "MISSED", None: ""}[self.verdict()]
        return [self.what, figure(self.ours, self.unit), goal, yardstick, ratio, ratio_goal, word]


HEAD = ["what", "ours", "goal", "yardstick, same run", "ratio", "goal", ""]


def number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == round(value) else f"{value:.1f}" if value >= 2 else f"{value:.2f}"


def figure(value: float | None, unit: str) -> str:
    return "not measured" if value is None else f"{number(value)} {unit}"


def table(rows: list[Row]) -> str:
    lines = [HEAD] + [row.cells() for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    lines.insert(1, ["─" * width for width in widths])
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines]
    notes = [f"  {row.what}: {note}" for row in rows for note in row.notes]
    return "\n".join(text + (["", *notes] if notes else []))
