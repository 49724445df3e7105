"""Letters in Word: real styles and tables, the decree's measures, nothing of a template, the same bytes."""

import os
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.table import Table
from docx.text.paragraph import Paragraph
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_desktop.domain.document import Passage, Role
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports import fonts
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.pdf import render_pdf
from cchc_desktop.resources import data_path
from tests.reports.grids import run, squeezed
from tests.reports.letters import SENTENCE, letter, paragraphs, report

LETTERS = pytest.mark.parametrize("document", [letter(paragraphs(2, 3)), report()], ids=["letter", "report"])


def opened(document: Letter) -> Document:
    return docx.Document(BytesIO(render_docx(document)))


def blocks(parent: Any) -> Iterator[Paragraph]:
    """Every paragraph in reading order, those of tables row by row."""
    for block in parent.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from blocks(cell)
        else:
            yield block


def texts(document: Letter) -> list[str]:
    return [block.text for block in blocks(opened(document)) if block.text]


def style_of(document: Letter, words: str) -> tuple[str, float, bool, bool]:
    """(name, size, bold, italic) of the paragraph that begins with `words`."""
    found = next(block for block in blocks(opened(document)) if block.text.startswith(words))
    font = found.style.font
    assert not any(run.font.size or run.font.bold or run.font.name for run in found.runs), "by style alone"
    return found.style.name, font.size.pt, bool(font.bold), bool(font.italic)


def test_everything_is_said_in_order() -> None:
    assert texts(letter((Passage("Một đề mục", Role.HEADING), Passage("Việc", Role.BULLET)))) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ THỬ NGHIỆM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 05/UBND-VHXH",
        "V/v phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính",
        "Thử Nghiệm, ngày 05 tháng 01 năm 2026",
        "Kính gửi:",
        "- Lãnh đạo phòng Kinh tế;",
        "- Lãnh đạo Văn phòng HĐND & UBND xã.",
        "Một đề mục",
        "- Việc",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT, VHXH.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Người Ký Mẫu",
    ]


@pytest.mark.parametrize(
    ("words", "looks"),
    [
        ("UBND XÃ", ("Cơ quan chủ quản", 12, False, False)),
        ("PHÒNG VĂN", ("Cơ quan ban hành", 12, True, False)),
        ("CỘNG HÒA", ("Quốc hiệu", 12, True, False)),
        ("Độc lập", ("Tiêu ngữ", 13, True, False)),
        ("Số:", ("Số và ký hiệu", 13, False, False)),
        ("Thử Nghiệm, ngày", ("Địa danh và ngày tháng", 13, False, True)),
        ("BÁO CÁO", ("Tên loại và trích yếu", 14, True, False)),
        ("Kính gửi: Ủy ban", ("Kính gửi", 14, False, False)),
        ("Căn cứ", ("Căn cứ", 14, False, True)),
        ("Đoạn 1.", ("Nội dung", 14, False, False)),
        ("I. KẾT QUẢ", ("Heading 1", 14, True, False)),
        ("- Cấp", ("Nội dung", 14, False, False)),
        ("STT", ("Đầu bảng", 12, True, False)),
        ("Báo cáo quý", ("Chữ trong bảng", 12, False, False)),
        ("TM. ỦY BAN", ("Người ký", 14, True, False)),
        ("Người Ký Mẫu", ("Người ký", 14, True, False)),
        ("Nơi nhận:", ("Chữ Nơi nhận", 12, True, True)),
        ("- Như trên;", ("Nơi nhận", 11, False, False)),
    ],
)
def test_styles_carry_the_sizes_of_the_decree(words: str, looks: tuple[str, float, bool, bool]) -> None:
    assert style_of(report(), words) == looks


def test_a_dispatch_has_its_subject_below_the_number() -> None:
    assert style_of(letter(), "V/v") == ("Trích yếu công văn", 12, False, False)


def test_the_page_is_that_of_the_decree() -> None:
    (section,) = opened(letter()).sections
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    assert (section.left_margin.mm, section.right_margin.mm) == pytest.approx((30, 15), abs=0.1)
    assert (section.top_margin.mm, section.bottom_margin.mm) == pytest.approx((20, 20), abs=0.1)
    body = next(style for style in opened(letter()).styles if style.name == "Nội dung")
    assert body.paragraph_format.first_line_indent.cm == pytest.approx(1.27, abs=0.01)
    assert body.paragraph_format.space_before.pt == 6


def test_page_numbers_are_a_field_in_the_header_but_not_on_page_one() -> None:
    (section,) = opened(letter()).sections
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    assert section.header.paragraphs[0].style.name == "Header"
    assert section.first_page_header.paragraphs[0].text == ""
    order = [child.tag for child in section._sectPr]
    assert order.index(qn("w:pgNumType")) == order.index(qn("w:pgMar")) + 1


@LETTERS
def test_nothing_of_a_template_is_left(document: Letter) -> None:
    with ZipFile(BytesIO(render_docx(document))) as packed:
        assert packed.testzip() is None
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
        assert {one.date_time for one in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    whole = "\n".join(parts.values())
    for leftover in (
        "python-docx",
        "en-US",
        "theme",
        "Calibri",
        "Cambria",
        "thumbnail",
        "2013",
        "mac/office",
    ):
        assert leftover not in whole.replace("themeFontLang", "")
    assert 'w:lang w:val="vi-VN"' in parts["word/styles.xml"]
    assert 'w:ascii="Times New Roman"' in parts["word/styles.xml"]
    used = {block.style.name for block in blocks(opened(document))}
    assert "Normal" not in used


def test_the_file_says_what_it_is() -> None:
    properties = opened(letter()).core_properties
    assert (properties.title, properties.author) == ("Công văn V/v phân công nhiệm vụ", "UBND xã Thử Nghiệm")
    assert (properties.created.date(), properties.language) == (datetime(2026, 1, 5).date(), "vi-VN")


@LETTERS
def test_the_same_letter_gives_the_same_bytes(document: Letter) -> None:
    assert render_docx(document) == render_docx(document)


def test_a_table_repeats_its_header_and_never_touches_another() -> None:
    made = opened(letter(report().body[:4]))
    head, small, end = made.tables
    assert small.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    rows = (*small.rows, *end.rows, *head.rows)
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    for document in (letter(report().body[:4]), letter((), addressees=())):
        tags = [child.tag for child in opened(document).element.body]
        assert (qn("w:tbl"), qn("w:tbl")) not in pairwise(tags)


def test_a_sample_is_marked_on_every_page_and_not_signed() -> None:
    document = letter(sample=True)
    (section,) = opened(document).sections
    assert section.footer.paragraphs[0].text == section.first_page_footer.paragraphs[0].text == SAMPLE_MARK
    assert "Người Ký Mẫu" not in texts(document)
    assert "không dùng để ký" in " ".join(texts(document))
    assert "w:footerReference" not in opened(letter()).element.xml


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=80), max_size=5), st.text(min_size=1, max_size=60))
def test_any_text_makes_a_file_that_opens(lines: list[str], name: str) -> None:
    body = tuple(Passage(line) for line in lines)
    made = opened(letter(body, subject=name, title=name, author=name, addressees=tuple(lines)))
    assert made.paragraphs


def test_missing_fonts_are_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts.ruler.cache_clear()
    fonts.font.cache_clear()
    monkeypatch.setattr(fonts, "data_path", lambda _name: Path("không có"))
    with pytest.raises(UserError) as caught:
        render_docx(letter())
    assert caught.value.fault is Fault.FONTS_MISSING


@pytest.mark.parametrize("length", [1, 30])
@pytest.mark.parametrize("kind", [letter, report])
def test_libreoffice_lays_it_out_as_we_do(
    tmp_path: Path,
    require_tool: Callable[[str], str],
    pdftotext: str,
    kind: Callable[..., Letter],
    length: int,
) -> None:
    body = (*report().body[:4], *paragraphs(*range(1, length)), Passage(SENTENCE * 3))
    document = letter(body) if kind is letter else report(body=body)
    word, ours = tmp_path / "thư.docx", tmp_path / "ours.pdf"
    word.write_bytes(render_docx(document))
    ours.write_bytes(render_pdf(document))
    theirs = converted(require_tool("soffice"), word)
    pages = [run(pdftotext, "-layout", path, "-").split("\f")[:-1] for path in (ours, theirs)]
    assert abs(len(pages[0]) - len(pages[1])) <= 1
    kept = [sorted(squeezed(" ".join(told)).replace("-", "")) for told in pages]
    numbers = abs(len(kept[0]) - len(kept[1]))
    assert numbers <= 2, "the same text, but for a page number"
    assert squeezed("Nơi nhận:TM. ỦY BAN NHÂN DÂN") in squeezed(" ".join(pages[1]))


def test_a_long_list_of_recipients_goes_on_below_in_both(
    tmp_path: Path, require_tool: Callable[[str], str], pdftotext: str
) -> None:
    names = tuple(f"Đơn vị số {number}" for number in range(60))
    document = letter(addressees=names, recipients=names)
    word, ours = tmp_path / "thư.docx", tmp_path / "ours.pdf"
    word.write_bytes(render_docx(document))
    ours.write_bytes(render_pdf(document))
    for path in (ours, converted(require_tool("soffice"), word)):
        pages = run(pdftotext, "-layout", path, "-").split("\f")[:-1]
        assert len(pages) == 3
        assert "Nơi nhận:" in pages[1]
        assert "TM. ỦY BAN NHÂN DÂN" in pages[1]
        assert "Đoạn 1." in pages[1]
        assert pages[2].count("- Đơn vị số") > 20


def converted(soffice: str, path: Path) -> Path:
    """As PDF by LibreOffice, which finds the shipped face in place of Times New Roman."""
    config = path.with_suffix(".conf")
    config.write_text(
        f"<fontconfig><dir>{data_path('resources/fonts')}</dir><cachedir>{path.parent}/fonts</cachedir>"
        "<alias binding='same'><family>Times New Roman</family>"
        "<prefer><family>Liberation Serif</family></prefer></alias></fontconfig>"
    )
    profile = (path.parent / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(path.parent), str(path)],
        check=True,
        capture_output=True,
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
    )
    return path.with_suffix(".pdf")


def test_no_template_of_the_library_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_part: object) -> bytes:
        raise FileNotFoundError("a frozen folder has none")

    monkeypatch.setattr(HeaderPart, "_default_header_xml", refuse)
    monkeypatch.setattr(FooterPart, "_default_footer_xml", refuse)
    assert render_docx(letter(sample=True))
