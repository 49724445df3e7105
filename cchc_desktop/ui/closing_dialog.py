"""Khóa năm, mở khóa năm: what that means, told before it is done; opening asks for the reason."""

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget

from cchc_desktop.domain.vocabulary import Progress
from cchc_desktop.services import scoring
from cchc_desktop.services.closing import close_year, open_year
from cchc_desktop.ui.leaving import wire_ways_out
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession


class ClosingDialog(QDialog):
    """Closes the year of `session`, or opens it when it is closed; accepted when that is done."""

    heading_label: QLabel
    text_label: QLabel
    reason_label: QLabel
    reason_edit: QLineEdit
    problem_label: QLabel
    cancel_button: QPushButton
    save_button: QPushButton

    def __init__(self, session: YearSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opens = session.view.closed
        load_ui(self, "closing_dialog")
        only_look(self, session.workspace.why_read_only, [self.cancel_button])
        self._problems = ProblemLine(self.problem_label, {"open_reason": self.reason_edit})
        for part in (self.reason_label, self.reason_edit):
            part.setVisible(self._opens)
        self._tell()
        wire_ways_out(self, self._save, self.save_button, self.cancel_button)
        (self.reason_edit if self._opens else self.cancel_button).setFocus()

    def _tell(self) -> None:
        year = self._session.year
        if self._opens:
            heading, button = self.tr("Mở khóa năm {year}"), self.tr("&Mở khóa")
            text = self.tr(
                "Sau khi mở khóa, mọi số liệu của năm {year} lại sửa được. "
                "Lý do ở lại trong lịch sử thay đổi. Sửa xong, hãy khóa lại."
            )
        else:
            heading, button = self.tr("Khóa năm {year}"), self.tr("&Khóa năm")
            text = self.tr(
                "Từ khi khóa, tiêu chí, phân công, mốc, nhật ký, tài liệu, điểm, lần kiểm tra, "
                "số liệu một cửa và sổ hoạt động của năm {year} chỉ để xem, in và xuất; các thao tác "
                "trước đó không hoàn tác được nữa. "
                "Phiếu không phù hợp vẫn theo dõi đến khi đóng. Cần sửa thì mở khóa, có ghi lý do."
            )
        self.setWindowTitle(heading.format(year=year))
        self.heading_label.setText(heading.format(year=year))
        self.save_button.setText(button)
        told = text.format(year=year)
        self.text_label.setText(told if self._opens else f"{told}\n\n{self._state()}")

    def _state(self) -> str:
        """How far the year is, so that none is closed by mistake."""
        view = self._session.view
        scored, of = scoring.how_far(self._session.workspace, view)
        counted = [row for row in view.rows if row.counted]
        text = self.tr("Hiện nay: {done}/{counted} tiêu chí hoàn thành, {scored}/{all} tiêu chí đã có điểm.")
        return text.format(
            done=sum(row.progress is Progress.DONE for row in counted),
            counted=len(counted),
            scored=scored,
            all=of,
        )

    def _save(self) -> None:
        if self._problems.attempt(self._reopen if self._opens else self._close):
            self.accept()

    def _close(self) -> None:
        close_year(self._session.workspace, self._session.year)

    def _reopen(self) -> None:
        open_year(self._session.workspace, self._session.year, self.reason_edit.text())
