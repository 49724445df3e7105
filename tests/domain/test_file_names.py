"""Names of files: kept as they were, safe before a copy bears them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.file_names import (
    LONGEST,
    bare_name,
    is_executable_name,
    kept_name,
    plain_name,
    safe_name,
    stored_suffix,
)

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "123")}


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Báo cáo quý III.pdf", "Báo cáo quý III.pdf"),
        (unicodedata.normalize("NFD", "Kế hoạch.pdf"), "Kế hoạch.pdf"),
        (r"..\..\x", "-..-x"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ("CON.pdf", "tep-CON.pdf"),
        ("nul", "tep-nul"),
        ("com1 .tar.gz", "tep-com1 .tar.gz"),
        ("contract.pdf", "contract.pdf"),
        ("a.pdf. . ", "a.pdf"),
        ("a.pdf:hidden.txt", "a.pdf-hidden.txt"),
        ("C:\\x\\a.pdf", "C-x-a.pdf"),
        ("a\u202efdp.doc", "afdp.doc"),
        ("a\nb\x00c.pdf", "a-b-c.pdf"),
        ("\udcff.pdf", "-.pdf"),
        ("...", "tep"),
        ("", "tep"),
        (".htaccess", "htaccess"),
        ("x" * 300 + ".pdf", "x" * (LONGEST - 4) + ".pdf"),
        ("ệ" * 300 + ".pdf", "ệ" * 78 + ".pdf"),
    ],
)
def test_a_copy_bears_a_safe_name(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400) | st.text(".:/\\ <>|*con \u202e", max_size=30))
def test_a_safe_name_is_safe_everywhere_and_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)
    assert safe == safe_name(safe)
    assert safe == unicodedata.normalize("NFC", safe)
    assert not set(safe) & set('<>:"/\\|?*')
    assert all(unicodedata.category(letter) not in ("Cc", "Cf", "Cs") for letter in safe)
    assert safe == safe.strip(" .")
    assert safe.split(".")[0].strip().lower() not in RESERVED
    assert 0 < len(safe.encode("utf-16-le")) // 2 <= LONGEST
    assert len(safe.encode("utf-8")) <= 240


@given(st.text(max_size=400))
def test_what_is_kept_passes_the_door_and_keeps_its_suffix(name: str) -> None:
    kept = kept_name(name)
    assert 0 < len(kept) <= 255
    assert not any(letter < " " or "\ud800" <= letter <= "\udfff" for letter in kept)
    assert kept_name(name + ".pdf").endswith(".pdf")


def test_a_name_is_kept_as_it_was() -> None:
    assert kept_name(r"..\..\x:y.pdf") == r"..\..\x:y.pdf"
    assert plain_name("...") == ""
    assert (bare_name("Báo cáo.v2.pdf"), bare_name(".pdf")) == ("Báo cáo.v2", ".pdf")


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.PDF", ".pdf"), ("a.tar.gz", ".gz"), ("a", ""), ("a.đuôi", ""), ("a.pdf .", ".pdf"), ("a.b c", "")],
)
def test_bytes_are_stored_with_a_plain_suffix(name: str, suffix: str) -> None:
    assert stored_suffix(name) == suffix


@pytest.mark.parametrize(
    "name",
    ["a.exe", "a.EXE", "a.exe.", "a.exe  ", "a.pdf.exe", "a.pdf:b.exe", "a.ex\u200be", "a.lnk", "a.sh",
     "Báo cáo.pdf.scr", "a.settingcontent-ms", "a.website", "a.rdp", "a.wsb", "a.msu", "a.theme",
     "a.library-ms", "a.searchconnector-ms", "x" * 300 + ".exe"],
)  # fmt: skip
def test_what_a_double_click_runs_is_told_by_its_name(name: str) -> None:
    assert is_executable_name(name)


@pytest.mark.parametrize("name", ["a.pdf", "a.docm", "exe", "a.exe.pdf", "a.zip", "a.xlsx", "a.jpg", "a"])
def test_documents_are_no_programs(name: str) -> None:
    assert not is_executable_name(name)
