"""What the assignment appendix is made of: for whom, in which form, as of when, with which columns."""

from datetime import date

from msgspec import Struct
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QRadioButton, QWidget

from cchc_desktop.reports.appendix import appendix
from cchc_desktop.reports.appendix_options import (
    COLUMN_KEYS,
    COLUMNS,
    NAME,
    AppendixOptions,
    AppendixState,
    Arrangement,
    from_json,
    to_json,
)
from cchc_desktop.services.units import all_units
from cchc_desktop.ui.columns_choice import ColumnsChoice
from cchc_desktop.ui.date_edit import AsOfEdit
from cchc_desktop.ui.file_names import appendix_stem
from cchc_desktop.ui.kept_choices import as_text, from_text
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.unit_choice import UnitChoice
from cchc_desktop.ui.year_session import YearSession

_KEPT = "report/appendix"


class _Choices(Struct, frozen=True):
    """What is chosen; without `as_of` it is the day on which the report is made."""

    options: AppendixOptions
    as_of: date | None = None


class AppendixForm(QWidget):
    """The choices for one appendix; how it is to look is remembered on this machine."""

    unit_combo: UnitChoice
    signed_radio: QRadioButton
    letter_radio: QRadioButton
    extract_radio: QRadioButton
    arrangement_combo: QComboBox
    date_edit: AsOfEdit
    columns_list: ColumnsChoice
    up_button: QPushButton
    down_button: QPushButton
    usual_button: QPushButton
    empty_check: QCheckBox
    electronic_check: QCheckBox

    def __init__(self, session: YearSession, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_ui(self, "appendix_form", UnitChoice, AsOfEdit, ColumnsChoice)
        self._session = session
        self._settings = settings
        self.inputs = {"as_of": self.date_edit}
        """What a failure can be about, by field name."""
        self.arrangement_combo.addItem(self.tr("Theo lĩnh vực, một bảng"), Arrangement.FIELD)
        self.arrangement_combo.addItem(self.tr("Mỗi đơn vị một phụ lục"), Arrangement.UNIT)
        self.columns_list.offer({column.key: column.title for column in COLUMNS}, NAME)
        self.date_edit.follow(session.workspace.today)
        self.unit_combo.currentIndexChanged.connect(self._adapt)
        self.arrangement_combo.currentIndexChanged.connect(self._adapt)
        self.up_button.clicked.connect(lambda: self.columns_list.move_chosen(-1))
        self.down_button.clicked.connect(lambda: self.columns_list.move_chosen(1))
        self.usual_button.clicked.connect(lambda: self.columns_list.choose(COLUMN_KEYS))
        self.refresh()
        self._show(from_json(str(settings.value(_KEPT, "{}"))))

    def refresh(self) -> None:
        """Offer the units as they are now; the chosen one stays chosen, today becomes the new day."""
        self.date_edit.renew()
        self.unit_combo.offer(all_units(self._session.workspace), self.tr("Toàn xã"))
        self._adapt()

    def choose_unit(self, uid: str) -> None:
        """Choose a unit, or the whole commune where it is blank or gone."""
        self.unit_combo.choose(uid)
        self._adapt()

    # what is chosen

    def title(self) -> str:
        """What the report is called."""
        unit = self.unit_combo.unit()
        whose = unit.short_name if unit else self.tr("toàn xã")
        return self.tr("Phụ lục phân công năm {year}, {whose}").format(year=self._session.year, whose=whose)

    def stem(self) -> str:
        """The name proposed for its files."""
        return appendix_stem(self._session.year, self.unit_combo.unit())

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        chosen = _Choices(self._options(), self.date_edit.chosen())
        return as_text(chosen)

    def take(self, choices: str) -> None:
        """Choose the same again; what can no longer be read is left as it is."""
        kept = from_text(choices, _Choices)
        if kept is None:
            return
        self._show(kept.options)
        self.choose_unit(kept.options.unit)
        self._check_state(kept.options.state)
        self.date_edit.choose(kept.as_of)

    def chosen(self) -> Make:
        """The appendix as chosen; remembers how it looks. Raises UserError of a date that is none."""
        year, day, options = self._session.year, self.date_edit.day("as_of"), self._options()
        self._settings.setValue(_KEPT, to_json(options))
        return lambda workspace: appendix(workspace, year, day, options)

    def _options(self) -> AppendixOptions:
        unit = self.unit_combo.unit()
        return AppendixOptions(
            state=self._state(),
            unit=unit.uid if unit else "",
            arrangement=Arrangement(self.arrangement_combo.currentData()),  # Qt keeps the value alone
            columns=self.columns_list.chosen(),
            drop_empty=self.empty_check.isChecked(),
            electronic=self.electronic_check.isChecked(),
        )

    def _state(self) -> AppendixState:
        if self.letter_radio.isChecked():
            return AppendixState.WITH_LETTER
        return AppendixState.EXTRACT if self.extract_radio.isChecked() else AppendixState.SIGNED

    # following what is chosen

    def _show(self, options: AppendixOptions) -> None:
        self.arrangement_combo.setCurrentIndex(self.arrangement_combo.findData(options.arrangement))
        self.columns_list.choose(options.columns)
        self.empty_check.setChecked(options.drop_empty)
        self.electronic_check.setChecked(options.electronic)
        self._check_state(options.state)

    def _check_state(self, state: AppendixState) -> None:
        radios = {
            AppendixState.SIGNED: self.signed_radio,
            AppendixState.WITH_LETTER: self.letter_radio,
            AppendixState.EXTRACT: self.extract_radio,
        }
        radios[state].setChecked(True)
        self._adapt()

    def _adapt(self) -> None:
        """Offer only what goes together: an extract is of one unit, or one for each."""
        by_unit = self.arrangement_combo.currentData() == Arrangement.UNIT
        self.extract_radio.setEnabled(self.unit_combo.unit() is not None or by_unit)
        if self.extract_radio.isChecked() and not self.extract_radio.isEnabled():
            self.signed_radio.setChecked(True)
