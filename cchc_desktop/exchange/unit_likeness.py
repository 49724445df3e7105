"""Whether a name, shortened in no regular way, may be that of a unit: to be proposed, never taken."""

from collections.abc import Sequence

_SHORT_PREFIXES = {"tt": ("trung", "tam"), "vp": ("van", "phong"), "p": ("phong",)}
_LEAST_WORDS = 2
_LEAST_SHARE = 0.5
"""How many words of the unit's name must be met."""


def resembles(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether the words `typed` go through the words of `name` in order, each whole, as initials, or begun.

    Both are folded, small words aside: "TT Phục vụ HCC" goes through "Trung tâm Phục vụ hành chính công".
    """
    words = (*_SHORT_PREFIXES.get(typed[0], typed[:1]), *typed[1:]) if typed else ()
    if len(words) < _LEAST_WORDS or not name or words[0] != name[0]:
        return False
    return _met(words, name) >= _LEAST_SHARE * len(name)


def _met(typed: Sequence[str], name: Sequence[str]) -> int:
    """How many words of `name` all of `typed` meet, taking the first fit of each; 0 when one meets none."""
    met, at = 0, 0
    for word in typed:
        found = next(
            ((place, taken) for place in range(at, len(name)) if (taken := _fit(word, name[place:]))), None
        )
        if found is None:
            return 0
        place, taken = found
        met, at = met + taken, place + taken
    return met


def _fit(word: str, rest: Sequence[str]) -> int:
    """How many words at the front of `rest` a word stands for."""
    if rest[0].startswith(word):
        return 1
    initials = "".join(one[0] for one in rest[: len(word)])
    return len(word) if len(word) > 1 and initials == word else 0
