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


def matching_leaves(
    rows: Sequence[CriterionRow], query: str, state: State | None = None
) -> list[CriterionRow]:
    """The leaves that match `query` and show `state`; a group row that matches brings all below it."""
    words = fold(query).split()
    found: list[CriterionRow] = []
    matched_depth: int | None = None
    for row in rows:
        if matched_depth is not None and row.depth <= matched_depth:
            matched_depth = None
        if not row.is_leaf:
            if matched_depth is None and words and matches(row, words):
                matched_depth = row.depth
            continue
        wanted = matched_depth is not None or matches(row, words)
        if wanted and (state is None or row.state is state):
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
