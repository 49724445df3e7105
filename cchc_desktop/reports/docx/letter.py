"""A `Letter` in Word: the same parts, measures and order as on paper."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from cchc_desktop.domain.document import SAMPLE_NOT_FOR_SIGNATURE, Align, Passage, Signature
from cchc_desktop.domain.letter import Letter, SmallTable
from cchc_desktop.domain.letter_rules import dashed, marked
from cchc_desktop.reports import decree
from cchc_desktop.reports.docx.centred import evenly
from cchc_desktop.reports.docx.content import Cell, Place, next_section, paragraph, passage, table, table_row
from cchc_desktop.reports.docx.grid_table import grid_table
from cchc_desktop.reports.docx.styles import Name
from cchc_desktop.reports.fonts import Face, ruler
from cchc_desktop.reports.letter_measures import (
    LEFT_WIDTH,
    SALUTATION,
    TEXT_WIDTH,
    addressee_places,
    head_left,
    recipients_beside,
)

_HALVES = (LEFT_WIDTH, TEXT_WIDTH - LEFT_WIDTH)
_ROOM = (decree.PAGE_LONG - decree.MARGIN_TOP - decree.MARGIN_BOTTOM) / 2
"""Height from which a row of a table may be cut, and recipients go on below who signs, as in the PDF."""


def letters_content(letters: Sequence[Letter], before_letter: Callable[[], object]) -> Iterator[str]:
    """The letters one after the other, a section of pages for each."""
    for number, letter in enumerate(letters):
        before_letter()
        if number:
            yield next_section()
        yield from letter_content(letter)


def letter_content(letter: Letter) -> Iterator[str]:
    """Paragraphs and tables in order."""
    yield _head(letter)
    if letter.kind:
        yield paragraph(letter.kind.upper(), Name.KIND, Place(before=decree.BODY_SIZE))
        yield paragraph(
            letter.summary, Name.KIND, evenly(letter.summary, Face.BOLD, decree.KIND_SIZE, TEXT_WIDTH)
        )
        yield _rule(letter.summary, Face.BOLD, decree.KIND_SIZE, TEXT_WIDTH, decree.RULE_SHARE)
    yield from _addressees(letter)
    yield from (paragraph(line, Name.BASIS) for line in marked(letter.legal_bases))
    for part, following in zip_longest(letter.body, letter.body[1:]):
        yield from _part(part, keep=following is None or isinstance(following, SmallTable))
    if not letter.body or isinstance(letter.body[-1], SmallTable):
        yield paragraph("", Name.RULE)  # two tables without a paragraph between them become one
    yield _end(letter)
    yield paragraph("", Name.RULE)  # Word wants one after the last table


def _head(letter: Letter) -> str:
    """Names above, number and date below, so that these two stand on one line."""
    head = letter.masthead
    left = head_left(head.place_date)
    right = TEXT_WIDTH - left
    halves = (left, right)
    size = decree.ISSUER_SIZE
    names = [paragraph(line, Name.ISSUER, evenly(line, Face.BOLD, size, left)) for line in head.issuer]
    if head.superior:
        names.insert(
            0, paragraph(head.superior, Name.SUPERIOR, evenly(head.superior, Face.REGULAR, size, left))
        )
    below = _rule(head.issuer[-1], Face.BOLD, decree.ISSUER_SIZE, left, decree.RULE_SHARE)
    nation = (
        paragraph(decree.NATION, Name.NATION),
        paragraph(decree.MOTTO, Name.MOTTO),
        _rule(decree.MOTTO, Face.BOLD, decree.MOTTO_SIZE, right, 1.0),
    )
    number = [paragraph(f"Số: {head.number}", Name.NUMBER)]
    if letter.subject:
        place = evenly(letter.subject, Face.REGULAR, decree.SUBJECT_SIZE, left)
        number.append(paragraph(letter.subject, Name.SUBJECT, place))
    rows = (
        table_row(halves, (Cell((*names, below)), Cell(nation))),
        table_row(halves, (Cell(number), Cell((paragraph(head.place_date, Name.DATE),)))),
    )
    return table(halves, rows, bordered=False)


def _rule(text: str, face: Face, size: float, room: float, share: float) -> str:
    """A line centred in `room`, as long as a share of the width of the last line of `text`."""
    last = ruler(face).wrap_evenly(text, room * 1000 / size)[-1]
    beside = max((room - ruler(face).width(last) * size / 1000 * share) / 2, 0.0)
    return paragraph("", Name.RULE, Place(left=beside, right=beside, before=1.0, rule=True))


def _addressees(letter: Letter) -> Iterator[str]:
    if not letter.addressees:
        return
    places = addressee_places(letter.addressees, TEXT_WIDTH)
    above = decree.BODY_SIZE
    if len(letter.addressees) == 1:
        hang = places.names - places.word
        place = Place(left=places.names, hanging=hang, before=above)
        yield paragraph(f"{SALUTATION} {letter.addressees[0]}", Name.ADDRESSEE, place)
    else:
        yield paragraph(
            SALUTATION, Name.ADDRESSEE, Place(left=places.word, before=above, keep_with_next=True)
        )
        dash = ruler(Face.REGULAR).width("- ") * decree.BODY_SIZE / 1000
        place = Place(left=places.names + dash, hanging=dash)
        yield from (paragraph(line, Name.ADDRESSEE, place) for line in dashed(letter.addressees))
    yield paragraph("", Name.ADDRESSEE)


def _part(part: Passage | SmallTable, *, keep: bool) -> Iterator[str]:
    match part:
        case SmallTable():
            yield paragraph("", Name.RULE, Place(before=decree.PARAGRAPH_GAP, keep_with_next=True))
            yield grid_table(part.columns, part.rows, TEXT_WIDTH, _ROOM)
        case Passage():
            yield passage(part, keep=keep)


def _end(letter: Letter) -> str:
    """Recipients and signature side by side, level and never cut; a long list goes on below."""
    if letter.secretary:
        return _end_of_minutes(letter, letter.secretary)
    above = decree.SIGNATURE_SIZE
    level = above + (decree.SIGNATURE_SIZE - decree.RECIPIENTS_LABEL_SIZE) * decree.ASCENT
    lines = dashed(letter.recipients)
    held = recipients_beside(lines, _signature_height(letter), _ROOM)
    left: list[str] = []
    if lines:
        left.append(paragraph("Nơi nhận:", Name.RECIPIENTS_LABEL, Place(before=level)))
        left += _plain(lines[:held], Name.RECIPIENTS)
    rows = [table_row(_HALVES, (Cell(left), Cell(_signing(letter, letter.signature))))]
    if lines[held:]:
        rows.append(table_row(_HALVES, (Cell(_plain(lines[held:], Name.RECIPIENTS)), Cell(())), whole=False))
    return table(_HALVES, rows, bordered=False)


def _end_of_minutes(letter: Letter, secretary: Signature) -> str:
    """Who wrote and who chaired side by side, below them whom the minutes go to."""
    halves = (TEXT_WIDTH / 2, TEXT_WIDTH / 2)
    first = () if letter.sample else _signing(letter, secretary)
    rows = [table_row(halves, (Cell(first), Cell(_signing(letter, letter.signature))))]
    if letter.recipients:
        label = paragraph("Nơi nhận:", Name.RECIPIENTS_LABEL, Place(before=decree.SIGNATURE_SIZE))
        names = _plain(dashed(letter.recipients), Name.RECIPIENTS)
        rows.append(table_row(halves, (Cell((label, *names)), Cell(())), whole=False))
    return table(halves, rows, bordered=False)


def _signing(letter: Letter, signature: Signature | None) -> list[str]:
    """Who signs with room for it, or the sentence that stands there in a sample."""
    above = decree.SIGNATURE_SIZE
    if letter.sample:
        return [paragraph(SAMPLE_NOT_FOR_SIGNATURE, Name.NOTE, Place(align=Align.CENTER, before=above))]
    if signature is None:
        return []
    first, *others = signature.lines or ("",)
    name = paragraph(signature.name, Name.SIGNER, Place(before=decree.SIGNING_ROOM))
    return [paragraph(first, Name.SIGNER, Place(before=above)), *_plain(others, Name.SIGNER), name]


def _signature_height(letter: Letter) -> float:
    """Points of the signature block, its lines unbroken."""
    if letter.signature is None or letter.sample:
        return 0.0
    lines = len(letter.signature.lines) + 1
    return decree.SIGNATURE_SIZE * (1 + lines * decree.LINE_SPACING) + decree.SIGNING_ROOM


def _plain(lines: Iterable[str], style: Name) -> list[str]:
    return [paragraph(line, style) for line in lines]
