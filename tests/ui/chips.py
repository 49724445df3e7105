"""The chips above a table: what narrows it."""

from PySide6.QtWidgets import QToolButton, QWidget

from cchc_desktop.ui.filter_chips import FilterChips


def chip_buttons(page: QWidget) -> list[QToolButton]:
    """Those in sight, from the left; the last takes all off."""
    rows = [row for row in page.findChildren(FilterChips) if row.isVisible()]
    found = [one for row in rows for one in row.findChildren(QToolButton) if one.isVisible()]
    return sorted(found, key=lambda one: one.x())


def chips(page: QWidget) -> list[str]:
    """Their accessible names, from the left."""
    return [one.accessibleName() for one in chip_buttons(page) if one.property("role") == "chip"]
