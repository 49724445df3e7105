"""Which imports there were, told from the log: each line of an import keeps its source and its counts."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import LoggedOp, Op
from cchc_desktop.services.workspace import Workspace

COUNTS = ("new", "changed", "unchanged", "missing", "left_out", "warnings")
"""The counts of a preview that the journal keeps."""


class ImportEntry(Struct, frozen=True):
    """One import. Programs before this journal wrote down no more than how many rows there were."""

    seq: int
    at: datetime
    """By the clock of the office."""
    actor: str
    source: str
    """The name of the file; empty when it was not written down."""
    sha256: str
    sheet: str
    year: int | None
    written: int
    counts: Mapping[str, int]
    """By the names in `COUNTS`, as far as written down."""
    undone: bool


class Applied(Struct, frozen=True):
    """An import in the log, and which operation put its values in place: itself, a redo, 0 when undone."""

    line: LoggedOp
    seq: int

    @property
    def kept(self) -> Mapping[str, str]:
        """What its file said and was not taken: marks by the id of the choice."""
        return self._listed("kept")

    @property
    def answers(self) -> Mapping[str, str]:
        """What was answered to its questions, by their ids; choices between hers and the file's are none."""
        return self._listed("answers")

    def _listed(self, name: str) -> Mapping[str, str]:
        found = json.loads(str(self.line.args.get(name, "{}")))
        if not isinstance(found, dict):
            raise ValueError(f"no {name} in the line of an import")
        return found


def imports(workspace: Workspace) -> list[ImportEntry]:
    """Every import there was, latest first, those taken back among them. Raises UserError FILE_DAMAGED."""
    zone = workspace.now().tzinfo
    found = applied(workspace.log.operations_about(Op.IMPORT_CRITERIA))
    try:
        return [_entry(one, datetime.fromisoformat(one.line.at).astimezone(zone)) for one in reversed(found)]
    except ValueError as error:
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path) from error


def answers_before(workspace: Workspace, sha256: str) -> dict[str, str]:
    """The answers that were given when the same file was imported, the latest first to count.

    Imports that were undone do not count. Raises UserError FILE_DAMAGED.
    """
    lines = workspace.log.operations_about(Op.IMPORT_CRITERIA)
    same = (one for one in applied(lines) if one.seq and one.line.args.get("sha256") == sha256)
    try:
        return {uid: answer for one in same for uid, answer in one.answers.items()}
    except ValueError as error:
        raise UserError(Fault.FILE_DAMAGED, path=workspace.path) from error


def applied(lines: Sequence[LoggedOp]) -> list[Applied]:
    """The imports among `lines`, which are about imports, oldest first.

    The last that stands is the first to be undone, so undo and redo need no look at the rest of the log.
    """
    found: list[Applied] = []
    standing: list[int] = []
    undone: list[int] = []
    for line in lines:
        if line.op not in (Op.UNDO, Op.REDO):
            standing.append(len(found))
            found.append(Applied(line, line.seq))
            continue
        source, target = (standing, undone) if line.op == Op.UNDO else (undone, standing)
        if source:
            target.append(source.pop())
            seq = 0 if line.op == Op.UNDO else line.seq
            found[target[-1]] = replace(found[target[-1]], seq=seq)
    return found


def _entry(one: Applied, at: datetime) -> ImportEntry:
    args = one.line.args
    year = args.get("year")
    return ImportEntry(
        seq=one.line.seq,
        at=at,
        actor=one.line.actor,
        source=str(args.get("source", "")),
        sha256=str(args.get("sha256", "")),
        sheet=str(args.get("sheet", "")),
        year=int(year) if year is not None else None,
        written=int(args.get("count", 0)),
        counts={name: int(args[name]) for name in COUNTS if name in args},
        undone=not one.seq,
    )
