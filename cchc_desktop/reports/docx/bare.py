"""A bare Word file: A4, Vietnamese, no more styles than are used. No template, so nothing of one is left.

Every measure comes from `decree`; what a paragraph looks like is `styles`.
"""

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cchc_desktop.reports.cells import clean

if TYPE_CHECKING:
    from docx.document import Document

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONT = "Times New Roman"

_CONTENT_TYPES = f"""{_HEAD}<Types xmlns="{_OPC}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>\
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
</Types>"""
_RELATIONS = f"""{_HEAD}<Relationships xmlns="{_OPC}/relationships">\
<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>\
<Relationship Id="rId2" Type="{_OPC}/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
</Relationships>"""
_OF_DOCUMENT = f"""{_HEAD}<Relationships xmlns="{_OPC}/relationships">\
<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" Target="styles.xml"/>\
<Relationship Id="rId2" Type="{_OFFICE}/relationships/settings" Target="settings.xml"/>\
</Relationships>"""
_BEFORE_BODY = f'{_HEAD}<w:document {_W} xmlns:r="{_OFFICE}/relationships"><w:body>'
_AFTER_BODY = "<w:sectPr/></w:body></w:document>"
_STYLES = f"""{_HEAD}<w:styles {_W}><w:docDefaults>\
<w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>\
<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
</w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:widowControl/>\
<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
</w:docDefaults>\
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>\
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
</w:styles>"""
_SETTINGS = f"""{_HEAD}<w:settings {_W}><w:defaultTabStop w:val="720"/>\
<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"""


def bare_document(title: str, author: str, dated: date | None, body: str) -> "Document":
    """A document of the paragraphs and tables in `body`, with its properties but no styles or measures.

    The same arguments give the same document. The body is read with the rest: moved into a document that is
    there, a long table takes minutes.
    """
    from docx import Document

    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": _BEFORE_BODY + body + _AFTER_BODY,
        "word/_rels/document.xml.rels": _OF_DOCUMENT,
        "word/styles.xml": _STYLES,
        "word/settings.xml": _SETTINGS,
        "docProps/core.xml": _properties(title, author, dated),
    }
    return Document(BytesIO(_packed({name: text.encode() for name, text in parts.items()})))


def save(document: "Document") -> bytes:
    """The file, without the clock: the library would stamp the present time on every part."""
    stamped = BytesIO()
    document.save(stamped)
    with ZipFile(stamped) as opened:
        return _packed({name: opened.read(name) for name in opened.namelist()})


def _packed(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # else it names the system it was made on
            packed.writestr(entry, content)
    return buffer.getvalue()


def _properties(title: str, author: str, dated: date | None) -> str:
    day = datetime.combine(dated or date(2000, 1, 1), time(), UTC)
    moment = f'xsi:type="dcterms:W3CDTF">{day:%Y-%m-%dT%H:%M:%SZ}'
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_OPC}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(clean(title))}</dc:title><dc:creator>{escape(clean(author))}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(clean(author))}</cp:lastModifiedBy><dc:language>vi-VN</dc:language>"
        f"<dcterms:created {moment}</dcterms:created><dcterms:modified {moment}</dcterms:modified>"
        "</cp:coreProperties>"
    )
