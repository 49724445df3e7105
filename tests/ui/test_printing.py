"""What comes out of the printer are the pages of the PDF, in their place and in the order asked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.ui import printing
from cchc_desktop.ui.pdf_file import PdfFile
from cchc_desktop.ui.printers import FoundPrinter, Printers
from cchc_desktop.ui.printing import PrintRun, print_pages
from cchc_desktop.ui.tasks import Cancelled, Job
from tests.ui.paper import pdf_of
from tests.ui.paper_printer import FilePrinters

NAME = "Máy in phòng VH-XH"
DOTS = 100


@pytest.fixture
def printers(qapp: object, tmp_path: Path) -> FilePrinters:
    return FilePrinters(tmp_path, FoundPrinter(NAME))


def job() -> Job:
    return Job(lambda: None, lambda percent: None)


def looks(pdf: bytes) -> list[QImage]:
    file = PdfFile(pdf)
    try:
        return [file.picture(page, DOTS / 72, gray=True) for page in range(len(file.sizes))]
    finally:
        file.close()


def row(page: QImage, y: int) -> bytes:
    """The shades of a row of pixels."""
    return bytes(page.constBits()[y * page.bytesPerLine() :][: page.width()])


def ink(page: QImage) -> QRect:
    """Where anything stands on it."""
    rows = [row(page, y) for y in range(page.height())]
    inked = [y for y, shades in enumerate(rows) if min(shades) < 200]
    columns = [x for x, shades in enumerate(zip(*rows, strict=True)) if min(shades) < 200]
    return QRect(QPoint(columns[0], inked[0]), QPoint(columns[-1], inked[-1]))


def same(one: QImage, other: QImage) -> bool:
    """Whether two pages hold the same in the same place, half a millimetre apart at most.

    How thick a hairline is drawn differs; seen from afar that is a shade, a line of text elsewhere is more.
    """
    edges = zip(ink(one).getCoords(), ink(other).getCoords(), strict=True)  # type: ignore[call-overload]
    far = [page.scaled(117, 83, mode=Qt.TransformationMode.SmoothTransformation) for page in (one, other)]
    shades = [[page.pixel(x, y) & 255 for y in range(83) for x in range(117)] for page in far]
    apart = [abs(first - second) for first, second in zip(*shades, strict=True)]
    return all(abs(first - second) <= 2 for first, second in edges) and sum(apart) / len(apart) < 12


def printed(printers: FilePrinters, pdf: bytes, *order: int | None, copies: int = 1) -> list[QImage]:
    count = print_pages(job(), pdf, PrintRun("Phụ lục", NAME, order, copies), printers)
    pages = looks(printers.paper(printers.heaps).read_bytes())
    assert count == len(pages)
    return pages


def test_the_pages_come_out_as_they_are(printers: FilePrinters) -> None:
    pdf = pdf_of(60)
    originals = looks(pdf)
    assert len(originals) > 2
    out = printed(printers, pdf, *range(len(originals)))
    for original, page in zip(originals, out, strict=True):
        assert same(original, page)
    assert not same(originals[0], originals[1]), "or the comparison could not fail"


def test_a_page_drawn_in_many_bands_has_no_seams(
    printers: FilePrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = portrait_and_landscape()
    monkeypatch.setattr(printing, "_BAND_BYTES", 9_000)
    (page,) = printed(printers, pdf, 0)
    box = ink(page).adjusted(2, 2, -2, -2)
    assert box.height() > 100
    assert max(page.pixel(box.center().x(), y) & 255 for y in range(box.top(), box.bottom())) < 60


def test_order_and_blank_backs_are_kept(printers: FilePrinters) -> None:
    pdf = pdf_of(60)
    originals = looks(pdf)
    out = printed(printers, pdf, 2, None, 0)
    assert same(out[0], originals[2])
    assert same(out[2], originals[0])
    assert all(pixel == 255 for y in range(out[1].height()) for pixel in row(out[1], y))


def test_a_printer_that_cannot_count_gets_every_copy(printers: FilePrinters) -> None:
    pdf = pdf_of(60)
    originals = looks(pdf)
    out = printed(printers, pdf, 0, 1, copies=2)
    assert len(out) == 4
    for page, original in zip(out, [0, 1, 0, 1], strict=True):
        assert same(page, originals[original])


def test_upright_and_lying_pages_in_one_heap(printers: FilePrinters) -> None:
    pdf = portrait_and_landscape()
    assert {image.width() > image.height() for image in looks(pdf)} == {True, False}
    for page, original in zip(printed(printers, pdf, 0, 1), looks(pdf), strict=True):
        assert same(page, original)


def portrait_and_landscape() -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    buffer = BytesIO()
    canvas = Canvas(buffer)
    for size in ((595.3, 841.9), (841.9, 595.3)):
        canvas.setPageSize(size)
        canvas.rect(72, 72, 200, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_cancelled_between_pages(printers: FilePrinters) -> None:
    stopped = job()
    real = stopped.report

    def report(done: int, total: int) -> None:
        if done == 1:
            stopped.cancel()
        real(done, total)

    stopped.report = report  # type: ignore[method-assign]
    with pytest.raises(Cancelled):
        print_pages(stopped, pdf_of(60), PrintRun("Phụ lục", NAME, (0, 1, 2)), printers)
    again = printed(printers, pdf_of(60), 0)
    assert len(again) == 1, "the next one is not held up"


def test_a_printer_that_went_is_named(printers: FilePrinters) -> None:
    with pytest.raises(UserError) as raised:
        print_pages(job(), pdf_of(3), PrintRun("Phụ lục", "Máy cũ", (0,)), printers)
    assert raised.value.fault is Fault.PRINTER_GONE


def test_a_system_without_that_printer_says_so(qapp: object) -> None:
    with pytest.raises(UserError) as raised:
        Printers().opened("Máy in không có thật")
    assert raised.value.fault is Fault.PRINTER_GONE


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing(qapp: object, tmp_path: Path) -> None:
    printers = FilePrinters(tmp_path / "không có", FoundPrinter(NAME))
    with pytest.raises(UserError) as raised:
        print_pages(job(), pdf_of(3), PrintRun("Phụ lục", NAME, (0,)), printers)
    assert raised.value.fault is Fault.PRINT_FAILED
