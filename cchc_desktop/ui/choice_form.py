"""The form of a report of which everything is chosen from lists: which checklist, which check, which unit."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QSettings, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from cchc_desktop.ui.kept_choices import as_text, from_text
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.quiet_inputs import QuietCombo
from cchc_desktop.ui.report_order import Make
from cchc_desktop.ui.theme import SPACE_M, SPACE_S
from cchc_desktop.ui.year_session import YearSession

_FEWEST_LETTERS = 24

Offers = Sequence[tuple[str, str]]
"""What a list offers: what is read, and the key or uid behind it."""


Chosen = Mapping[str, str]
"""The key or uid chosen in each list; empty where nothing is."""


class Choices(Protocol):
    """What a kind of report lets her choose, and what it makes of it."""

    about: str
    """What the report is, in a sentence or two."""
    labels: Mapping[str, str]
    """The lists by their keys, in order, and what they are called."""

    def offers(self, key: str, chosen: Chosen, /) -> Offers:
        """What the list `key` offers, as the ones before it are chosen."""

    def title(self, chosen: Chosen) -> str:
        """What the report is called."""

    def stem(self, chosen: Chosen) -> str:
        """The name proposed for its files."""

    def make(self, chosen: Chosen) -> Make:
        """The report as chosen. Raises UserError."""


class ChoiceForm(QWidget):
    """A list below the other. What a later one offers may follow from an earlier one."""

    about_label: QLabel
    fields_box: QWidget

    def __init__(
        self,
        session: YearSession,
        _settings: QSettings,
        parent: QWidget | None = None,
        *,
        choices: Callable[[YearSession], Choices],
    ) -> None:
        super().__init__(parent)
        load_ui(self, "choice_form")
        self._choices = choices(session)
        self.inputs: dict[str, QWidget] = {}
        """What a failure can be about, by field name."""
        self.about_label.setText(self._choices.about)
        self._combos: dict[str, QComboBox] = {}
        rows = QFormLayout(self.fields_box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(SPACE_M)
        rows.setVerticalSpacing(SPACE_S)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for key, label in self._choices.labels.items():
            combo = self._combos[key] = self.inputs[key] = QuietCombo(self.fields_box)
            combo.setObjectName(f"{key}_combo")
            combo.setMinimumContentsLength(_FEWEST_LETTERS)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.currentIndexChanged.connect(self.refresh)
            rows.addRow(label, combo)
        self.refresh()

    def refresh(self) -> None:
        """Offer what there is now; what was chosen stays chosen while it is still offered."""
        for key, combo in self._combos.items():
            self._fill(combo, self._choices.offers(key, self._chosen()), self.value(key))

    def value(self, key: str) -> str:
        """The key or uid chosen in a list; empty when nothing is."""
        return str(self._combos[key].currentData() or "")

    def choose(self, key: str, value: str) -> None:
        """Choose in a list; where that is not offered, its first."""
        combo = self._combos[key]
        combo.setCurrentIndex(max(combo.findData(value), 0))

    def choices(self) -> str:
        """All that is chosen, for `take`."""
        return as_text(self._chosen())

    def take(self, choices: str) -> None:
        """Choose the same again; what can no longer be read is left as it is."""
        kept = from_text(choices, dict[str, str])
        if kept is None:
            return
        for key in self._combos:
            self.choose(key, kept.get(key, ""))

    def title(self) -> str:
        """What the report is called."""
        return self._choices.title(self._chosen())

    def stem(self) -> str:
        """The name proposed for its files."""
        return self._choices.stem(self._chosen())

    def chosen(self) -> Make:
        """The report as chosen. Raises UserError."""
        return self._choices.make(self._chosen())

    def _chosen(self) -> Chosen:
        return {key: self.value(key) for key in self._combos}

    @staticmethod
    def _fill(combo: QComboBox, offers: Offers, kept: str) -> None:
        with QSignalBlocker(combo):
            combo.clear()
            for text, value in offers:
                combo.addItem(text, value)
            combo.setCurrentIndex(max(combo.findData(kept), 0) if offers else -1)
        combo.setEnabled(len(offers) > 1)
