"""Finding rows as she types: without marks, every word anywhere in the row."""

from collections.abc import Sequence

from cchc_desktop.domain.text import fold
from cchc_desktop.domain.vocabulary import State
from cchc_desktop.domain.year import CriterionRow


def matches(row: CriterionRow, words: Sequence[str]) -> bool:
    """Whether each of the folded `words` occurs in the row's texts."""
    if not words:
        return True
    texts = _searched(row)
    return all(any(word in text for text in texts) for word in words)


def matching_rows(rows: Sequence[CriterionRow], query: str, state: State | None = None) -> list[CriterionRow]:
    """The criteria, and parts of them, that match `query` and show `state`.

    A row that matches brings all below it: a group its criteria, a criterion its parts.
    """
    words = fold(query).split()
    found: list[CriterionRow] = []
    matched_depth: int | None = None
    for row in rows:
        if matched_depth is not None and row.depth <= matched_depth:
            matched_depth = None
        if matched_depth is None and words and not row.is_leaf and matches(row, words):
            matched_depth = row.depth
        wanted = not row.is_group and (matched_depth is not None or matches(row, words))
        if wanted and (state is None or (row.is_judged and row.state is state)):
            found.append(row)
    return found


def _searched(row: CriterionRow) -> list[str]:
    criterion = row.criterion
    units = [unit for unit in (row.lead, *row.coordinating) if unit is not None]
    texts = [criterion.code, criterion.name, criterion.task, criterion.remark, row.state_text]
    texts += [text for unit in units for text in (unit.short_name, unit.name)]
    texts += [row.person.name] if row.person else []
    texts += [row.last_note.text] if row.last_note else []
    return [fold(text) for text in texts]
