"""The records of a workspace: plain frozen structs, one table each, known by a lasting text uid.

Field names are the column names. `None` means unknown; an empty string means nothing was written.
Text is NFC and has passed `domain.text.clean`. Points are exact `Decimal`s.
"""

import os
from datetime import date
from decimal import Decimal
from typing import ClassVar, Protocol

from msgspec import Struct

from cchc_desktop.domain.vocabulary import (
    AssignmentRole,
    Channel,
    ContactRole,
    CriterionKind,
    DutyRole,
    Extent,
    Progress,
    Repeat,
    ReportKind,
    ScoredBy,
)


class Record(Protocol):
    """Anything stored: a frozen struct with a `uid`."""

    __struct_fields__: ClassVar[tuple[str, ...]]

    @property
    def uid(self) -> str: ...


def new_uid() -> str:
    """A lasting identity for a new record."""
    return os.urandom(16).hex()


class Office(Struct, frozen=True):
    """The office the workspace belongs to: one row, with the uid `OFFICE_UID`."""

    uid: str
    commune: str
    """As it follows "UBND" or "ỦY BAN NHÂN DÂN": "xã ...". Empty until she fills it in."""
    city: str
    letter_number: str
    """Number of the công văn that assigns the work; the source does not carry it."""
    letter_date: date | None
    legal_basis: str
    legal_basis_verified: bool
    place: str = ""
    """Địa danh before the date of a document; empty: as `commune` says."""


OFFICE_UID = "office"


class SigningProfile(Struct, frozen=True):
    """Who issues one kind of document and signs it, under which symbol, and to whom it goes."""

    uid: str
    report_kind: ReportKind
    authority: str
    """Quyền hạn, e.g. "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH": each " / " begins a line on paper."""
    title: str
    """Chức vụ, e.g. "CHỦ TỊCH"."""
    signer: str
    recipients: str
    """Nơi nhận, one a line."""
    unit_uid: str | None = None
    """The office of the commune that issues it; None: the UBND itself."""
    symbol: str = ""
    """Ký hiệu after the number, e.g. "UBND-VHXH"."""
    addressees: str = ""
    """Kính gửi, one a line; empty: as the kind of document has it."""


class Unit(Struct, frozen=True):
    """An office or centre of the commune."""

    uid: str
    code: str
    """An alias she may change, e.g. `VHXH`."""
    name: str
    short_name: str
    addressee: str
    """As written after "Kính gửi"; kept apart from the official name."""
    position: int
    active_from: date | None
    active_to: date | None
    spellings: str = ""
    """How others write its name, one a line: an import takes them for it."""
    heading: str = ""
    """The heading of its duties in the công văn, where that is not its name."""


class UnitName(Struct, frozen=True):
    """A name a unit bore before it was renamed."""

    uid: str
    unit_uid: str
    name: str
    short_name: str
    used_until: date


class Contact(Struct, frozen=True):
    """A person to phone in a unit."""

    uid: str
    unit_uid: str
    role: ContactRole
    name: str
    title: str
    phone: str
    position: int


class Duty(Struct, frozen=True):
    """One bullet of the công văn, verbatim."""

    uid: str
    unit_uid: str
    role: DutyRole
    text: str
    source_line: int | None
    position: int


class DispatchText(Struct, frozen=True):
    """The words of the công văn around the duties: one row, with the uid `DISPATCH_TEXT_UID`.

    There is none as long as they are those of the công văn that is shipped.
    """

    uid: str
    subject: str
    """Trích yếu, with its "V/v"."""
    opening: str
    """Paragraphs before the duties, one a line."""
    closing: str
    """Paragraphs after them, one a line."""


DISPATCH_TEXT_UID = "dispatch"


class UnitArea(Struct, frozen=True):
    """A field of the index, or a part of one, that the công văn gives to a unit."""

    uid: str
    unit_uid: str
    area: str
    """Name of the field; units with the same area overlap."""
    text: str
    """The wording of the công văn."""
    extent: Extent
    source_line: int | None
    position: int


class CriteriaSet(Struct, frozen=True):
    """The criteria of one year, with the decision they come from."""

    uid: str
    year: int
    title: str
    decision_number: str
    decision_date: date | None
    source: str
    sample: bool
    score_places: int = 2
    """Decimal places of its scores."""
    closed_on: date | None = None
    """From then on the year is only looked at."""


class Criterion(Struct, frozen=True):
    """A row of the criteria tree: lĩnh vực, tiêu chí or tiêu chí thành phần."""

    uid: str
    origin_uid: str
    """The uid of its first year: the same criterion through the years."""
    set_uid: str
    parent_uid: str | None
    position: int
    """Order among its siblings."""
    kind: CriterionKind
    code: str
    """As printed; may be blank or repeated."""
    name: str
    max_points: Decimal | None
    scored_by: ScoredBy
    task: str
    remark: str


class Assignment(Struct, frozen=True):
    """A unit's part in a criterion."""

    uid: str
    criterion_uid: str
    unit_uid: str
    role: AssignmentRole
    person_uid: str | None
    """The contact of the unit who answers for it."""


class Milestone(Struct, frozen=True):
    """One date a criterion is due: a criterion has one or many."""

    uid: str
    criterion_uid: str
    position: int
    label: str
    due: date | None
    """The date first set; see `Extension`."""
    due_text: str
    """A deadline that is no date, as written: "thường xuyên"."""
    product: str


class Extension(Struct, frozen=True):
    """Gia hạn: the due date moved by a decision; the old one is kept."""

    uid: str
    milestone_uid: str
    position: int
    """Counts the extensions of a milestone: of two decided on one day the later stands."""
    old_due: date | None
    new_due: date
    decision: str
    decided_on: date


class RequiredEvidence(Struct, frozen=True):
    """A document a criterion asks for."""

    uid: str
    criterion_uid: str
    position: int
    text: str


class Evidence(Struct, frozen=True):
    """A document that proves something: known by its number even before there is a file."""

    uid: str
    number: str
    issued_on: date | None
    issuer: str
    title: str
    file_sha256: str
    """Empty: "có số, chưa có tệp"."""
    file_name: str


class FormerFile(Struct, frozen=True):
    """Bản trước của tệp: a file that a document had before it was replaced. It stays in the store."""

    uid: str
    evidence_uid: str
    position: int
    """Counts the files a document had."""
    file_sha256: str
    file_name: str
    used_until: date


class EvidenceLink(Struct, frozen=True):
    """What a document proves, and where in it."""

    uid: str
    evidence_uid: str
    criterion_uid: str
    location: str
    """Trang, mục."""
    milestone_uid: str | None = None
    """Of the criterion, where it proves no more than that one; None: the criterion as a whole."""


class ProgressNote(Struct, frozen=True):
    """An entry of the progress log. Never changed: a correction is a later note that names it."""

    uid: str
    seq: int
    on_date: date
    text: str
    progress: Progress | None
    reported_by: str
    channel: Channel
    corrects_uid: str | None


class NoteEntry(Struct, frozen=True):
    """A note applied to one criterion and, where it carries a progress, to one milestone of it."""

    uid: str
    note_uid: str
    criterion_uid: str
    milestone_uid: str | None


class NotePhrases(Struct, frozen=True):
    """Câu mẫu: phrases she writes notes with. One row, with the uid `NOTE_PHRASES_UID`.

    There is none as long as they are those that are shipped.
    """

    uid: str
    text: str
    """One a line."""


NOTE_PHRASES_UID = "phrases"


class IssuedDocument(Struct, frozen=True):
    """Văn bản đã ban hành: what went out on paper; the bytes of it lie in the store of evidence."""

    uid: str
    report_kind: ReportKind
    year: int
    """Of the criteria it is about."""
    number: str
    """As it was given, with its symbol: "45/UBND-VHXH"; empty for one without."""
    issued_on: date
    title: str
    file_sha256: str
    file_name: str
    """Its suffix tells the format."""
    size: int
    """Bytes."""
    recorded_at: str
    """Local time, ISO."""
    recorded_by: str


class Task(Struct, frozen=True):
    """A task of her own, mostly from a văn bản đến."""

    uid: str
    title: str
    """What is to be done."""
    number: str
    """Of the document it comes from, with its symbol; empty for none."""
    issued_on: date | None
    issuer: str
    due: date | None
    """Hạn trả lời; of one that comes again, the first."""
    repeat: Repeat
    unit_uid: str | None
    """Who is asked; None: nobody else."""


class TaskNote(Struct, frozen=True):
    """What was said or done about a task."""

    uid: str
    task_uid: str
    position: int
    """Counts the notes of a task."""
    on_date: date
    text: str
    """Where it closes the task: the reply."""
    channel: Channel
    closes: bool
    """Whether with it the task is done, or this time of one that comes again."""
    due: date | None
    """The date that was due when it closed."""
