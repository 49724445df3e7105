"""How a test looks at the documents of a criterion, and acts on them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from cchc_desktop.domain.records import Evidence, new_uid
from cchc_desktop.services import evidence
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.evidence_tab import EvidenceTab
from tests.support import row


def lines(tab: EvidenceTab) -> list[tuple[str, str, str]]:
    """What the list of documents says, from above."""
    model = tab.documents.table.model()
    return [
        (model.index(n, 0).data(), model.index(n, 1).data(), model.index(n, 2).data())
        for n in range(model.rowCount())
    ]


def told(tab: EvidenceTab) -> str:
    label = tab.documents.told_label
    return label.text() if not label.isHidden() else ""


def problem(tab: EvidenceTab) -> str:
    label = tab.documents.problem_label
    return label.text() if not label.isHidden() else ""


def picking(tab: EvidenceTab, *paths: Path) -> None:
    """The next file dialogs are answered so."""
    for asking in (tab.documents, tab.documents._acts):
        asking._pick_files = lambda _parent, _title: list(paths)


def menu_of(tab: EvidenceTab) -> list[QAction]:
    """The file menu of the document selected, with what stands below it."""
    tab.documents.file_button.click()
    (menu,) = tab.documents.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    actions = [*menu.actions(), *(one for below in menu.findChildren(QMenu) for one in below.actions())]
    menu.hide()
    return actions


def choose_in_menu(tab: EvidenceTab, text: str) -> None:
    next(one for one in menu_of(tab) if one.text().startswith(text)).trigger()
    for menu in tab.documents.findChildren(QMenu):
        menu.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


def stored(workspace: Workspace) -> Iterator[Path]:
    return workspace.path.with_suffix(".minhchung").glob("*.*f")


def add(workspace: Workspace, number: str = "12/BC") -> Evidence:
    document = Evidence(new_uid(), number, None, "", "", "", "")
    return evidence.add_evidence(workspace, [row(workspace, "1.1.1")], document)
