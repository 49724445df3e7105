"""The list in which she chooses whom a report is about."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker

from cchc_desktop.domain.records import Unit
from cchc_desktop.ui.quiet_inputs import QuietCombo


class UnitChoice(QuietCombo):
    """A unit, or all of them, which stands first."""

    def offer(self, units: Iterable[Unit], everything: str) -> None:
        """Offer `units` as they are now below `everything`; the chosen one stays chosen, if it is there."""
        kept = self.unit()
        with QSignalBlocker(self):
            self.clear()
            self.addItem(everything, None)
            for unit in units:
                self.addItem(unit.name, unit)
            self.choose(kept.uid if kept else "")

    def choose(self, uid: str) -> None:
        """Choose a unit, or all of them where it is blank or gone."""
        found = [place for place in range(1, self.count()) if self.itemData(place).uid == uid]
        self.setCurrentIndex(found[0] if found else 0)

    def unit(self) -> Unit | None:
        """The unit; None for all of them."""
        chosen: Unit | None = self.currentData()
        return chosen
