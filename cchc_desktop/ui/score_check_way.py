"""The way from a thing that stands in the way of sending to the place where it is mended."""

from typing import TYPE_CHECKING

from cchc_desktop.domain.score_check import Lack, Lacking
from cchc_desktop.ui.navigation import CRITERIA, SCORES

if TYPE_CHECKING:
    from cchc_desktop.ui.main_window import MainWindow

OF_THE_TREE = frozenset(
    {Lack.SAMPLE_IN_USE, Lack.UNASSIGNED, Lack.COORDINATOR_LEADS, Lack.CODE_REPEATED, Lack.PARENT_SUM}
)
OF_DOCUMENTS = frozenset({Lack.DOCUMENT_WITHOUT_FILE, Lack.WITHOUT_EVIDENCE})
"""The others are mended where it is scored."""


def go_to(window: "MainWindow", lacking: Lacking) -> None:
    """Show in `window` the row that `lacking` is about, with the fields or documents to mend."""
    if lacking.lack not in OF_THE_TREE | OF_DOCUMENTS:
        window.show_page(SCORES)
        window.pages.scores.choose(lacking.uid)
        return
    window.show_page(CRITERIA)
    shown = window.pages.criteria.criteria
    if lacking.lack is Lack.SAMPLE_IN_USE:
        shown.table.setFocus()
        return
    shown.reveal([lacking.uid])
    window.acts.detail_action.setChecked(True)
    detail = shown.detail
    detail.tabs.setCurrentWidget(detail.evidence if lacking.lack in OF_DOCUMENTS else detail.info)
    shown.table.setFocus()
