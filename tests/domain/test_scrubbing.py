"""A scrubbed log tells where and how the program failed, and not one word of hers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.scrubbing import GONE, scrubbed

LOG = r"""2026-11-26 16:40:01,123 WARNING cchc_desktop.crash: escaped: file_locked max_points
2026-11-26 16:40:02,123 ERROR cchc_desktop.crash: bug
  File "/home/lan/chương trình/cchc_desktop/ui/tasks.py", line 131, in _finish
    raise bug
  File "C:\Users\Nguyễn Lan\AppData\Python\Python312\Lib\json\decoder.py", line 3, in <module>
  File "D:\Lan\cchc\_internal\cchc_desktop\ui\log_tab.py", line 9, in write
  File "/home/lan/bi mat.py", line 2, in run
msgspec.ValidationError: Expected `str`, got Nguyen Thi Lan
KeyError: 'Xã An Hưng'
sqlite3.OperationalError
2026-11-26 16:40:03,123 WARNING cchc_desktop.qt: qt.qpa.plugin: No QPixmap::scaled() from /home/lan/a.png
2026-11-26 16:40:04,123 WARNING cchc_desktop.drafts: side file put aside: JSONDecodeError
Fatal Python error: Segmentation fault
Nguyễn Thị Lan 0912345678
"""
CLEAN = r"""2026-11-26 16:40:01,123 WARNING cchc_desktop.crash: escaped: file_locked max_points
2026-11-26 16:40:02,123 ERROR cchc_desktop.crash: bug
  File "cchc_desktop/ui/tasks.py", line 131, in _finish
…
  File "Lib\json\decoder.py", line 3, in <module>
  File "cchc_desktop\ui\log_tab.py", line 9, in write
  File "…", line 2, in run
msgspec.ValidationError
KeyError
sqlite3.OperationalError
2026-11-26 16:40:03,123 WARNING cchc_desktop.qt: qt.qpa.plugin: … QPixmap::scaled() …
2026-11-26 16:40:04,123 WARNING cchc_desktop.drafts: side file put aside: JSONDecodeError
Fatal Python error: Segmentation fault
…
"""
HERS = ("Lan", "lan", "Nguyễn", "AnHưng", "0912345678", "lan.nguyen@example.vn", "Bí mật", "12/KH-UBND")
PIECES = (*HERS, *LOG.split(), "File", '"', ":", "/", "\\", "\n", "  ", "KeyError:")


def test_a_log_keeps_places_and_kinds_and_nothing_else() -> None:
    assert scrubbed(LOG) == CLEAN


def test_what_is_clean_stays_as_it_is() -> None:
    assert scrubbed(CLEAN) == CLEAN


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_her_words_never_come_through_wherever_they_stand(pieces: list[str]) -> None:
    told = scrubbed(" ".join(pieces))
    assert not any(word in told for word in HERS)


@given(st.text())
def test_any_text_is_scrubbed_to_as_many_lines(text: str) -> None:
    told = scrubbed(text)
    assert told.count("\n") == text.count("\n") + (not text.endswith("\n") and bool(text))
    assert scrubbed(told) == told


@pytest.mark.parametrize(
    "line", ["Lan", "Hoa: đã nộp", "Traceback của Lan", "AError Lan", 'File "lan", line 1', "qt.lan"]
)
def test_a_line_that_is_only_like_one_of_ours_is_gone(line: str) -> None:
    assert scrubbed(line) == f"{GONE}\n"
