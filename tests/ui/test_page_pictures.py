"""Pictures of pages: those wanted are drawn, those passed by are not, and the heap of them stays bounded."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.ui.page_pictures import Band, PagePictures, bands
from cchc_desktop.ui.pdf_file import PdfFile
from cchc_desktop.ui.pdf_pages import PdfPages
from cchc_desktop.ui.tasks import Job, Tasks
from tests.ui.paper import WORDS, pdf_of


class Slow(PdfPages):
    """Draws when the test lets it."""

    def __init__(self) -> None:
        super().__init__(Tasks(), b"")
        self.asked: list[tuple[int, Job, Callable[[QImage], object], Callable[[UserError], object]]] = []

    def picture(
        self,
        page: int,
        scale: float,
        rows: tuple[int, int],
        done: Callable[[QImage], object],
        failed: Callable[[UserError], object],
    ) -> Job:
        job = Job(lambda: None, lambda percent: None)
        self.asked.append((page, job, done, failed))
        return job

    def deliver(self) -> None:
        """Draw what is asked for and not given up, a megabyte each."""
        asked, self.asked = self.asked, []
        for _page, job, done, _failed in asked:
            if not job.cancelled:
                done(QImage(512, 512, QImage.Format.Format_RGB32))


def page(number: int) -> Band:
    return Band(number, 1.0, 0, 512)


def kept(pictures: PagePictures, count: int) -> list[int]:
    return [number for number in range(count) if pictures.get(page(number)) is not None]


def test_what_was_passed_by_is_not_drawn(qapp: object) -> None:
    slow = Slow()
    pictures = PagePictures(slow, lambda: None)
    pictures.want([page(0), page(1)])
    pictures.want([page(1), page(2)])
    assert [(number, job.cancelled) for number, job, _done, _failed in slow.asked] == [
        (0, True),
        (1, False),
        (2, False),
    ]
    slow.deliver()
    assert kept(pictures, 3) == [1, 2]


def test_the_heap_is_bounded_and_holds_what_is_wanted(qapp: object) -> None:
    slow = Slow()
    pictures = PagePictures(slow, lambda: None)
    for number in range(100):
        pictures.want([page(number), page(number + 1)])
        slow.deliver()
    there = kept(pictures, 101)
    assert there[-2:] == [99, 100]
    assert 20 < len(there) <= 34, "32 MB and what is wanted"
    wanted = [page(number) for number in range(60)]
    pictures.want(wanted)
    slow.deliver()
    pictures.want(wanted)
    assert len(kept(pictures, 60)) == 60, "more than the bound, and all of it in sight"


def test_a_page_that_cannot_be_drawn_is_asked_for_once(qapp: object) -> None:
    slow = Slow()
    told: list[bool] = []
    pictures = PagePictures(slow, lambda: told.append(True))
    pictures.want([page(7)])
    slow.asked[0][3](UserError(Fault.PDF_UNREADABLE))
    assert pictures.broken == {7}
    assert told == [True]
    pictures.want([page(7)])
    assert len(slow.asked) == 1


def test_bands_cover_what_is_seen_of_a_page_and_no_more() -> None:
    whole = bands(0, (1000, 5000), 1.0, 0, 5000)
    assert sum(band.rows for band in whole) == 5000
    assert [band.top for band in whole] == [0, 2000, 4000]
    assert bands(0, (1000, 5000), 1.0, 2500, 2600) == [Band(0, 1.0, 2000, 2000)]
    assert bands(0, (1000, 5000), 1.0, -900, -1) == []


def test_words_are_found_where_the_text_leaves_characters_out(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pypdfium2 import PdfTextPage

    file = PdfFile(pdf_of(3))
    plain = file.find(0, WORDS)
    monkeypatch.setattr(PdfTextPage, "get_text_range", lambda page: "")
    assert file.find(0, WORDS) == plain
    assert len(plain) == 3
    assert all(0 < left < 842 and 0 < top < 595 for hit in plain for left, top, _width, _height in hit.boxes)
    file.close()
