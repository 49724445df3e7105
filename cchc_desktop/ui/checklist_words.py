"""A checklist in one line, wherever one is chosen."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.check_records import Checklist


def basis_words(checklist: Checklist) -> str:
    """What it is based on, and that nobody has compared it with the text until somebody has."""
    translate = QCoreApplication.translate
    if not checklist.basis:
        return translate("Checklists", "Chưa ghi căn cứ.")
    text = translate("Checklists", "Căn cứ: {basis}").format(basis=checklist.basis)
    return (
        text
        if checklist.basis_verified
        else translate("Checklists", "{basis} (chưa đối chiếu)").format(basis=text)
    )
