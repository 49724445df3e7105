"""What ``run.py`` does once the Python is known to be right: set up, then open, test or demonstrate."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import checks
import demo
import system_needs
import venv_setup
from console import complain, say
from refused import Refused
from system_needs import Need

HELP = """\
CCHC Desktop: theo dõi công tác cải cách hành chính của xã.

  python3 run.py                 mở chương trình (lần đầu tự cài vào thư mục .venv)
  python3 run.py TEP.cchc        mở tệp này
  python3 run.py LENH ...        chạy lệnh không cần cửa sổ (init, show, report...); xem docs/cli.md
  python3 run.py test [...]      chạy mọi kiểm thử; phần thêm được chuyển cho pytest
  python3 run.py demo            làm trong ./demo: tệp mẫu, phụ lục PDF và XLSX, ảnh cửa sổ

Trên Windows, thay python3 bằng py."""


def main(root: str, arguments: Sequence[str]) -> int:
    """Carry out one command line and return the exit status."""
    try:
        return _dispatch(Path(root), list(arguments))
    except Refused as refusal:
        complain(str(refusal))
        return 1
    except OSError as error:
        complain(
            f"Không đọc hoặc ghi được {error.filename or 'tệp'}: {error.strerror}. Dữ liệu không bị mất."
        )
        return 1
    except KeyboardInterrupt:
        complain("Đã dừng theo yêu cầu. Chạy lại đúng lệnh này để làm tiếp.")
        return 130


def _dispatch(root: Path, arguments: list[str]) -> int:
    match arguments:
        case ["-h" | "--help", *_]:
            say(HELP)
            return 0
        case ["test", *rest]:
            left_out = provide_for_tests(os.environ)
            venv_setup.prepare(root, tests=True)
            return checks.run_all(root, venv_setup.python_of(root), rest, left_out)
        case ["demo"]:
            provide([*system_needs.PYTHON, *system_needs.QT])
            venv_setup.prepare(root, tests=False)
            return demo.make(root, venv_setup.python_of(root))
        case _:
            return _run_program(root, arguments)


def _run_program(root: Path, arguments: list[str]) -> int:
    """Set up and become the program with these arguments, in the caller's folder."""
    needs = list(system_needs.PYTHON)
    if opens_window(arguments):
        refuse_without_display(os.environ)
        needs += window_needs(os.environ)
    elif arguments[0] == "self-test":
        needs += system_needs.QT
    provide(needs)
    venv_setup.prepare(root, tests=False)
    command = [str(venv_setup.python_of(root)), "-P", "-m", "cchc_desktop", *arguments]
    if os.name == "nt":
        return subprocess.run(command, check=False).returncode
    sys.stdout.flush()
    return os.execv(command[0], command)


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether the program would open its window: no command word such as ``init`` or ``self-test``."""
    first = arguments[0] if arguments else ""
    return first != "--version" and re.fullmatch(r"[a-z]+(-[a-z]+)*", first) is None


def window_needs(environment: Mapping[str, str]) -> list[Need]:
    """Return what the system needs for a window: the X11 libraries too, unless Qt was told otherwise."""
    platform = environment.get("QT_QPA_PLATFORM", "xcb")
    return [*system_needs.QT, *(system_needs.WINDOW if platform == "xcb" else ())]


def refuse_without_display(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Refuse to open a window on a Linux that has no screen."""
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform == "linux" and not any(environment.get(name) for name in screens):
        raise Refused(
            "Máy này không có màn hình (DISPLAY và WAYLAND_DISPLAY đều trống) nên không mở được cửa sổ. "
            "Để xem chương trình làm được gì, hãy chạy: python3 run.py demo"
        )


def provide(needs: Sequence[Need]) -> None:
    """See that the system has all of these: install them as root on Debian, or refuse with the command."""
    lacking = _install_if_allowed(needs)
    if lacking:
        raise Refused(how_to_get(lacking))


def provide_for_tests(environment: Mapping[str, str]) -> list[Need]:
    """Do the same for the tests and return the tools they must go without; in CI nothing may be left out."""
    must = [*system_needs.PYTHON, *system_needs.QT, *system_needs.WINDOW]
    lacking = _install_if_allowed([*must, *system_needs.TEST_TOOLS])
    left_out = [need for need in lacking if need in system_needs.TEST_TOOLS]
    if len(left_out) < len(lacking) or (left_out and checks.in_ci(environment)):
        raise Refused(how_to_get(lacking))
    if left_out:
        purposes = "; ".join(dict.fromkeys(need.purpose for need in left_out))
        say(f"{how_to_get(left_out)}\nLần này bỏ qua các kiểm thử: {purposes}.")
    return left_out


def _install_if_allowed(needs: Sequence[Need]) -> list[Need]:
    """Return what is still missing after installing what may be installed."""
    lacking = system_needs.missing(needs)
    if lacking and system_needs.may_install():
        names = " ".join(system_needs.packages(lacking))
        say(f"Máy thiếu một số gói hệ thống; đang cài bằng apt-get (có thể mất vài phút): {names}")
        complaint = system_needs.install(lacking)
        if complaint:
            complain(f"apt-get báo lỗi:\n{complaint}")
        lacking = system_needs.missing(lacking)
    return lacking


def how_to_get(lacking: Sequence[Need]) -> str:
    """Return the sentence that names what is missing and the one command that brings it."""
    names = ", ".join(need.name for need in lacking)
    if system_needs.has_apt():
        return (
            f"Máy còn thiếu: {names}. Hãy chạy lệnh sau rồi thử lại:\n  {system_needs.apt_command(lacking)}"
        )
    return f"Máy còn thiếu: {names}. Hãy cài các gói chứa chúng bằng công cụ của hệ điều hành rồi thử lại."
