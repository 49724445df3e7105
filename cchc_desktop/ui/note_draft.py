"""What the form of the log holds, and the texts it is kept as outside the file."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.records import ProgressNote
from cchc_desktop.domain.vocabulary import Channel, Progress

E = TypeVar("E", bound=StrEnum)


class NoteDraft(Struct, frozen=True):
    """A note being written, or `correcting` one that is there."""

    on_date: str
    text: str = ""
    progress: Progress | None = None
    reported_by: str = ""
    channel: Channel = Channel.UNKNOWN
    correcting: ProgressNote | None = None
    milestone_uid: str | None = None
    """Which quarter is meant; by itself nothing typed."""


def as_written(note: ProgressNote) -> NoteDraft:
    """The correction of `note` before anything is typed."""
    return NoteDraft(show_date(note.on_date), note.text, note.progress, note.reported_by, note.channel, note)


def texts_of(draft: NoteDraft) -> dict[str, str]:
    """`draft` by the names of its fields, as it is kept."""
    return {
        "date": draft.on_date,
        "text": draft.text,
        "progress": draft.progress or "",
        "reported_by": draft.reported_by,
        "channel": draft.channel,
        "correcting": draft.correcting.uid if draft.correcting else "",
        "milestone": draft.milestone_uid or "",
    }


def draft_from(texts: Mapping[str, str], correcting: ProgressNote | None) -> NoteDraft:
    """The draft kept as `texts`; `correcting` is the note it names, if that may still be corrected."""
    return NoteDraft(
        texts.get("date", ""),
        texts.get("text", ""),
        _one_of(Progress, texts.get("progress", "")),
        texts.get("reported_by", ""),
        _one_of(Channel, texts.get("channel", "")) or Channel.UNKNOWN,
        correcting,
        texts.get("milestone") or None,
    )


def _one_of(choices: type[E], value: str) -> E | None:
    """The choice with a stored value, None when there is no such choice (any more)."""
    return next((choice for choice in choices if choice.value == value), None)
