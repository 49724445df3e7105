"""The selected criterion, or the selected many: its log, its fields, its documents."""

from collections.abc import Sequence
from functools import cached_property
from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QTabWidget, QToolButton, QWidget

from cchc_desktop.domain.drafts import Form, Typed
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.later_tabs import add_later, fill
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from collections.abc import Callable

    from cchc_desktop.ui.evidence_desk import EvidenceDesk
    from cchc_desktop.ui.evidence_tab import EvidenceTab
    from cchc_desktop.ui.info_tab import InfoTab
    from cchc_desktop.ui.log_tab import LogTab

    MakeDesk = Callable[[], EvidenceDesk]
    """Gives the one desk of the window: made when files of documents are first shown."""


_TABS = _LOG, _INFO, _EVIDENCE = ("log", "info", "evidence")
"""The properties that build the tabs, in their order."""
_HEADING_LENGTH = 90
"""Characters, two lines or three; the whole name is in the first field."""


class DetailPanel(QWidget):
    """Shows what `show_rows` is given; the tabs write for themselves."""

    finished = Signal(bool)
    """A note was written: the focus can go back to where the rows are chosen, or (True) on to the next."""

    heading: QLabel
    tabs: QTabWidget
    empty_label: QLabel

    def __init__(self, session: YearSession, desk: "MakeDesk", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        load_ui(self, "detail_panel")
        self.setProperty("role", "surface")
        self._session = session
        self._rows: Sequence[CriterionRow] = ()
        titles = (self.tr("&Nhật ký"), self.tr("Thông t&in"), self.tr("Tài liệ&u"))
        add_later(self.tabs, titles, lambda place: self._tab(_TABS[place]))
        self.tabs.tabBar().setDrawBase(False)
        self.history_button = QToolButton(self.tabs)
        self.history_button.setText(self.tr("Lịch sử"))
        self.history_button.setToolTip(self.tr("Mọi thay đổi của tiêu chí này (Ctrl+H)"))
        self.history_button.clicked.connect(self.ask_for_history)
        self.tabs.setCornerWidget(self.history_button)
        self.show_rows([])

    @cached_property
    def log(self) -> "LogTab":
        from cchc_desktop.ui.log_tab import LogTab

        shown = LogTab(self._session, self)
        fill(self.tabs, _TABS.index(_LOG), shown)
        shown.written.connect(self.finished)
        shown.show_rows(self._rows)
        return shown

    @cached_property
    def info(self) -> "InfoTab":
        from cchc_desktop.ui.info_tab import InfoTab

        shown = InfoTab(self._session, self)
        fill(self.tabs, _TABS.index(_INFO), shown)
        shown.show_row(self._single)
        return shown

    @cached_property
    def evidence(self) -> "EvidenceTab":
        from cchc_desktop.ui.evidence_tab import EvidenceTab

        shown = EvidenceTab(self._session, self._desk(), self)
        fill(self.tabs, _TABS.index(_EVIDENCE), shown)
        shown.show_rows(self._rows)
        return shown

    @property
    def _single(self) -> CriterionRow | None:
        """The row, where one alone is shown."""
        return self._rows[0] if len(self._rows) == 1 else None

    def every(self) -> "list[QWidget]":
        """All tabs, built."""
        return [self._tab(name) for name in _TABS]

    def _tab(self, name: str) -> "LogTab | InfoTab | EvidenceTab":
        tab: LogTab | InfoTab | EvidenceTab = getattr(self, name)
        return tab

    def _is_built(self, name: str) -> bool:
        return name in self.__dict__

    def show_rows(self, rows: Sequence[CriterionRow]) -> None:
        """Show one row in full, or several for what can be done to all of them.

        A run of rows takes in the groups between them; what is meant are the criteria.
        """
        rows = self._session.view.meant(rows)
        self.heading.setVisible(bool(rows))
        self.tabs.setVisible(bool(rows))
        self.empty_label.setVisible(not rows)
        if not rows:
            return
        title = self._title(rows)
        self.heading.setText(shorten(title, _HEADING_LENGTH, placeholder="…"))
        self.heading.setToolTip(title)
        self._rows = rows
        single = self._single
        self.history_button.setVisible(single is not None)
        self.tabs.setTabVisible(_TABS.index(_INFO), single is not None)
        if self._is_built(_INFO):
            self.info.show_row(single)
        if self._is_built(_EVIDENCE):
            self.evidence.show_rows(rows)
        if self._is_built(_LOG):
            self.log.show_rows(rows)
        else:  # the first to be looked at; each tab is built with the rows
            self.tabs.setCurrentWidget(self.log)

    def write_note(self) -> None:
        """Put the cursor where a new note is typed, when something is selected to write about."""
        if not self._rows:
            return
        self.tabs.setCurrentWidget(self.log)
        self.log.text_edit.setFocus()

    def show_note(self, uid: str) -> None:
        """Turn to the log, with a note of the row chosen."""
        self.tabs.setCurrentWidget(self.log)
        self.log.choose(uid)

    def show_document(self, uid: str) -> None:
        """Turn to the documents, with one of the row chosen."""
        self.tabs.setCurrentWidget(self.evidence)
        self.evidence.documents.choose(uid)

    def edit_fields(self) -> None:
        """Put the cursor in the first field of the row, when one is selected."""
        if self._single is None:
            return
        self.tabs.setCurrentWidget(self.info)
        self.info.name_edit.setFocus()

    def show_documents(self) -> "EvidenceTab":
        """Turn to the documents of the rows."""
        self.tabs.setCurrentWidget(self.evidence)
        return self.evidence

    def save_half_typed(self) -> None:
        """Ctrl+S while a note is being written writes it; fields save themselves when left."""
        if self._is_built(_LOG) and self.log.is_typed():
            self.log.write()

    def unsaved(self) -> bool:
        """Whether a note or a document is half typed, or a value was refused, for these rows or others."""
        return (
            (self._is_built(_LOG) and self.log.has_drafts())
            or (self._is_built(_INFO) and self.info.has_refused())
            or (self._is_built(_EVIDENCE) and self.evidence.is_typed())
        )

    def half_typed(self) -> list[Typed]:
        """All of that, as it is kept outside the workspace."""
        return [typed for name in _TABS if self._is_built(name) for typed in self._tab(name).half_typed()]

    def resume(self, typed: Typed) -> bool:
        """Put text of an earlier session in the tab it was typed in; False when other text stands there."""
        tab = self._tab({Form.NOTE: _LOG, Form.CRITERION: _INFO, Form.DOCUMENT: _EVIDENCE}[typed.form])
        self.tabs.setCurrentWidget(tab)
        return tab.resume(typed)

    def ask_for_history(self) -> None:
        """Show all changes of the single row."""
        if self._single is not None:
            self._session.history_wanted.emit(self._single.uid, self._title([self._single]))

    def _title(self, rows: Sequence[CriterionRow]) -> str:
        if len(rows) == 1:
            return f"{rows[0].criterion.code}  {rows[0].criterion.name}".strip()
        return self.tr("%n tiêu chí đang chọn", "", len(rows))
