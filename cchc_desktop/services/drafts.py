"""Half-typed text of an open workspace: what is kept of it, and what became of its records since."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cchc_desktop.domain.codes import code_key
from cchc_desktop.domain.drafts import Draft, Form, Standing, Texts, Typed, standing
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.records import (
    CriteriaSet,
    Criterion,
    Duty,
    Evidence,
    EvidenceLink,
    IssuedDocument,
    NoteEntry,
    ProgressNote,
    RequiredEvidence,
    Task,
    Unit,
)
from cchc_desktop.domain.tasks import TaskState
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.services.notes import log_of
from cchc_desktop.services.row_edits import cell_texts
from cchc_desktop.services.tasks import new_task, task_states
from cchc_desktop.services.units import new_duty, new_unit
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from cchc_desktop.storage.draft_file import DraftFile

_NEXT_SEQ = "next_seq"
_Key = tuple[Form, tuple[str, ...], int]


class Found(Struct, frozen=True):
    """A draft of an earlier session and what has become of its record."""

    draft: Draft
    standing: Standing
    present: Texts
    """What the file holds now in place of the inputs."""
    criteria: tuple[Criterion, ...] = ()
    """Those of the draft that are still there."""
    year: int | None = None


class Drafts:
    """What is half typed in a workspace: told by the screens, kept in the side file in `folder`.

    `waiting` are the drafts of earlier sessions that she has neither taken up nor given up.
    """

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        self._workspace = workspace
        self._file = DraftFile(folder, workspace.uid, workspace.path)
        self.waiting: list[Draft] = self._file.read()
        self._live: dict[_Key, Draft] = {}
        self._wanted = list(self.waiting)
        self._number = 0
        self._failed = False

    def take(self, typed: Iterable[Typed]) -> bool:
        """Remember what is half typed now; True when that is news to write down."""
        seen: Counter[tuple[Form, tuple[str, ...]]] = Counter()
        live: dict[_Key, Draft] = {}
        for one in typed:
            key = (one.form, one.uids, seen[one.form, one.uids])
            seen[one.form, one.uids] += 1
            live[key] = self._with_beginning(one, self._live.get(key))
        self._live = live
        wanted = [*self.waiting, *live.values()]
        if wanted == self._wanted and not self._failed:
            return False
        self._wanted = wanted
        self._number += 1
        self._failed = False
        return True

    def writer(self) -> Callable[[], None]:
        """How to write down what was taken last, in any thread and any order: the latest stands.

        It raises UserError for the disk's failures.
        """
        return partial(self._file.write, self._number, list(self._wanted))

    def tell_failure(self) -> None:
        """A writer failed: what is taken next is news again."""
        self._failed = True

    def take_up(self, draft: Draft) -> None:
        """`draft` is in its form again: it keeps the beginning it had."""
        self.waiting.remove(draft)
        self._live.setdefault((draft.typed.form, draft.typed.uids, 0), draft)

    def give_up(self, draft: Draft) -> None:
        """Keep `draft` no longer."""
        self.waiting.remove(draft)

    def take_back(self, draft: Draft) -> None:
        """Keep a draft that was given up after all."""
        self.waiting.insert(0, draft)

    def _with_beginning(self, typed: Typed, known: Draft | None) -> Draft:
        if known is not None:
            return replace(known, typed=replace(typed, stored=known.typed.stored))
        workspace = self._workspace
        if typed.form is Form.NOTE:
            stored = {**typed.stored, _NEXT_SEQ: str(workspace.read.next_note_seq())}
            typed = replace(typed, stored=stored)
        return Draft(typed, workspace.revision, workspace.now())


def criterion_texts(criterion: Criterion, required: Iterable[RequiredEvidence]) -> dict[str, str]:
    """What the fields of a criterion show, by their names."""
    return {
        "code": criterion.code,
        "max_points": format_points(criterion.max_points),
        "name": criterion.name,
        "task": criterion.task,
        "evidence": "\n".join(one.text for one in required),
        "remark": criterion.remark,
    }


def look_up(workspace: Workspace, draft: Draft) -> Found:
    """What became of a note, of the fields of a criterion or of a document since `draft` was begun."""
    typed = draft.typed
    by_uid = {one.uid: one for one in workspace.read.find_among(Criterion, "uid", typed.uids)}
    criteria = tuple(sorted(by_uid.values(), key=lambda one: code_key(one.code)))
    if not criteria:
        return Found(draft, Standing.GONE, {})
    year = workspace.read.get(CriteriaSet, criteria[0].set_uid).year
    if typed.form is Form.CRITERION:
        required = sorted(
            workspace.read.find(RequiredEvidence, criterion_uid=criteria[0].uid), key=lambda one: one.position
        )
        present = criterion_texts(criteria[0], required)
        return Found(draft, standing(typed, present), present, criteria, year)
    if typed.form is Form.CELL:
        cells = cell_texts(load_year(workspace, year, workspace.today()).by_uid[criteria[0].uid])
        return Found(draft, standing(typed, cells), cells, criteria, year)
    found = Found(draft, Standing.SAME, {}, criteria, year)
    if _was_saved(workspace, typed):
        return replace(found, standing=Standing.SAVED)
    if len(criteria) < len(typed.uids) or not _can_correct(workspace, typed):
        return replace(found, standing=Standing.CHANGED)
    return found


def _was_saved(workspace: Workspace, typed: Typed) -> bool:
    if typed.form is Form.DOCUMENT:
        same = {name: typed.texts.get(name, "").strip() for name in ("number", "issuer", "title")}
        return bool(workspace.read.find(Evidence, **same))
    began = typed.stored.get(_NEXT_SEQ, "")
    since = int(began) if began.isdecimal() else 0
    text = typed.texts.get("text", "").strip()
    later = [note for note in log_of(workspace, typed.uids[0]) if note.seq >= since and note.text == text]
    wanted = set(typed.uids)
    return any(
        wanted == {entry.criterion_uid for entry in workspace.read.find(NoteEntry, note_uid=note.uid)}
        for note in later
    )


def _can_correct(workspace: Workspace, typed: Typed) -> bool:
    """Whether the note that is being corrected is still the one that stands; True for a new note."""
    return not typed.texts.get("correcting") or note_to_correct(workspace, typed.texts) is not None


def note_to_correct(workspace: Workspace, texts: Texts) -> ProgressNote | None:
    """The note that a draft corrects, None when it is gone or was corrected since."""
    uid = texts.get("correcting", "")
    found = workspace.read.find(ProgressNote, uid=uid) if uid else []
    if not found or workspace.read.find(ProgressNote, corrects_uid=uid):
        return None
    return found[0]


def duty_meant(workspace: Workspace, typed: Typed) -> Duty | None:
    """The duty that was typed in, a new one of its unit when it was never saved; None without the unit."""
    duty_uid, unit_uid = typed.uids
    found = workspace.read.find(Duty, uid=duty_uid)
    if found:
        return found[0]
    return new_duty(workspace, unit_uid) if workspace.read.find(Unit, uid=unit_uid) else None


def set_meant(workspace: Workspace, typed: Typed) -> CriteriaSet | None:
    """The criteria set that was typed in; None when it is gone."""
    return next(iter(workspace.read.find(CriteriaSet, uid=typed.uids[0])), None)


def unit_meant(workspace: Workspace, typed: Typed) -> Unit | None:
    """The unit whose card was typed in, a new one when it had no name yet; None when it is gone."""
    found = workspace.read.find(Unit, uid=typed.uids[0])
    if found:
        return found[0]
    return None if typed.stored.get("name_edit") else new_unit(workspace)


def task_meant(workspace: Workspace, typed: Typed) -> Task | None:
    """The task whose card was typed in, a new one when it was never saved; None when it is gone."""
    found = workspace.read.find(Task, uid=typed.uids[0])
    if found:
        return found[0]
    return None if typed.stored.get("title_edit") else new_task()


def task_noted(workspace: Workspace, typed: Typed) -> TaskState | None:
    """The task that a note was being written about; None when it is gone."""
    states = task_states(workspace, workspace.today())
    return next((state for state in states if state.task.uid == typed.uids[0]), None)


def issued_meant(workspace: Workspace, typed: Typed) -> IssuedDocument | None:
    """The document on the register that was being corrected; None when it was taken off."""
    found = workspace.read.find(IssuedDocument, uid=typed.uids[0])
    return found[0] if found else None


def rows_meant(workspace: Workspace, typed: Typed) -> list[CriterionRow]:
    """The rows that were to be dated, without those that are gone, and of no other year than the first."""
    found = workspace.read.find_among(Criterion, "uid", typed.uids)
    if not found:
        return []
    year = workspace.read.get(CriteriaSet, found[0].set_uid).year
    return [row for row in load_year(workspace, year, workspace.today()).rows if row.uid in typed.uids]


def evidence_meant(workspace: Workspace, typed: Typed) -> tuple[Evidence, EvidenceLink] | None:
    """The document whose fields were typed in, with the link it was reached by; None when it is gone."""
    document_uid, link_uid = typed.uids
    documents = workspace.read.find(Evidence, uid=document_uid)
    links = workspace.read.find(EvidenceLink, uid=link_uid)
    return (documents[0], links[0]) if documents and links else None
