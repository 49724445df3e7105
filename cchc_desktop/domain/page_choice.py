"""Which pages go to the printer, and in which order. Pages are counted from 0, typed from 1."""

import re
from collections.abc import Sequence

from cchc_desktop.domain.errors import Fault, UserError

_RANGE = re.compile(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?")

Order = tuple[int | None, ...]
"""Pages in the order they are printed; None is a blank one."""


def typed_pages(text: str, count: int) -> tuple[int, ...]:
    """The pages meant by "1-3, 5" of `count`, in that order. Raises UserError PAGES_INVALID."""
    pages: list[int] = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;]", text))):
        found = _RANGE.fullmatch(part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= count:
            raise UserError(Fault.PAGES_INVALID, value=part, count=count)
        pages += range(first - 1, last)
    if not pages:
        raise UserError(Fault.PAGES_INVALID, value=text.strip(), count=count)
    return tuple(pages)


def one_side(pages: Sequence[int], *, from_last: bool) -> Order:
    """One page a sheet."""
    return tuple(reversed(pages)) if from_last else tuple(pages)


def by_hand(pages: Sequence[int], copies: int, *, backs_reversed: bool) -> tuple[Order, Order]:
    """Fronts and backs of sheets that are turned by hand, all copies; a last page alone has a blank back.

    Every sheet goes through twice, so none is left in the tray. In which order the backs come depends on how
    the printer lays sheets down and how the heap is put back.
    """
    fronts, backs = tuple(pages[0::2]), tuple(pages[1::2])
    blanks = (None,) * (len(fronts) - len(backs))
    all_backs = (*backs, *blanks) * copies
    return fronts * copies, all_backs[::-1] if backs_reversed else all_backs
