#!/usr/bin/env python3
"""Fails when a built program needs a library that it must do without, directly or through others.

    check_linkage.py PROGRAM FORBIDDEN…      FORBIDDEN: the beginning of a library's file name, like libQt6Gui
"""

import subprocess
import sys


def main(program, *forbidden):
    lines = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout.splitlines()
    libraries = [line.split()[0] for line in lines]
    found = [library for library in libraries if library.startswith(forbidden)]
    for library in found:
        print(f"{program} needs {library}")
    print(f"{len(libraries)} libraries, {len(found)} forbidden")
    return 1 if found or not libraries else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
