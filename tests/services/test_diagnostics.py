"""The diagnostic file says what a helper needs, of a spoilt file too, and holds nothing of hers."""

import errno
import getpass
import json
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import msgspec
import pytest

import cchc_desktop
from cchc_desktop import log_file
from cchc_desktop.__main__ import main
from cchc_desktop.domain import records, register_records
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Record, new_uid
from cchc_desktop.domain.report_records import ReportText
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import Channel, ContactRole, Repeat, ReportKind
from cchc_desktop.services import notes, sample
from cchc_desktop.services.diagnostics import write_diagnostics
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.header import has_journal
from cchc_desktop.storage.tables import TABLES
from cchc_desktop.storage.verified_copy import record_counts
from tests.faults.damage import SPOILS
from tests.services.check_steps import live_through_checks
from tests.services.score_steps import live_through_scores
from tests.support import NOW, TODAY, YEAR, clock, refused

HERS = "Bùi Thị Khuê 0987654321"
"""A name and a number that nothing else contains; found in any form, also without marks."""
PARTS = ("Bùi", "Khuê", "bui", "khue", "0987654321")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine on which everything is called after her: user, folders, file, log."""
    desk = tmp_path / HERS
    logs = desk / "log"
    monkeypatch.setattr(log_file, "log_folder", lambda: logs)
    monkeypatch.setattr(getpass, "getuser", lambda: HERS)
    monkeypatch.setenv("OneDrive", str(desk))
    log = log_file.LogFile(logs)
    ours = logging.getLogger(log_file.ROOT)
    ours.warning("escaped: %s %s", Fault.FILE_LOCKED, HERS)
    try:
        raise KeyError(HERS)
    except KeyError:
        ours.exception("command %s", HERS)
    native = f'Fatal Python error: Aborted\n  File "{desk}/x.py", line 1 in f\n{HERS}\n'
    (logs / log_file.NATIVE_NAME).write_text(native, encoding="utf-8")
    yield desk
    log.close()


@pytest.fixture
def full(desk: Path) -> Path:
    """A workspace with her words in every table, in its name, in copies and evidence beside it."""
    path = desk / f"{HERS}.cchc"
    with closing(Workspace.create(path, clock=clock)) as workspace:
        sample.load_sample(workspace, YEAR)
        write_everywhere(workspace)
        workspace.back_up()
    evidence = path.with_suffix(".minhchung")
    evidence.mkdir(exist_ok=True)
    (evidence / f"{'0' * 64}.{HERS}").write_text(HERS)
    return path


def write_everywhere(workspace: Workspace) -> None:
    """Her words in every column of text that is no key, of every table."""
    find = workspace.read.find
    unit, milestone = find(records.Unit)[0], find(records.Milestone)[0]
    document = records.Evidence(new_uid(), "", None, "", "", "", "")
    task = records.Task(new_uid(), "", "", None, "", None, Repeat.NEVER, None)
    fresh: list[Record] = [
        document,
        records.UnitName(new_uid(), unit.uid, "", "", TODAY),
        records.Contact(new_uid(), unit.uid, ContactRole.LEADER, "", "", "", 1),
        records.Extension(new_uid(), milestone.uid, 1, None, TODAY, "", TODAY),
        records.DispatchText(records.DISPATCH_TEXT_UID, "", "", ""),
        records.NotePhrases(records.NOTE_PHRASES_UID, ""),
        records.FormerFile(new_uid(), document.uid, 1, "1" * 64, "", TODAY),
        records.EvidenceLink(new_uid(), document.uid, milestone.criterion_uid, ""),
        task,
        records.TaskNote(new_uid(), task.uid, 1, TODAY, "", Channel.UNKNOWN, False, None),
        ReportText(new_uid(), "progress", YEAR, "", "", ""),
        records.IssuedDocument(new_uid(), ReportKind.APPENDIX, YEAR, "", TODAY, "", "1" * 64, "", 1, "", ""),
    ]
    live_through_checks(workspace)
    live_through_scores(workspace)
    kept = find(records.Evidence)[0]
    entry = find(register_records.Activity)[0]
    fresh.append(register_records.ActivityEvidence(new_uid(), entry.uid, kept.uid))
    leaf = next(one for one in load_year(workspace, YEAR, TODAY).rows if one.is_leaf)
    notes.write(workspace, [leaf], notes.NoteInput(TODAY, HERS, reported_by=HERS))
    with workspace.transact(Op.SAVE_CONTACT, name=HERS) as tx:
        for record in (*fresh, *(one for kind in TABLES for one in find(kind))):
            texts = {
                field.name: f"{HERS} {number}"
                for number, field in enumerate(msgspec.structs.fields(record))
                if field.type is str and not field.name.endswith(("uid", "sha256", "kind"))
            }
            tx.put(msgspec.structs.replace(record, **texts))


def in_the_zip(path: Path) -> dict[str, str]:
    with ZipFile(path) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def leaks(found: dict[str, str]) -> list[tuple[str, str]]:
    told = {name: f"{name}{text}" for name, text in found.items()}
    return [
        (name, part) for name, text in told.items() for part in PARTS if part in text or part in fold(text)
    ]


def test_nothing_of_hers_is_in_it(full: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(full)) as connection:
        dump = "\n".join(connection.iterdump())
        empty = [table for table, count in record_counts(connection).items() if not count]
    assert empty == [], "every table holds something of hers"
    assert dump.count("0987654321") > 500
    target = tmp_path / "gửi.zip"
    write_diagnostics(full, target, NOW, {"settings": {}})
    found = in_the_zip(target)
    assert leaks(found) == []
    assert leaks({"log": (log_file.log_folder() / log_file.FILE_NAME).read_text(encoding="utf-8")})
    assert found.keys() == {
        "doc-truoc.txt",
        "thong-tin.json",
        f"nhat-ky/{log_file.FILE_NAME}",
        f"nhat-ky/{log_file.NATIVE_NAME}",
    }


def test_it_tells_what_a_helper_needs(full: Path, tmp_path: Path) -> None:
    write_diagnostics(full, tmp_path / "gửi.zip", NOW, {"qt": "6"})
    found = in_the_zip(tmp_path / "gửi.zip")
    facts: dict[str, Any] = json.loads(found["thong-tin.json"])
    assert facts["program"]["version"] == cchc_desktop.__version__
    assert facts["program"]["packages"]["PySide6-Essentials"]
    assert facts["machine"]["system"]
    assert facts["window"] == {"qt": "6"}
    assert facts["file"]["size"] == full.stat().st_size
    assert facts["health"] == {
        "pages": [],
        "loose_keys": [],
        "unlike_log": [],
        "mendable": False,
        "one_uid": True,
        "strange_schema": False,
    }
    assert facts["records"]["unit"] == 5
    assert facts["records"].keys() == {*TABLES.values(), "op", "change", "workspace"}
    assert facts["log"]["operations"]["load_sample"] == 1
    ((number, _seq, at, size),) = facts["copies"]["number_seq_time_size"]
    assert (number, at[:10]) == (1, "2026-11-23")
    assert size > 0
    assert facts["evidence"] == {"files": 1, "bytes": len(HERS.encode())}
    assert (facts["place"]["risk"], facts["place"]["program"]) == ("synced", "OneDrive")
    assert "escaped: file_locked …" in found[f"nhat-ky/{log_file.FILE_NAME}"]
    assert "KeyError" in found[f"nhat-ky/{log_file.FILE_NAME}"]
    assert found[f"nhat-ky/{log_file.NATIVE_NAME}"].startswith("Fatal Python error: Aborted")


@pytest.mark.parametrize("seed", range(0, 54, 3))
def test_a_spoilt_file_is_told_of_too(full: Path, tmp_path: Path, seed: int) -> None:
    SPOILS[seed % len(SPOILS)](full, Random(seed))
    before, hot = full.read_bytes(), has_journal(full)
    write_diagnostics(full, tmp_path / "gửi.zip", NOW)
    assert leaks(in_the_zip(tmp_path / "gửi.zip")) == []
    assert hot or full.read_bytes() == before


def test_a_file_that_is_none_is_told_of_too(desk: Path, tmp_path: Path) -> None:
    (desk / "x.cchc").write_text(HERS)
    for name in ("x.cchc", "không có.cchc"):
        target = tmp_path / f"{name}.zip"
        write_diagnostics(desk / name, target, NOW)
        assert leaks(in_the_zip(target)) == []
        assert "failed" in json.loads(in_the_zip(target)["thong-tin.json"])["health"]


def test_the_command_writes_a_new_file_only(
    full: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "gửi.zip"
    assert main(["diagnose", str(full), "--out", str(target)]) == 0
    assert "không có tên" in capsys.readouterr().out
    before = target.read_bytes()
    assert main(["diagnose", str(full), "--out", str(target)]) == 1
    assert "đã có" in capsys.readouterr().err
    assert target.read_bytes() == before
    assert main(["diagnose", str(full), "--out", str(tmp_path / "không có" / "a.zip")]) == 1


def test_a_failure_leaves_nothing_half(full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(_path: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("cchc_desktop.services.diagnostics.sync", full_disk)
    with refused(Fault.DISK_FULL):
        write_diagnostics(full, tmp_path / "gửi.zip", NOW)
    assert not list(tmp_path.glob("*.zip*"))
