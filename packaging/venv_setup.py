"""The virtual environment ``.venv``: made once from the locks, known by a stamp, rebuilt when in doubt.

The stamp names what was installed: ``base`` (the lock, the Python, the folder), ``project`` (pyproject.toml)
and ``test`` (the test lock). A part enters it only after its installation ended well, so that an interrupted
one is never taken for finished, and a second run has nothing to do and needs no network.
"""

import compileall
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from console import say
from pip_run import pip_install, tail
from refused import Refused

LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
BEGUN = "begun"

_FROM_LOCK = ("--require-hashes", "--only-binary", ":all:")
_MUST_IMPORT = ("pip", "PySide6", "msgspec", "openpyxl", "reportlab", "sqlite_utils", "cchc_desktop")
_PROBE = """
import sys
from importlib.util import find_spec
whole = all(find_spec(name) for name in sys.argv[2:])
sys.exit(not whole or "%d.%d" % sys.version_info[:2] != sys.argv[1])
"""


def python_of(root: Path) -> Path:
    """Return the interpreter of the project's virtual environment."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted(root: Path) -> dict[str, str]:
    """Return the stamp of an environment that is just right for this checkout and this Python."""
    place = f"{sys.version_info.major}.{sys.version_info.minor} {root}".encode()
    return {
        "base": _digest((root / LOCK).read_bytes(), place),
        "project": _digest((root / "pyproject.toml").read_bytes()),
        "test": _digest((root / TEST_LOCK).read_bytes()),
    }


def _digest(*contents: bytes) -> str:
    return hashlib.sha256(b"\0".join(contents)).hexdigest()


def read_stamp(root: Path) -> dict[str, str]:
    """Return what is known to be installed; nothing when there is no readable stamp."""
    try:
        stamp = json.loads(_stamp_path(root).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def write_stamp(root: Path, stamp: dict[str, str]) -> None:
    """Replace the stamp in one step."""
    path = _stamp_path(root)
    half = path.with_suffix(".new")
    half.write_text(json.dumps(stamp), encoding="utf-8")
    half.replace(path)


def _stamp_path(root: Path) -> Path:
    return root / ".venv" / "cchc-stamp.json"


def base_python() -> str:
    """Return the interpreter behind this one: the environment that is active may be about to be removed."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def usable(root: Path) -> bool:
    """Tell whether the environment's Python starts, is the wanted one, and finds the packages."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    command = [str(python_of(root)), "-I", "-c", _PROBE, version, *_MUST_IMPORT]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def prepare(root: Path, *, tests: bool) -> None:
    """Bring ``.venv`` to what the locks say; do nothing when it is there already."""
    want, have = wanted(root), read_stamp(root)
    torn = tests and have.get("test") == BEGUN
    if have.get("base") != want["base"] or torn or not usable(root):
        _build(root)
        have = {"base": want["base"]}
        write_stamp(root, have)
    if have.get("project") != want["project"]:
        _install_project(root)
        have["project"] = want["project"]
        write_stamp(root, have)
    if tests and have.get("test") != want["test"]:
        _install_test_tools(root, have)
        write_stamp(root, have | {"test": want["test"]})
    # Where Python is told not to write bytecode, every start would compile the program again.
    compileall.compile_dir(root / "cchc_desktop", quiet=2)


def _build(root: Path) -> None:
    """Make the environment anew with everything the program needs."""
    folder = root / ".venv"
    say(f"Chuẩn bị môi trường chạy trong {folder} (lần đầu tải về khoảng 120 MB, mất vài phút).")
    try:
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        raise Refused(
            f"Không xóa được thư mục {folder} để làm lại ({error.strerror}). "
            "Hãy đóng chương trình đang chạy rồi thử lại; dữ liệu của bạn không nằm trong thư mục đó."
        ) from error
    made = subprocess.run([base_python(), "-m", "venv", str(folder)], capture_output=True, check=False)
    if made.returncode != 0:
        raise Refused(f"Không tạo được môi trường chạy trong {folder}:\n{tail(made.stdout + made.stderr)}")
    pip_install(python_of(root), ["-r", str(root / LOCK), *_FROM_LOCK])


def _install_project(root: Path) -> None:
    """Make the checkout itself importable; nothing is fetched, the build backend came with the lock."""
    pip_install(python_of(root), ["--no-deps", "--no-build-isolation", "--no-index", "-e", str(root)])


def _install_test_tools(root: Path, have: dict[str, str]) -> None:
    """Add the test lock; a refusal leaves the environment usable, only an interruption leaves it torn."""
    say("Cài thêm công cụ kiểm thử.")
    write_stamp(root, have | {"test": BEGUN})
    try:
        pip_install(python_of(root), ["-r", str(root / TEST_LOCK), *_FROM_LOCK])
    except Refused:
        write_stamp(root, {key: value for key, value in have.items() if key != "test"})
        raise
