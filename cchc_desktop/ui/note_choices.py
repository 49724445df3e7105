"""What a note can be given: a progress, a channel, and which milestone of a row is meant."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.labels import CHANNEL, PROGRESS
from cchc_desktop.domain.year import CriterionRow


def fill_note_choices(progress_combo: QComboBox, channel_combo: QComboBox) -> None:
    """The progresses, none first, and the channels."""
    translate = QCoreApplication.translate
    progress_combo.addItem(translate("LogTab", "(không đổi)"), None)
    for progress, label in PROGRESS.items():
        progress_combo.addItem(label, progress)
    for channel, label in CHANNEL.items():
        channel_combo.addItem(label or translate("LogTab", "(không ghi)"), channel)


def offer_milestones(combo: QComboBox, rows: Sequence[CriterionRow]) -> None:
    """The milestones of a single row, the next open one first, which is meant where none is chosen."""
    combo.clear()
    for row in rows:
        combo.addItem(QCoreApplication.translate("LogTab", "(mốc chưa xong, hạn gần nhất)"), None)
        for state in row.milestones:
            name = f"{state.milestone.label} {show_date(state.due)} - {PROGRESS[state.progress]}".strip()
            combo.addItem(name, state.milestone.uid)
