"""What is kept of reports that are written over weeks: the words she changed."""

from msgspec import Struct


class ReportText(Struct, frozen=True):
    """A part of a report in her words; where there is none the words are drafted from the data."""

    uid: str
    report: str
    """The kind of report by its key, e.g. "progress"."""
    year: int
    period: str
    """What it is about within the year, e.g. "q1"; empty for the whole of it."""
    part: str
    text: str
    """Figures stand in it as placeholders, so they follow the data."""
