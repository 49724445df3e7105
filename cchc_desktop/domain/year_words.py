"""Words about years: what changes when one is carried into the next, and why to look at it."""

from collections.abc import Mapping

from cchc_desktop.domain.new_year import Doubt

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
