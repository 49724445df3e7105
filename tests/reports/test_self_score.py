"""The table of self-scores: its sums recomputed, marked while not final, nothing said that is not known."""

import re
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import load_workbook

from cchc_desktop.cli.score_shapes import scores
from cchc_desktop.domain.document import Emphasis, Grid, Row
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.vocabulary import CriterionKind, ScoredBy
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.self_score import self_score
from cchc_desktop.reports.self_score_options import COLUMN_KEYS, SelfScoreOptions, from_json, to_json
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.services import criteria, sample
from cchc_desktop.services.workspace import Workspace
from tests.reports.decree_checker import appendix_faults
from tests.reports.grids import squeezed
from tests.reports.paper import read_paper
from tests.reports.scored import EXPLANATION, Planned, plant
from tests.support import TODAY, YEAR, clock, refused, view

D = Decimal
ALL = SelfScoreOptions(COLUMN_KEYS)
AT = {key: place for place, key in enumerate(COLUMN_KEYS)}
TOTAL = "Tổng cộng điểm tự chấm (dự kiến)"
TWO = (Planned(1, "2", "1.5"), Planned(1, "3"))


def table(workspace: Workspace, options: SelfScoreOptions = ALL) -> Grid:
    return self_score(workspace, YEAR, TODAY, options)


def cell(row: Row, key: str) -> object:
    return row.cells[AT[key]]


def sums(grid: Grid) -> dict[object, Row]:
    return {cell(row, "name"): row for row in grid.rows if row.emphasis is Emphasis.TOTAL}


POINTS = st.sampled_from(["0", "0.25", "1", "1.33", "2"])
PLANNED = st.builds(
    Planned,
    field=st.integers(1, 3),
    most=st.sampled_from(["2", "2.5", "5"]),
    points=st.none() | POINTS,
    kind=st.sampled_from([CriterionKind.CRITERION, CriterionKind.CRITERION, *list(CriterionKind)[3:]]),
    scored_by=st.sampled_from([ScoredBy.SELF, ScoredBy.SELF, *ScoredBy]),
    appraised=st.none() | POINTS,
    applies=st.booleans(),
    explanation=st.sampled_from(["", EXPLANATION]),
)


def applies(one: Planned) -> bool:
    return one.applies or one.scored_by is not ScoredBy.SELF


def expected(own: list[Planned]) -> tuple[str, Decimal, Decimal]:
    """What a sum must say, from what was planned alone: words or number, its two ends."""
    sure = possible = D(0)
    for one in own:
        most, sign = D(one.most or 0), -1 if one.kind is CriterionKind.PENALTY else 1
        if one.points is not None:
            sure, possible = sure + sign * D(one.points), possible + sign * D(one.points)
        elif sign < 0:
            sure -= most
        else:
            possible += most
    both = [f"{value:.2f}".replace(".", ",") for value in (sure, possible)]
    return both[0] if sure == possible else f"{both[0]} … {both[1]}", sure, possible


@settings(max_examples=25, deadline=None)
@given(st.lists(PLANNED, min_size=1, max_size=10))
def test_the_sums_are_those_of_what_was_given_in_every_format(planned: list[Planned]) -> None:
    planned = [
        Planned(**{**{n: getattr(one, n) for n in one.__struct_fields__}, "applies": applies(one)})
        for one in planned
    ]
    with TemporaryDirectory() as folder, closing(_new(Path(folder))) as made:
        plant(made, planned)
        grid, told = table(made), scores(made, view(made))
    own = [one for one in planned if one.scored_by is ScoredBy.SELF and one.applies]
    words, sure, possible = expected(own)
    total = sums(grid)[TOTAL]
    assert total.cells[AT["max_points"]] == sum(
        (D(one.most or 0) for one in own if one.kind is CriterionKind.CRITERION), D(0)
    )
    commune = next(one for one in told if one["kind"] == "commune")["own"]
    assert (Decimal(commune["sure"]), Decimal(commune["possible"])) == (sure, possible)
    left = sum(one.points is None for one in own)
    assert grid.draft == (f"NHÁP - còn {left} tiêu chí chưa chấm" if left else "")
    if not own:
        assert total.cells[AT["points"]] is None
        return
    complete = sure == possible
    assert total.cells[AT["points"]] == (sure if complete else words)
    _read_back(grid, words, complete)


def _new(folder: Path) -> Workspace:
    return Workspace.create(folder / "xa.cchc", clock=clock)


def _read_back(grid: Grid, words: str, complete: bool) -> None:
    paper = squeezed(" ".join(line.text for sheet in read_paper(render_pdf(grid)) for line in sheet.lines))
    assert squeezed(words) in paper
    sheet = load_workbook(BytesIO(render_xlsx(grid))).active
    assert sheet is not None
    (found,) = (row for row in sheet.iter_rows(values_only=True) if row[AT["name"]] == TOTAL)
    value = found[AT["points"]]
    assert value == words if not complete else Decimal(str(value)) == D(words.replace(",", "."))
    document = docx.Document(BytesIO(render_docx(grid)))
    last = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    (told,) = (row for row in last if row[AT["name"]] == TOTAL)
    assert told[AT["points"]] == words


def test_fields_are_summed_and_what_others_score_stands_apart(workspace: Workspace) -> None:
    plant(
        workspace,
        [
            Planned(1, "2", "1.5", appraised="1"),
            Planned(1, "4"),
            Planned(2, "3", "3"),
            Planned(2, "10", "7.5", scored_by=ScoredBy.SURVEY),
            Planned(2, "6", scored_by=ScoredBy.SUPERIOR),
            Planned(3, "1", "0.5", kind=CriterionKind.BONUS),
            Planned(3, "2", "1", kind=CriterionKind.PENALTY),
        ],
    )
    grid = table(workspace)
    fields = [row for row in grid.rows if row.emphasis is Emphasis.FIELD]
    assert [cell(row, "points") for row in fields] == ["1,50 … 5,50", D(3), D("-0.5")]
    assert [cell(row, "max_points") for row in fields] == [D(6), D(19), None]
    shown = ("max_points", "points", "appraised")
    told = {words: tuple(cell(row, key) for key in shown) for words, row in sums(grid).items()}
    assert told == {
        "Cộng các tiêu chí, không kể thưởng và phạt": (D(9), "4,50 … 8,50", "1,00 … 8,00"),
        "Điểm thưởng": (D(1), D("0.5"), None),
        "Điểm phạt": (D(2), D(-1), None),
        TOTAL: (D(9), "4,00 … 8,00", "-1,00 … 9,00"),
        "Điều tra xã hội học, xã không tự chấm": (D(10), None, D("7.5")),
        "Cấp trên chấm, xã không tự chấm": (D(6), None, None),
    }
    (survey,) = (row for row in grid.rows if cell(row, "max_points") == D(10) and row.uid)
    assert (cell(survey, "points"), cell(survey, "note")) == (None, "Điều tra xã hội học, xã không tự chấm")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with closing(_new(tmp_path)) as made:
        yield made


def test_until_all_is_scored_every_page_says_draft(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1"), *[Planned(1, "1")] * 60])
    sheets = read_paper(render_pdf(table(workspace)))
    assert len(sheets) > 1
    assert all(any(line.text == "NHÁP - còn 60 tiêu chí chưa chấm" for line in one.lines) for one in sheets)
    assert any("Điểm tự chấm (dự kiến)" in line.text for line in sheets[0].lines)


def test_complete_it_is_signed_and_says_draft_no_more(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1.5"), Planned(1, "3", "3")])
    grid = table(workspace)
    assert grid.draft == ""
    assert grid.footnotes[0] == "2/2 tiêu chí xã tự chấm đã có điểm."
    text = " ".join(line.text for sheet in read_paper(render_pdf(grid)) for line in sheet.lines)
    assert "NHÁP" not in text
    assert "CHỦ TỊCH" in text
    assert "........" in text, "a signer nobody has named stays dotted"


def test_nothing_scored_is_a_range_from_nothing_and_never_zero(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2"), Planned(1, "3", applies=False)])
    grid = table(workspace)
    plain = [row for row in grid.rows if row.emphasis is Emphasis.PLAIN]
    assert [cell(row, "points") for row in plain] == [None, None]
    assert [cell(row, "note") for row in plain] == [
        "Chưa chấm: chưa chọn cách chấm",
        "Không áp dụng, không tính vào tổng điểm",
    ]
    assert cell(sums(grid)[TOTAL], "points") == "0,00 … 2,00"


def test_explanations_stand_below_unless_they_have_their_column(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1.5", explanation="Mục II\nTrang 3"), Planned(1, "3")])
    below = table(workspace, SelfScoreOptions())
    told = [one.text for one in below.prose][:3]
    assert told == ["GIẢI TRÌNH", "1.1. Tiêu chí 1 (1,50 điểm): Mục II", "Trang 3"]
    beside = table(workspace)
    assert "Mục II" not in " ".join(one.text for one in beside.prose)
    assert "Mục II\nTrang 3" in [cell(row, "explanation") for row in beside.rows]


def test_columns_stand_as_the_superior_wants_them(workspace: Workspace) -> None:
    plant(workspace, TWO)
    options = SelfScoreOptions(("points", "gone", "max_points", "points"), {"points": "Điểm tự đánh giá"})
    grid = table(workspace, from_json(to_json(options)))
    assert [one.title for one in grid.columns] == [
        "Tiêu chí, tiêu chí thành phần",
        "Điểm tự đánh giá",
        "Điểm tối đa",
    ]
    with refused(Fault.TEXT_TOO_LONG):
        table(workspace, SelfScoreOptions(headings={"points": "x" * 101}))
    assert from_json("{") == SelfScoreOptions()


def test_the_paper_keeps_to_the_decree(workspace: Workspace) -> None:
    plant(workspace, [Planned(n % 8, "2", "1.5", explanation=EXPLANATION * (n % 30)) for n in range(60)])
    faults = appendix_faults(render_pdf(table(workspace, SelfScoreOptions())))
    assert [one for one in faults if not one.startswith(("label", "attached"))] == [], "it is no appendix"


def test_names_of_three_hundred_characters_are_all_there(workspace: Workspace) -> None:
    plant(workspace, [Planned(1, "2", "1.5"), Planned(1, "3", "1")])
    found = next(row for row in view(workspace).rows if row.is_criterion)
    name = " ".join(f"tên{number}" for number in range(300))[:300].rpartition(" ")[0]
    criteria.edit_criterion(workspace, found, replace(found.criterion, name=name))
    grid = table(workspace, SelfScoreOptions())
    words = " ".join(line.text for sheet in read_paper(render_pdf(grid)) for line in sheet.lines).split()
    for word in name.split():
        assert words.count(word) == 2, "in its row and above its explanation"


def test_a_sample_is_marked_and_a_year_without_criteria_refused(workspace: Workspace) -> None:
    with refused(Fault.YEAR_WITHOUT_CRITERIA):
        table(workspace)
    sample.load_sample(workspace, YEAR)
    sheets = read_paper(render_pdf(table(workspace)))
    for sheet in sheets:
        assert any(line.text == SAMPLE_MARK for line in sheet.lines)
    assert not any(re.search("CHỦ TỊCH", line.text) for sheet in sheets for line in sheet.lines)


def test_ten_thousand_characters_of_explanation_go_on_over_pages(workspace: Workspace) -> None:
    long = " ".join(f"giải{number}" for number in range(1300))
    assert len(long) > 10_000
    plant(
        workspace,
        [Planned(number % 9, "1", "1", explanation=long if number == 3 else "") for number in range(120)],
    )
    grid = table(workspace, SelfScoreOptions())
    words = " ".join(line.text for sheet in read_paper(render_pdf(grid)) for line in sheet.lines).split()
    assert [word for word in words if word in set(long.split())] == long.split()
