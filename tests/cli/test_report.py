"""The appendix on paper says what `show criteria --json` says, for the commune and each unit."""

from collections.abc import Iterable
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.appendix_options import COLUMNS
from cchc_desktop.services.office import office, save_office, signing_profile
from cchc_desktop.services.workspace import Workspace
from tests.cli.books import criteria_book
from tests.cli.running import Run
from tests.reports.grids import Word, squeezed
from tests.reports.grids import run as run_tool
from tests.reports.grids import words as words_of

WHOSE = [None, "VHXH", "VP", "KT", "PVHCC", "VHTT"]
SIGNER, AUTHORITY, TITLE = "Người Ký Mẫu", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
CODE, NAME, POINTS, TASK, LEAD, COORDINATING, EVIDENCE, DUE, REMARK = range(9)
MM = 72 / 25.4
LEFT, RIGHT = 30 * MM, 282 * MM
Shape = dict[str, Any]


class Expected:
    """The cells of an appendix, told again from what `show --json` prints."""

    def __init__(self, run: Run, file: Path, unit: str | None) -> None:
        self._names = {one["code"]: one["name"] for one in run("show", file, "units", "--json").json()}
        criteria = run("show", file, "criteria", "--json").json()
        own = [one for one in criteria if unit is None or unit in (one["lead"], *one["coordinating"])]
        above = {one["uid"]: one["parent_uid"] for one in criteria}
        wanted: set[str | None] = set()
        for one in own:
            uid = one["uid"]
            while uid is not None:
                wanted.add(uid)
                uid = above[uid]
        self.rows = [one for one in criteria if one["uid"] in wanted]
        led = own if unit is None else [one for one in own if one["lead"] == unit]
        judged = [one for one in led if one["rank"] == "criterion" and one["max_points"] is not None]
        self.total_words = "Tổng điểm đơn vị chủ trì" if unit else "Tổng cộng"
        self.total = sum((Decimal(one["max_points"]) for one in judged), Decimal(0))

    def units(self, codes: Iterable[str | None]) -> list[str]:
        return [self._names[code] for code in codes if code]


def printed_day(text: str) -> str:
    """As the decree writes it: 05/01/2026, but 14/3/2026."""
    day = date.fromisoformat(text)
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def due_lines(row: Shape) -> list[str]:
    """Each milestone as it stands in the column of due dates."""
    told = []
    for one in row["milestones"]:
        day = printed_day(one["due"]) if one["due"] else one["due_text"]
        told.append(": ".join(part for part in (one["label"], day) if part))
    return [line for line in told if line]


def points(text: str | Decimal | None) -> str:
    """With a decimal comma and two places."""
    return "" if text is None else f"{Decimal(text):.2f}".replace(".", ",")


def dashed(items: list[str]) -> str:
    return "".join(f"-{item}" for item in items) if len(items) > 1 else "".join(items)


def report(run: Run, file: Path, target: Path, *words: object) -> Path:
    run("report", file, "appendix", "--out", target, *words).done()
    return target


def of_unit(unit: str | None) -> tuple[str, ...]:
    return ("--unit", unit) if unit else ()


def sheet_rows(path: Path) -> list[tuple[Any, ...]]:
    sheet = load_workbook(path).active
    assert sheet is not None
    return list(sheet.iter_rows(values_only=True, max_col=9))


def day_cell(row: Shape) -> object:
    """A single day is a date; anything else is text."""
    milestones = row["milestones"]
    if len(milestones) == 1 and not milestones[0]["label"] and milestones[0]["due"]:
        return datetime.fromisoformat(milestones[0]["due"])
    return squeezed("".join(due_lines(row)))


@pytest.mark.parametrize("unit", WHOSE)
def test_the_workbook_says_the_same(run: Run, pristine: Path, tmp_path: Path, unit: str | None) -> None:
    expected = Expected(run, pristine, unit)
    rows = sheet_rows(report(run, pristine, tmp_path / "a.xlsx", *of_unit(unit)))
    assert rows[0][0] == SAMPLE_MARK
    start = next(number for number, row in enumerate(rows) if row[CODE] == "STT") + 1
    end = next(number for number, row in enumerate(rows) if row[NAME] == expected.total_words)
    assert len(rows[start:end]) == len(expected.rows)
    for row, wanted in zip(rows[start:end], expected.rows, strict=True):
        text = [squeezed(str(cell or "")) for cell in row]
        assert (row[CODE], row[NAME]) == (wanted["code"], wanted["name"])
        assert (None if row[POINTS] is None else Decimal(str(row[POINTS]))) == (
            None if wanted["max_points"] is None else Decimal(wanted["max_points"])
        )
        assert text[TASK] == squeezed(wanted["task"])
        assert text[LEAD] == squeezed("".join(expected.units([wanted["lead"]])))
        assert text[COORDINATING] == squeezed(dashed(expected.units(wanted["coordinating"])))
        assert text[EVIDENCE] == squeezed(dashed(wanted["evidence_required"]))
        assert (row[DUE] if isinstance(row[DUE], datetime) else text[DUE]) == day_cell(wanted)
        assert text[REMARK] == squeezed(wanted["remark"])
    assert Decimal(str(rows[end][POINTS])) == expected.total


def columns(pages: list[list[Word]]) -> list[str]:
    """The text of each column between the heading of the table and its total, without blanks."""
    shares = [column.width_mm for column in COLUMNS]
    edges = [LEFT + sum(shares[:number]) / sum(shares) * (RIGHT - LEFT) for number in range(len(shares) + 1)]
    texts = [""] * len(shares)
    for page in pages:
        top = next((word.y0 for word in page if word.text == "STT"), None)
        if top is None:
            continue
        inside = [word for word in page if word.y0 > top - 30]
        for number in range(len(shares)):
            mine = [one for one in inside if edges[number] <= (one.x0 + one.x1) / 2 < edges[number + 1]]
            lines = sorted(mine, key=lambda one: (round(one.y0), one.x0))
            texts[number] += squeezed("".join(one.text for one in lines)) + "\n"
    return texts


def without_headings(text: str, heading: str) -> str:
    """The pages of a column joined, each without what stands up to the end of its heading."""
    return "".join(page.split(squeezed(heading), 1)[-1] for page in text.split("\n"))


@pytest.mark.parametrize("unit", WHOSE)
def test_the_paper_says_the_same(
    run: Run, pristine: Path, tmp_path: Path, require_tool: Any, unit: str | None
) -> None:
    expected = Expected(run, pristine, unit)
    path = report(run, pristine, tmp_path / "a.pdf", *of_unit(unit))
    pages = words_of(require_tool("pdftotext"), path)
    headings = [column.title for column in COLUMNS]
    found = [without_headings(*pair) for pair in zip(columns(pages), headings, strict=True)]
    rows = expected.rows
    wanted = {
        CODE: [row["code"] for row in rows],
        NAME: [*(row["name"] for row in rows), expected.total_words],
        POINTS: [*(points(row["max_points"]) for row in rows), points(expected.total)],
        TASK: [row["task"] for row in rows],
        LEAD: ["".join(expected.units([row["lead"]])) for row in rows],
        COORDINATING: [dashed(expected.units(row["coordinating"])) for row in rows],
        EVIDENCE: [dashed(row["evidence_required"]) for row in rows],
        DUE: ["".join(due_lines(row)) for row in rows],
        REMARK: [row["remark"] for row in rows],
    }
    for column, texts in wanted.items():
        assert found[column].startswith(squeezed("".join(texts))), headings[column]
        rest = found[column].removeprefix(squeezed("".join(texts)))
        assert rest in squeezed("Dữ liệu mẫu để làm quen với chương trình, không dùng để ký, ban hành."), rest


@pytest.mark.parametrize(
    ("unit", "state"),
    [
        (None, "signed"),
        (None, "with-letter"),
        ("VHTT", "signed"),
        ("VHTT", "with-letter"),
        ("VHTT", "extract"),
    ],
)
def test_a_sample_is_marked_on_every_page_and_never_signable(
    run: Run, pristine: Path, tmp_path: Path, require_tool: Any, unit: str | None, state: str
) -> None:
    words = (*of_unit(unit), "--state", state)
    path = report(run, pristine, tmp_path / "a.pdf", *words)
    pages = run_tool(require_tool("pdftotext"), "-raw", path, "-").removesuffix("\f").split("\f")
    assert len(pages) > (1 if unit else 10)
    assert all(SAMPLE_MARK in page for page in pages)
    assert "Ủy ban nhân dân xã ........" in pages[0]
    sheet = load_workbook(report(run, pristine, tmp_path / "a.xlsx", *words)).active
    assert sheet is not None
    assert SAMPLE_MARK in str(sheet.cell(1, 1).value)
    assert SAMPLE_MARK in f"{sheet.oddHeader.left.text}{sheet.oddHeader.center.text}"
    written = "".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    for text in (" ".join(pages), written):
        assert AUTHORITY not in text
        assert TITLE not in text


@pytest.fixture
def own(run: Run, empty: Path, tmp_path: Path) -> Path:
    """A workspace with criteria of its own and a signer."""
    run("import", empty, criteria_book(tmp_path), "--year", 2026).done()
    with closing(Workspace.open(empty)) as workspace:
        profile = replace(signing_profile(workspace, ReportKind.APPENDIX), signer=SIGNER)
        save_office(workspace, replace(office(workspace), commune="xã An Thử"), profile)
    return empty


def texts(run: Run, own: Path, tmp_path: Path, tool: str, *words: str) -> list[str]:
    """What the PDF and the workbook say, each as one line."""
    pdf = report(run, own, tmp_path / "a.pdf", *words)
    rows = sheet_rows(report(run, own, tmp_path / "a.xlsx", *words))
    written = " ".join(str(cell) for row in rows for cell in row if cell)
    return [" ".join(text.split()) for text in (run_tool(tool, "-raw", pdf, "-"), written)]


@pytest.mark.parametrize("words", [(), ("--state", "signed"), ("--unit", "VP", "--state", "signed")])
def test_a_real_set_is_signed(
    run: Run, own: Path, tmp_path: Path, require_tool: Any, words: tuple[str, ...]
) -> None:
    total = "Tổng điểm đơn vị chủ trì" if "--unit" in words else "Tổng cộng"
    for text in texts(run, own, tmp_path, require_tool("pdftotext"), *words):
        assert SAMPLE_MARK not in text
        assert "XÃ AN THỬ NĂM 2026" in text
        ends = [text.rindex(part) for part in (total, AUTHORITY, TITLE, SIGNER)]
        assert ends == sorted(ends)


@pytest.mark.parametrize(
    "words", [("--state", "with-letter"), ("--unit", "VP"), ("--unit", "VP", "--state", "extract")]
)
def test_what_goes_with_the_letter_or_to_a_unit_bears_no_signature(
    run: Run, own: Path, tmp_path: Path, require_tool: Any, words: tuple[str, ...]
) -> None:
    for text in texts(run, own, tmp_path, require_tool("pdftotext"), *words):
        assert SAMPLE_MARK not in text
        assert SIGNER not in text
        assert TITLE not in text
        assert ("TRÍCH PHỤ LỤC" in text) == ("--unit" in words)
        assert ("Đơn vị: Văn phòng HĐND và UBND xã" in text) == ("--unit" in words)


def test_an_extract_is_of_a_unit(run: Run, own: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    complaint = run("report", own, "appendix", "--out", target, "--state", "extract").refused()
    assert "“--unit MÃ”" in complaint
    assert "VHXH, VP, KT, PVHCC, VHTT" in complaint
    assert not target.exists()


def test_the_imported_values_reach_the_paper(run: Run, own: Path, tmp_path: Path, require_tool: Any) -> None:
    paper, sheet = texts(run, own, tmp_path, require_tool("pdftotext"), "--as-of", "14/9/2026")
    for text in (paper, sheet):
        assert "(Tính đến ngày 14/9/2026)" in text
        assert "Tổng điểm tính trên 3/4 tiêu chí đã có điểm tối đa." in text
        for words in ("Thường xuyên", "=1+1", "Ban hành kế hoạch", "Phòng Văn hóa - Xã hội"):
            assert words in text
    assert "Tổng cộng 2,00" in paper
    assert "Tổng cộng 2 " in sheet


def test_the_same_data_and_day_give_the_same_bytes(run: Run, pristine: Path, tmp_path: Path) -> None:
    for suffix in ("pdf", "xlsx"):
        first, second = (
            report(run, pristine, tmp_path / f"{n}.{suffix}", "--as-of", "2026-06-30").read_bytes()
            for n in "12"
        )
        assert first == second
