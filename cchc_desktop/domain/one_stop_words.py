"""What the figures of the one-stop shop are called, on the screen and on paper."""

from collections.abc import Mapping

from cchc_desktop.domain.counts import show_count
from cchc_desktop.domain.one_stop import Doubt, MonthDoubt, Rate

ALL_AREAS = "chung"
"""How the figures of all areas together are called."""

TOTALS: Mapping[str, str] = {
    "received": "Tổng số tiếp nhận",
    "solved": "Tổng số đã giải quyết",
    "open": "Tổng số đang giải quyết",
}

RATES: Mapping[str, str] = {
    "on_time": "Tỷ lệ trước và đúng hạn",
    "online": "Tỷ lệ nhận trực tuyến",
    "paid_online": "Tỷ lệ thanh toán trực tuyến",
    "components_digitised": "Tỷ lệ số hóa thành phần",
    "components_reused": "Tỷ lệ dùng lại thành phần",
    "results_digitised": "Tỷ lệ kết quả điện tử",
    "feedback_in_time": "Tỷ lệ trả lời đúng hạn",
    "satisfied": "Tỷ lệ hài lòng",
}

_DOUBTS: Mapping[Doubt, str] = {
    Doubt.BALANCE: (
        "tồn kỳ trước và tiếp nhận là {expected} hồ sơ, "
        "còn đã giải quyết, rút, trả lại và đang giải quyết là {found}."
    ),
    Doubt.CARRIED_OVER: "tồn kỳ trước ghi {found}, cuối tháng trước còn {expected} hồ sơ đang giải quyết.",
    Doubt.APOLOGIES: "{found} phiếu xin lỗi, {expected} hồ sơ giải quyết quá hạn. Có lý do chăng?",
    Doubt.JUMP: "tiếp nhận {found} hồ sơ, tháng trước {expected}. Số liệu có đúng không?",
}


def doubt_sentence(doubt: MonthDoubt) -> str:
    """What is doubtful about a month, with both figures."""
    said = _DOUBTS[doubt.doubt].format(found=show_count(doubt.found), expected=show_count(doubt.expected))
    return f"Tháng {doubt.month}: {said}"


def share_words(rate: Rate) -> str:
    """Numerator and denominator, "1095/1100"; what is not known is a question mark. Blank when neither is."""
    if rate.part is None and rate.whole is None:
        return ""
    return "/".join("?" if one is None else f"{one}" for one in (rate.part, rate.whole))


def percent_words(rate: Rate) -> str:
    """The percentage to two decimals, "95,00%"; blank where nothing was counted."""
    return "" if rate.percent is None else f"{rate.percent}%".replace(".", ",")
