"""How values read on paper."""

import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.document import Align, Cell, Column, Grid, Row
from cchc_desktop.reports.cells import cell_text, clean

LEFT = Column("a", "A", 10)
CENTRED = Column("b", "B", 10, Align.CENTER)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        (Decimal("0.5"), "0,50"),
        (Decimal(15), "15,00"),
        (Decimal("0.125"), "0,125"),
        (Decimal(0), "0,00"),
        (date(2026, 1, 5), "05/01/2026"),
        (date(2025, 9, 9), "09/9/2025"),
        (date(2026, 12, 15), "15/12/2026"),
        ("1.10", "1.10"),
        (("Kế hoạch",), "Kế hoạch"),
        (("Kế hoạch", "Báo cáo"), "- Kế hoạch\n- Báo cáo"),
        (("- Kế hoạch", "Báo cáo"), "- Kế hoạch\n- Báo cáo"),
        ((), ""),
    ],
)
def test_what_a_cell_says(cell: Cell, text: str) -> None:
    assert cell_text(cell, LEFT) == text


def test_items_in_a_centred_column_have_no_dashes() -> None:
    assert (
        cell_text(("Quý I: 15/3/2026", "Quý II: 15/6/2026"), CENTRED) == "Quý I: 15/3/2026\nQuý II: 15/6/2026"
    )


def test_text_is_composed_and_shows_what_no_page_can() -> None:
    assert clean(unicodedata.normalize("NFD", "Đặng Thị Ễ")) == "Đặng Thị Ễ"
    assert clean("một\r\nhai\rba\tbốn") == "một\nhai\nba bốn"
    assert clean("a\x00b\x1bc\ud800\u2028\uffff") == "a□b□c□□□"


def test_a_row_of_another_width_than_its_grid_is_refused() -> None:
    with pytest.raises(ValueError, match="2 cells, 1 columns"):
        Grid(title="t", columns=(LEFT,), rows=(Row(("a", "b")),))
    with pytest.raises(ValueError, match="needs a column"):
        Grid(title="t", columns=(), rows=())
