"""Half-typed text: what a form holds that is no record yet, kept beside the machine's other state.

It is no part of the workspace. It is offered again after a crash, and never applied by itself.
"""

import unicodedata
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from msgspec import Struct

Texts = Mapping[str, str]
"""What each input of a form holds, by its name."""


class Form(StrEnum):
    """Where something can be half typed. The values stand in side files: add, never rename."""

    NOTE = "note"
    CRITERION = "criterion"
    """The fields of a criterion that is there."""
    CELL = "cell"
    """A cell of the table of criteria."""
    DOCUMENT = "document"
    """A document that is not there yet."""
    EVIDENCE = "evidence"
    """The fields of one that is."""
    NEW_CRITERION = "new_criterion"
    DUTY = "duty"
    OFFICE = "office"
    DISPATCH = "dispatch"
    """The words of the công văn."""
    CRITERIA_SET = "criteria_set"
    """What the criteria of a year come from."""
    EXTENSION = "extension"
    """A due date of criteria, and what grants it."""
    PHRASES = "phrases"
    """What notes are written with."""
    SERIES = "series"
    """Milestones that come again and again."""
    ISSUED = "issued"
    """Number, day and title of a document that went out."""
    UNIT = "unit"
    """The names of a unit, and its people."""
    TASK = "task"
    """A task of her own."""
    TASK_NOTE = "task_note"
    ANSWER = "answer"
    """A cell of a check that is being made."""
    CHECK = "check"
    """Who checks whom, when and what."""
    CHECKLIST = "checklist"
    """A checklist with its questions."""
    FINDING = "finding"
    """A nonconformity and what is done about it."""
    ACTIVITY = "activity"
    """An entry of the register of activities, in its line or its form."""
    SCORE = "score"
    """What a criterion is given at a step."""
    SCORE_ROUNDS = "score_rounds"
    """The deadlines of the steps of scoring."""
    FIGURE = "figure"
    """A cell of the one-stop figures: year, month and lĩnh vực stand in place of a record."""
    ACTIVITY_KIND = "activity_kind"
    """A kind of entry of the register."""
    REPORT_WORDS = "report_words"
    """The words of a report, part by part."""
    SCORE_RULE = "score_rule"
    """How criteria are scored."""


class Typed(Struct, frozen=True):
    """What a form holds now."""

    form: Form
    uids: tuple[str, ...]
    """The records it is about, told apart from other forms of the same kind by them."""
    texts: Texts
    stored: Texts
    """What the file holds in place of the same inputs; an input that stands for no value has none."""


class Draft(Struct, frozen=True):
    """Half-typed text with where it began; `typed.stored` is what the file held then."""

    typed: Typed
    revision: int
    """The number of the latest operation when typing began."""
    since: datetime
    """When typing began."""


class Standing(StrEnum):
    """What has become of the record of a draft since typing began."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    SAVED = "saved"
    """The file holds what was typed: the program was killed between saving it and forgetting the draft."""


def standing(typed: Typed, present: Texts | None) -> Standing:
    """How `typed` stands to the values the file holds at `present`, None when the record is gone."""
    if present is None:
        return Standing.GONE
    if all(_as_kept(present.get(name, "")) == _as_kept(text) for name, text in typed.texts.items()):
        return Standing.SAVED
    return Standing.CHANGED if changed_fields(typed, present) else Standing.SAME


def changed_fields(typed: Typed, present: Texts) -> tuple[str, ...]:
    """The inputs whose stored value is no longer the one typing began with."""
    return tuple(
        name
        for name in typed.texts
        if name in typed.stored and name in present and present[name] != typed.stored[name]
    )


def _as_kept(text: str) -> str:
    """As the door for text would leave it, near enough to compare."""
    return unicodedata.normalize("NFC", text).strip()
