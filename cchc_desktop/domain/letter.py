"""The neutral letter: what a công văn, báo cáo or thông báo says, before anyone decides how it looks.

Texts are bare: dashes, "Kính gửi:", "Nơi nhận:" and closing marks of lists are added by the rules of
`letter_rules` when it is rendered.
"""

from datetime import date

from msgspec import Struct

from cchc_desktop.domain.document import Column, Passage, Row, Signature


class Masthead(Struct, frozen=True):
    """The head of page 1. Names are in capitals as printed."""

    issuer: tuple[str, ...]
    """A line each, bold."""
    number: str
    """"05/UBND-VHXH"."""
    place_date: str
    """Empty for minutes, whose text says when and where."""
    superior: str = ""
    """The body above the issuer, not bold; empty where the decree has none."""


class SmallTable(Struct, frozen=True):
    """A table between paragraphs. Its header is repeated where it runs over pages."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


class Letter(Struct, frozen=True, kw_only=True):
    """A document of paragraphs on portrait A4.

    A công văn has a `subject` ("V/v ...", below its number); any other kind has its name (`kind`) and its
    `summary`, centred. A sample carries `SAMPLE_MARK` on every page and is never signed.
    What is not final yet carries `draft` on every page. Minutes are signed by a `secretary` too, at the left;
    whom they go to stands below (Phụ lục III, model 1.9).
    """

    title: str
    """Of the file, in its properties."""
    masthead: Masthead
    body: tuple[Passage | SmallTable, ...]
    subject: str = ""
    kind: str = ""
    summary: str = ""
    addressees: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    signature: Signature | None = None
    secretary: Signature | None = None
    sample: bool = False
    draft: str = ""
    dated: date | None = None
    language: str = "vi-VN"
    author: str = ""

    def __post_init__(self) -> None:
        if bool(self.subject) == bool(self.kind):
            raise ValueError("a letter has either a subject or the name of its kind")


class Letters(Struct, frozen=True):
    """Letters in one file, each with page numbers of its own; the file's properties are the first one's.

    With `names`, one for each, they are shown and printed together, and saved as files of their own.
    """

    parts: tuple[Letter, ...]
    names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a file needs a letter")
        if self.names and len(self.names) != len(self.parts):
            raise ValueError("a name for each letter")


def letters_of(document: Letter | Letters) -> tuple[Letter, ...]:
    """A letter by itself is a file of one."""
    return document.parts if isinstance(document, Letters) else (document,)
