"""What the operating system must have, how to see whether it is there, and how to get it on Debian or Ubuntu.

The libraries are those that PySide6-Essentials 6.11 links to but does not bring along, read with readelf from
its modules and plugins. Windows needs nothing besides the wheels.
"""

import ctypes
import importlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """One thing the system must have: its name, how to look for it, its Debian packages, what it is for."""

    name: str
    present: Callable[[], bool]
    packages: tuple[str, ...]
    purpose: str = ""


def _library(soname: str, package: str) -> Need:
    return Need(soname, lambda: _loads(soname), (package,))


def _command(name: str, package: str, purpose: str) -> Need:
    return Need(name, lambda: shutil.which(name) is not None, (package,), purpose)


def _loads(soname: str) -> bool:
    """Tell whether the dynamic linker finds this library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _office_has(library: str) -> bool:
    """Tell whether the installed LibreOffice has this part, e.g. libsclo.so for Calc."""
    program = shutil.which("soffice")
    return program is not None and (Path(program).resolve().parent / library).exists()


def _vietnamese_font() -> bool:
    """Tell whether the system itself has a font with the Vietnamese letters."""
    if shutil.which("fc-list") is None:
        return False
    found = subprocess.run(["fc-list", ":lang=vi", "family"], capture_output=True, check=False)
    return bool(found.stdout.strip())


def _python_library() -> bool:
    """Tell whether this Python has the shared library that a frozen bundle carries along."""
    soname = f"libpython3.{sys.version_info.minor}.so.1.0"
    folder = sysconfig.get_config_var("LIBDIR")
    return _loads(soname) or (folder is not None and Path(folder, soname).exists())


def _venv_module() -> bool:
    """Tell whether this Python can make a virtual environment with pip in it; Debian packs that apart."""
    importlib.invalidate_caches()
    return find_spec("venv") is not None and find_spec("ensurepip") is not None


PYTHON = (Need("venv/ensurepip", _venv_module, (f"python3.{sys.version_info.minor}-venv",)),)

QT = (
    _library("libEGL.so.1", "libegl1"),
    _library("libGL.so.1", "libgl1"),
    _library("libglib-2.0.so.0", "libglib2.0-0"),
    _library("libfontconfig.so.1", "libfontconfig1"),
    _library("libfreetype.so.6", "libfreetype6"),
    _library("libdbus-1.so.3", "libdbus-1-3"),
    _library("libxkbcommon.so.0", "libxkbcommon0"),
    _library("libX11.so.6", "libx11-6"),
)

WINDOW = (
    _library("libX11-xcb.so.1", "libx11-xcb1"),
    _library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    _library("libxcb-cursor.so.0", "libxcb-cursor0"),
    _library("libxcb-icccm.so.4", "libxcb-icccm4"),
    _library("libxcb-image.so.0", "libxcb-image0"),
    _library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    _library("libxcb-randr.so.0", "libxcb-randr0"),
    _library("libxcb-render-util.so.0", "libxcb-render-util0"),
    _library("libxcb-shape.so.0", "libxcb-shape0"),
    _library("libxcb-xkb.so.1", "libxcb-xkb1"),
)

_REAL_WINDOW = "cửa sổ thật dùng bằng chuột và bàn phím"
_READ_PDF = "đọc lại tệp PDF"
_READ_XLSX = "mở lại tệp XLSX, DOCX bằng LibreOffice"
_FREEZE = "bản đóng gói chạy không cần cài Python"

TEST_TOOLS = (
    _command("Xvfb", "xvfb", _REAL_WINDOW),
    _command("xauth", "xauth", _REAL_WINDOW),
    _command("xdotool", "xdotool", _REAL_WINDOW),
    _command("pdftotext", "poppler-utils", _READ_PDF),
    _command("pdftoppm", "poppler-utils", _READ_PDF),
    _command("qpdf", "qpdf", "soát cấu trúc tệp PDF"),
    _command("strace", "strace", "soát chương trình không mở kết nối mạng"),
    _command("soffice", "libreoffice-calc", _READ_XLSX),
    Need("libreoffice-calc", lambda: _office_has("libsclo.so"), ("libreoffice-calc",), _READ_XLSX),
    Need("libreoffice-writer", lambda: _office_has("libswlo.so"), ("libreoffice-writer",), _READ_XLSX),
    Need("font-vi", _vietnamese_font, ("fontconfig", "fonts-dejavu-core"), _READ_XLSX),
    _command("objcopy", "binutils", _FREEZE),
    Need("libpython", _python_library, (f"libpython3.{sys.version_info.minor}",), _FREEZE),
)


def missing(needs: Iterable[Need]) -> list[Need]:
    """Return those of the needs that this Linux system lacks; elsewhere nothing is needed."""
    return [need for need in needs if not need.present()] if sys.platform == "linux" else []


def packages(needs: Iterable[Need]) -> list[str]:
    """Return the Debian packages that bring these needs, sorted, each once."""
    return sorted({package for need in needs for package in need.packages})


def apt_command(needs: Iterable[Need]) -> str:
    """Return the one command line that installs these needs for a user who is not root."""
    names = " ".join(packages(needs))
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends -y {names}"


def has_apt() -> bool:
    """Tell whether this system installs its packages with apt-get."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Tell whether packages can be installed without asking anybody: root on Debian or Ubuntu."""
    return sys.platform == "linux" and os.geteuid() == 0 and has_apt()


def install(needs: Iterable[Need]) -> str:
    """Install the packages of these needs with apt-get, as root; return its complaint, or an empty text."""
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive", LC_ALL="C.UTF-8")
    update = ["apt-get", "-qq", "update"]
    # A failed update may still leave lists good enough for the install, which then says for itself.
    subprocess.run(update, env=environment, capture_output=True, check=False)
    wanted = ["apt-get", "-qq", "install", "--no-install-recommends", "-y", *packages(needs)]
    done = subprocess.run(wanted, env=environment, capture_output=True, check=False)
    return done.stderr.decode("utf-8", "replace").strip() if done.returncode != 0 else ""
