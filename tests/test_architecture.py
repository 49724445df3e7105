"""The layers of the design hold, and the rules that say so would notice a breach."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BREACHES = {
    "layers": ("domain", "import cchc_desktop.services"),
    "layers, siblings": ("reports", "import cchc_desktop.exchange"),
    "layers, data": ("domain", "import cchc_desktop.resources"),
    "layers, roots": ("cli", "import cchc_desktop.app"),
    "qt": ("services", "import PySide6.QtCore"),
    "sql": ("services", "import sqlite3"),
    "sql, helper": ("ui", "import sqlite_utils"),
    "workbooks": ("storage", "import openpyxl"),
    "paper": ("ui", "import reportlab"),
    "domain-alone": ("domain", "import platformdirs"),
    "window-and-file": ("ui", "import cchc_desktop.storage"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package in `folder`."""
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    )
    command = [sys.executable, "-P", "-c", script, str(folder)]
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """Return a folder with a copy of the package and its rules."""
    shutil.copytree(root / "cchc_desktop", tmp_path / "cchc_desktop")
    shutil.copy(root / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_layer_imports_only_what_lies_below(root: Path) -> None:
    result = lint(root)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("breach", BREACHES)
def test_a_breach_is_noticed(copy: Path, breach: str) -> None:
    layer, line = BREACHES[breach]
    (copy / "cchc_desktop" / layer / "breach.py").write_text(line + "\n", encoding="utf-8")
    result = lint(copy)
    assert result.returncode != 0
    assert f"cchc_desktop.{layer}.breach" in result.stdout


def test_a_module_outside_the_layers_is_noticed(copy: Path) -> None:
    (copy / "cchc_desktop" / "helpers.py").write_text("", encoding="utf-8")
    assert "helpers" in lint(copy).stdout


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "docs/parts.md", "CONTRIBUTING.md"])
def test_every_module_that_is_named_exists(root: Path, page: str) -> None:
    package = root / "cchc_desktop"
    layers = "|".join(found.name for found in package.iterdir() if (found / "__init__.py").exists())
    named = re.findall(rf"`((?:{layers})/[a-z_/]+)(?:\.py)?`", (root / page).read_text(encoding="utf-8"))
    assert named
    assert [
        name for name in named if not (package / f"{name}.py").exists() and not (package / name).is_dir()
    ] == []


def test_a_checkout_has_no_copy_of_the_shipped_files(root: Path) -> None:
    assert not (root / "cchc_desktop" / "_data").exists(), "it would hide the files of resources/ and db/"
