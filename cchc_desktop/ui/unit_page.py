"""Đơn vị, the heart: one unit's headline, its duties, the criteria it leads and those it coordinates."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.records import Contact, Unit
from cchc_desktop.domain.year import CriterionRow, UnitCounts, with_parts
from cchc_desktop.services.units import contacts, duties
from cchc_desktop.ui.criteria_list import CriteriaList
from cchc_desktop.ui.habits import Habits
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.page_tabs import tabs_in, turned_by_key
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_place import YearPlace
from cchc_desktop.ui.year_session import YearSession

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cchc_desktop.ui.detail_panel import MakeDesk
    from cchc_desktop.ui.duties_list import DutiesList

_DUTIES, _LEADING, _COORDINATING = range(3)
_ONE_LINE = 640
"""Width of the page from which on name and counts stand beside each other."""


class UnitPage(QWidget):
    """Shows the unit that was given to `choose`; `unit` is the one shown."""

    heading_layout: QHBoxLayout
    name_label: QLabel
    contact_label: QLabel
    counts_label: QLabel
    sheet_button: QPushButton
    edit_button: QPushButton
    tab_bar_place: QWidget
    pages: QStackedWidget

    def __init__(
        self,
        session: YearSession,
        desk: "MakeDesk",
        settings: QSettings,
        detail_action: QAction,
        place: YearPlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.unit: Unit | None = None
        load_ui(self, "unit_page")
        only_look(self, session.workspace.why_read_only, [self.edit_button])
        if session.workspace.read_only:
            self.edit_button.setText(self.tr("Xem đơn vị…"))
        self.tabs = tabs_in(self.tab_bar_place, 3)
        self.criteria = CriteriaList(
            session, desk, detail_action, Habits(settings, "unit"), {"lead"}, self.pages, place
        )
        self.pages.addWidget(self.criteria)
        self.tabs.setCurrentIndex(_LEADING if session.view.rows else _DUTIES)
        self.tabs.currentChanged.connect(self._show_tab)
        self.sheet_button.clicked.connect(lambda _checked: session.sheet_wanted.emit())
        self.edit_button.clicked.connect(self._edit_unit)

    @cached_property
    def duties(self) -> "DutiesList":
        from cchc_desktop.ui.duties_list import DutiesList

        shown = DutiesList(self._session, self)
        self.pages.addWidget(shown)
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the counts stand below the name, in as many lines as they need."""
        super().resizeEvent(event)
        beside = self.width() >= _ONE_LINE
        ways = QBoxLayout.Direction
        self.heading_layout.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self.counts_label.setWordWrap(not beside)

    def choose(self, uid: str) -> None:
        """Take the unit with `uid` for what is to be shown."""
        self.unit = next((one for one in self._session.view.units if one.uid == uid), None)

    def refresh(self) -> None:
        """Show the unit again from the session's view."""
        if self.unit is None:
            return
        unit = next((one for one in self._session.view.units if one.uid == self.unit.uid), None)
        if unit is None:
            return
        self.unit = unit
        self.name_label.setText(unit.name)
        view = self._session.view
        led, helped = _criteria(view.leading(unit.uid)), _criteria(view.coordinating(unit.uid))
        day = min(view.as_of, date(self._session.year, 12, 31))  # later it is no matter of this year
        if unit.active_to is not None and unit.active_to < day and not self._session.only_look:
            self.contact_label.setText(self._ceased_text(unit.active_to, led, helped))
        else:
            self.contact_label.setText(self._contact_text(contacts(self._session.workspace, unit.uid)))
        self.counts_label.setText(self._counts_text(view.counts(unit.uid), led))
        self.counts_label.setToolTip(
            self.tr(
                "Chỉ tính dòng thấp nhất có điểm mà đơn vị chủ trì; dòng không có điểm ở dưới nó "
                "là một phần của nó. Không tính dòng điều tra xã hội học, cấp trên chấm và không áp dụng."
            )
        )
        duty_count = len(duties(self._session.workspace, unit.uid))
        self.tabs.setTabText(_DUTIES, self.tr("Nhiệm vụ ({count})").format(count=duty_count))
        self.tabs.setTabText(_LEADING, self.tr("Tiêu chí chủ trì ({count})").format(count=led))
        self.tabs.setTabText(_COORDINATING, self.tr("Phối hợp ({count})").format(count=helped))
        self._show_tab(self.tabs.currentIndex())

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        if not turned_by_key(self.tabs, event):
            super().keyPressEvent(event)

    def show_duty(self, uid: str) -> None:
        """Turn to the duties, with one of the unit chosen."""
        self.tabs.setCurrentIndex(_DUTIES)
        self.duties.choose(uid)

    def focus_filter(self) -> None:
        """Put the cursor in the filter of the criteria."""
        self.criteria.focus_filter()

    def reveal(self, uid: str) -> None:
        """Choose a criterion that the unit leads."""
        self.tabs.setCurrentIndex(_LEADING)
        self.criteria.reveal([uid])

    def _show_tab(self, tab: int) -> None:
        if self.unit is None:
            return
        if tab == _DUTIES:
            self.duties.show_unit(self.unit)
            self.pages.setCurrentWidget(self.duties)
            return
        view = self._session.view
        led = tab == _LEADING
        self.criteria.hide_columns({"lead"} if led else {"coordinating"})
        own = view.leading(self.unit.uid) if led else view.coordinating(self.unit.uid)
        self.criteria.show_rows(with_parts(own))
        self.pages.setCurrentWidget(self.criteria)

    def _counts_text(self, counts: UnitCounts, led: int) -> str:
        """The headline figures; of the `led` criteria in the list below some may not count."""
        text = self.tr("Chủ trì {leading} · Hoàn thành {done} · Quá hạn {overdue} · Thiếu TLKC {missing}")
        told = text.format(
            leading=counts.leading,
            done=counts.done,
            overdue=counts.overdue,
            missing=counts.without_evidence,
        )
        others = led - counts.leading
        return self.tr("{told} · Không tính {others}").format(told=told, others=others) if others else told

    def _contact_text(self, people: list[Contact]) -> str:
        if not people and self._session.workspace.read_only:
            return self.tr("Chưa có người liên hệ.")
        if not people:
            return self.tr("Chưa có người liên hệ. Bấm “Sửa đơn vị…” để thêm.")
        first = people[0]
        phone = self.tr("ĐT {phone}").format(phone=first.phone) if first.phone else ""
        return ", ".join(part for part in (first.name, first.title, phone) if part)

    def _ceased_text(self, last_day: date, led: int, helped: int) -> str:
        text = self.tr(
            "Hoạt động đến {day}, còn chủ trì {led}, phối hợp {helped} tiêu chí: hãy giao đơn vị khác, "
            "hoặc bấm “Sửa đơn vị…” rồi “Sáp nhập…”."
        )
        return text.format(day=show_date(last_day), led=led, helped=helped)

    def _edit_unit(self) -> None:
        from cchc_desktop.ui.unit_dialog import UnitDialog

        if self.unit is not None:
            UnitDialog(self._session.workspace, self.unit, self).exec()


def _criteria(rows: list[CriterionRow]) -> int:
    return sum(row.is_criterion for row in rows)
