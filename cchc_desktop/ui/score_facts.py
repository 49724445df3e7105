"""What is to be known of a criterion while it is scored: its words, its rule, its evidence."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cchc_desktop.domain.labels import SCORED_BY
from cchc_desktop.domain.points import format_points
from cchc_desktop.domain.score_reading import rule_words
from cchc_desktop.domain.score_sheet import ScoreLine
from cchc_desktop.domain.score_sources import Proposal
from cchc_desktop.ui.load_ui import take_children
from cchc_desktop.ui.scores_words import evidence_words


class ScoreFacts(QObject):
    """The labels at the left of `screen`."""

    name_label: QLabel
    facts_label: QLabel
    rule_label: QLabel
    rule_button: QPushButton
    source_label: QLabel
    source_button: QPushButton
    city_label: QLabel
    evidence_label: QLabel

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        take_children(self, screen)

    def tell(self, line: ScoreLine, proposal: Proposal | None) -> None:
        """Tell of the criterion of `line`, and what the source of its figures says where it has one."""
        row = line.row
        self.name_label.setText(f"{row.criterion.code}  {row.criterion.name}".strip())
        most = format_points(row.criterion.max_points) or self.tr("chưa ghi")
        told = [self.tr("Tối đa {points} điểm").format(points=most), SCORED_BY[row.criterion.scored_by]]
        told += [row.lead.name] if row.lead else [self.tr("chưa có đơn vị chủ trì")]
        self.facts_label.setText(" · ".join(told))
        rule = rule_words(line.rule) if line.rule is not None else self.tr("chưa chọn")
        self.rule_label.setText(self.tr("Cách chấm: {rule}").format(rule=rule))
        self.rule_label.setVisible(row.is_scored_here)
        self.rule_button.setVisible(row.is_scored_here)
        self._tell_source(proposal)
        self.city_label.setText(self.tr("Lời văn: {text}").format(text=line.city_text))
        self.city_label.setVisible(bool(line.city_text))
        self.evidence_label.setText(self._evidence(line))
        self.evidence_label.setVisible(bool(self.evidence_label.text()))

    def _tell_source(self, proposal: Proposal | None) -> None:
        self.source_label.setVisible(proposal is not None)
        self.source_button.setVisible(proposal is not None and proposal.inputs is not None)
        if proposal is not None:
            said = " · ".join(one for one in (proposal.words, proposal.remark) if one)
            self.source_label.setText(self.tr("Nguồn số liệu: {said}").format(said=said))

    def _evidence(self, line: ScoreLine) -> str:
        row = line.row
        count = evidence_words(row)
        if not count:
            return ""
        head = self.tr("Tài liệu kiểm chứng có tệp: {count}").format(count=count)
        wanted = [f"– {one.text}" for one in row.required]
        without = [self.tr("%n văn bản có số, chưa có tệp", "", row.without_file)] if row.without_file else []
        return "\n".join([head, *wanted, *without])
