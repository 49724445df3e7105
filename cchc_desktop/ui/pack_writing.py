"""A pack of evidence written in the background, through a connection of its own."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from cchc_desktop.domain.long_work import Report
from cchc_desktop.reports.evidence_pack import PackOrder, WrittenPack, write_evidence_pack
from cchc_desktop.services.workspace import Workspace


class PackWork(Struct, frozen=True):
    """What is wanted of which file: values alone, so that any thread can carry it out."""

    file: Path
    clock: Callable[[], datetime]
    order: PackOrder

    def carry_out(self, report: Report) -> WrittenPack:
        """Write it; `report` may raise to stop. Raises UserError as `write_evidence_pack`."""
        opened = Workspace.open(self.file, clock=self.clock, read_only=True)
        with closing(opened) as workspace:
            return write_evidence_pack(workspace, self.order, report)
