#!/usr/bin/env python3
"""check_texts.py ROOT: no sentence in ui/ and app/ is made by putting translated pieces together, because other languages have
another order. What ends like a sentence may stand before or after another; the unit in a field of numbers is no sentence.

With --itself it shows that it can fail.
"""

import re
import sys
from pathlib import Path

STRING = r'"(?:[^"\\]|\\.)*"'
# tr("one", "comment") with .arg(…) behind it, as far as one expression goes
CALL = rf"\btr\(\s*(?:{STRING}\s*)+(?:,\s*(?:{STRING}\s*)+)?(?:,[^()]*)?\)(?:\s*\.arg\((?:[^()]|\([^()]*\))*\))*"
GLUED = re.compile(rf"{CALL}\s*\+(?!\+)|\+=?\s*{CALL}|\.(?:append|prepend)\(\s*{CALL}\s*\+")
WHOLE = re.compile(r'[.!?…:](?: %\d)?"$')


def faults(text: str) -> list[str]:
    code = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    found = []
    for match in GLUED.finditer(code):
        piece = match.group()
        text = re.match(rf"\W*tr\(\s*((?:{STRING}\s*)+)", piece[piece.index("tr("):]).group(1).strip()
        is_unit = code[:match.start()].rstrip().rsplit(";", 1)[-1].count("setSuffix(")
        if not WHOLE.search(text) and not is_unit:
            found.append(" ".join(piece.split()))
    return found


def main() -> int:
    if sys.argv[1:] == ["--itself"]:
        bad = ['x = tr("You have ") + count;', 'x = name + tr(" is locked");', 'x = tr("%1 of").arg(a(b)) + tr("%2");']
        good = ['x = tr("One.") + u\' \' + tr("Two.");', 'field->setSuffix(u" "_s + tr("minutes"));',
                'x = tr("%1 is locked").arg(a + b);', '// tr("a") + tr("b")']
        return int(not all(map(faults, bad)) or any(map(faults, good)))
    root, failed = Path(sys.argv[1]), 0
    for file in sorted([*root.glob("ui/**/*.cpp"), *root.glob("app/**/*.cpp")]):
        for fault in faults(file.read_text()):
            print(f"{file.relative_to(root)}: {fault}")
            failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main())
