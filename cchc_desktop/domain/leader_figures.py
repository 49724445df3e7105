"""What a leader wants to know of a year, in charts and sentences: how far units are, what points are lost."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from cchc_desktop.domain.chart import (
    NAME_LINES,
    Bar,
    BarChart,
    Drawing,
    Fill,
    Measure,
    Part,
    drawn,
    side_by_side,
    stacked,
)
from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.one_stop import Rate
from cchc_desktop.domain.one_stop_words import percent_words
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_report import ScoredYear, own_range
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_summary import range_words
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.domain.year import CriterionRow

_NAMED = 3
"""Criteria and units that a sentence names; the rest is counted by the charts."""
_GUTTER, _BESIDE = 22.0, 620.0
"""Points between both charts, and from which width on they stand beside each other."""


MakeBar = Callable[[str, str, "Sequence[Stand]"], Bar]
"""From name, uid and the stands that it sums up."""


class Stand(Struct, frozen=True):
    """How far the criteria of a unit or of a lĩnh vực are; those that do not apply are not counted."""

    name: str
    uid: str
    done: int
    overdue: int
    going: int
    not_begun: int
    scores: Range

    @property
    def count(self) -> int:
        return self.done + self.overdue + self.going + self.not_begun

    @property
    def open_points(self) -> Decimal:
        """What may still be had."""
        return self.scores.possible - self.scores.sure


class LeaderFigures(Struct, frozen=True):
    """Units in their order, fields in official order, and the commune as a whole."""

    units: tuple[Stand, ...]
    fields: tuple[Stand, ...]
    whole: Stand
    year: ScoredYear


def leader_figures(year: ScoredYear) -> LeaderFigures:
    """The figures of a year as of the day of its view."""
    view = year.view
    lines = {one.row.uid: one for one in year.lines}

    def stand(name: str, uid: str, rows: Sequence[CriterionRow]) -> Stand:
        counted = [row for row in rows if row.counted]
        own = [lines[row.uid] for row in rows if row.uid in lines]
        return _stand(name, uid, counted, own)

    units = [stand(unit.short_name, unit.uid, view.leading(unit.uid)) for unit in view.units]
    nobody = [row for row in view.rows if row.lead is None and row.is_criterion]
    units.append(stand("Chưa giao đơn vị", "", nobody))
    fields = [stand(_named(row), row.uid, view.descendants(row.uid)) for row in view.rows if row.depth == 0]
    return LeaderFigures(
        units=tuple(one for one in units if one.count or one.scores.count),
        fields=tuple(one for one in fields if one.count or one.scores.count),
        whole=stand("Toàn xã", "", view.rows),
        year=year,
    )


def _stand(name: str, uid: str, rows: Sequence[CriterionRow], lines: Sequence[ScoreLine]) -> Stand:
    states = [row.state for row in rows]
    return Stand(
        name=name,
        uid=uid,
        done=states.count(State.DONE),
        overdue=states.count(State.OVERDUE),
        going=states.count(State.IN_PROGRESS) + states.count(State.WAITING),
        not_begun=states.count(State.NOT_STARTED),
        scores=own_range(lines),
    )


def both_charts(
    found: LeaderFigures, width: float, measure: Measure, most: int, name_lines: int = NAME_LINES
) -> Drawing:
    """Both charts with at most `most` bars each, beside each other where `width` has room for that."""
    beside = width >= _BESIDE
    each = (width - _GUTTER) / 2 if beside else width
    progress = drawn(progress_chart(found, most), each, measure, name_lines)
    points = drawn(points_chart(found, most), each, measure, name_lines)
    return side_by_side(progress, points, _GUTTER) if beside else stacked(progress, points, _GUTTER)


def progress_chart(found: LeaderFigures, most: int) -> BarChart:
    """How far each unit is; of more than `most` the last bar sums up the rest."""
    fills = (Fill.BLACK, Fill.HATCHED, Fill.CROSSED, Fill.BLANK)
    words = ("hoàn thành", "đang làm, chờ kiểm tra", "quá hạn", "chưa làm")

    def bar(name: str, uid: str, ones: Sequence[Stand]) -> Bar:
        told = [sum(getattr(one, key) for one in ones) for key in ("done", "going", "overdue", "not_begun")]
        late = f", {told[2]} quá hạn" if told[2] else ""
        parts = tuple(Part(Decimal(count), fill) for count, fill in zip(told, fills, strict=True))
        return Bar(name, parts, f"{told[0]}/{sum(told)}{late}", uid)

    bars = _bars([one for one in found.units if one.count], most, bar)
    return BarChart("Tiến độ theo đơn vị chủ trì (số tiêu chí)", tuple(zip(fills, words, strict=True)), bars)


def points_chart(found: LeaderFigures, most: int) -> BarChart:
    """Points lost and points still open by lĩnh vực; of more than `most` the last bar sums up the rest."""

    def bar(name: str, uid: str, ones: Sequence[Stand]) -> Bar:
        lost = sum((one.scores.lost for one in ones), Decimal(0))
        waits = sum((one.open_points for one in ones), Decimal(0))
        open_too = f", chờ {format_points(waits)}" if waits else ""
        parts = (Part(lost, Fill.BLACK), Part(waits, Fill.BLANK))
        return Bar(name, parts, f"mất {format_points(lost)}{open_too}", uid)

    legend = ((Fill.BLACK, "điểm mất"), (Fill.BLANK, "điểm của tiêu chí chưa chấm"))
    bars = _bars([one for one in found.fields if one.scores.count], most, bar)
    return BarChart("Điểm mất theo lĩnh vực (dự kiến)", legend, bars)


def _bars(stands: Sequence[Stand], most: int, bar: MakeBar) -> tuple[Bar, ...]:
    shown = stands if len(stands) <= most else stands[: most - 1]
    rest = stands[len(shown) :]
    bars = [bar(one.name, one.uid, [one]) for one in shown]
    return (*bars, *([bar(f"Còn lại ({len(rest)})", "", rest)] if rest else []))


def sentences(found: LeaderFigures) -> Iterator[str]:
    """Five: progress, who is late, the scores, what was lost where, what is still to be settled."""
    yield _progress_sentence(found.whole)
    yield _late_sentence(found)
    yield _scores_sentence(found)
    yield _lost_sentence(found)
    yield _open_sentence(found)


def _progress_sentence(whole: Stand) -> str:
    percent = percent_words(Rate(whole.done, whole.count))
    share = f" ({percent})" if percent else ""
    return (
        f"Đã hoàn thành {whole.done}/{whole.count} tiêu chí{share}; {whole.going} đang làm hoặc chờ "
        f"kiểm tra, {whole.overdue} quá hạn, {whole.not_begun} chưa làm."
    )


def _late_sentence(found: LeaderFigures) -> str:
    late = sorted((one for one in found.units if one.overdue), key=lambda one: -one.overdue)
    if not late:
        return "Không đơn vị nào có tiêu chí quá hạn."
    named = ", ".join(f"{one.name} ({one.overdue})" for one in late[:_NAMED])
    rest = f" và {len(late) - _NAMED} nơi khác" if len(late) > _NAMED else ""
    return f"Quá hạn nhiều nhất: {named}{rest}."


def _scores_sentence(found: LeaderFigures) -> str:
    """Scores are those of today: of a day before, it is said until when they were given."""
    scores = found.whole.scores
    if not scores.count:
        return "Không có tiêu chí nào xã tự chấm."
    given = [line.standing.scored_on for line in found.year.lines if line.standing is not None]
    later = max((day for day in given if day > found.year.view.as_of), default=None)
    until = f" (điểm ghi đến {print_date(later)})" if later else ""
    return (
        f"Điểm tự chấm (dự kiến) {range_words(scores)} trên {format_points(scores.base)} điểm xã tự chấm, "
        f"{scores.scored}/{scores.count} tiêu chí đã có điểm{until}."
    )


def _lost_sentence(found: LeaderFigures) -> str:
    losses = found.year.losses()
    if not found.whole.scores.scored:
        return "Chưa chấm tiêu chí nào nên chưa biết điểm mất ở đâu."
    if not losses:
        return "Các tiêu chí đã chấm chưa mất điểm nào."
    named = ", ".join(
        f"{one.line.row.criterion.code or one.line.row.criterion.name} ({format_points(one.points)})"
        for one in losses[:_NAMED]
    )
    lost = format_points(found.whole.scores.lost)
    return f"Đã mất {lost} điểm ở {len(losses)} tiêu chí, nhiều nhất: {named}."


def _open_sentence(found: LeaderFigures) -> str:
    rows = [row for row in found.year.view.rows if row.counted]
    lacking = sum(row.lacks_evidence for row in rows)
    unassigned = len(found.year.view.unassigned())
    return (
        f"Cần xử lý: {lacking} tiêu chí thiếu tài liệu kiểm chứng, {unassigned} chưa giao đơn vị chủ trì, "
        f"{found.year.unscored} chưa chấm điểm."
    )


def _named(row: CriterionRow) -> str:
    code, name = row.criterion.code, row.criterion.name
    return f"{code}. {name}" if code else name
