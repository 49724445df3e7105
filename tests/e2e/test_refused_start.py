"""Files that are not hers, or not now: a sentence, and the file as it was."""

from collections.abc import Callable

import pytest

from tests.e2e.officer import MESSAGE, Officer


def _foreign(_content: bytes) -> bytes:
    return b"PK\x03\x04 a workbook, renamed"


def _empty(_content: bytes) -> bytes:
    return b""


def _truncated(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize("spoil", [_foreign, _empty, _truncated])
def test_a_file_that_cannot_be_opened(at_work: Officer, spoil: Callable[[bytes], bytes]) -> None:
    officer = at_work
    spoilt = spoil(officer.file.read_bytes())
    officer.file.write_bytes(spoilt)
    officer.start(officer.file, shows=MESSAGE)
    officer.keys("Return")
    code, complaint = officer.ended()
    assert code == 1
    assert officer.file.name in complaint
    assert complaint.count("\n") == 1
    assert officer.file.read_bytes() == spoilt
