"""Whatever a unit wrote and she did meanwhile: what is chosen stands afterwards, and twice is once."""

from collections import Counter
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.unit_sheet import ReturnedSheet
from cchc_desktop.domain.unit_sheet_plan import OfferKind, milestone_of
from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import notes
from cchc_desktop.services.returned_sheets import look_at_sheet, take_sheet
from cchc_desktop.services.workspace import Workspace
from tests.services.returned import REPORT, returned
from tests.support import TODAY, YEAR, copied, logical_dump, opened, row

_WRITTEN = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["đã nộp", "Đã nộp ", "đang chờ", "xong"]),
        "progress": st.sampled_from(list(Progress)),
        "on_date": st.dates(date(2026, 8, 1), TODAY),
        "documents": st.just((REPORT,)),
    },
)
_LINES = ("1.1.1", "1.1.2/Quý 1", "1.1.2/Quý 3", "1.1.3", "1.2")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    written=st.dictionaries(st.sampled_from(_LINES), _WRITTEN, min_size=1),
    meanwhile=st.lists(
        st.tuples(
            st.sampled_from(["1.1.1", "1.1.2", "1.1.3", "1.2"]),
            st.sampled_from([None, *Progress]),
            st.dates(date(2026, 8, 1), TODAY),
        ),
        max_size=4,
    ),
    all_of_it=st.booleans(),
)
def test_everything_is_written_once_and_nothing_else(
    pristine: Path,
    tmp_path: Path,
    written: dict[str, dict[str, object]],
    meanwhile: list[tuple[str, Progress | None, date]],
    all_of_it: bool,
) -> None:
    """Whatever a unit wrote and she did meanwhile: what is chosen stands afterwards, and twice is once."""
    with opened(copied(pristine, tmp_path)) as workspace:
        sheet = returned_of_all(workspace, written)
        for code, progress, day in meanwhile:
            notes.write(workspace, [row(workspace, code)], notes.NoteInput(day, "của xã", progress))
        before = {one.uid for one in workspace.read.find(ProgressNote)}
        plan = look_at_sheet(workspace, YEAR, sheet)
        chosen = {one.key for one in plan.offers} if all_of_it else set(plan.proposed)
        taken = take_sheet(workspace, YEAR, sheet, chosen)
        assert taken.count == len(chosen)
        made = [one for one in workspace.read.find(ProgressNote) if one.uid not in before]
        texts = Counter(fold(one.text) for one in made if one.text)
        offered = [one for one in plan.offers if one.kind is OfferKind.NOTE]
        assert texts == Counter(fold(one.theirs) for one in offered)
        assert all(one.text or one.progress for one in made)
        for offer in plan.offers:
            state = milestone_of(offer)
            if offer.key in chosen and offer.kind in (OfferKind.PROGRESS, OfferKind.CONFLICT):
                assert state is not None
                now = row(workspace, offer.row.criterion.code).milestones
                stands = next(one for one in now if one.milestone.uid == state.milestone.uid)
                assert stands.progress is offer.returned.progress
        after = logical_dump(workspace.path)
        again = look_at_sheet(workspace, YEAR, sheet)
        assert {one.kind for one in again.offers} <= {OfferKind.CONFLICT}
        assert not (all_of_it and again.offers)
        take_sheet(workspace, YEAR, sheet)
        assert logical_dump(workspace.path) == after
        if chosen:
            workspace.undo()
            assert {one.uid for one in workspace.read.find(ProgressNote)} == before


def returned_of_all(workspace: Workspace, written: dict[str, dict[str, object]]) -> ReturnedSheet:
    """A sheet of one unit in which rows of both are: the rows of the other come from its own."""
    own = {key: said for key, said in written.items() if not key.startswith("1.1.2")}
    others = {key: said for key, said in written.items() if key.startswith("1.1.2")}
    first, second = returned(workspace, **own), returned(workspace, "VP", **others)
    moved = tuple(replace(one, row=one.row + 100) for one in second.rows if one.line.milestone)
    return replace(first, rows=(*first.rows, *moved))
