"""Rows of the table of self-scores: what stands in each column, sums of groups, and the sums at the end."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.document import Cell, Column, Emphasis, Row
from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.points import total
from cchc_desktop.domain.records import Evidence, EvidenceLink
from cchc_desktop.domain.score_reading import kept_words, rule_words
from cchc_desktop.domain.score_report import ScoredYear, appraised_range, own_range
from cchc_desktop.domain.score_sheet import ScoreLine, needs_explanation
from cchc_desktop.domain.score_summary import lines_below, range_words
from cchc_desktop.domain.score_totals import Range
from cchc_desktop.domain.score_words import BLANKS
from cchc_desktop.domain.vocabulary import EXTRA, CriterionKind, ScoredBy, ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.reports.self_score_options import NAME

Documents = Mapping[str, Sequence[tuple[Evidence, EvidenceLink]]]
"""Those of each criterion, by its uid."""

_EXTRA_WORDS = {CriterionKind.BONUS: "Điểm thưởng", CriterionKind.PENALTY: "Điểm phạt"}


class RowMaker(Struct, frozen=True):
    """What all rows of one table have in common."""

    summary: ScoredYear
    columns: tuple[Column, ...]
    documents: Documents

    def rows(self) -> Iterator[Row]:
        """The tree in official order, then the sums."""
        lines = {one.row.uid: one for one in self.summary.lines}
        below = lines_below(self.summary.view, self.summary.lines)
        for row in self.summary.view.rows:
            if row.uid in lines:
                yield self._row(row, self._told(lines[row.uid]), Emphasis.PLAIN)
            elif row.is_group:
                yield self._row(row, _group_cells(row, below.get(row.uid, [])), _emphasis(row))
            else:
                yield self._row(row, {"evidence": _evidence_cell(row, self._of(row))}, Emphasis.PLAIN)
        yield from self._sums()

    def _row(self, row: CriterionRow, told: Mapping[str, Cell], emphasis: Emphasis) -> Row:
        cells: dict[str, Cell] = {"code": row.criterion.code, "name": row.criterion.name, **told}
        return Row(tuple(cells.get(column.key) for column in self.columns), emphasis, row.uid)

    def _told(self, line: ScoreLine) -> dict[str, Cell]:
        own, here = line.own, line.row.criterion.scored_by is ScoredBy.SELF
        given = line.appraised if line.row.criterion.scored_by is not ScoredBy.SURVEY else line.standing
        return {
            "max_points": line.row.criterion.max_points,
            "rule": rule_words(line.rule) if line.rule is not None else line.city_text or None,
            "inputs": kept_words("inputs", own.inputs) if own else None,
            "evidence": _evidence_cell(line.row, self._of(line.row)),
            "points": own.points if own and here else None,
            "appraised": given.points if given else None,
            "explanation": explanation_of(line) or None,
            "note": note_of(line) or None,
        }

    def _of(self, row: CriterionRow) -> Sequence[tuple[Evidence, EvidenceLink]]:
        return self.documents.get(row.uid, ())

    def _sums(self) -> Iterator[Row]:
        summary = self.summary
        extra = [(word, summary.of_kinds(kind)) for kind, word in _EXTRA_WORDS.items()]
        if any(lines for _word, lines in extra):
            yield self._sum("Cộng các tiêu chí, không kể thưởng và phạt", summary.base)
        for word, lines in extra:
            if lines:
                most = total(one.row.criterion.max_points for one in lines if one.in_base)
                yield self._sum(word, lines, {"max_points": most})
        yield self._sum("Tổng cộng điểm tự chấm (dự kiến)", summary.own)
        sums = summary.totals
        for who, found in ((ScoredBy.SURVEY, sums.survey), (ScoredBy.SUPERIOR, sums.superior)):
            if found.count:
                words = f"{SCORED_BY[who]}, xã không tự chấm"
                yield self._total(words, {"max_points": found.base, "appraised": _given(found)})

    def _sum(self, words: str, lines: Sequence[ScoreLine], told: Mapping[str, Cell] | None = None) -> Row:
        cells = {"max_points": own_range(lines).base, **_sums_of(lines), **(told or {})}
        return self._total(words, cells)

    def _total(self, words: str, cells: Mapping[str, Cell]) -> Row:
        told = {NAME: words, **cells}
        return Row(tuple(told.get(column.key) for column in self.columns), Emphasis.TOTAL)


def explanation_of(line: ScoreLine) -> str:
    """Giải trình of the commune, and what it added when it was asked."""
    added = line.stages.get(ScoreStage.SUPPLEMENT)
    told = [line.own.explanation if line.own else "", added.explanation if added else ""]
    return "\n".join(dict.fromkeys(text for text in told if text))


def note_of(line: ScoreLine) -> str:
    """Why there are no points, or what kind of points they are; then the remark on the criterion."""
    criterion = line.row.criterion
    told = [_EXTRA_WORDS.get(criterion.kind, "")]
    if criterion.scored_by is not ScoredBy.SELF:
        told.append(f"{SCORED_BY[criterion.scored_by]}, xã không tự chấm")
    elif not line.in_base:
        told.append("Không áp dụng, không tính vào tổng điểm")
    elif line.points is None:
        told.append(f"Chưa chấm: {BLANKS[line.blank.value]}" if line.blank else "Chưa chấm")
    elif needs_explanation(line.row, line.points) and not explanation_of(line):
        told.append("Thiếu tài liệu kiểm chứng, chưa có giải trình")
    return "; ".join(text for text in (*told, criterion.remark) if text)


def sum_cell(found: Range) -> Cell:
    """A number once nothing is open, else both ends in words; blank where there is nothing to score."""
    if found.count and found.sure == found.possible:
        return found.sure
    return range_words(found) or None


def _group_cells(row: CriterionRow, lines: Sequence[ScoreLine]) -> dict[str, Cell]:
    """The points of a group as the set has them, else those of the rows below it, whoever scores them."""
    counted = (one.row.criterion for one in lines if one.in_base and one.row.criterion.kind not in EXTRA)
    own = row.criterion.max_points
    most = own if own is not None else total(one.max_points for one in counted)
    return {"max_points": most, **_sums_of(lines)}


def _sums_of(lines: Sequence[ScoreLine]) -> dict[str, Cell]:
    own = [one for one in lines if one.row.criterion.scored_by is ScoredBy.SELF]
    appraised = sum_cell(appraised_range(own)) if any(one.appraised for one in own) else None
    return {"points": sum_cell(own_range(own)), "appraised": appraised}


def _given(found: Range) -> Cell:
    return sum_cell(found) if found.scored else None


def _emphasis(row: CriterionRow) -> Emphasis:
    return Emphasis.GROUP if row.depth else Emphasis.FIELD


def _evidence_cell(row: CriterionRow, documents: Sequence[tuple[Evidence, EvidenceLink]]) -> Cell:
    """The documents that are there; what is asked for while there is none; how many lack."""
    if not documents:
        return tuple(f"Chưa có: {one.text}" for one in row.required) or None
    lacking = len(row.required) - row.evidence_count
    short = (f"Còn thiếu {lacking} tài liệu",) if lacking > 0 else ()
    return (*(_cited(document, link) for document, link in documents), *short)


def _cited(document: Evidence, link: EvidenceLink) -> str:
    """E.g. "12/KH-UBND ngày 05/01/2026, Kế hoạch năm (mục II, trang 3), chưa có tệp"."""
    day = f" ngày {print_date(document.issued_on)}" if document.issued_on else ""
    told = (f"{document.number}{day}".strip(), " ".join(document.title.split()))
    named = ", ".join(text for text in told if text)
    place = f" ({link.location})" if link.location else ""
    return f"{named}{place}" + ("" if document.file_sha256 else ", chưa có tệp")
