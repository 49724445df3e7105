"""The words of a report that she changed, part by part; the rest is drafted from the data."""

from collections.abc import Mapping

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import new_uid
from cchc_desktop.domain.report_records import ReportText
from cchc_desktop.domain.text import LONG, clean
from cchc_desktop.services.workspace import Workspace


def texts_of(workspace: Workspace, report: str, year: int, period: str = "") -> dict[str, str]:
    """Her words by the parts of a report; a part that is missing is drafted."""
    return {one.part: one.text for one in _kept(workspace, report, year, period)}


def save_texts(
    workspace: Workspace, report: str, year: int, period: str, parts: Mapping[str, str | None]
) -> None:
    """Keep `parts` as hers in one step; None gives a part back to the draft, others stay.

    Raises UserError for bad text.
    """
    kept = {one.part: one for one in _kept(workspace, report, year, period)}
    wanted = {
        part: clean(text, "report_text", limit=LONG) for part, text in parts.items() if text is not None
    }
    put = [
        ReportText(kept[part].uid if part in kept else new_uid(), report, year, period, part, text)
        for part, text in wanted.items()
        if part not in kept or kept[part].text != text
    ]
    gone = [kept[part] for part, text in parts.items() if text is None and part in kept]
    if put or gone:
        with workspace.transact(Op.EDIT_REPORT_TEXT) as tx:
            tx.put(*put)
            tx.remove(*gone)


def _kept(workspace: Workspace, report: str, year: int, period: str) -> list[ReportText]:
    return workspace.read.find(ReportText, report=report, year=year, period=period)
