"""Words about years: what changes when one is carried into the next, what became of a criterion."""

from collections.abc import Mapping

from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.new_year import Doubt
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.two_years import Fate, Pair

SHIFTED: Mapping[str, str] = {
    "name": "Tên",
    "task": "Công việc",
    "remark": "Ghi chú",
    "label": "Tên mốc",
    "due": "Hạn",
    "due_text": "Hạn bằng chữ",
    "product": "Sản phẩm",
    "text": "Tài liệu cần có",
}
"""By the column of a `Shift`."""

SHIFT_DOUBT: Mapping[Doubt, str] = {
    Doubt.WEEKEND: "ngày nghỉ cuối tuần",
    Doubt.LEAP_DAY: "năm mới không có ngày 29/2",
    Doubt.CITES: "có số hiệu văn bản, có thể là năm của văn bản đó",
}

FATE: Mapping[Fate, str] = {
    Fate.UNCHANGED: "Giữ nguyên",
    Fate.CHANGED: "Thay đổi",
    Fate.NEW: "Mới",
    Fate.DROPPED: "Không còn",
}


def change_words(pair: Pair) -> str:
    """What became of a criterion, in words: "Thay đổi: mã 1.2 → 1.3; điểm 0,5 → 1"."""
    told = [_changed(pair, field) for field in pair.changes]
    return f"{FATE[pair.fate]}: {'; '.join(told)}" if told else FATE[pair.fate]


def _changed(pair: Pair, field: str) -> str:
    assert pair.old is not None
    assert pair.new is not None
    old, new = pair.old.criterion, pair.new.criterion
    if field == "name":
        return "tên"
    if field == "code":
        return f"mã {old.code or '-'} → {new.code or '-'}"
    if field == "max_points":
        return f"điểm {format_points(old.max_points) or '-'} → {format_points(new.max_points) or '-'}"
    return f"{SCORED_BY[old.scored_by]} → {SCORED_BY[new.scored_by]}"
