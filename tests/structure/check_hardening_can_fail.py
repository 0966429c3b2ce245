#!/usr/bin/env python3
"""Proves that check_hardening.py can fail: each protection left out of a small program is missed.

    check_hardening_can_fail.py COMPILER
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from check_hardening import problems, readelf

SOURCE = r"""
#include <cstdio>
#include <cstring>
int main(int count, char **arguments)
{
    char text[64];
    std::strcpy(text, arguments[count - 1]);
    std::printf("%d %s\n", count, text);
}
"""
HARDENED = ["-O2", "-U_FORTIFY_SOURCE", "-D_FORTIFY_SOURCE=2", "-fPIE", "-pie", "-fstack-protector-strong", "-Wl,-z,relro",
            "-Wl,-z,now", "-Wl,-z,noexecstack"]


class CanFail(unittest.TestCase):
    compiler = ""

    def missing(self, *flags):
        with tempfile.TemporaryDirectory() as folder:
            source, program = Path(folder, "sample.cpp"), Path(folder, "sample")
            source.write_text(SOURCE)
            subprocess.run([self.compiler, *HARDENED, *flags, source, "-o", program], check=True)
            return [what.partition("(")[2].strip(")") or what for what in problems(readelf(program), is_release=True)]

    def test_all_there(self):
        self.assertEqual(self.missing(), [])

    def test_each_left_out(self):
        for flags, what in {
            ("-fno-PIE", "-no-pie"): "PIE",
            ("-Wl,-z,lazy",): "full RELRO",
            ("-Wl,-z,norelro",): "full RELRO",
            ("-Wl,-z,execstack",): "the stack is not executable",
            ("-fno-stack-protector",): "stack canaries",
            ("-Wl,-rpath,/tmp",): "RPATH",
            ("-U_FORTIFY_SOURCE",): "FORTIFY",
        }.items():
            with self.subTest(flags):
                self.assertEqual(self.missing(*flags), [what])


if __name__ == "__main__":
    CanFail.compiler = sys.argv.pop(1)
    unittest.main()
