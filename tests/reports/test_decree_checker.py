"""What the program prints keeps to the decree; and the checker says so when it does not."""

from collections.abc import Callable, Sequence
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.domain.document import Bundle
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.reports.pdf.grid import lay_out_all
from cchc_desktop.reports.pdf.letter import lay_out_letter
from cchc_desktop.reports.pdf.page import Page, Style, Text
from cchc_desktop.reports.pdf.paint import paint
from tests.reports.decree_checker import appendix_faults, letter_faults
from tests.reports.grids import SIGNER, grid, many
from tests.reports.letters import letter, paragraphs, report

APPENDICES = [
    grid(many(30), signature=SIGNER),
    grid(many(1)),
    grid(many(60), sample=True, signature=SIGNER),
    grid([], signature=None),
    Bundle((grid(many(20), label="Phụ lục I", signature=SIGNER), grid(many(20), label="Phụ lục II"))),
    Bundle((grid(many(2), label="TRÍCH PHỤ LỤC I"), grid(many(2), label="TRÍCH PHỤ LỤC II"))),
]
LETTERS = [
    letter(),
    letter(paragraphs(*[5] * 12)),
    letter(sample=True),
    report(),
    report(addressees=(), recipients=()),
]


@pytest.mark.parametrize("number", range(len(APPENDICES)))
def test_appendices_keep_to_the_decree(number: int) -> None:
    assert appendix_faults(render_pdf(APPENDICES[number])) == []


@pytest.mark.parametrize("number", range(len(LETTERS)))
def test_letters_keep_to_the_decree(number: int) -> None:
    assert letter_faults(render_pdf(LETTERS[number])) == []


Tamper = Callable[[list[Page]], object]


def change(begins: str, **facts: object) -> Tamper:
    """The line that begins so, on every page, with other facts."""

    def tamper(pages: list[Page]) -> None:
        touched = 0
        for page in pages:
            for number, text in enumerate(page.texts):
                if text.text.startswith(begins):
                    page.texts[number] = text._replace(**facts)  # type: ignore[arg-type]
                    touched += 1
        assert touched, begins

    return tamper


def drop(begins: str) -> Tamper:
    def tamper(pages: list[Page]) -> None:
        for page in pages:
            page.texts = [text for text in page.texts if not text.text.startswith(begins)]

    return tamper


def shift(x: float, y: float) -> Tamper:
    def tamper(pages: list[Page]) -> None:
        for page in pages:
            page.texts = [text._replace(x=text.x + x, y=text.y + y) for text in page.texts]

    return tamper


def add(page: int, text: str, x: float, y: float, face: Face = Face.REGULAR, size: float = 14) -> Tamper:
    return lambda pages: pages[page].texts.append(Text(x, y, Style(face, size), text))


def alone(pages: list[Page]) -> None:
    """On the page of the signature nothing but the header of the table."""
    last = pages[-1]
    last.texts = [text for text in last.texts if text.style.face is Face.BOLD]


def wide(pages: list[Page]) -> None:
    pages[0].width += 40


BOLD, REGULAR, ITALIC = (Style(face, 14) for face in (Face.BOLD, Face.REGULAR, Face.ITALIC))
WRONG_APPENDICES: list[tuple[Tamper, str]] = [
    (change("Phụ lục", style=REGULAR), "label is '', not 'b'"),
    (change("Phụ lục", style=Style(Face.BOLD, 13)), "label is 13 points"),
    (change("Phụ lục", text="Phụ lục I"), "appendices numbered"),
    (change("Phụ lục", x=100), "label stands at"),
    (drop("Phụ lục"), "label is missing"),
    (change("PHÂN CÔNG", text="Phân công nhiệm vụ"), "title stands"),
    (change("PHÂN CÔNG", y=200), "attached to stands too high"),
    (change("(Kèm theo", style=BOLD), "attached to is"),
    (change("TM. ỦY BAN", style=REGULAR), "authority"),
    (change("TM. ỦY BAN", x=90), "stands at the left"),
    (change("Người Ký Mẫu", style=REGULAR), "name of who signs"),
    (drop("Người Ký Mẫu"), "no room to sign"),
    (alone, "the signature is alone"),
    (shift(-30, 0), "left margin"),
    (shift(60, 0), "right margin"),
    (shift(0, 40), "bottom margin"),
    (shift(0, -25), "in its top margin"),
    (wide, "not A4"),
    (change("2", y=570), "page 2 has []"),
    (change("2", style=Style(Face.ITALIC, 14)), "page number 2 is"),
    (change("2", x=90), "page number 2 is not centred"),
    (add(0, "1", 400, 40), "in the top margin of page 1"),
    (add(0, "Mẫu số 1", 700, 40), "corner of the digital signature"),
]


@pytest.mark.parametrize("number", range(len(WRONG_APPENDICES)))
def test_a_wrong_appendix_is_told(number: int) -> None:
    tamper, told = WRONG_APPENDICES[number]
    document = grid(many(12), signature=SIGNER)
    pages = list(lay_out_all([document]))
    tamper(pages)
    assert any(told in fault for fault in appendix_faults(paint(pages, document)))


WRONG_LETTERS: list[tuple[Tamper, str]] = [
    (change("CỘNG HÒA", style=Style(Face.BOLD, 11)), "Quốc hiệu is 11"),
    (change("CỘNG HÒA", x=90), "Quốc hiệu stands at"),
    (change("Độc lập", style=Style(Face.REGULAR, 13)), "Tiêu ngữ is"),
    (drop("Độc lập"), "Tiêu ngữ is missing"),
    (change("Số: ", style=Style(Face.BOLD, 13)), "number is"),
    (drop("Số: "), "number is missing"),
    (change("Thử Nghiệm, ngày", style=Style(Face.REGULAR, 13)), "place and date is"),
    (change("V/v ", style=Style(Face.ITALIC, 12)), "subject is"),
    (change("Kính gửi:", style=BOLD), "addressees is"),
    (change("Kính gửi:", y=60), "addressees stands too high"),
    (change("Nơi nhận:", style=Style(Face.BOLD, 12)), "recipients is"),
    (change("- Như trên", style=Style(Face.REGULAR, 14)), "recipient"),
    (change("XÃ THỬ", style=Style(Face.REGULAR, 12)), "is not bold"),
    (change("ỦY BAN", text="Ủy ban nhân dân"), "issuer"),
    (change("TM. ỦY BAN", x=90), "stands at the left"),
    (change("Đoạn 1.", style=Style(Face.REGULAR, 10)), "is 10 points"),
]


@pytest.mark.parametrize("number", range(len(WRONG_LETTERS)))
def test_a_wrong_letter_is_told(number: int) -> None:
    tamper, told = WRONG_LETTERS[number]
    document = letter()
    pages = list(lay_out_letter(document))
    tamper(pages)
    assert any(told in fault for fault in letter_faults(paint(pages, document)))


def drawn(draw: Callable[[Canvas], object], numbers: Sequence[int] = (1,)) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(297 * 72 / 25.4, 210 * 72 / 25.4))
    for _ in numbers:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_fonts_that_are_stray_or_not_embedded_are_told() -> None:
    faults = appendix_faults(drawn(lambda canvas: canvas.drawString(100, 100, "Phụ lục")))
    assert "stray font Helvetica" in faults
    assert any("is not embedded" in fault for fault in faults)


def test_colour_is_told() -> None:
    def red(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 0, 0)
        canvas.drawString(100, 100, "abc")

    assert "'abc' is not black" in appendix_faults(drawn(red))
