"""What the page for a meeting is made of: since which meeting, as of when, and what the chair is asked."""

from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.text import LONG, clean
from cchc_desktop.reports.briefing import BriefingOptions, briefing_page
from cchc_desktop.ui.date_edit import AsOfEdit, DateEdit
from cchc_desktop.ui.file_names import briefing_stem
from cchc_desktop.ui.kept_choices import as_text, from_text
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.text_edit import TextEdit
from cchc_desktop.ui.year_session import YearSession

_BETWEEN = timedelta(days=7)
"""From one meeting to the next, until she has said it."""


class _Choices(Struct, frozen=True):
    """What is chosen; `made_on` is the day the page was last made for."""

    since: date
    decisions: str = ""
    made_on: date | None = None


class BriefingForm(QWidget):
    """Days and decisions are remembered on this machine: the day of the last page is the last meeting."""

    since_edit: DateEdit
    date_edit: AsOfEdit
    decisions_edit: TextEdit

    def __init__(self, session: YearSession, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "briefing_form", DateEdit, AsOfEdit, TextEdit)
        self._session = session
        self._settings = settings
        self._place = f"report/briefing/{session.workspace.uid}"
        self.inputs: dict[str, QWidget] = {
            "since": self.since_edit,
            "as_of": self.date_edit,
            "decisions": self.decisions_edit,
        }
        """What a failure can be about, by field name."""
        for edit in (self.since_edit, self.date_edit):
            edit.follow(session.workspace.today)
        self._show(self._kept())
        self.decisions_edit.textChanged.connect(self._keep)

    def refresh(self) -> None:
        """Today becomes the new day, unless another was chosen."""
        self.date_edit.renew()

    def title(self) -> str:
        """What the report is called."""
        day = show_date(self.date_edit.known_value() or self._session.workspace.today())
        return self.tr("Giao ban ngày {date}").format(date=day)

    def stem(self) -> str:
        """The name proposed for its files."""
        return briefing_stem(self.date_edit.known_value() or self._session.workspace.today())

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        return as_text(self._chosen())

    def take(self, choices: str) -> None:
        """Choose the same again; what can no longer be read is left as it is."""
        kept = from_text(choices, _Choices)
        if kept is None:
            return
        self._show(kept)
        self.date_edit.choose(kept.made_on)

    def chosen(self) -> Make:
        """The page as chosen, remembered. Raises UserError of a date that is none, or a text."""
        as_of = self.date_edit.day("as_of")
        since = self.since_edit.value("since")
        if since is None:
            raise UserError(Fault.TEXT_EMPTY, field="since")
        decisions = clean(self.decisions_edit.text(), "decisions", limit=LONG)
        year, options = self._session.year, BriefingOptions(since, decisions)
        self._settings.setValue(self._place, self.choices())
        return lambda workspace: briefing_page(workspace, year, as_of, options)

    def _chosen(self) -> _Choices:
        since = self.since_edit.known_value() or self._session.workspace.today() - _BETWEEN
        return _Choices(since, self.decisions_edit.text(), self.date_edit.known_value())

    def _kept(self) -> _Choices:
        """As left; once a page was made for an earlier day, that was the last meeting."""
        kept = from_text(str(self._settings.value(self._place, "")), _Choices)
        if kept is None:
            return _Choices(self._session.workspace.today() - _BETWEEN)
        if kept.made_on is not None and kept.made_on < self._session.workspace.today():
            return _Choices(kept.made_on, kept.decisions)
        return kept

    def _show(self, kept: _Choices) -> None:
        self.since_edit.set_value(kept.since)
        self.decisions_edit.setText(kept.decisions)

    def _keep(self) -> None:
        """What is typed stays typed; that a page was made is not said by it."""
        made_on = self._kept().made_on
        chosen = self._chosen()
        typed = _Choices(chosen.since, chosen.decisions, made_on)
        self._settings.setValue(self._place, as_text(typed))
