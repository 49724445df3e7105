"""What the sources of scores are called."""

from collections.abc import Mapping

from cchc_desktop.domain.one_stop_words import RATES
from cchc_desktop.domain.register_records import ActivityKind
from cchc_desktop.domain.score_sources import Figure, Source
from cchc_desktop.domain.year import CriterionRow

_GONE = "(không còn)"
_WORDS: Mapping[Figure, str] = {
    Figure.ENTRIES: "Sổ hoạt động: số mục “{kind}”",
    Figure.QUANTITY: "Sổ hoạt động: tổng số {measure} của “{kind}”",
    Figure.TASKS_DONE: "Sổ hoạt động: “{kind}” đã xong / được giao",
    Figure.TASKS_ON_TIME: "Sổ hoạt động: “{kind}” xong đúng hạn / được giao",
    Figure.MILESTONES_DONE: "Tiến độ: mốc hoàn thành / tất cả mốc của tiêu chí",
    Figure.MILESTONES_ON_TIME: "Tiến độ: mốc hoàn thành đúng hạn / tất cả mốc của tiêu chí",
}


def source_words(source: Source, kind: ActivityKind | None, group: CriterionRow | None) -> str:
    """A source by the names of the kind of activity and the group of criteria it is about."""
    if source.figure is Figure.ONE_STOP:
        return f"Một cửa{f' ({source.key})' if source.key else ''}: {RATES[source.of]}"
    if source.figure is Figure.CRITERIA_DONE:
        whole = f"{group.criterion.code} {group.criterion.name}".strip() if group else _GONE
        return f"Tiến độ: tiêu chí hoàn thành / tất cả của {whole if source.key else 'năm'}"
    named = {"kind": kind.name if kind else _GONE, "measure": (kind.measure if kind else "") or "số lượng"}
    return _WORDS[source.figure].format(**named)
