"""Two texts side by side: what both begin with is left out, so that the eye falls on where they part."""

_CONTEXT = 16
"""Characters before the difference that stay, and as many more as make the words whole."""
_SHORT = 40
"""A common beginning no longer than this hides nothing."""
ELLIPSIS = "…"


def where_they_part(before: str, after: str) -> tuple[str, str]:
    """Both texts, a long beginning that they share cut to a few words behind an ellipsis."""
    common = next(
        (place for place, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    start = before.rfind(" ", 0, max(common - _CONTEXT, 0)) + 1
    if before == after or start <= _SHORT - _CONTEXT:
        return before, after
    return ELLIPSIS + before[start:], ELLIPSIS + after[start:]
