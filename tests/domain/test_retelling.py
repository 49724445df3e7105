"""What the history calls things: every table, column and word of the schema has a Vietnamese name."""

from datetime import date
from decimal import Decimal

import pytest

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.record_words import INNER, RECORDS, column_label, record_label, shown_value
from cchc_desktop.domain.retelling import own_name, told
from cchc_desktop.domain.vocabulary import Channel, ContactRole, DutyRole, Progress
from cchc_desktop.storage.columns import codecs
from cchc_desktop.storage.tables import TABLES


def test_every_table_has_a_label() -> None:
    assert set(RECORDS) == set(TABLES.values())


@pytest.mark.parametrize(("record_type", "table"), TABLES.items())
def test_every_column_has_a_label(record_type: type, table: str) -> None:
    unnamed = [column for column in codecs(record_type) if column_label(table, column) == column]
    assert set(unnamed) <= INNER


def test_what_an_older_program_wrote_is_called_as_it_was_written() -> None:
    assert (record_label("campaign"), column_label("unit", "fax")) == ("campaign", "fax")
    assert told("forgotten", "forgotten", {"count": 3}) == "forgotten"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (date(2026, 3, 5), "05/03/2026"),
        (Decimal("1.5"), "1,50"),
        (True, "Có"),
        (False, "Không"),
        (Progress.WAITING, "Chờ kiểm tra"),
        (ContactRole.LEADER, "Lãnh đạo phụ trách"),
        (DutyRole.LEAD, "Chủ trì"),
        (Channel.UNKNOWN, ""),
        (12, "12"),
        ("  như gõ ", "  như gõ "),
    ],
)
def test_values_are_read_as_she_types_them(value: object, shown: str) -> None:
    assert shown_value(value) == shown


def test_an_undo_names_what_it_undid() -> None:
    assert told(Op.EXTEND, Op.EXTEND, {"count": 3}) == "gia hạn 3 tiêu chí"
    assert told(Op.UNDO, Op.EXTEND, {"count": 3}) == "hoàn tác: gia hạn 3 tiêu chí"
    assert told(Op.REDO, Op.EXTEND, {"count": 3}) == "làm lại: gia hạn 3 tiêu chí"


def test_a_record_is_named_by_its_own_columns() -> None:
    assert own_name("criterion", {"code": "1.1", "name": "Sáng kiến"}) == "1.1 Sáng kiến"
    assert own_name("progress_note", {"on_date": "2026-03-05", "text": "Đã\ngửi"}) == "05/03/2026 Đã gửi"
    assert own_name("assignment", {"role": "lead"}) is None
    assert own_name("signing_profile", {"report_kind": "dispatch"}) == "Công văn phân công"
    assert len(own_name("duty", {"text": "dài " * 100}) or "") == 80
