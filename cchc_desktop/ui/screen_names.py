"""What an input is called on its screen, for a sentence that is about it."""

from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

_LONG = 20
"""Characters from which on a comma begins how to fill it in, and is no part of its name."""


def name_of(field: QWidget) -> str:
    """By its label, without the letter that leads there and how to fill it in; empty where it has none.

    A table or a list is called something else than what is typed in it.
    """
    if isinstance(field, QAbstractItemView):
        return ""
    labels = field.window().findChildren(QLabel)
    said = next((one.text() for one in labels if one.buddy() is field), "").replace("&", "")
    name = said.partition(" (")[0]
    if len(name) > _LONG:
        name = name.partition(", ")[0]
    return name[:1].upper() + name[1:]
