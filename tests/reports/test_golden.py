"""The golden pages are still what is printed. A wanted change: `python -m tests.reports.golden`."""

import pytest

from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports.pdf import render_pdf
from tests.reports.decree_checker import appendix_faults, letter_faults
from tests.reports.golden import DOCUMENTS, FOLDER, as_text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_is_the_golden_one(name: str) -> None:
    kept = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    assert as_text(DOCUMENTS[name]).splitlines() == kept.splitlines()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_golden_page_keeps_to_the_decree(name: str) -> None:
    document = DOCUMENTS[name]
    faults = letter_faults if isinstance(document, Letter) else appendix_faults
    assert faults(render_pdf(document)) == []


def test_no_golden_page_is_left_over() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(DOCUMENTS)
