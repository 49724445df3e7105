"""Số liệu lấy từ: the sources that go with the kind of rule chosen."""

from collections.abc import Collection

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QComboBox

from cchc_desktop.domain.score_rules import Rule
from cchc_desktop.domain.score_sources import fits, source_text
from cchc_desktop.services.score_sources import called, choices
from cchc_desktop.ui.year_session import YearSession

_KEEP = "="
"""Stands for: each criterion keeps its own."""


class ScoreSourceBox(QObject):
    """Fills `box`, with names that are kept with rules; `kept` are those of the criteria at first."""

    def __init__(self, box: QComboBox, session: YearSession, kept: Collection[str]) -> None:
        super().__init__(box)
        self._box = box
        workspace, view = session.workspace, session.view
        self._sources = choices(workspace, view)
        self._names = {source_text(one): called(workspace, view, one) for one in self._sources}
        self._same = len(set(kept)) <= 1
        self._first = next(iter(kept), "") if self._same else _KEEP

    def fit(self, rule: Rule | None) -> None:
        """Offer what `rule`, whatever its numbers are, can read; what was kept stays on offer."""
        known = self._box.currentData()
        chosen: str = self._first if known is None else known
        with QSignalBlocker(self._box):
            self._box.clear()
            if not self._same:
                self._box.addItem(self.tr("(giữ nguyên của từng tiêu chí)"), _KEEP)
            self._box.addItem(self.tr("(nhập tay)"), "")
            for source in self._sources:
                if fits(rule, source.figure):
                    self._box.addItem(self._names[source_text(source)], source_text(source))
            if chosen and self._box.findData(chosen) < 0 and chosen == self._first:
                self._box.addItem(self._names.get(chosen, self.tr("(nguồn không còn)")), chosen)
            self._box.setCurrentIndex(max(self._box.findData(chosen), 0))

    def chosen(self) -> str | None:
        """The name of the source, empty for none; None: each keeps its own."""
        chosen: str = self._box.currentData()
        return None if chosen == _KEEP else chosen
