"""Looking at folders in which other programs are at work meanwhile."""

import os
from collections.abc import Iterator
from pathlib import Path


def paths_below(folder: Path) -> Iterator[Path]:
    """Everything below a folder. A folder that vanishes while we look is left out; pathlib's rglob() would fail."""
    for parent, folders, files in os.walk(folder):
        yield from (Path(parent, name) for name in folders + files)


def is_folder(path: Path) -> bool:
    """Whether it is one itself, and no link to one."""
    return path.is_dir() and not path.is_symlink()
