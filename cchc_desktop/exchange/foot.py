"""Words of rows that are no criteria: totals, notes, recipients, signatures."""

import re

from cchc_desktop.domain.text import fold

_WHOLE_TOTAL = r"(tổng( cộng| điểm| số| số điểm)?|cộng)\s*(\(.*\))?\s*[:.]?$"
_TOTAL_OF = r"(tổng (cộng|điểm|chung|mục|phần|lĩnh vực)|cộng (mục|phần|lĩnh vực|điểm|chung|tổng))\b"
_TOTAL = re.compile(f"{_WHOLE_TOTAL}|{_TOTAL_OF}")
_CODED_TOTAL = re.compile(_WHOLE_TOTAL)
_OFFICE = r"(nguoi lap|(nguoi|can bo) tong hop|thu truong|(pho )?(chu tich|truong phong|giam doc))"
_NOTE = re.compile(r"(ghi chu|luu y|chu thich|noi nhan)\s*([:.(*]|$)")
_FOOT = re.compile(
    rf"{_NOTE.pattern}|{_OFFICE}( bieu| bang| don vi| co quan| ubnd( xa| phuong)?)?\s*[:.,]?\s*(\(.*\))?$"
    r"|\(?(da ky\b|ky ten\b|ky va\b|ky,|ky ghi\b)|(tm|kt|tl|tuq|q)\.|\(?\*+\)?\s"
    r"|.{0,40}\bngay\b[\d\s./…]*\bthang\b[\d\s./…]*\bnam\b"
)


def is_total(label: str, *, coded: bool) -> bool:
    """Whether a row so called sums others; a row with a code is one only when it is called nothing else."""
    return (_CODED_TOTAL if coded else _TOTAL).match(" ".join(label.casefold().split())) is not None


def is_note(text: str) -> bool:
    """Whether a text is "Ghi chú:" and the like."""
    return _NOTE.match(fold(text.strip())) is not None


def is_foot(text: str) -> bool:
    """Whether a text stands below a table: a note, the recipients, an office that signs, place and date."""
    return _FOOT.match(fold(text.strip())) is not None
