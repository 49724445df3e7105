"""What a paper will print as dots, said where it is ordered."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.vocabulary import ReportKind
from cchc_desktop.services.office import office, signing_profile
from cchc_desktop.services.workspace import Workspace


def unnamed(workspace: Workspace, kind: ReportKind) -> list[str]:
    """The keys in FIELDS of names that documents of a kind need, and nobody has given."""
    known = {"commune": office(workspace).commune, "signer": signing_profile(workspace, kind).signer}
    return [field for field, value in known.items() if not value]


def show_dotted(label: QLabel, fields: Iterable[str], parts: Iterable[str] = ()) -> None:
    """Say in `label` what is dotted: `fields` by their keys in FIELDS, and `parts` by their names."""
    names = [*(FIELDS[field].lower() for field in fields), *(part.lower() for part in parts)]
    text = QCoreApplication.translate("Dotted", "Chưa có {fields}: in thành dòng chấm để điền tay.")
    label.setText(text.format(fields=", ".join(names)))
    label.setVisible(bool(names))
