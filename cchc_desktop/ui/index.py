"""The place of a cell, as a view gives it to its model: for the moment, or kept."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
