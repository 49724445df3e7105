"""What the sources of scores give in a year, as proposals with where they are from; and taking them over."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain import score_sources as gives
from cchc_desktop.domain.activities import task_counts
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.one_stop import RATES
from cchc_desktop.domain.register_records import Activity, ActivityKind, OneStopMonth
from cchc_desktop.domain.score_records import CriterionScore, ScoreRule
from cchc_desktop.domain.score_rules import Rule
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_sources import Figure, Proposal, Source, fits, read_source, why_without_sources
from cchc_desktop.domain.scoring import read_inputs
from cchc_desktop.domain.source_words import source_words
from cchc_desktop.domain.vocabulary import ActivityShape, ScoreStage
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services import activities, one_stop, scoring
from cchc_desktop.services.score_rules import named
from cchc_desktop.services.workspace import Workspace

_GONE = "(không còn)"
_PROGRESS = (Figure.MILESTONES_DONE, Figure.MILESTONES_ON_TIME, Figure.CRITERIA_DONE)


class Taken(Struct, frozen=True):
    """What became of proposals: whose figures were written, and why the others were not."""

    rows: tuple[CriterionRow, ...]
    refused: tuple[UserError, ...]


def sources_of(workspace: Workspace, view: YearView) -> dict[str, str]:
    """The name of the source of each criterion that has one, as it is kept, by the uid of the criterion."""
    set_uid = view.criteria_set.uid if view.criteria_set else ""
    return {one.criterion_uid: one.source for one in workspace.read.of_set(ScoreRule, set_uid) if one.source}


def choices(workspace: Workspace, view: YearView) -> list[Source]:
    """All there is to choose from in the year of `view`: the one-stop shop, the register, progress."""
    year = _year(view)
    found = [Source(Figure.ONE_STOP, name) for name in RATES]
    found += [
        Source(Figure.ONE_STOP, name, area) for area in one_stop.areas(workspace, year) for name in RATES
    ]
    for kind in activities.kinds(workspace):
        figures = [Figure.ENTRIES, Figure.QUANTITY]
        if kind.shape is ActivityShape.TASK:
            figures = [Figure.TASKS_ON_TIME, Figure.TASKS_DONE, Figure.ENTRIES]
        found += [Source(figure, key=kind.uid) for figure in figures if not kind.retired]
    found += [Source(figure) for figure in _PROGRESS]
    groups = [row for row in view.rows if row.is_group]
    return found + [Source(Figure.CRITERIA_DONE, key=row.criterion.origin_uid) for row in groups]


def called(workspace: Workspace, view: YearView, source: Source) -> str:
    """A source in words: "Một cửa: Tỷ lệ trước và đúng hạn"."""
    kind = next((one for one in activities.kinds(workspace) if one.uid == source.key), None)
    if kind is not None:
        return source_words(source, kind.name, kind.measure)
    group = _group(view, source.key)
    named = f"{group.criterion.code} {group.criterion.name}".strip() if group else _GONE
    return source_words(source, named)


def proposed(
    workspace: Workspace, view: YearView, lines: Sequence[ScoreLine], as_of: date
) -> dict[str, Proposal]:
    """What their sources give on `as_of` for the criteria that have one, by their uid. Nothing is written."""
    sources = sources_of(workspace, view)
    reader = _Reader(workspace, view, as_of)
    return {
        line.row.uid: reader.proposal(line.row, line.rule, sources[line.row.uid])
        for line in lines
        if line.row.uid in sources and line.row.is_scored_here
    }


def proposal_for(
    workspace: Workspace, view: YearView, row: CriterionRow, rule: Rule | None, source: str
) -> Proposal:
    """What a source, by its name, would give a criterion by a rule that is not kept yet."""
    return _Reader(workspace, view, view.as_of).proposal(row, rule, source)


def take_over(
    workspace: Workspace,
    lines: Sequence[ScoreLine],
    proposals: Mapping[str, Proposal],
    stage: ScoreStage,
    on: date,
) -> Taken:
    """Write what is proposed for `lines` as what was found at a step, all in one step of the history.

    What the step already has beside its figures stays. One that is refused, as `scoring.record` refuses, or
    that has nothing proposed is passed over. Raises UserError STEP_WITHOUT_SOURCES where others give points,
    and those of the file.
    """
    why = why_without_sources(stage)
    if why is not None:
        raise why
    wanted: list[CriterionScore] = []
    rows, refused = [], []
    for line in lines:
        proposal = proposals.get(line.row.uid)
        if proposal is None or proposal.inputs is None:
            continue
        before = scoring.blank(workspace, line.row, stage, on)
        if stage in line.stages and read_inputs(before.inputs) == proposal.inputs:
            continue
        try:
            checked = scoring.checked(workspace, line.row, replace(before, scored_on=on), proposal.inputs)
        except UserError as error:
            refused.append(error)
            continue
        wanted.append(checked)
        rows.append(line.row)
    if wanted:
        together = named(rows[0]) if len(rows) == 1 else f"{len(rows)} tiêu chí"
        with workspace.transact(Op.RECORD_SCORE, name=together, stage=SCORE_STAGE[stage]) as tx:
            tx.put(*wanted)
    return Taken(tuple(rows), tuple(refused))


class _Reader:
    """Reads figures of a year, each once, when the first source asks for them."""

    def __init__(self, workspace: Workspace, view: YearView, as_of: date) -> None:
        self._workspace = workspace
        self._view = view
        self._year = _year(view)
        self._as_of = min(as_of, date(self._year, 12, 31))
        self._until = f"đến {show_date(self._as_of)}"

    def proposal(self, row: CriterionRow, rule: Rule | None, kept: str) -> Proposal:
        """What the source that is kept for a criterion gives it."""
        source = read_source(kept)
        if source is None:
            return Proposal("", remark="nguồn đã chọn không đọc được")
        found = self._given(row, source)
        if found.inputs is not None and not fits(rule, source.figure):
            return replace(found, inputs=None, remark="cách chấm bây giờ không dùng được số này")
        return found

    @cached_property
    def _months(self) -> list[OneStopMonth]:
        read = one_stop.months(self._workspace, self._year)
        return [one for one in read if (one.year, one.month) <= (self._as_of.year, self._as_of.month)]

    @cached_property
    def _entries(self) -> list[Activity]:
        found = activities.activities(self._workspace, self._year)
        return [one for one in found if one.on_date <= self._as_of]

    @cached_property
    def _kinds(self) -> dict[str, ActivityKind]:
        return {one.uid: one for one in activities.kinds(self._workspace)}

    def _given(self, row: CriterionRow, source: Source) -> Proposal:
        figure = source.figure
        if figure is Figure.ONE_STOP:
            named_area = f"Một cửa ({source.key})" if source.key else "Một cửa"
            months = one_stop.of_area(self._months, source.key)
            return gives.of_one_stop(named_area, months, source.of, _ended(self._as_of))
        if figure is Figure.CRITERIA_DONE:
            return self._criteria(row, source.key)
        if figure in _PROGRESS:
            milestones = [state for one in (row, *row.parts) for state in one.milestones]
            return gives.of_milestones(f"Mốc thực hiện, {self._until}", milestones, figure)
        return self._register(figure, source.key)

    def _register(self, figure: Figure, kind_uid: str) -> Proposal:
        kind = self._kinds.get(kind_uid)
        if kind is None:
            return Proposal("Sổ hoạt động", remark="loại hoạt động này không còn")
        words = f"Sổ hoạt động, {kind.name}, {self._until}"
        entries = [one for one in self._entries if one.kind_uid == kind_uid]
        if figure in (Figure.TASKS_DONE, Figure.TASKS_ON_TIME):
            return gives.of_tasks(words, task_counts(entries, self._as_of), figure)
        return gives.of_entries(words, entries, self._as_of, figure)

    def _criteria(self, row: CriterionRow, origin_uid: str) -> Proposal:
        group = _group(self._view, origin_uid)
        if origin_uid and group is None:
            return Proposal("Tiến độ", remark="nhóm tiêu chí này không còn")
        rows = self._view.descendants(group.uid) if group else self._view.rows
        words = f"Tiến độ {group.criterion.code if group else 'cả năm'}, {self._until}"
        return gives.of_criteria(words, [one for one in rows if one.uid != row.uid])


def _year(view: YearView) -> int:
    return view.criteria_set.year if view.criteria_set else view.as_of.year


def _group(view: YearView, origin_uid: str) -> CriterionRow | None:
    return next((row for row in view.rows if row.is_group and row.criterion.origin_uid == origin_uid), None)


def _ended(as_of: date) -> int:
    """The last month of the year that is over: the one of `as_of` only on the last day of the year."""
    return 12 if (as_of.month, as_of.day) == (12, 31) else as_of.month - 1
