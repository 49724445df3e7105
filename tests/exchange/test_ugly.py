"""Workbooks as ugly as they come, with known truth: every row right, and nothing silently wrong.

`python -m benchmarks.import_judge` judges many more of them and prints the counts.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.services.workspace import Workspace
from tests.exchange.ugly_books import Ugly, resaved_all, ugly_book
from tests.exchange.ugly_looks import PLAIN, random_look
from tests.exchange.ugly_score import Score, judged
from tests.exchange.ugly_shapes import SHAPES
from tests.exchange.ugly_truth import Due

SEEDS = (1, 2)
RANDOM_SEEDS = range(1, 13)

DOUBTFUL = {"units-odd", "units-group", "dates-odd"}
"""Shapes that no reader can be sure of: they may be asked about, never guessed in silence."""

SURE = [shape for shape in SHAPES if shape not in DOUBTFUL and not SHAPES[shape].formulas]


def said_of(score: Score) -> list[str]:
    """All that is wrong, to read in a failure."""
    return [*filter(None, [score.refused]), *map(str, (*score.wrong, *score.extra))]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("shape", SURE)
def test_every_row_is_right(workspace: Workspace, tmp_path: Path, shape: str, seed: int) -> None:
    assert said_of(judged(workspace, ugly_book(tmp_path, SHAPES[shape], seed))) == []


@pytest.mark.parametrize("shape", sorted(DOUBTFUL))
def test_a_doubt_is_said(workspace: Workspace, tmp_path: Path, shape: str) -> None:
    assert judged(workspace, ugly_book(tmp_path, SHAPES[shape], 1)).silent == []


@pytest.mark.parametrize("seed", RANDOM_SEEDS)
def test_nothing_is_silently_wrong_in_a_random_workbook(
    workspace: Workspace, tmp_path: Path, seed: int
) -> None:
    score = judged(workspace, ugly_book(tmp_path, random_look(seed), seed))
    assert [str(one) for one in score.silent] == []


def test_what_libreoffice_saves_is_read_the_same(
    workspace: Workspace, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    shapes = ("formulas", "merged-down-from-groups", "hidden", "nfd", "code-numbers-format")
    books = [ugly_book(tmp_path, SHAPES[shape], 1, shape) for shape in shapes]
    for ugly in resaved_all(require_tool("soffice"), books, tmp_path):
        assert said_of(judged(workspace, ugly)) == [], ugly.path.stem


def _falsified(ugly: Ugly, index: int, **values: object) -> Ugly:
    rows = list(ugly.rows)
    rows[index] = replace(rows[index], **values)
    return replace(ugly, rows=rows)


@pytest.mark.parametrize(
    ("part", "values"),
    [
        ("parent", {"parent": 0}),
        ("code", {"code": "9.9.9"}),
        ("name", {"name": "Một tên khác"}),
        ("points", {"points": None}),
        ("lead", {"lead": ""}),
        ("coordinating", {"coordinating": ("KT", "VP", "VHXH")}),
        ("due", {"due": (Due(words="Cả năm"),)}),
        ("evidence", {"evidence": ("Ảnh",)}),
        ("text", {"remark": "khác"}),
    ],
)
def test_the_judge_sees_each_part_that_is_wrong(
    workspace: Workspace, tmp_path: Path, part: str, values: Mapping[str, object]
) -> None:
    ugly = ugly_book(tmp_path, PLAIN, 1)
    index = next(number for number, row in enumerate(ugly.rows) if row.depth == 2 and row.lead and row.due)
    score = judged(workspace, _falsified(ugly, index, **values))
    assert [(one.part, one.row, one.silent) for one in score.wrong] == [(part, ugly.numbers[index], True)]


def test_the_judge_sees_rows_that_are_missing_and_rows_too_many(workspace: Workspace, tmp_path: Path) -> None:
    ugly = ugly_book(tmp_path, PLAIN, 1)
    shorter = replace(ugly, rows=ugly.rows[:-1], numbers=ugly.numbers[:-1])
    assert [one.row for one in judged(workspace, shorter).silent] == [ugly.numbers[-1]]
    longer = replace(
        ugly, rows=[*ugly.rows, replace(ugly.rows[-1], name="Thêm")], numbers=[*ugly.numbers, 999]
    )
    assert [(one.part, one.row) for one in judged(workspace, longer).silent] == [("found", 999)]
