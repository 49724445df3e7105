"""A report made in the background, through a connection of its own: the window's belongs to its thread."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.long_work import Report
from cchc_desktop.domain.report_words import ReportWords
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.reports.files import Document, write_report
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.paper import Paper, made

T = TypeVar("T")
Make = Callable[[Workspace], Document]
"""Asks a workspace for a report, in any thread. Raises UserError."""
Draft = Callable[[Workspace], ReportWords]
"""Asks it for the words of one, likewise."""


def asked(file: Path, clock: Callable[[], datetime], ask: Callable[[Workspace], T]) -> T:
    """What `ask` says of `file` as it is now, in any thread. Raises UserError as it and `Workspace.open`."""
    opened = Workspace.open(file, clock=clock, read_only=True)
    with closing(opened) as workspace, workspace.one_state():
        return ask(workspace)


class ReportOrder(Struct, frozen=True):
    """What is wanted, from which file: values alone, so that any thread can carry it out."""

    file: Path
    clock: Callable[[], datetime]
    make: Make
    title: str
    stem: str
    kind: ReportKind | None
    year: int

    def document(self) -> Document:
        """The report as the file is now. Raises UserError as `make` and `Workspace.open`."""
        return asked(self.file, self.clock, self.make)

    def paper(self, report: Report) -> Paper:
        """Its pages; `report` may raise to stop. Raises UserError FONTS_MISSING and those of `document`."""
        paper = made(self.title, self.stem, self.document(), report)
        return replace(paper, kind=self.kind, year=self.year)

    def write(self, path: Path, report: Report) -> tuple[Path, ...]:
        """Put it at `path`; gives the files, as `write_report`. Raises UserError as that and `document`."""
        return write_report(self.document(), path, report=report)
