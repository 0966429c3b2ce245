#!/usr/bin/env python3
"""Fails when a built program lacks what cmake/Hardening.cmake asks for, as readelf sees it.

    check_hardening.py [--release] PROGRAM…      --release: optimized as well, so its calls into libc are checked ones
"""

import re
import subprocess
import sys

CHECKED_CALL = re.compile(r" UND __(?!stack)\w+_chk@")  # like __fprintf_chk


def readelf(program):
    return subprocess.run(["readelf", "--wide", "--file-header", "--program-headers", "--dynamic", "--dyn-syms", program],
                          check=True, capture_output=True, text=True).stdout


def problems(elf, is_release=False):
    """What is wrong with a program of which readelf says this."""
    flags = " ".join(re.findall(r"\((?:FLAGS|FLAGS_1)\)\s+(.*)", elf))
    stack = re.search(r"GNU_STACK\s+(?:0x\w+\s+)+(R?W?E?)\s", elf)
    checks = {
        "can be loaded anywhere (PIE)": re.search(r"Type:\s+DYN", elf) and "PIE" in flags,
        "relocations are read-only (full RELRO)": "GNU_RELRO" in elf and re.search(r"BIND_NOW|\bNOW\b", flags),
        "the stack is not executable": stack and "E" not in stack[1],
        "stack canaries": "__stack_chk_fail" in elf,
        "no search path of its own for libraries (RPATH)": not re.search(r"\((RPATH|RUNPATH)\)", elf),
    }
    if is_release:
        checks["checked calls into libc (FORTIFY)"] = CHECKED_CALL.search(elf)
    return [what for what, is_so in checks.items() if not is_so]


def main(*arguments):
    is_release = arguments[0] == "--release"
    failed = False
    for program in arguments[is_release:]:
        missing = problems(readelf(program), is_release)
        failed |= bool(missing)
        print(f"{program}: {'; '.join('not so: ' + what for what in missing) or 'hardened'}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
