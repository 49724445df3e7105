"""The paragraph styles of our Word files: Vietnamese names, sizes and spacing of the decree."""

from enum import StrEnum
from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from msgspec import Struct

from cchc_desktop.reports import decree

if TYPE_CHECKING:
    from docx.document import Document


class Name(StrEnum):
    """As shown in Word, which takes a comma for the end of a name.

    The last two are built in, so Word shows them in its own language.
    """

    NATION = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    SUPERIOR = "Cơ quan chủ quản"
    ISSUER = "Cơ quan ban hành"
    NUMBER = "Số và ký hiệu"
    DATE = "Địa danh và ngày tháng"
    SUBJECT = "Trích yếu công văn"
    KIND = "Tên loại và trích yếu"
    RULE = "Đường kẻ"
    ADDRESSEE = "Kính gửi"
    BASIS = "Căn cứ"
    BODY = "Nội dung"
    SIGNER = "Người ký"
    RECIPIENTS_LABEL = "Chữ Nơi nhận"
    RECIPIENTS = "Nơi nhận"
    TABLE_HEAD = "Đầu bảng"
    TABLE_TEXT = "Chữ trong bảng"
    TABLE_FIELD = "Dòng lĩnh vực"
    TABLE_GROUP = "Dòng nhóm"
    APPENDIX_LABEL = "Phụ lục"
    APPENDIX_TITLE = "Tên phụ lục"
    APPENDIX_SUBTITLE = "Dòng Kèm theo"
    NOTE = "Ghi chú"
    SAMPLE_MARK = "Dấu dữ liệu mẫu"
    RUNNING = "Mã biểu mẫu"
    HEADING = "heading 1"
    HEADER = "header"


class Look(Struct, frozen=True):
    """Sizes and spaces in points."""

    size: float
    bold: bool = False
    italic: bool = False
    align: ALIGN = ALIGN.LEFT
    indent: float = 0.0
    before: float = 0.0
    keep_with_next: bool = False


_INDENTED = decree.FIRST_LINE
_GAP = decree.PARAGRAPH_GAP
_LOOKS = {
    Name.NATION: Look(decree.NATION_SIZE, bold=True, align=ALIGN.CENTER),
    Name.MOTTO: Look(decree.MOTTO_SIZE, bold=True, align=ALIGN.CENTER),
    Name.SUPERIOR: Look(decree.ISSUER_SIZE, align=ALIGN.CENTER),
    Name.ISSUER: Look(decree.ISSUER_SIZE, bold=True, align=ALIGN.CENTER),
    Name.NUMBER: Look(decree.NUMBER_SIZE, align=ALIGN.CENTER, before=decree.SUBJECT_GAP),
    Name.DATE: Look(decree.HEAD_DATE_SIZE, italic=True, align=ALIGN.CENTER, before=decree.SUBJECT_GAP),
    Name.SUBJECT: Look(decree.SUBJECT_SIZE, align=ALIGN.CENTER, before=decree.SUBJECT_GAP),
    Name.KIND: Look(decree.KIND_SIZE, bold=True, align=ALIGN.CENTER, keep_with_next=True),
    Name.RULE: Look(2.0, keep_with_next=True),
    Name.ADDRESSEE: Look(decree.BODY_SIZE),
    Name.BASIS: Look(decree.BODY_SIZE, italic=True, align=ALIGN.JUSTIFY, indent=_INDENTED, before=_GAP),
    Name.BODY: Look(decree.BODY_SIZE, align=ALIGN.JUSTIFY, indent=_INDENTED, before=_GAP),
    Name.SIGNER: Look(decree.SIGNATURE_SIZE, bold=True, align=ALIGN.CENTER),
    Name.RECIPIENTS_LABEL: Look(decree.RECIPIENTS_LABEL_SIZE, bold=True, italic=True),
    Name.RECIPIENTS: Look(decree.RECIPIENTS_SIZE),
    Name.TABLE_HEAD: Look(decree.TABLE_SIZE, bold=True, align=ALIGN.CENTER),
    Name.TABLE_TEXT: Look(decree.TABLE_SIZE),
    Name.TABLE_FIELD: Look(decree.TABLE_SIZE, bold=True),
    Name.TABLE_GROUP: Look(decree.TABLE_SIZE, bold=True, italic=True),
    Name.APPENDIX_LABEL: Look(decree.LABEL_SIZE, bold=True, align=ALIGN.CENTER, keep_with_next=True),
    Name.APPENDIX_TITLE: Look(decree.TITLE_SIZE, bold=True, align=ALIGN.CENTER, keep_with_next=True),
    Name.APPENDIX_SUBTITLE: Look(decree.SUBTITLE_SIZE, italic=True, align=ALIGN.CENTER, keep_with_next=True),
    Name.NOTE: Look(decree.NOTE_SIZE, italic=True),
    Name.SAMPLE_MARK: Look(decree.SAMPLE_MARK_SIZE, bold=True),
    Name.RUNNING: Look(decree.NOTE_SIZE, italic=True, align=ALIGN.RIGHT),
    Name.HEADING: Look(
        decree.BODY_SIZE, bold=True, align=ALIGN.JUSTIFY, indent=_INDENTED, before=_GAP, keep_with_next=True
    ),
    Name.HEADER: Look(decree.PAGE_NUMBER_SIZE, align=ALIGN.CENTER),
}


def style_id(name: Name) -> str:
    """The plain name by which paragraphs call their style; Word's own for those that are built in."""
    return {Name.HEADING: "Heading1", Name.HEADER: "Header"}.get(name, name.name.title().replace("_", ""))


def add_styles(document: "Document") -> None:
    """Give a blank document all styles; each is based on none, so that none changes another."""
    for name, look in _LOOKS.items():
        built_in = name in (Name.HEADING, Name.HEADER)
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=built_in)
        style.element.styleId = style_id(name)
        style.quick_style = True
        style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, look.italic
        form = style.paragraph_format
        form.alignment, form.keep_with_next = look.align, look.keep_with_next
        form.first_line_indent, form.space_before = Pt(look.indent), Pt(look.before)
    outline = parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>')  # for Word's list of headings
    document.styles["Heading 1"].element.pPr.append(outline)
