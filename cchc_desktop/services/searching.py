"""Search everywhere: criteria, notes, documents, units, tasks, checks, the register, papers, of every year.

All their text is read when a search is opened, in a third of a second for an office of ten years, and
forgotten with it: there is no index that could say something else than the records.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from cchc_desktop.domain.check_records import CheckRun, Nonconformity
from cchc_desktop.domain.records import (
    Contact,
    CriteriaSet,
    Criterion,
    Duty,
    Evidence,
    IssuedDocument,
    ProgressNote,
    Record,
    Task,
    TaskNote,
    Unit,
)
from cchc_desktop.domain.register_records import Activity
from cchc_desktop.domain.word_search import (
    NAME_END,
    Mark,
    Stretch,
    Words,
    excerpt,
    marks,
    matches,
    stretch,
    words,
)
from cchc_desktop.domain.year_facts import official_order
from cchc_desktop.services.found_places import told
from cchc_desktop.services.workspace import Workspace

SEARCHED: Mapping[type[Record], Sequence[str]] = {
    Unit: ("name", "short_name", "code", "addressee", "spellings"),
    Contact: ("name", "title", "phone"),
    Criterion: (),
    Duty: ("text",),
    Evidence: ("number", "title", "issuer", "file_name"),
    ProgressNote: ("text", "reported_by"),
    Task: ("title", "number", "issuer"),
    TaskNote: ("text",),
    CheckRun: ("title", "inspectors", "representatives", "scope", "conclusion"),
    Nonconformity: (
        "description",
        "clause",
        "place",
        "correction",
        "cause",
        "action",
        "responsible",
        "result",
        "checked_by",
    ),
    Activity: ("content", "result", "document", "remark"),
    IssuedDocument: ("number", "title", "file_name"),
}
"""What of which records, in the order in which they are told; for criteria see `_criteria`."""
_AT_A_TIME = 500
"""Records made ready at a time: the window gets its turn every few milliseconds."""
_TITLE, _PASSAGE = 110, 80
"""Characters of a line that is told, and of what is told behind its place."""
_LATEST = 2**63 - 1


class Found(Struct, frozen=True):
    """One result: two lines with what to mark in them, and where it is looked at."""

    kind: type[Record]
    uid: str
    title: str
    title_marks: Sequence[Mark]
    context: str
    context_marks: Sequence[Mark]
    place: str
    """The uid of the criterion, unit or task it is looked at with; its own where it stands by itself."""
    year: int | None
    """Of that criterion, or of a check, a finding, an entry of the register."""


class FoundGroup(Struct, frozen=True):
    """The results of one kind, the best first; `count` is of all that match."""

    kind: type[Record]
    count: int
    found: Sequence[Found]


class SearchText:
    """The text of `workspace` as it is now. `check`, called every few milliseconds, may raise to stop it.

    Of criteria found equally well those of `year` come first.
    """

    def __init__(self, workspace: Workspace, year: int, check: Callable[[], object]) -> None:
        self._stretches = {
            kind: list(
                _criteria(workspace, year, check)
                if kind is Criterion
                else _stretches(workspace, kind, columns, check)
            )
            for kind, columns in SEARCHED.items()
        }

    def find(self, workspace: Workspace, query: str) -> list[FoundGroup]:
        """What has every word of `query`: first the kinds in which something has them as typed."""
        wanted = words(query)
        groups: tuple[list[FoundGroup], list[FoundGroup]] = ([], [])
        for kind, stretches in self._stretches.items():
            matching = matches(stretches, wanted)
            if matching.uids:
                found = _found(workspace, kind, matching.uids, wanted)
                groups[not matching.as_typed].append(FoundGroup(kind, matching.count, found))
        return [*groups[0], *groups[1]]


def _stretches(
    workspace: Workspace, kind: type[Record], columns: Sequence[str], check: Callable[[], object]
) -> Iterator[Stretch]:
    before = _LATEST
    while rows := workspace.read.texts_before(kind, columns, before, _AT_A_TIME):
        check()
        yield stretch([(uid, text) for _row, uid, text in rows])
        before = rows[-1][0]


def _criteria(workspace: Workspace, year: int, check: Callable[[], object]) -> Iterator[Stretch]:
    """Those of `year` first, then the latest, each in official order."""
    for of_year in sorted(workspace.read.find(CriteriaSet), key=lambda one: (one.year != year, -one.year)):
        check()
        ordered = official_order(workspace.read.of_set(Criterion, of_year.uid))
        yield stretch(
            [(one.uid, f"{one.code} {one.name}{NAME_END}{one.task} {one.remark}") for one, _depth in ordered]
        )


def _found(workspace: Workspace, kind: type[Record], uids: Sequence[str], wanted: Words) -> list[Found]:
    known = told(workspace, kind, uids)
    found = []
    for uid in uids:
        if (one := known.get(uid)) is None:
            continue
        title, context = excerpt(one.title, wanted, _TITLE), one.context
        if not all(marks(f"{title}\n{context}", words(word)) for word in wanted.typed):
            context = f"{context} · {excerpt(one.more, wanted, _PASSAGE)}"
        found.append(
            Found(
                kind, uid, title, marks(title, wanted), context, marks(context, wanted), one.place, one.year
            )
        )
    return found
