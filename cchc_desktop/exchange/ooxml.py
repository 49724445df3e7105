"""The small parts of a workbook: its sheets, texts, number formats and fonts; and the one XML parser of all.

Elements are told by their local names, so that the strict and the transitional kind of the standard (ISO/IEC
29500) and every choice of prefix read alike.
"""

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from cchc_desktop.exchange.legacy_cells import Run
from cchc_desktop.exchange.package import Part
from cchc_desktop.exchange.refusals import DamagedWorkbookError
from cchc_desktop.exchange.stored_numbers import CellStyle, cell_style

Attributes = Mapping[str, str]

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_FORMATS = {1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 49: "@"}
"""The built-in number formats (ISO/IEC 29500-1, 18.8.30) that change how a number is understood here."""


class Handler:
    """What a parser tells of a part. Names are local ones."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element is complete."""

    def text(self, data: str) -> None:
        """A piece of text."""


def parse(part: Part, handler: Handler, *, until: Callable[[], bool] = lambda: False) -> None:
    """Run `handler` over a part, or until `until` says so.

    No part of a workbook declares a document type: one that does is refused before anything is expanded.
    Raises UserError WORKBOOK_HAS_DTD, DamagedWorkbookError and what `Part` raises.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def first(tag: str, attributes: dict[str, str]) -> None:
        cut = tag.find(":") + 1
        parser.StartElementHandler = (
            (lambda tag, given: handler.start(tag[cut:], given)) if cut else handler.start
        )
        parser.EndElementHandler = (lambda tag: handler.end(tag[cut:])) if cut else handler.end
        handler.start(tag[cut:], attributes)

    parser.StartElementHandler = first
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = part.refuse_doctype
    try:
        for chunk in part.chunks():
            parser.Parse(chunk, False)
            if until():
                return
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise DamagedWorkbookError(str(error)) from error


class Outline(Handler):
    """The part `workbook.xml`: names and states of the sheets, and where the days count from."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, bool]] = []
        """Name, relationship id, hidden."""
        self.from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            relation = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), relation, attributes.get("state") in _HIDDEN))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in {"1", "true"}


_HIDDEN = {"hidden", "veryHidden"}


class Relations(Handler):
    """A part `*.rels`: (type, target) by id."""

    def __init__(self) -> None:
        self.by_id: dict[str, tuple[str, str]] = {}

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.by_id[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))


RichText = str | tuple[Run, ...]
"""A text; in runs where one has a font of its own."""


class Runs:
    """Collects the runs of one text."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._done: list[Run] = []
        self._font = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element within a text begins."""
        if name == "r":
            self._close()
        elif name == "rFont":
            self._font = attributes.get("val", "")

    def add(self, data: str) -> None:
        self._pieces.append(data)

    def take(self) -> RichText:
        """The text; what follows is another one."""
        if not self._done and not self._font:
            text, self._pieces = "".join(self._pieces), []
            return unescaped(text)
        self._close()
        runs, self._done = self._done, []
        return tuple(runs) if any(run.font for run in runs) else "".join(run.text for run in runs)

    def _close(self) -> None:
        if self._pieces:
            self._done.append(Run(unescaped("".join(self._pieces)), self._font))
        self._pieces, self._font = [], ""


class Texts(Handler):
    """The part `sharedStrings.xml`: every text once. Reading aids (phonetic runs) are no part of a text."""

    def __init__(self, part: Part) -> None:
        self.texts: list[RichText] = []
        self._part = part
        self._runs = Runs()
        self._taking = False
        self._aids = 0

    def start(self, name: str, attributes: Attributes) -> None:
        self._taking = name == "t" and not self._aids
        self._aids += name == "rPh"
        self._runs.start(name, attributes)

    def end(self, name: str) -> None:
        self._taking = False
        self._aids -= name == "rPh"
        if name == "si":
            self.texts.append(self._runs.take())
            self._part.mark()

    def text(self, data: str) -> None:
        if self._taking:
            self._runs.add(data)


class Styles(Handler):
    """The part `styles.xml`: the style of each cell format."""

    def __init__(self) -> None:
        self._formats = dict(_FORMATS)
        self._fonts: list[str] = []
        self._xfs: list[tuple[int, int]] = []
        self._within = ""

    def start(self, name: str, attributes: Attributes) -> None:
        if name in {"fonts", "cellXfs", "cellStyleXfs", "dxfs"}:
            self._within = name
        elif name == "numFmt" and self._within != "dxfs":
            self._formats[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif name == "font" and self._within == "fonts":
            self._fonts.append("")
        elif name == "name" and self._within == "fonts" and self._fonts:
            self._fonts[-1] = attributes.get("val", "")
        elif name == "xf" and self._within == "cellXfs":
            self._xfs.append((int(attributes.get("numFmtId", 0)), int(attributes.get("fontId", 0))))

    def end(self, name: str) -> None:
        if name == self._within:
            self._within = ""

    def styles(self) -> list[CellStyle]:
        return [self._style(format_id, font_id) for format_id, font_id in self._xfs]

    def _style(self, format_id: int, font_id: int) -> CellStyle:
        code = self._formats.get(format_id, "")
        font = self._fonts[font_id] if font_id < len(self._fonts) else ""
        return cell_style(format_id, code, font)


def unescaped(text: str) -> str:
    """`text` with the characters that XML cannot hold: `_x000D_` is a carriage return."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
