"""What the sources of scores are called."""

from collections.abc import Mapping

from cchc_desktop.domain.one_stop_words import RATES
from cchc_desktop.domain.score_sources import Figure, Source, read_source

_WORDS: Mapping[Figure, str] = {
    Figure.ENTRIES: "Sổ hoạt động: số mục {of}",
    Figure.QUANTITY: "Sổ hoạt động: tổng số {measure} của {of}",
    Figure.TASKS_DONE: "Sổ hoạt động: {of} đã xong / được giao",
    Figure.TASKS_ON_TIME: "Sổ hoạt động: {of} xong đúng hạn / được giao",
    Figure.CRITERIA_DONE: "Tiến độ: tiêu chí hoàn thành / tất cả của {of}",
    Figure.MILESTONES_DONE: "Tiến độ: mốc hoàn thành / tất cả mốc của tiêu chí",
    Figure.MILESTONES_ON_TIME: "Tiến độ: mốc hoàn thành đúng hạn / tất cả mốc của tiêu chí",
}
_UNNAMED: Mapping[Figure, str] = {Figure.CRITERIA_DONE: "nhóm tiêu chí"}


def source_words(source: Source, named: str = "", measure: str = "") -> str:
    """A source; `named` is what it is about, a kind of activity with its `measure` or a group of criteria."""
    if source.figure is Figure.ONE_STOP:
        return f"Một cửa{f' ({source.key})' if source.key else ''}: {RATES[source.of]}"
    of = f"“{named}”" if named else _UNNAMED.get(source.figure, "loại hoạt động")
    if source.figure is Figure.CRITERIA_DONE and not source.key:
        of = "năm"
    return _WORDS[source.figure].format(of=of, measure=measure or "số lượng")


def kept_source_words(text: str) -> str:
    """The source that is kept as `text`, without the names of what it is about; as it stands when unknown."""
    source = read_source(text)
    return text if source is None else source_words(source)
