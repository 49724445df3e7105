# -*- coding: utf-8 -*-
"""The one command: set CCHC Desktop up and open it, test it, or make a demonstration.

    python3 run.py [FILE | COMMAND ...]    set up, then the program with these arguments
    python3 run.py test [PYTEST ...]       set up, then every test and check
    python3 run.py demo                    sample workspace, appendix and a picture of the window in ./demo

This file only looks at the Python it runs on, so its syntax must stay readable to every Python since 2.7.
The work is done by packaging/launcher.py, which may use what Python 3.11 has.
"""

from __future__ import unicode_literals

import os
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
SUPPORTED = ((3, 11), (3, 12), (3, 13))


def refusal(version, pointer_bits, windows):
    """Return the sentence for a Python that cannot run the program, or None.

    `version` starts with (major, minor); `pointer_bits` is 32 or 64.
    """
    if tuple(version[:2]) < SUPPORTED[0]:
        fault = "cũ quá"
    elif tuple(version[:2]) > SUPPORTED[-1]:
        fault = "mới quá, chưa được kiểm thử"
    elif pointer_bits != 64:
        fault = "bản %d-bit" % pointer_bits
    else:
        return None
    found = ".".join(str(number) for number in version[:3])
    example = "py -3.12 run.py" if windows else "python3.12 run.py"
    return (
        "CCHC Desktop cần Python 3.11, 3.12 hoặc 3.13 (bản 64-bit); Python đang dùng là %s: %s. "
        "Hãy cài một trong các bản đó rồi chạy lại, ví dụ: %s" % (found, fault, example)
    )


def main():
    """Refuse the wrong Python with a sentence; otherwise hand over to the launcher."""
    sys.path.insert(0, os.path.join(ROOT, "packaging"))
    import console

    sentence = refusal(sys.version_info, 64 if sys.maxsize > 2**32 else 32, os.name == "nt")
    if sentence is not None:
        console.complain(sentence)
        return 1
    import launcher

    return launcher.main(ROOT, sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
