"""One run of ``pip install``, with its progress in Vietnamese and its last words when it fails."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from console import say
from refused import Refused

FAILED = (
    "Không cài được thư viện. Lần cài đầu cần có mạng; máy phải là Windows 10/11 hoặc Linux 64-bit x86 "
    "(glibc 2.34 trở lên, như Debian 12, Ubuntu 22.04). Sửa xong hãy chạy lại đúng lệnh này. Lời của pip:"
)


def pip_install(python: Path, arguments: Sequence[str]) -> None:
    """Run ``pip install`` of this interpreter; refuse with pip's last lines when it fails."""
    options = ["--disable-pip-version-check", "--no-input", "install", "--progress-bar", "off"]
    with subprocess.Popen(
        [str(python), "-I", "-m", "pip", *options, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout is not None
        output = b"".join(_shown(process.stdout))
    if process.returncode != 0:
        raise Refused(f"{FAILED}\n{tail(output)}")


def _shown(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Pass pip's lines on, telling the user of each package it turns to."""
    for line in lines:
        package = re.match(rb"Collecting (\S+?==\S+)", line)
        if package:
            say(f"  {package[1].decode()}")
        yield line


def tail(output: bytes, lines: int = 12) -> str:
    """Return the last lines of a program's output, indented."""
    text = output.decode("utf-8", "replace").strip().splitlines()[-lines:]
    return "\n".join("    " + line for line in text)
