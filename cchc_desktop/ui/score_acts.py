"""What can be done on Tự chấm điểm beside typing: choose rules, take over figures."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.score_sources import why_without_sources
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.domain.vocabulary import ScoreStage
from cchc_desktop.domain.year import CriterionRow
from cchc_desktop.ui.keys import on_keys
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.message_bar import MessageBar
from cchc_desktop.ui.year_session import YearSession

RULE_KEYS = (Qt.Key.Key_F4,)
FIGURES_KEYS = (Qt.Modifier.SHIFT | Qt.Key.Key_F4,)


class ScoreActs(QObject):
    """The buttons of the loaded `page`; they act on the rows that `chosen` tells, at the step of `stage`."""

    rule_button: QPushButton
    figures_button: QPushButton

    def __init__(
        self,
        page: QWidget,
        session: YearSession,
        messages: MessageBar,
        chosen: Callable[[], list[CriterionRow]],
        stage: Callable[[], ScoreStage],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._messages = messages
        self._chosen = chosen
        self._stage = stage
        take_children(self, page)
        self.rule_button.clicked.connect(self.choose_rule)
        self.figures_button.clicked.connect(self.take_figures)
        on_keys(page, RULE_KEYS, self.choose_rule, does=self.tr("Cách chấm của các tiêu chí đang chọn"))
        on_keys(page, FIGURES_KEYS, self.take_figures, does=self.tr("Lấy số liệu từ các nguồn"))

    def choose_rule(self) -> None:
        """Ask how the criteria chosen are scored."""
        from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog

        rows = self._chosen()
        if not rows:
            self._messages.say(sentence(UserError(Fault.NOTHING_SELECTED)))
            return
        ScoreRuleDialog(self._session, rows, self._page).exec()

    def take_figures(self) -> None:
        """Show what the sources say at the step she is at."""
        from cchc_desktop.ui.score_sources_dialog import ScoreSourcesDialog

        stage = self._stage()
        why = why_without_sources(stage)
        if why is not None:
            self._messages.say(sentence(why))
            return
        ScoreSourcesDialog(self._session, stage, self._page).exec()
