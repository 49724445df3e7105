"""Does a program reach for the internet? Asked of the system by strace, and of Python by its audit hook."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.cli.running import ROOT, environment

INTERNET = ("AF_INET", "AF_INET6")
"""Sockets within the machine (AF_UNIX: the screen, a second window) are not meant."""

HOOK = """
import os, runpy, sys
def heard(event, args):
    if event == "socket.__new__":
        told = args[1] in (2, 10, 23) and f"{event} {args[1]}"  # AF_INET, AF_INET6 of Linux and of Windows
    elif event in ("socket.connect", "socket.bind", "socket.sendto"):
        told = isinstance(args[1], tuple) and event
    else:
        told = event.startswith(("socket.get", "urllib.", "http.client.", "ftplib.", "smtplib.")) and event
    if told and event != "socket.gethostname":
        with open(os.environ["HEARD"], "a") as file:
            file.write(f"{told}\\n")
sys.addaudithook(heard)
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


def strace_prefix(strace: str, told: Path) -> list[str]:
    """What to put before a command so that its sockets and those of its children are written to `told`."""
    return [strace, "-f", "-qq", "-e", "trace=socket,connect", "-o", str(told)]


def internet_calls(told: Path) -> list[str]:
    """What strace wrote down of calls that name the internet."""
    lines = told.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in lines if any(f"{family}," in line for family in INTERNET)]


def run_traced(strace: str, folder: Path, module: str, words: Sequence[object]) -> tuple[int, list[str]]:
    """Exit code of a Python module run with these words, and its calls that name the internet."""
    told = folder / "strace.txt"
    command = [*strace_prefix(strace, told), sys.executable, "-m", module, *map(str, words)]
    return _run(command, {}), internet_calls(told)


def run_audited(folder: Path, module: str, words: Sequence[object]) -> tuple[int, list[str]]:
    """The same as Python itself tells it, on every system."""
    heard = folder / "heard.txt"
    heard.write_text("", encoding="ascii")
    command = [sys.executable, "-c", HOOK, module, *map(str, words)]
    return _run(command, {"HEARD": str(heard)}), heard.read_text(encoding="ascii").splitlines()


def _run(command: list[str], extra: dict[str, str]) -> int:
    given = {**environment(), "QT_QPA_PLATFORM": "offscreen", **extra}
    return subprocess.run(command, env=given, capture_output=True, check=False, cwd=ROOT).returncode
