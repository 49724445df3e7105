"""What a unit or a person is reminded of: who is meant, and the words of the message."""

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.records import Contact
from cchc_desktop.domain.reminders import reminder_text, to_remind
from cchc_desktop.domain.todo import Todo
from cchc_desktop.domain.todo_sources import to_do
from cchc_desktop.domain.vocabulary import ContactRole
from tests.domain.waiting import in_days, own_task
from tests.domain.years import AS_OF, VHXH, VP, due, lead, view
from tests.support import refused

PERSON = Contact("p", "vp", ContactRole.IN_CHARGE, "Người A", "", "", 1)


def items() -> list[Todo]:
    """VP: 1.1.1 late, 1.2 and a task due in days, 1.1.2 in a month; VHXH: II late; nobody: 1.1.3."""
    year = view(
        contacts=[PERSON],
        assignments=[lead("1.1.1", VP, "p"), lead("1.1.2", VP), lead("1.2", VP), lead("II", VHXH)],
        milestones=[
            due("1.1.1", in_days(-9)),
            due("1.2", in_days(2)),
            due("1.1.2", in_days(20)),
            due("II", in_days(-1)),
        ],
    )
    return to_do(year, (), [own_task(due=in_days(4))])


def chosen(*uids: str) -> list[Todo]:
    return [one for one in items() if one.uid in uids]


def meant(*uids: str) -> list[str]:
    return [one.uid for one in to_remind(chosen(*uids), items())]


def test_of_one_thing_the_unit_is_reminded_of_all_that_is_late_or_due_this_week() -> None:
    assert meant("1.1.1") == ["1.1.1", "1.2", "t"]
    assert meant("1.1.2") == ["1.1.1", "1.2", "t", "1.1.2"]


def test_several_things_are_meant_themselves_but_for_what_nobody_was_asked() -> None:
    assert meant("1.2", "II", "1.1.3") == ["II", "1.2"]
    with refused(Fault.NOBODY_TO_REMIND):
        meant("1.1.3")


def test_the_message_counts_names_and_asks() -> None:
    assert reminder_text(to_remind(chosen("1.1.1"), items()), AS_OF) == (
        "Đơn vị VP: 1 việc quá hạn, 2 việc đến hạn trong 7 ngày (tính đến 23/11/2026).\n"
        "Quá hạn:\n"
        "- 1.1.1 Tên 1.1.1 (hạn 14/11/2026, quá 9 ngày)\n"
        "Đến hạn trong 7 ngày:\n"
        "- 1.2 Tên 1.2 (hạn 25/11/2026)\n"
        "- Trả lời Sở (12/SNV) (hạn 27/11/2026)\n"
        "Đề nghị Đơn vị VP báo tiến độ và gửi tài liệu kiểm chứng."
    )


def test_each_unit_or_person_gets_words_of_its_own_and_a_sample_says_it_is_one() -> None:
    both = reminder_text(chosen("1.1.1", "II"), AS_OF, sample=True)
    assert both.startswith(f"{SAMPLE_MARK}\n\nĐơn vị VP: 1 việc")
    assert "\n\nĐơn vị VHXH: 1 việc" in both
    personal = reminder_text(chosen("1.1.1"), AS_OF, by_person=True)
    assert personal.startswith("Đ/c Người A, Đơn vị VP: 1 việc quá hạn")


def test_a_long_name_is_cut_and_a_deadline_in_words_is_kept() -> None:
    (item,) = chosen("1.1.1")
    long = replace(item, name="rất dài " * 40, due=None, due_text="thường xuyên")
    line = reminder_text([long], AS_OF).splitlines()[2]
    assert line.endswith("… (thường xuyên)")
    assert len(line) < 150


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ((-9, 3), "(hạn 14/11/2026, quá 9 ngày)"),
        ((-1, -20, -9), "(hạn 03/11/2026, quá 20 ngày; 2 mốc sau cũng quá hạn: 14/11/2026, 22/11/2026)"),
        ((-1, -2, -3, -4, -20), "(hạn 03/11/2026, quá 20 ngày; 4 mốc sau cũng quá hạn)"),
    ],
)
def test_what_is_late_in_several_parts_is_told_with_all_of_them(days: tuple[int, ...], told: str) -> None:
    year = view(
        assignments=[lead("1.1.1", VP)],
        milestones=[due("1.1.1", in_days(day), number) for number, day in enumerate(days)],
    )
    (item, *_others) = to_do(year, ())
    assert reminder_text([item], AS_OF).splitlines()[2].endswith(told)
