"""Whatever a workbook holds: again it changes nothing, undone it leaves nothing, hers is never lost."""

from collections.abc import Sequence
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.conflicts import KEEP
from cchc_desktop.domain.incoming import ImportNote
from cchc_desktop.domain.planned import PlannedCriterion
from cchc_desktop.exchange.importing import preview_workbook
from cchc_desktop.services.criteria import edit_criterion
from cchc_desktop.services.importing import ImportPreview, apply
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.exchange.books import HEADINGS, saved
from tests.exchange.trees import Draw, cells_of, trees
from tests.support import YEAR, clock, logical_dump

CAREFUL = settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


class Desk:
    """A workspace of its own, and workbooks made of planned rows."""

    def __init__(self, empty: Path, folder: Path, draw: Draw) -> None:
        self.path = folder / "hồ sơ.cchc"
        self.path.write_bytes(empty.read_bytes())
        self.workspace = Workspace.open(self.path, clock=clock)
        self.units = all_units(self.workspace)
        self._draw = draw
        self._folder = folder
        self._count = 0

    def book(self, planned: Sequence[PlannedCriterion]) -> Path:
        self._count += 1
        rows = [HEADINGS, *(cells_of(one, self.units, self._draw) for one in planned)]
        return saved(self._folder / f"{self._count}.xlsx", rows, formulas=False)

    def look(self, book: Path, **answers: str) -> ImportPreview:
        return preview_workbook(self.workspace, YEAR, book, answers=answers)

    def settled(self, book: Path) -> ImportPreview:
        """With every proposal taken."""
        answers: dict[str, str] = {}
        shown = self.look(book)
        while shown.questions:
            answers |= {one.id: one.proposal for one in shown.questions}
            shown = self.look(book, **answers)
        return shown

    def dump(self) -> object:
        return logical_dump(self.path)


@CAREFUL
@given(st.data())
def test_again_nothing_changes_and_undone_nothing_is_left(empty: Path, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        desk = Desk(empty, Path(folder), data.draw)
        with closing(desk.workspace):
            first, second = (desk.book(data.draw(trees(desk.units))) for _ in range(2))
            dumps = [desk.dump()]
            for book in (first, second):
                shown = desk.settled(book)
                if shown.refusal is not None:
                    assert shown.errors
                    return
                apply(desk.workspace, shown)
                dumps.append(desk.dump())
                again = desk.settled(book)
                assert (again.count, again.writes) == (0, False)
                before = desk.path.read_bytes()
                assert apply(desk.workspace, again).count == 0
                assert desk.path.read_bytes() == before
            for dump in reversed(dumps[:-1]):
                while desk.dump() != dump:
                    assert desk.workspace.undo().subject == "import_criteria"
            assert not desk.workspace.stacks().undoable


@CAREFUL
@given(st.data())
def test_what_she_typed_stands_whatever_the_next_file_says(empty: Path, data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        desk = Desk(empty, Path(folder), data.draw)
        with closing(desk.workspace):
            planned = data.draw(trees(desk.units))
            shown = desk.settled(desk.book(planned))
            if shown.refusal is not None:
                return
            apply(desk.workspace, shown)
            year = load_year(desk.workspace, YEAR, desk.workspace.today())
            row = data.draw(st.sampled_from(year.rows))
            hers = {"remark": "Gõ tay", "task": "Việc gõ tay", "max_points": Decimal("7.77")}
            edit_criterion(desk.workspace, row, replace(row.criterion, **hers))
            news = [replace(one, remark="Tệp mới", task="Tệp mới", max_points=Decimal(9)) for one in planned]
            after = desk.settled(desk.book(news))
            if after.refusal is not None:
                return
            apply(desk.workspace, after)
            year = load_year(desk.workspace, YEAR, desk.workspace.today())
            stands = year.by_uid[row.uid].criterion
            assert {name: getattr(stands, name) for name in hers} == hers
            others = [one.criterion for one in year.rows if one.uid != row.uid]
            assert all(one.max_points == 9 for one in others)
            asked = desk.look(desk.book(news)).questions
            assert not [one for one in asked if one.about is ImportNote.FIELD_CONFLICT], KEEP
