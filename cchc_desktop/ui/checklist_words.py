"""A checklist in one line, wherever one is chosen."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.check_records import Checklist


def basis_text(checklist: Checklist) -> str:
    """What it is based on, and that nobody has compared it with the text until somebody has."""
    translate = QCoreApplication.translate
    if not checklist.basis:
        return translate("Checklists", "chưa ghi căn cứ")
    if checklist.basis_verified:
        return checklist.basis
    return translate("Checklists", "{basis} (chưa đối chiếu)").format(basis=checklist.basis)


def basis_words(checklist: Checklist) -> str:
    """The same below the name of the checklist."""
    return QCoreApplication.translate("Checklists", "Căn cứ: {basis}").format(basis=basis_text(checklist))
