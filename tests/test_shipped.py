"""What users get is whole: the wheel, the frozen folder, the fonts, and the notices that go with them."""

import os
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from reportlab.pdfbase.ttfonts import TTFontFile

from cchc_desktop import resources

# In the lock for building the project or for a library's own command line; never shipped.
BUILD_ONLY = {"editables", "hatchling", "packaging", "pathspec", "pip", "tomlkit", "trove-classifiers"}
QT = {"pyside6-essentials", "shiboken6"}


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program in another folder with nothing but the essentials in its environment."""
    kept = ("PATH", "SYSTEMROOT", "TEMP", "LD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")
    essentials = {name: os.environ[name] for name in kept if name in os.environ}
    essentials |= {"HOME": str(folder), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=essentials | environment, capture_output=True, encoding="utf-8", check=False
    )


def succeed(result: subprocess.CompletedProcess[str]) -> str:
    """Return what the program printed; fail with all its output if it did not end well."""
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr[-4000:]
    return result.stdout


def files_below(folder: Path) -> set[str]:
    """Return the files of a folder as names relative to it, without the caches of tools."""
    names = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    return {name.as_posix() for name in names if not re.search(r"(^|/)(\.|__pycache__)", name.as_posix())}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    root = Path(__file__).resolve().parent.parent
    command = [sys.executable, "-P", "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    succeed(subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=False))
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_the_package_and_the_shipped_files(wheel: Path, root: Path) -> None:
    expected = {"cchc_desktop/" + name for name in files_below(root / "cchc_desktop")}
    for folder in ("resources", "db"):
        expected |= {f"cchc_desktop/_data/{folder}/{name}" for name in files_below(root / folder)}
    with zipfile.ZipFile(wheel) as archive:
        content = {name for name in archive.namelist() if ".dist-info/" not in name}
        assert content == expected
        for name in ("resources/fonts/OFL.txt", "db/schema.sql"):
            assert archive.read(f"cchc_desktop/_data/{name}") == (root / name).read_bytes()
        licences = {name.rsplit("/", 1)[1] for name in archive.namelist() if "/licenses/" in name}
    assert {"LICENSE", "NOTICES.md", "OFL.txt"} <= licences


def test_the_installed_wheel_passes_its_self_test(wheel: Path, tmp_path: Path) -> None:
    target = tmp_path / "installed"
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--no-deps",
        "--no-index",
        "--target",
        str(target),
        str(wheel),
    ]
    succeed(run([*pip, "--disable-pip-version-check"], tmp_path))
    where = "import cchc_desktop.resources as r; print(r.data_path('db/schema.sql'))"
    found = succeed(run([sys.executable, "-P", "-c", where], tmp_path, PYTHONPATH=str(target)))
    assert Path(found.strip()) == target.resolve() / "cchc_desktop/_data/db/schema.sql"
    succeed(run([sys.executable, "-P", "-m", "cchc_desktop", "self-test"], tmp_path, PYTHONPATH=str(target)))


def test_the_frozen_folder_passes_its_self_test(
    root: Path, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    if sys.platform == "linux":
        require_tool("objcopy")
    spec = str(root / "packaging" / "cchc_desktop.spec")
    places = ["--distpath", str(tmp_path / "dist"), "--workpath", str(tmp_path / "work"), "--noconfirm"]
    freeze = [sys.executable, "-P", "-m", "PyInstaller", spec, *places]
    succeed(run(freeze, tmp_path, PYINSTALLER_CONFIG_DIR=str(tmp_path / "config")))
    bundle = tmp_path / "dist" / "cchc-desktop"
    data = bundle / "_internal" / "cchc_desktop" / "_data"
    assert files_below(data / "resources") == files_below(root / "resources")
    assert files_below(data / "db") == files_below(root / "db")
    assert {"LGPL-3.0.txt", "GPL-3.0.txt"} == files_below(bundle / "_internal" / "licenses")
    assert list(bundle.rglob("_rl_accel*")), "reports would be drawn without the C helper of reportlab"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    succeed(run([str(bundle / "cchc-desktop"), "self-test"], elsewhere, PATH=os.defpath))


def test_every_shipped_font_has_every_vietnamese_letter() -> None:
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = {unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in tones}
    letters |= {letter.upper() for letter in letters} | set("đĐ–—“”…")
    fonts = sorted(resources.data_path("resources/fonts").glob("*.ttf"))
    assert len(fonts) == 6
    for font in fonts:
        known = TTFontFile(str(font)).charToGlyph
        assert [letter for letter in sorted(letters) if ord(letter) not in known] == []


def test_the_notices_name_every_shipped_package_with_its_version(root: Path) -> None:
    lock = (root / "requirements.lock").read_text(encoding="utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.MULTILINE))
    notices = (root / "NOTICES.md").read_text(encoding="utf-8").lower().replace("_", "-")
    for name in pinned.keys() - BUILD_ONLY:
        assert f"| {name} | {pinned[name]} |" in notices
    assert pinned["pyside6-essentials"] == "6.11.3"
    assert pinned.keys() >= BUILD_ONLY | QT


def test_qt_gives_back_what_it_borrows() -> None:
    """PySide6 6.12.0 lost one reference to None a call, until Python 3.11 aborted."""
    widget = QObject()
    widget.setObjectName("x")
    before = sys.getrefcount(None)
    for _ in range(1000):
        widget.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_locks_hold_hashes_and_no_address(root: Path) -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (root / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"^\s*--(index|extra|find|trusted)", text, re.MULTILINE)
        for block in re.split(r"\n(?=[a-z])", text)[1:]:
            assert "--hash=sha256:" in block, block.splitlines()[0]


@pytest.mark.parametrize(
    "name",
    [
        "../LICENSE",
        "/etc/hosts",
        "resources/../run.py",
        "tests/conftest.py",
        "",
        "C:/x",
        "db\\x",
        "resources\\..\\x",
    ],
)
def test_only_shipped_files_can_be_named(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a shipped file"):
        resources.data_path(name)


def test_a_file_that_was_not_shipped_is_named_in_the_error() -> None:
    with pytest.raises(FileNotFoundError, match=r"resources/fonts/None\.ttf"):
        resources.read_bytes("resources/fonts/None.ttf")


def test_text_is_read_as_it_was_shipped(root: Path) -> None:
    assert resources.read_text("db/schema.sql") == (root / "db/schema.sql").read_text(encoding="utf-8")


def test_each_library_brings_its_licence_into_the_frozen_folder(root: Path) -> None:
    spec = (root / "packaging" / "cchc_desktop.spec").read_text(encoding="utf-8")
    brought = set(re.findall(r'"([\w-]+)",', spec.split("SHIPPED_PACKAGES = (")[1].split("\n)")[0]))
    notices = (root / "NOTICES.md").read_text(encoding="utf-8")
    table = notices.split("## Python libraries")[1].split("\n\nThis product")[0]
    named = set(re.findall(r"^\| ([\w-]+) \| [0-9]", table, re.MULTILINE)) - {"tzdata"}  # of Windows alone
    assert {name.replace("_", "-") for name in brought} == {name.replace("_", "-") for name in named}
