"""The inputs of a rule: which kind, and the numbers of that kind; read into a rule and filled from one."""

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.points import parse_points, plain
from cchc_desktop.domain.score_rules import ByHand, Count, Levels, Linear, Rule, Steps, YesNo
from cchc_desktop.domain.score_rungs import read_levels, read_steps, rungs_text
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.text_edit import TextEdit


class RuleKind(StrEnum):
    """What is chosen in the box of kinds."""

    NONE = "none"
    YES_NO = "yes_no"
    LEVELS = "levels"
    STEPS = "steps"
    LINEAR = "linear"
    COUNT = "count"
    BY_HAND = "by_hand"


class ScoreRuleFields(QObject):
    """A part of the loaded `screen`; `changed` comes after each change of an input."""

    changed = Signal()

    rule_combo: QComboBox
    numbers_stack: QStackedWidget
    nothing_page: QWidget
    rungs_page: QWidget
    linear_page: QWidget
    count_page: QWidget
    rungs_edit: TextEdit
    lower_edit: QLineEdit
    upper_edit: QLineEdit
    each_edit: QLineEdit
    ceiling_edit: QLineEdit

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        take_children(self, screen)
        for kind, label in (
            (RuleKind.NONE, self.tr("(chưa chọn)")),
            (RuleKind.YES_NO, self.tr("Có/Không")),
            (RuleKind.STEPS, self.tr("Bậc thang theo số liệu")),
            (RuleKind.LEVELS, self.tr("Bậc thang theo mức bằng lời")),
            (RuleKind.LINEAR, self.tr("Tuyến tính theo tỷ lệ")),
            (RuleKind.COUNT, self.tr("Đếm số lần, nhân điểm, có mức trần")),
            (RuleKind.BY_HAND, self.tr("Nhập điểm bằng tay")),
        ):
            self.rule_combo.addItem(label, kind)
        self._pages = {
            RuleKind.STEPS: self.rungs_page,
            RuleKind.LEVELS: self.rungs_page,
            RuleKind.LINEAR: self.linear_page,
            RuleKind.COUNT: self.count_page,
        }
        self._readers: dict[RuleKind, Callable[[], Rule | None]] = {
            RuleKind.NONE: lambda: None,
            RuleKind.YES_NO: YesNo,
            RuleKind.LEVELS: lambda: read_levels(self.rungs_edit.text()),
            RuleKind.STEPS: lambda: read_steps(self.rungs_edit.text()),
            RuleKind.LINEAR: self._linear,
            RuleKind.COUNT: self._count,
            RuleKind.BY_HAND: ByHand,
        }
        self.rule_combo.currentIndexChanged.connect(self._turn)
        self._turn()
        self.rule_combo.currentIndexChanged.connect(self.changed)
        self.rungs_edit.textChanged.connect(self.changed)
        for line in self.lines:
            line.textChanged.connect(self.changed)

    @property
    def lines(self) -> tuple[QLineEdit, ...]:
        return (self.lower_edit, self.upper_edit, self.each_edit, self.ceiling_edit)

    @property
    def kind(self) -> RuleKind:
        return RuleKind(self.rule_combo.currentData())  # Qt keeps the value alone

    @kind.setter
    def kind(self, kind: RuleKind) -> None:
        self.rule_combo.setCurrentIndex(self.rule_combo.findData(kind))

    def typed(self) -> tuple[str, ...]:
        """All that the inputs hold."""
        return (self.kind.value, self.rungs_edit.text(), *(line.text() for line in self.lines))

    def shape(self) -> Rule | None:
        """A rule of the kind that is chosen, whatever the numbers are."""
        shapes: dict[RuleKind, Rule] = {
            RuleKind.STEPS: Steps(()),
            RuleKind.LINEAR: Linear(),
            RuleKind.COUNT: Count(Decimal(1)),
        }
        return shapes.get(self.kind)

    def show_rule(self, rule: Rule | None) -> None:
        """Fill the inputs from a rule."""
        self.kind = RuleKind(str(rule.__struct_config__.tag)) if rule is not None else RuleKind.NONE
        match rule:
            case Levels() | Steps():
                self.rungs_edit.setText(rungs_text(rule))
            case Linear(lower, upper):
                _show(self.lower_edit, lower)
                _show(self.upper_edit, upper)
            case Count(each, ceiling):
                _show(self.each_edit, each)
                _show(self.ceiling_edit, ceiling)

    def rule(self) -> Rule | None:
        """The rule as typed. Raises UserError for what cannot be read."""
        return self._readers[self.kind]()

    def _linear(self) -> Rule:
        return Linear(_percent(self.lower_edit, "lower"), _percent(self.upper_edit, "upper"))

    def _count(self) -> Rule:
        each = parse_points(self.each_edit.text(), "each")
        if each is None:
            raise UserError(Fault.TEXT_EMPTY, field="each")
        return Count(each, parse_points(self.ceiling_edit.text(), "ceiling"))

    def _turn(self) -> None:
        self.numbers_stack.setCurrentWidget(self._pages.get(self.kind, self.nothing_page))


def _show(line: QLineEdit, number: Decimal | None) -> None:
    line.setText("" if number is None else plain(number))


def _percent(line: QLineEdit, field: str) -> Decimal | None:
    return parse_points(line.text().replace("%", ""), field)
