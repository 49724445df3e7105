"""What stands in the way of sending the scores: each thing with the row to go to."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import Criterion
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_sheet import OWN, ScoreLine
from cchc_desktop.domain.score_sources import Proposal
from cchc_desktop.domain.score_words import BLANKS
from cchc_desktop.domain.scoring import Case, Inputs, read_inputs
from cchc_desktop.domain.vocabulary import EXTRA, Progress, ScoreStage
from cchc_desktop.domain.year import CriterionRow, YearView


class Lack(StrEnum):
    """What is wrong with a row."""

    SAMPLE_IN_USE = "sample_in_use"
    UNASSIGNED = "unassigned"
    COORDINATOR_LEADS = "coordinator_leads"
    CODE_REPEATED = "code_repeated"
    PARENT_SUM = "parent_sum"
    DOCUMENT_WITHOUT_FILE = "document_without_file"
    WITHOUT_EVIDENCE = "without_evidence"
    WITHOUT_EXPLANATION = "without_explanation"
    OVER_MAXIMUM = "over_maximum"
    UNLIKE_RULE = "unlike_rule"
    """What is kept is not what the rule as it is now gives."""
    UNLIKE_SOURCE = "unlike_source"
    """What was found is not what its source says now."""
    FOUND_ANEW = "found_anew"
    """A step before found something else, later than the one that counts."""
    NUMERATOR_OVER = "numerator_over"
    """More than all of them: of a plan that was surpassed perhaps so, else two figures turned about."""
    APPLICABLE_OR_NOT = "applicable_or_not"
    """Of its progress and its score one says that it does not apply, the other not."""
    NOT_APPROVED = "not_approved"
    """It is scored, and the UBND of the commune has not agreed to it."""
    NOT_SCORED = "not_scored"
    """The commune has to score it and has not; `detail` says why."""


class Lacking(Struct, frozen=True):
    """One thing that is wrong."""

    lack: Lack
    uid: str
    """Of the row to go to; of the criteria set for sample data."""
    code: str
    name: str
    detail: str = ""
    """The figures that differ."""


def lacking(
    view: YearView, lines: Sequence[ScoreLine], proposals: Mapping[str, Proposal] = MappingProxyType({})
) -> list[Lacking]:
    """All that is wrong with the view and its `lines`: by kinds, the tree first, each in official order.

    `proposals` are what the sources of their figures say now, by the uid of the criterion.
    """
    found = [*_of_set(view), *_of_codes(view)]
    found += [_at(Lack.UNASSIGNED, row) for row in view.unassigned()]
    below: dict[str | None, list[Criterion]] = defaultdict(list)
    for row in view.rows:
        below[row.criterion.parent_uid].append(row.criterion)
    for row in view.rows:
        found += _of_row(row)
        found += _of_sum(row, below[row.uid])
    for line in lines:
        found += _of_evidence(line)
        found += _of_score(line)
        found += _of_source(line, proposals.get(line.row.uid))
    return sorted(found, key=lambda one: list(Lack).index(one.lack))


def _of_set(view: YearView) -> Iterator[Lacking]:
    if view.criteria_set is not None and view.sample:
        yield Lacking(Lack.SAMPLE_IN_USE, view.criteria_set.uid, "", view.criteria_set.title)


def _of_codes(view: YearView) -> Iterator[Lacking]:
    """Each field may begin with 1.1 again; within one a code is told of one row."""
    used = Counter(code for code in view.told_codes.values() if code)
    return (_at(Lack.CODE_REPEATED, row) for row in view.rows if used[view.told_codes[row.uid]] > 1)


def _of_row(row: CriterionRow) -> Iterator[Lacking]:
    if row.lead is not None and row.lead in row.coordinating:
        yield _at(Lack.COORDINATOR_LEADS, row, row.lead.name)
    if row.without_file:
        yield _at(Lack.DOCUMENT_WITHOUT_FILE, row, str(row.without_file))


def _of_sum(row: CriterionRow, below: Sequence[Criterion]) -> Iterator[Lacking]:
    """A group whose points are not those of the rows just `below` it.

    Bonus and penalty stand beside other rows; a group of nothing else has the sum of them.
    """
    if not row.is_group or row.criterion.max_points is None:
        return
    plain = [one for one in below if one.kind not in EXTRA]
    points = [one.max_points for one in plain or below]
    known = [one for one in points if one is not None]
    if len(known) == len(points) and sum(known, Decimal(0)) != row.criterion.max_points:
        both = f"{format_points(row.criterion.max_points)} / {format_points(sum(known, Decimal(0)))}"
        yield _at(Lack.PARENT_SUM, row, both)


def _of_evidence(line: ScoreLine) -> Iterator[Lacking]:
    row = line.row
    own = line.own
    if own is None or own.points is None or own.points <= 0:
        return
    if not row.evidence_count and not any(part.evidence_count for part in row.parts):
        yield _at(Lack.WITHOUT_EVIDENCE, row)
    if line.lacks_explanation:
        yield _at(Lack.WITHOUT_EXPLANATION, row)


def _of_score(line: ScoreLine) -> Iterator[Lacking]:
    row, most = line.row, line.row.criterion.max_points
    given = [one.points for one in line.stages.values() if one.points is not None]
    if most is not None and any(abs(points) > most for points in given):
        yield _at(Lack.OVER_MAXIMUM, row, f"{format_points(max(map(abs, given)))} / {format_points(most)}")
    if row.is_scored_here and line.points is not None and line.points != line.outcome.points:
        both = f"{format_points(line.points)} / {format_points(line.outcome.points) or '…'}"
        yield _at(Lack.UNLIKE_RULE, row, both)
    if row.is_scored_here and line.in_base and line.points is None and line.blank is not None:
        yield _at(Lack.NOT_SCORED, row, BLANKS[line.blank.value])
    if row.is_scored_here and line.own is not None and ScoreStage.APPROVED not in line.stages:
        yield _at(Lack.NOT_APPROVED, row, SCORE_STAGE[line.own.stage])
    if row.is_scored_here:
        yield from _of_inputs(line)


def _of_inputs(line: ScoreLine) -> Iterator[Lacking]:
    """What the commune found, beside its own steps before and the progress."""
    row, own = line.row, line.own
    if row.progress is Progress.NOT_APPLICABLE and line.in_base:
        yield _at(Lack.APPLICABLE_OR_NOT, row, "tình trạng là “Không áp dụng” mà vẫn tính điểm")
    if own is None:
        return
    found = read_inputs(own.inputs)
    if found.case is Case.NOT_APPLICABLE and row.progress is not Progress.NOT_APPLICABLE:
        yield _at(Lack.APPLICABLE_OR_NOT, row, f"chấm là “Không áp dụng” mà tình trạng là “{row.state_text}”")
    if found.numerator is not None and found.denominator and found.numerator > found.denominator:
        yield _at(Lack.NUMERATOR_OVER, row, inputs_words(found))
    for stage in OWN[: OWN.index(own.stage)]:
        before = line.stages.get(stage)
        if before is not None and before.scored_on > own.scored_on and before.inputs != own.inputs:
            said = inputs_words(read_inputs(before.inputs)) or "…"
            yield _at(Lack.FOUND_ANEW, row, f"{SCORE_STAGE[stage]}, {show_date(before.scored_on)}: {said}")


def _of_source(line: ScoreLine, proposal: Proposal | None) -> Iterator[Lacking]:
    """What was found was read off elsewhere, or what it was read from is gone since."""
    if line.own is None or proposal is None:
        return
    found = replace(read_inputs(line.own.inputs), yes=None, level=None)
    if found.case is Case.NONE_AROSE and proposal.inputs is None:
        return  # as the source itself says of 0/0
    said = ": ".join(filter(None, (proposal.words, "" if proposal.inputs else proposal.remark)))
    if found != (proposal.inputs or Inputs()):
        yield _at(Lack.UNLIKE_SOURCE, line.row, f"{inputs_words(found) or '…'}; {said}")


def _at(lack: Lack, row: CriterionRow, detail: str = "") -> Lacking:
    return Lacking(lack, row.uid, row.criterion.code, row.criterion.name, detail)
