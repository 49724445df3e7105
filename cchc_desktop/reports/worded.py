"""Reports whose words she may change: how they are drafted again, and how they become paragraphs."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from cchc_desktop.domain.document import Passage, Role
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.report_words import ReportWords
from cchc_desktop.services.workspace import Workspace

_DRAFTED: Mapping[str, Callable[[Workspace, int, str], ReportWords]] = {}
"""By the key of a report: its words for a year and a period."""


def words_kept_under(workspace: Workspace, names: Sequence[str]) -> ReportWords | None:
    """The words that are kept under report, year and period; None where there can be none any more."""
    if len(names) != 3 or names[0] not in _DRAFTED or not names[1].isdecimal():
        return None
    try:
        return _DRAFTED[names[0]](workspace, int(names[1]), names[2])
    except UserError:
        return None


def passages(text: str) -> Iterator[Passage]:
    """A paragraph for each line that is not blank; one that begins with a dash is an item of a list."""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("- "):
            yield Passage(line[2:].lstrip(), Role.BULLET)
        else:
            yield Passage(line)
