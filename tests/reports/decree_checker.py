"""Does a PDF keep to Nghị định 30/2020/NĐ-CP? Its numbers are told here once more, apart from the program's.

`appendix_faults` and `letter_faults` return a sentence for each thing that is wrong; none is as it should be.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tests.reports.paper import Line, Sheet, named_fonts, read_paper

A4 = (210.0, 297.0)
SIDES = {"left": (30.0, 35.0), "right": (15.0, 20.0), "top": (20.0, 25.0), "bottom": (20.0, 25.0)}
FAMILY = ("LiberationSerif", "TimesNewRoman")
MARK = "DỮ LIỆU MẪU - KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"
DRAFT = "NHÁP - "
SLACK = 0.3
"""Millimetres: ink overhangs its letters a little."""
_LABEL = re.compile(r"(TRÍCH PHỤ LỤC|Phụ lục)( [IVX]+)?")

Range = tuple[float, float]
Where = Callable[[Line, Sheet], bool]


def appendix_faults(pdf: bytes) -> list[str]:
    """Of one appendix or of several in a file."""
    sheets = read_paper(pdf)
    parts = _parts(sheets)
    faults = [*_fonts(pdf, sheets), *(fault for part in parts for fault in _pages(part))]
    numbered = [_label_of(part)[2] for part in parts]
    wanted = [""] if len(parts) == 1 else [f" {number}" for number in ROMAN[: len(parts)]]
    if numbered != wanted:
        faults.append(f"appendices numbered {numbered}, not {wanted}")
    for part in parts:
        faults += _components(part, APPENDIX)
        faults += _free_corner(part[0])
        faults += _signature(part)
    return faults


def letter_faults(pdf: bytes) -> list[str]:
    """Of a công văn or any other document with a head."""
    sheets = read_paper(pdf)
    faults = [*_fonts(pdf, sheets), *_pages(sheets), *_components(sheets, LETTER)]
    if sheets[0].width > sheets[0].height:
        faults.append("a letter on landscape paper")
    faults += _issuer(sheets[0])
    faults += _signature(sheets)
    return [*faults, *_body(sheets)]


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class Component(NamedTuple):
    """A line that must look so; its place in the list is its place on the paper."""

    name: str
    known_by: Callable[[str], object]
    sizes: Range
    face: str
    where: Where
    needed: bool = True


def _begins(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern).match


def _title(text: str) -> bool:
    return text.isupper() and not _LABEL.fullmatch(text)


def _centred(line: Line, sheet: Sheet) -> bool:
    return abs(line.middle - (30 + sheet.width - 15) / 2) < 3.5


def _left_half(line: Line, sheet: Sheet) -> bool:
    return line.right < sheet.width / 2 + 5


def _right_half(line: Line, sheet: Sheet) -> bool:
    return line.left > sheet.width * 0.4


def _anywhere(_line: Line, _sheet: Sheet) -> bool:
    return True


APPENDIX = (
    Component("label", _LABEL.fullmatch, (14, 14), "b", _centred),
    Component("title", _title, (13, 14), "b", _centred),
    Component("attached to", _begins(r"\(Kèm theo "), (13, 14), "i", _centred),
)
LETTER = (
    Component("Quốc hiệu", _begins("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$"), (12, 13), "b", _right_half),
    Component("Tiêu ngữ", _begins("Độc lập - Tự do - Hạnh phúc$"), (13, 14), "b", _right_half),
    Component("number", _begins(r"Số: "), (13, 13), "", _left_half),
    Component("place and date", _begins(r".+, ngày .+ tháng .+ năm "), (13, 14), "i", _right_half),
    Component("subject", _begins(r"V/v "), (12, 13), "", _left_half, needed=False),
    Component("addressees", _begins(r"Kính gửi:"), (13, 14), "", _anywhere, needed=False),
    Component("recipients", _begins(r"Nơi nhận:"), (12, 12), "bi", _left_half, needed=False),
)


def _fonts(pdf: bytes, sheets: Sequence[Sheet]) -> Iterator[str]:
    for name in sorted(named_fonts(pdf) | {line.font for sheet in sheets for line in sheet.lines}):
        if not name.startswith(FAMILY):
            yield f"stray font {name}"
    for sheet in sheets:
        for line in sheet.lines:
            if not line.embedded:
                yield f"font {line.font} of {line.text!r} is not embedded"
            if not line.black:
                yield f"{line.text!r} is not black"


def _parts(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """A new part begins where a label stands as the first line below the margin."""
    parts: list[list[Sheet]] = []
    for sheet in sheets:
        inside = _inside(sheet)
        if not parts or (inside and _LABEL.fullmatch(inside[0].text)):
            parts.append([])
        parts[-1].append(sheet)
    return parts


def _label_of(part: Sequence[Sheet]) -> tuple[str, str, str]:
    inside = _inside(part[0])
    found = _LABEL.fullmatch(inside[0].text) if inside else None
    return (found[0], found[1], found[2] or "") if found else ("", "", "")


def _is_mark(line: Line) -> bool:
    return line.text == MARK or line.text.startswith(DRAFT)


def _inside(sheet: Sheet) -> list[Line]:
    """What is neither the page number nor the mark of a sample or a draft."""
    return [line for line in sheet.lines if line.baseline >= 20 - SLACK and not _is_mark(line)]


def _pages(sheets: Sequence[Sheet]) -> Iterator[str]:
    for number, sheet in enumerate(sheets, 1):
        if not all(abs(a - b) < 0.5 for a, b in zip(sorted((sheet.width, sheet.height)), A4, strict=True)):
            yield f"page {number} is {sheet.width:.0f} x {sheet.height:.0f} mm, not A4"
        yield from _page_number(sheet, number)
        yield from _margins(sheet, number)


def _page_number(sheet: Sheet, number: int) -> Iterator[str]:
    """13-14, upright, centred in the top margin; none on page 1 (Phụ lục I, II.7)."""
    found = [line for line in sheet.lines if line.baseline < 20 - SLACK and not _is_mark(line)]
    if number == 1:
        yield from (f"{line.text!r} in the top margin of page 1" for line in found)
        return
    if [line.text for line in found] != [str(number)]:
        yield f"page {number} has {[line.text for line in found]} in its top margin"
        return
    (line,) = found
    if not 13 <= line.size <= 14 or line.face:
        yield f"page number {number} is {line.size:g} {line.face!r}"
    if not _centred(line, sheet):
        yield f"page number {number} is not centred"


def _margins(sheet: Sheet, number: int) -> Iterator[str]:
    boxes = [(one.left, one.top, one.right, one.bottom) for one in _inside(sheet)]
    marks = [line for line in sheet.lines if _is_mark(line)]
    boxes += [rule for rule in sheet.rules if not any(rule[1] < mark.baseline < rule[3] for mark in marks)]
    if not boxes:
        yield f"page {number} is empty"
        return
    room = {
        "left": min(box[0] for box in boxes),
        "right": sheet.width - max(box[2] for box in boxes),
        "top": min(box[1] for box in boxes),
        "bottom": sheet.height - max(box[3] for box in boxes),
    }
    for side, (least, most) in SIDES.items():
        if room[side] < least - SLACK:
            yield f"page {number}: {side} margin is {room[side]:.1f} mm"
        if side in ("left", "top") and room[side] > most + SLACK and number > 1:
            yield f"page {number}: {side} margin is {room[side]:.1f} mm"


def _components(sheets: Sequence[Sheet], wanted: Sequence[Component]) -> Iterator[str]:
    """Each looks as it must, and they come in their order. Those of the end may stand on a later page."""
    place = (-1, -1.0)
    for one in wanted:
        found = _find(sheets, one)
        if found is None:
            if one.needed:
                yield f"{one.name} is missing"
            continue
        number, sheet, line = found
        least, most = one.sizes
        if not least - 0.01 <= line.size <= most + 0.01:
            yield f"{one.name} is {line.size:g} points, not {least:g}-{most:g}"
        if line.face != one.face:
            yield f"{one.name} is {line.face!r}, not {one.face!r}"
        if not one.where(line, sheet):
            yield f"{one.name} stands at {line.left:.0f}-{line.right:.0f} mm"
        if (number, line.baseline + SLACK) < place:
            yield f"{one.name} stands too high"
        place = (number, line.baseline)


def _find(sheets: Sequence[Sheet], one: Component) -> tuple[int, Sheet, Line] | None:
    for number, sheet in enumerate(sheets):
        for line in _inside(sheet):
            if one.known_by(line.text):
                return number, sheet, line
    return None


def _free_corner(sheet: Sheet) -> Iterator[str]:
    """The digital signature of the office stands top right on page 1 of an appendix (Phụ lục I, II.8)."""
    for line in sheet.lines:
        if line.baseline < 20 and line.right > sheet.width * 0.65:
            yield f"{line.text!r} stands in the corner of the digital signature"


def _issuer(sheet: Sheet) -> Iterator[str]:
    """Above the number: capitals, 12-13, the last name bold; a superior body above it is not."""
    number = next((line for line in sheet.lines if line.text.startswith("Số: ")), None)
    if number is None:
        return
    names = [
        line for line in _inside(sheet) if line.baseline < number.baseline - 2 and _left_half(line, sheet)
    ]
    if not names:
        yield "the issuer is missing"
        return
    for line in names:
        if line.text != line.text.upper() or not 12 <= line.size <= 13 or line.italic:
            yield f"issuer {line.text!r} is {line.size:g} {line.face!r}"
    if not names[-1].bold:
        yield f"issuer {names[-1].text!r} is not bold"


def _signature(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Authority and title in bold capitals of 13-14 at the right, the name bold below; never alone."""
    for number, sheet in enumerate(sheets, 1):
        inside = _inside(sheet)
        for line in inside:
            if not re.match(r"(TM|KT|TL|TUQ|Q)\. ", line.text):
                continue
            if not 13 <= line.size <= 14 or line.face != "b":
                yield f"authority {line.text!r} is {line.size:g} {line.face!r}"
            if not _right_half(line, sheet):
                yield f"authority {line.text!r} stands at the left"
            # a repeated header and a total are bold: they are no company
            if not any(other.baseline < line.baseline - 2 and not other.bold for other in inside):
                yield f"the signature is alone on page {number}"
            yield from _name_below(line, [one for one in inside if one.left > sheet.width / 3])


def _name_below(authority: Line, right: Sequence[Line]) -> Iterator[str]:
    below = [line for line in right if line.baseline > authority.baseline + 2]
    if not below or below[-1].face != "b" or not 13 <= below[-1].size <= 14:
        yield "the name of who signs is missing or not bold"
    elif below[-1].baseline - authority.baseline < 20:
        yield "no room to sign"


def _body(sheets: Sequence[Sheet]) -> Iterator[str]:
    """Text is 13-14; below "Nơi nhận:" its list is 11; nothing else is smaller than 11."""
    listed = False
    for sheet in sheets:
        for line in _inside(sheet):
            if line.text.startswith("Nơi nhận:"):
                listed = True
            elif listed and line.text.startswith("- ") and _left_half(line, sheet):
                if abs(line.size - 11) > 0.01 or line.face:
                    yield f"recipient {line.text!r} is {line.size:g} {line.face!r}"
            elif line.size < 11:
                yield f"{line.text!r} is {line.size:g} points"
