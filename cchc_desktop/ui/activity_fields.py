"""The fields of an entry of the register, the same ones in the line of quick entry and in its form."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from cchc_desktop.domain.counts import parse_count, show_count
from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.register_records import Activity, ActivityKind
from cchc_desktop.domain.vocabulary import ActivityShape
from cchc_desktop.services import activities
from cchc_desktop.ui.combo_offers import offer_choices
from cchc_desktop.ui.date_edit import DateEdit
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.year_session import YearSession


class ActivityFields(QObject):
    """The inputs of `screen`, just loaded. A task has a due date, and the day it was done, besides."""

    kind_combo: QComboBox
    date_label: QLabel
    date_edit: DateEdit
    unit_combo: QComboBox
    content_edit: QLineEdit
    quantity_label: QLabel
    quantity_edit: QLineEdit
    result_edit: QLineEdit
    number_edit: QLineEdit
    criteria_edit: QLineEdit
    due_label: QLabel
    due_edit: DateEdit
    done_label: QLabel
    done_edit: DateEdit
    hint_label: QLabel

    def __init__(self, screen: QWidget, session: YearSession) -> None:
        super().__init__(screen)
        self._session = session
        self._kinds: dict[str, ActivityKind] = {}
        take_children(self, screen)
        for edit in (self.date_edit, self.due_edit, self.done_edit):
            edit.follow(session.workspace.today)
            edit.textChanged.connect(self._show_hint)
        self.kind_combo.currentIndexChanged.connect(self._follow_kind)

    @property
    def inputs(self) -> dict[str, QWidget]:
        """By the names of fields in errors."""
        return {
            "kind_name": self.kind_combo,
            "on_date": self.date_edit,
            "unit": self.unit_combo,
            "content": self.content_edit,
            "quantity": self.quantity_edit,
            "result": self.result_edit,
            "number": self.number_edit,
            "criterion": self.criteria_edit,
            "due": self.due_edit,
            "done_on": self.done_edit,
        }

    @property
    def lines(self) -> Sequence[QLineEdit]:
        """Those that are typed."""
        return [one for one in self.inputs.values() if isinstance(one, QLineEdit)]

    @property
    def kind(self) -> ActivityKind | None:
        """The kind that is chosen."""
        return self._kinds.get(self.kind_combo.currentData() or "")

    def offer(self, entry: Activity | None = None) -> None:
        """Offer the kinds in use and the units at work, and those of `entry` whatever became of them."""
        workspace, view = self._session.workspace, self._session.view
        own_kind, own_unit = (entry.kind_uid, entry.unit_uid) if entry else ("", None)
        shown = [one for one in activities.kinds(workspace) if not one.retired or one.uid == own_kind]
        self._kinds = {one.uid: one for one in shown}
        units = [one for one in view.units if one in view.units_at_work or one.uid == own_unit]
        offer_choices(self.kind_combo, [(one.name, one.uid) for one in shown])
        offer_choices(self.unit_combo, [("", ""), *((one.short_name, one.uid) for one in units)])
        self._follow_kind()

    def fill(self, entry: Activity, codes: Sequence[str]) -> None:
        """Show an entry and the codes of what it proves."""
        self.kind_combo.setCurrentIndex(self.kind_combo.findData(entry.kind_uid))
        self.unit_combo.setCurrentIndex(max(0, self.unit_combo.findData(entry.unit_uid or "")))
        self.date_edit.set_value(entry.on_date)
        self.content_edit.setText(entry.content)
        self.quantity_edit.setText(show_count(entry.quantity))
        self.result_edit.setText(entry.result)
        self.number_edit.setText(entry.document)
        self.criteria_edit.setText(", ".join(codes))
        self.due_edit.set_value(entry.due)
        self.done_edit.set_value(entry.done_on)
        self._follow_kind()

    def taken(self, entry: Activity) -> Activity:
        """`entry` as it is typed now. Raises UserError for what cannot be read; a blank date is today."""
        kind = self.kind
        is_task = kind is not None and kind.shape is ActivityShape.TASK
        return replace(
            entry,
            kind_uid=kind.uid if kind else entry.kind_uid,
            on_date=self.date_edit.value("on_date") or self._session.workspace.today(),
            unit_uid=self.unit_combo.currentData() or None,
            content=self.content_edit.text(),
            quantity=parse_count(self.quantity_edit.text(), "quantity"),
            result=self.result_edit.text(),
            document=self.number_edit.text(),
            due=self.due_edit.value("due") if is_task else entry.due,
            done_on=self.done_edit.value("done_on") if is_task else entry.done_on,
        )

    def criteria(self) -> list[str]:
        """The uids of the criteria whose codes are typed. Raises UserError for a code that is not known."""
        view, year = self._session.view, self._session.year
        return activities.criteria_named(view, self.criteria_edit.text(), year)

    def texts(self) -> dict[str, str]:
        """What they hold by their names, as a form that is half typed is kept."""
        lines = {one.objectName(): one.text() for one in self.lines}
        combos = (self.kind_combo, self.unit_combo)
        return {**lines, **{one.objectName(): one.currentText() for one in combos}}

    def _follow_kind(self) -> None:
        kind = self.kind
        is_task = kind is not None and kind.shape is ActivityShape.TASK
        for shown in (self.due_label, self.due_edit, self.done_label, self.done_edit):
            shown.setVisible(is_task)
        self.date_label.setText(self.tr("N&gày giao") if is_task else self.tr("N&gày"))
        measure = kind.measure if kind else ""
        self.quantity_label.setText(
            self.tr("Số {measure}").format(measure=measure) if measure else self.tr("Số lượng")
        )
        self._show_hint()

    def _show_hint(self) -> None:
        """A date outside the year is said, never refused."""
        year = self._session.year
        kind, day = self.kind, self.date_edit.known_value()
        hints = []
        if day is not None and day.year != year:
            hint = self.tr("Ngày {day} không thuộc năm {year}; vẫn ghi vào sổ năm {year}.")
            hints.append(hint.format(day=show_date(day), year=year))
        elif day is not None and day > self._session.workspace.today():
            hint = self.tr("Ngày {day} chưa đến; đến ngày đó mới tính vào các số tổng.")
            hints.append(hint.format(day=show_date(day)))
        done = self.done_edit.known_value()
        if done is not None and not self.done_edit.isHidden() and day is not None and done < day:
            hints.append(self.tr("Ngày xong trước ngày giao."))
        if kind is not None and kind.shape is ActivityShape.TOTAL:
            hints.append(self.tr("Số tổng của một quý: ghi một ngày bất kỳ trong quý."))
        self.hint_label.setText(" ".join(hints))
        self.hint_label.setVisible(bool(hints))
