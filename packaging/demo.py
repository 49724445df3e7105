"""The demonstration: what the program makes, for somebody who has no screen to open it on."""

import os
import subprocess
from pathlib import Path

from console import say
from refused import Refused

FOLDER = "demo"
WORKSPACE = "demo/mau.cchc"


def make(root: Path, python: Path) -> int:
    """Make in ``./demo`` a sample workspace, the appendix as PDF and XLSX and a picture of the window.

    A workspace already there is kept as it is: somebody may have typed into it.
    """
    (root / FOLDER).mkdir(exist_ok=True)
    if (root / WORKSPACE).exists():
        say(f"Dùng lại {WORKSPACE} đã có; xóa thư mục {FOLDER} nếu muốn làm lại từ đầu.")
    else:
        _program(root, python, "init", WORKSPACE, "--sample")
    for suffix in ("pdf", "xlsx"):
        _program(root, python, "report", WORKSPACE, "appendix", "--out", f"{FOLDER}/phu-luc.{suffix}")
    _program(root, python, WORKSPACE, "--screenshot", f"{FOLDER}/cua-so.png")
    say(f"Đã làm xong trong {root / FOLDER}:")
    for name, what in (
        ("mau.cchc", "tệp dữ liệu mẫu"),
        ("phu-luc.pdf", "phụ lục phân công để in"),
        ("phu-luc.xlsx", "phụ lục phân công để mở bằng Excel"),
        ("cua-so.png", "ảnh cửa sổ chương trình"),
    ):
        say(f"  {FOLDER}/{name}: {what}")
    return 0


def _program(root: Path, python: Path, *arguments: str) -> None:
    """Run the program without a screen; its own sentence has been shown when it refuses."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [str(python), "-P", "-m", "cchc_desktop", *arguments]
    if subprocess.run(command, cwd=root, env=environment, check=False).returncode != 0:
        raise Refused(f"Bước này của bản trình diễn không xong: {' '.join(arguments)}")
