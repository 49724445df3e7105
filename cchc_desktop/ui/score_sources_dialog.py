"""Lấy số liệu: what the sources say beside what is kept at a step; what is chosen is taken over."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QDialog, QHeaderView, QLabel, QPushButton, QTableView, QWidget

from cchc_desktop.domain.labels import SCORE_STAGE
from cchc_desktop.domain.score_reading import inputs_words
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_sources import Proposal
from cchc_desktop.domain.scoring import read_inputs
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.services import scoring
from cchc_desktop.services.score_sources import Taken, proposed, take_over
from cchc_desktop.ui.keys import CTRL_ENTER, on_keys
from cchc_desktop.ui.load_ui import load_ui
from cchc_desktop.ui.problems import ProblemLine
from cchc_desktop.ui.text_table import TextTable
from cchc_desktop.ui.theme import ROW_HEIGHT
from cchc_desktop.ui.viewing import only_look
from cchc_desktop.ui.year_session import YearSession

_WIDTHS = (64, 210, 96, 230)
"""Of the columns but the last, in device-independent pixels."""
_MOST_TOLD = 3
"""Refusals told in full."""


class ScoreSourcesDialog(QDialog):
    """Stays open, and shows what is still different. Chosen at first: all that a source would change."""

    help_label: QLabel
    table: QTableView
    told_label: QLabel
    close_button: QPushButton
    take_button: QPushButton

    def __init__(self, session: YearSession, stage: ScoreStage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage
        self._lines: Sequence[ScoreLine] = ()
        self._proposals: dict[str, Proposal] = {}
        load_ui(self, "score_sources_dialog")
        only_look(self, session.why_only_look, [self.close_button, self.table])
        self._problems = ProblemLine(self.told_label, {})
        self._model = TextTable(
            (
                self.tr("Mã"),
                self.tr("Tiêu chí"),
                self.tr("Đang ghi"),
                self.tr("Nguồn nói"),
                self.tr("Lưu ý"),
            ),
            self,
        )
        self.table.setModel(self._model)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        text = self.tr(
            "Các tiêu chí có nguồn số liệu. Dòng đang chọn sẽ được ghi ở bước “{stage}”, "
            "cả lượt hoàn tác một lần; nguồn chưa có số liệu thì không ghi gì."
        )
        self.help_label.setText(text.format(stage=SCORE_STAGE[stage]))
        self.take_button.clicked.connect(self._take)
        self.close_button.clicked.connect(self.reject)
        on_keys(self, CTRL_ENTER, self.take_button)
        self._read()
        self._tell_first()
        self.table.setFocus()

    def _read(self) -> None:
        workspace, view = self._session.workspace, self._session.view
        lines = scoring.sheet(workspace, view)
        self._proposals = proposed(workspace, view, lines, view.as_of)
        self._lines = [line for line in lines if line.row.uid in self._proposals]
        self._model.show([self._texts(line) for line in self._lines])
        self._choose([number for number, line in enumerate(self._lines) if self._differs(line)])

    def _texts(self, line: ScoreLine) -> Sequence[str]:
        proposal = self._proposals[line.row.uid]
        criterion = line.row.criterion
        kept = line.stages.get(self._stage)
        now = inputs_words(read_inputs(kept.inputs)) if kept else ""
        return criterion.code, criterion.name, now, proposal.words, proposal.remark

    def _differs(self, line: ScoreLine) -> bool:
        proposal, kept = self._proposals[line.row.uid], line.stages.get(self._stage)
        return proposal.inputs is not None and (kept is None or read_inputs(kept.inputs) != proposal.inputs)

    def _choose(self, numbers: Sequence[int]) -> None:
        wanted = QItemSelection()
        for number in numbers:
            wanted.select(self._model.index(number, 0), self._model.index(number, len(_WIDTHS)))
        self.table.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _chosen(self) -> list[ScoreLine]:
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        return [self._lines[number] for number in sorted(rows)]

    def _tell_first(self) -> None:
        if self._lines:
            differing = sum(map(self._differs, self._lines))
            text = self.tr("{count} tiêu chí có số liệu khác với đang ghi, đã chọn sẵn.").format(
                count=differing
            )
        else:
            text = self.tr(
                "Chưa tiêu chí nào có nguồn số liệu. Hãy chọn ở ô “Số liệu lấy từ” của hộp Cách chấm (F4)."
            )
        self.take_button.setEnabled(bool(self._lines) and self._session.why_only_look is None)
        self._say(text, wrong=False)

    def _take(self) -> None:
        session = self._session
        found: list[Taken] = []

        def take() -> None:
            found.append(
                take_over(
                    session.workspace, self._chosen(), self._proposals, self._stage, session.workspace.today()
                )
            )

        if not self._problems.attempt(take):
            return
        taken = found[0]
        said = [self.tr("Đã ghi số liệu của {count} tiêu chí.").format(count=len(taken.rows))]
        said += [sentence(error) for error in taken.refused[:_MOST_TOLD]]
        if len(taken.refused) > _MOST_TOLD:
            left = len(taken.refused) - _MOST_TOLD
            said.append(self.tr("Còn {count} tiêu chí khác cũng chưa ghi được.").format(count=left))
        self._read()
        self._say("\n".join(said), wrong=bool(taken.refused))

    def _say(self, text: str, *, wrong: bool) -> None:
        self.told_label.setProperty("role", "problem" if wrong else "small")
        self.told_label.style().polish(self.told_label)
        self.told_label.setText(text)
        self.told_label.show()
