#!/usr/bin/env python3
"""Fails when what make-portable makes of a program does not run elsewhere: moved, it must find all libraries but those of
the C library beside itself.

    check_portable.py MAKE_PORTABLE PROGRAM
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

OF_THE_SYSTEM = re.compile(r"(linux-vdso|ld-linux[^/]*|lib(c|m|dl|rt|pthread|resolv))\.so\.\d+")


def main(make_portable, program):
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name).resolve()
        subprocess.run([make_portable, program, scratch / "made"], check=True)
        moved = (scratch / "made").rename(scratch / "moved with spaces")
        files = [file for file in moved.rglob("*") if file.is_file()]
        faults = []
        for file in files:
            for line in subprocess.run(["ldd", file], check=True, capture_output=True, text=True).stdout.splitlines():
                library = line.split()[0]
                if library == "statically":  # linked: needs none
                    continue
                if not OF_THE_SYSTEM.fullmatch(Path(library).name) and f"=> {moved}/lib/{library} " not in line:
                    faults.append(f"{file.relative_to(moved)}: {line.strip()}")
        # Without arguments it says how it is used.
        run = subprocess.run([moved / Path(program).name], env={}, capture_output=True, text=True)
        if run.returncode != 2 or "Usage" not in run.stderr:
            faults.append(f"It ends with {run.returncode}: {run.stderr}")
        print("\n".join(faults) or f"{len(files)} files, none needs another one of this system")
        return 1 if faults or len(files) < 2 else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
