"""A log without anything of hers: only what is known to be of the program stays, all else becomes "…".

What is kept is listed, never what is removed: nobody can list all names, paths and texts.
"""

import re

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import FIELDS

GONE = "…"
_HEAD = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}) (DEBUG|INFO|WARNING|ERROR|CRITICAL) (cchc_desktop[a-z_.]*): (.*)"
)
_FRAME = re.compile(r'\s*File "(.*)", line (\d+),? in ([A-Za-z_]\w*|<[a-z]+>)', re.ASCII)
_ERROR_NAME = r"(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Exit|Iteration)"
_ERROR = re.compile(rf"({_ERROR_NAME})(?::.*)?", re.ASCII)
_ERROR_WORD = re.compile(rf"{_ERROR_NAME}:?", re.ASCII)
_OURS = re.compile(
    r"(?:.*[/\\])?((?:cchc_desktop|site-packages|[Ll]ib|python3\.\d+)[/\\][\w./\\-]+\.py)", re.ASCII
)
_QT_NAME = re.compile(r"Q[A-Z]\w*(?:::\w+)*(?:\(\))?:?|qt(?:\.[a-z]+)*:?", re.ASCII)
_FIXED = (
    "Traceback (most recent call last):",
    "Fatal Python error: Segmentation fault",
    "Fatal Python error: Aborted",
    "Fatal Python error: Bus error",
    "Fatal Python error: Floating-point exception",
    "Fatal Python error: Illegal instruction",
    "Windows fatal exception: access violation",
    "Windows fatal exception: stack overflow",
)
_WORDS = frozenset(
    {
        *("escaped:", "bug", "command", "side", "file", "put", "aside:", "aside", "journal", "default:"),
        *(fault.value for fault in Fault),
        *FIELDS,
    }
)
"""Words of our own log lines."""


def scrubbed(log: str) -> str:
    """The log with the words of the program alone; as many lines, so that places still match."""
    lines = log.removesuffix("\n").split("\n") if log else []
    return "".join(f"{_line(line.rstrip(chr(13)))}\n" for line in lines)


def _line(line: str) -> str:
    if line in _FIXED or not line:
        return line
    if head := _HEAD.fullmatch(line):
        return f"{head[1]} {head[2]} {head[3]}: {_message(head[4])}"
    if frame := _FRAME.fullmatch(line):
        ours = _OURS.fullmatch(frame[1])
        return f'  File "{ours[1] if ours else GONE}", line {frame[2]}, in {frame[3]}'
    error = _ERROR.fullmatch(line)
    return error[1] if error else GONE


def _message(message: str) -> str:
    kept: list[str] = []
    for word in message.split():
        known = word in _WORDS or _QT_NAME.fullmatch(word) or _ERROR_WORD.fullmatch(word)
        if known or kept[-1:] != [GONE]:
            kept.append(word if known else GONE)
    return " ".join(kept)
