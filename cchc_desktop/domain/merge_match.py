"""Which incoming row is which row of the year.

Code with name first, then the name under the same parent, then the code: a row that was renumbered keeps
its notes even where another row took over its old code. A code met again with quite another name is asked
about.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES
from cchc_desktop.domain.incoming import Asking, ImportNote, IncomingRow, Question
from cchc_desktop.domain.text import fold
from cchc_desktop.domain.year import CriterionRow

RENAMED = "cùng tiêu chí, đổi tên"
ANOTHER = "tiêu chí khác, thêm dòng mới"
_ALIKE = 0.5
"""Names with less in common than this (0 ... 1) are asked about."""


def parents_of(rows: Sequence[IncomingRow]) -> list[int | None]:
    """For each row, given depth first, the index of the row above it."""
    parents: list[int | None] = []
    path: list[int] = []
    for index, row in enumerate(rows):
        del path[row.planned.depth :]
        parents.append(path[-1] if path else None)
        path.append(index)
    return parents


def match_rows(
    rows: Sequence[IncomingRow], existing: Sequence[CriterionRow], asking: Asking
) -> list[CriterionRow | None]:
    """The row of the year that each incoming row is; none is given twice."""
    return _Matcher(rows, existing, asking).run()


class _Matcher:
    def __init__(self, rows: Sequence[IncomingRow], existing: Sequence[CriterionRow], asking: Asking) -> None:
        self._rows = rows
        self._parents = parents_of(rows)
        self._free = {row.uid: row for row in existing}
        self._below: dict[str | None, list[CriterionRow]] = defaultdict(list)
        for row in existing:
            self._below[row.criterion.parent_uid].append(row)
        self._found: list[CriterionRow | None] = [None] * len(rows)
        self._asking = asking

    def run(self) -> list[CriterionRow | None]:
        self._pair(range(len(self._rows)), self._free.values(), by_name=True, by_code=True)
        below: dict[int, list[int]] = defaultdict(list)
        for index, parent in enumerate(self._parents):
            below[-1 if parent is None else parent].append(index)
        for parent in sorted(below):
            siblings = self._siblings_of(parent)
            self._pair(below[parent], siblings, by_name=True)
            self._pair(below[parent], siblings, by_code=True)
        self._pair(range(len(self._rows)), self._free.values(), by_code=True)
        return self._found

    def _siblings_of(self, parent: int) -> list[CriterionRow]:
        """The rows of the year under the row that `parent` is; the top ones for -1."""
        if parent == -1:
            return self._below[None]
        above = self._found[parent]
        return self._below[above.uid] if above is not None else []

    def _pair(
        self,
        indexes: Iterable[int],
        candidates: Iterable[CriterionRow],
        *,
        by_name: bool = False,
        by_code: bool = False,
    ) -> None:
        """Match rows whose key is met once on either side."""
        theirs: dict[tuple[str, str], list[CriterionRow]] = defaultdict(list)
        for row in candidates:
            if row.uid in self._free:
                theirs[_key(row.criterion.code, row.criterion.name, by_name, by_code)].append(row)
        ours: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index in indexes:
            if self._found[index] is None:
                planned = self._rows[index].planned
                ours[_key(planned.code, planned.name, by_name, by_code)].append(index)
        for key, mine in ours.items():
            usable = key[0] != "" or not by_code
            if usable and len(mine) == 1 and len(theirs[key]) == 1:
                self._accept(mine[0], theirs[key][0], ask=not by_name)

    def _accept(self, index: int, row: CriterionRow, *, ask: bool) -> None:
        if ask and not self._same(self._rows[index], row):
            return
        self._found[index] = row
        del self._free[row.uid]

    def _same(self, incoming: IncomingRow, row: CriterionRow) -> bool:
        old, new = row.criterion.name, incoming.planned.name
        if SequenceMatcher(None, fold(old), fold(new), autojunk=False).ratio() >= _ALIKE:
            return True
        code = incoming.planned.code
        about = ImportNote.SAME_CRITERION
        answer = self._asking.ask(
            Question(
                id=f"same:{code}:{row.uid}",
                about=about,
                place=incoming.place,
                value=new,
                text=IMPORT_SENTENCES[about].format(code=code, old=old, value=new),
                choices=(RENAMED, ANOTHER),
                proposal=RENAMED,
            )
        )
        return answer == RENAMED


def _key(code: str, name: str, by_name: bool, by_code: bool) -> tuple[str, str]:
    return (fold(code) if by_code else "", fold(name) if by_name else "")
