"""The progress log: notes are appended; a correction is a later note that names the one it corrects."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from cchc_desktop.domain.dates import print_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import Contact, CriteriaSet, Criterion, NoteEntry, ProgressNote, new_uid
from cchc_desktop.domain.text import LONG, clean, one_line
from cchc_desktop.domain.vocabulary import Channel, Progress
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.schedule import target_milestone
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.transaction import Transaction


class NoteInput(Struct, frozen=True):
    """A note as typed."""

    on_date: date
    text: str
    progress: Progress | None = None
    reported_by: str = ""
    channel: Channel = Channel.UNKNOWN


def write(
    workspace: Workspace,
    rows: Collection[CriterionRow],
    note: NoteInput,
    milestone_uid: str | None = None,
) -> ProgressNote:
    """Append one note to one or many criteria.

    A progress goes to `milestone_uid` (of a single row) or to the next open milestone of each row; where
    all are closed, to the last one. Raises UserError NOTHING_SELECTED, NOTHING_TO_SAVE, PROGRESS_NEEDS_LEAF,
    or for a bad field.
    """
    if not rows:
        raise UserError(Fault.NOTHING_SELECTED)
    with workspace.transact(Op.WRITE_NOTE, count=len(rows)) as tx:
        return put_note(workspace, tx, rows, note, milestone_uid)


def put_note(
    workspace: Workspace,
    tx: Transaction,
    rows: Collection[CriterionRow],
    note: NoteInput,
    milestone_uid: str | None = None,
) -> ProgressNote:
    """As `write`, inside an open step."""
    written = _new_note(workspace, note, corrects_uid=None)
    tx.put(written, *(_entry(tx, written, row, milestone_uid) for row in rows))
    return written


def append_progress(
    workspace: Workspace, tx: Transaction, rows: Collection[CriterionRow], progress: Progress
) -> None:
    """Note today, inside an open step, that rows have this progress. Raises UserError PROGRESS_NEEDS_LEAF."""
    note = NoteInput(workspace.today(), "", progress)
    written = _new_note(workspace, note, corrects_uid=None)
    tx.put(written, *(_entry(tx, written, row, None) for row in rows))


def correct(workspace: Workspace, original: ProgressNote, note: NoteInput) -> ProgressNote:
    """Append a corrected version of `original` for the same criteria; the original stays in the log.

    A progress goes where that of the original went, a new one as in `write`. The same as before stays even
    where a criterion has become a group since; another is refused there. Raises UserError RECORD_GONE,
    NOTE_ALREADY_CORRECTED, NOTHING_TO_SAVE, PROGRESS_NEEDS_LEAF, or for a bad field.
    """
    workspace.read.get(ProgressNote, original.uid)
    if workspace.read.find(ProgressNote, corrects_uid=original.uid):
        raise UserError(Fault.NOTE_ALREADY_CORRECTED)
    corrected = _new_note(workspace, note, corrects_uid=original.uid)
    entries = workspace.read.find(NoteEntry, note_uid=original.uid)
    rows = _rows_of(workspace, entries)
    with workspace.transact(Op.CORRECT_NOTE, date=print_date(original.on_date)) as tx:
        tx.put(
            corrected,
            *(
                _entry(tx, corrected, rows[one.criterion_uid], one.milestone_uid, said=original.progress)
                for one in entries
            ),
        )
    return corrected


def log_of(workspace: Workspace, criterion_uid: str) -> list[ProgressNote]:
    """All notes of a criterion, corrected originals included, latest first."""
    return workspace.read.notes_of_criterion(criterion_uid)


def reporters(workspace: Workspace, rows: Iterable[CriterionRow]) -> list[str]:
    """Who may report on `rows`, with the code of the unit: those who answer for them first."""
    units = {unit.uid: unit for unit in all_units(workspace)}
    answering = {row.person.uid for row in rows if row.person}
    leading = {row.lead.uid for row in rows if row.lead}
    people = sorted(
        workspace.read.find(Contact),
        key=lambda one: (
            one.uid not in answering,
            one.unit_uid not in leading,
            units[one.unit_uid].position,
            one.position,
        ),
    )
    return list(dict.fromkeys(f"{one.name} ({units[one.unit_uid].code})" for one in people if one.name))


def superseded(notes: Sequence[ProgressNote]) -> frozenset[str]:
    """The uids of notes that a later one among `notes` corrects."""
    return frozenset(note.corrects_uid for note in notes if note.corrects_uid)


def _new_note(workspace: Workspace, note: NoteInput, *, corrects_uid: str | None) -> ProgressNote:
    text = clean(note.text, "text", limit=LONG)
    if not text and note.progress is None:
        raise UserError(Fault.NOTHING_TO_SAVE, field="text")
    return ProgressNote(
        uid=new_uid(),
        seq=workspace.read.next_note_seq(),
        on_date=note.on_date,
        text=text,
        progress=note.progress,
        reported_by=one_line(note.reported_by, "reported_by", limit=200),
        channel=note.channel,
        corrects_uid=corrects_uid,
    )


def _entry(
    tx: Transaction,
    note: ProgressNote,
    row: CriterionRow,
    milestone_uid: str | None,
    said: Progress | None = None,
) -> NoteEntry:
    """What `note` says about `row`; that it has the progress `said` was said before."""
    is_news = note.progress is not None and note.progress != said
    if is_news and row.is_group:
        raise UserError(
            Fault.PROGRESS_NEEDS_LEAF, field="progress", code=row.criterion.code, name=row.criterion.name
        )
    if is_news:  # of one that was removed since she chose it, what stands in its place
        milestone_uid = target_milestone(tx, row, milestone_uid).uid
    elif all(state.milestone.uid != milestone_uid for state in row.milestones):
        milestone_uid = None
    return NoteEntry(new_uid(), note.uid, row.uid, milestone_uid)


def _rows_of(workspace: Workspace, entries: Sequence[NoteEntry]) -> Mapping[str, CriterionRow]:
    """The rows of the year these entries belong to, by uid."""
    criterion = workspace.read.get(Criterion, entries[0].criterion_uid)
    year = workspace.read.get(CriteriaSet, criterion.set_uid).year
    return load_year(workspace, year, workspace.today()).by_uid
