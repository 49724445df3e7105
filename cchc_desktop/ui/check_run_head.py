"""What stands over a check: which it is, what is still to be checked, whether it is closed."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from cchc_desktop.domain.check_records import CheckAnswer, CheckRun
from cchc_desktop.domain.checking import NOT_MET, is_answered
from cchc_desktop.domain.dates import show_date
from cchc_desktop.services import checks
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.load_ui import take_children


class CheckRunHead(QObject):
    """The labels over the questions of `screen`, and which of the two buttons of the lock is offered."""

    title_label: QLabel
    count_label: QLabel
    who_label: QLabel
    close_button: QPushButton
    reopen_button: QPushButton

    def __init__(self, workspace: Workspace, screen: QWidget) -> None:
        super().__init__(screen)
        self._workspace = workspace
        take_children(self, screen)

    def tell(self, check: CheckRun, answers: Sequence[CheckAnswer]) -> None:
        """Tell of `check` and what was found so far."""
        unit = checks.unit_of(self._workspace, check).name
        self.title_label.setText(f"{unit} · {check.title} · {self._day(check)}")
        self.count_label.setText(self._counts(answers))
        closed = check.closed_on is not None
        lock = self.tr("Đã đóng ngày {date}: chỉ xem. Bấm “Mở lại” để sửa.")
        told = [lock.format(date=show_date(check.closed_on))] if closed else []
        people = [", ".join(text.splitlines()) for text in (check.inspectors, check.representatives) if text]
        self.who_label.setText(" · ".join(filter(None, [*told, " / ".join(people)])))
        self.close_button.setVisible(not closed)
        self.reopen_button.setVisible(closed)

    def _day(self, check: CheckRun) -> str:
        which = checks.which_of_its_day(self._workspace, check)
        day = show_date(check.on_date) or self.tr("chưa ghi ngày")
        return self.tr("{date} (lần {number})").format(date=day, number=which) if which else day

    def _counts(self, answers: Sequence[CheckAnswer]) -> str:
        left = sum(not is_answered(one) for one in answers)
        not_met = sum(one.result in NOT_MET for one in answers)
        counts = [self.tr("Chưa kiểm tra {left}/{all}").format(left=left, all=len(answers))]
        if not_met:
            counts.append(self.tr("Không đạt {count}").format(count=not_met))
        return " · ".join(counts)
