"""What reading a sheet has to say, collected with the place of each."""

from collections.abc import Mapping

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.import_sentences import IMPORT_SENTENCES, said
from cchc_desktop.domain.incoming import Asking, Finding, ImportNote, Place, Question, failed
from cchc_desktop.exchange.sheet import column_name

MOST_SHOWN = 200
"""Characters of a wrong value that are shown."""


def shortened(value: str) -> str:
    """`value` as far as it is shown."""
    return value if len(value) <= MOST_SHOWN else f"{value[: MOST_SHOWN - 1]}…"


class Notes:
    """Errors, warnings and parts left out, in the order they are met; questions go through `ask`."""

    def __init__(self, sheet: str, columns: Mapping[str, int], asking: Asking) -> None:
        self.errors: list[Finding] = []
        self.warnings: list[Finding] = []
        self.left_out: list[Finding] = []
        self.spellings: dict[str, str] = {}
        """What unknown names were answered to be, by name the uid of the unit."""
        self.asking = asking
        self._sheet = sheet
        self._columns = columns

    def place(self, row: int = 0, field: str = "") -> Place:
        """The cell of a field in a row; the row, or the sheet, without them."""
        column = self._columns.get(field)
        return Place(self._sheet, row, column_name(column) if column else "")

    def warn(self, about: ImportNote, row: int, field: str = "", value: str = "", **args: object) -> None:
        self.warnings.append(said(about, self.place(row, field), value, **args))

    def wrong(self, about: ImportNote, row: int, field: str = "", value: str = "", **args: object) -> None:
        self.errors.append(said(about, self.place(row, field), value, **args))

    def failed(self, error: UserError, row: int, field: str, value: str) -> None:
        """Note an expected failure of reading a cell."""
        self.errors.append(failed(error, self.place(row, field), shortened(value)))

    def ask(
        self,
        about: ImportNote,
        uid: str,
        row: int,
        field: str,
        value: str,
        choices: tuple[str, ...],
        proposal: str,
    ) -> str:
        """The answer to a question, or its proposal."""
        text = IMPORT_SENTENCES[about].format(value=value)
        place = self.place(row, field)
        return self.asking.ask(Question(uid, about, place, value, text, choices, proposal))
