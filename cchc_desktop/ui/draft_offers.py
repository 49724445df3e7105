"""What was half typed in earlier sessions, put in words for the bar and back into its forms."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from cchc_desktop.domain.drafts import Draft, Form, Standing, changed_fields, standing
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.services.check_drafts import answer_found
from cchc_desktop.services.criteria import titled
from cchc_desktop.services.drafts import Drafts, Found, look_up, note_to_correct
from cchc_desktop.services.score_drafts import score_found
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.dialogs import Dialogs
from cchc_desktop.ui.drafts_bar import Offer
from cchc_desktop.ui.figures_drafts import figure_found
from cchc_desktop.ui.form_draft import draft_of

_SHOWN = 160
"""Characters of a text that the bar shows."""
_ON_PAGES = frozenset(
    {Form.NOTE, Form.CRITERION, Form.CELL, Form.DOCUMENT, Form.ANSWER, Form.FIGURE, Form.SCORE}
)


class DraftOffers(QObject):
    """Makes the offers of a window. `show_found` goes to the page of a draft and puts its text there."""

    decided = Signal()
    """She went on with a text, gave it up, or took that back."""

    def __init__(
        self,
        workspace: Workspace,
        drafts: Drafts,
        dialogs: Dialogs,
        show_found: Callable[[Found], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._drafts = drafts
        self._dialogs = dialogs
        self._show_found = show_found

    def all(self) -> list[Offer]:
        """One for each text that waits. What was saved after all is forgotten."""
        offers = []
        for draft in tuple(self._drafts.waiting):
            found = self._found(draft)
            if found.standing is Standing.SAVED:
                self._drafts.give_up(draft)
            else:
                offers.append(self._offer(found))
        return offers

    def _offer(self, found: Found) -> Offer:
        draft = found.draft
        return Offer(
            words="\n".join(line for line in (self._words(found), self._remark(found)) if line),
            text=_whole(draft),
            go_on=None if found.standing is Standing.GONE else partial(self._go_on, found),
            give_up=partial(self._decide, self._drafts.give_up, draft),
            take_back=partial(self._decide, self._drafts.take_back, draft),
        )

    def _decide(self, decision: Callable[[Draft], object], draft: Draft) -> None:
        decision(draft)
        self.decided.emit()

    def _found(self, draft: Draft) -> Found:
        if draft.typed.form is Form.ANSWER:
            return answer_found(self._workspace, draft)
        if draft.typed.form is Form.FIGURE:
            return figure_found(self._workspace, draft)
        if draft.typed.form is Form.SCORE:
            return score_found(self._workspace, draft)
        if draft.typed.form in _ON_PAGES:
            return look_up(self._workspace, draft)
        dialog = self._dialogs.for_draft(draft.typed)
        if dialog is None:
            return Found(draft, Standing.GONE, {})
        present = draft_of(dialog).stored
        dialog.deleteLater()
        return Found(draft, standing(draft.typed, present), present)

    def _go_on(self, found: Found) -> bool:
        """Whether the text is in its form again, or was dealt with in its dialog."""
        draft = found.draft
        if draft.typed.form in _ON_PAGES:
            taken = self._show_found(found)
            if taken:
                self._decide(self._drafts.take_up, draft)
            return taken
        dialog = self._dialogs.for_draft(draft.typed)
        if dialog is None:
            return False
        draft_of(dialog).put(draft.typed.texts)
        self._decide(self._drafts.take_up, draft)
        dialog.exec()
        return True

    def _words(self, found: Found) -> str:
        draft = found.draft
        text = self.tr("Lần trước đang gõ dở {what} lúc {when}: “{text}”")
        return text.format(what=self._what(found), when=_shown(draft.since), text=_short(_whole(draft)))

    def _what(self, found: Found) -> str:
        form = found.draft.typed.form
        of_others = {
            Form.OFFICE: self.tr("thông tin cơ quan, người ký"),
            Form.DISPATCH: self.tr("lời công văn"),
            Form.CRITERIA_SET: self.tr("quyết định, nguồn của bộ tiêu chí"),
            Form.SCORE_ROUNDS: self.tr("hạn các bước chấm điểm"),
            Form.EXTENSION: self.tr("hạn, gia hạn"),
            Form.PHRASES: self.tr("câu mẫu nhật ký"),
            Form.SERIES: self.tr("mốc định kỳ"),
            Form.NEW_CRITERION: self.tr("một dòng tiêu chí mới"),
            Form.DUTY: self.tr("một nhiệm vụ của đơn vị"),
            Form.EVIDENCE: self.tr("thông tin của một tài liệu"),
            Form.ISSUED: self.tr("số, ngày của một văn bản đã ban hành"),
            Form.UNIT: self.tr("thông tin, người liên hệ của một đơn vị"),
            Form.TASK: self.tr("một việc riêng"),
            Form.TASK_NOTE: self.tr("nhật ký của một việc riêng"),
            Form.ANSWER: self.tr("kết quả một câu kiểm tra"),
            Form.CHECK: self.tr("thông tin một lần kiểm tra"),
            Form.CHECKLIST: self.tr("một mẫu phiếu kiểm tra"),
            Form.FINDING: self.tr("một phiếu không phù hợp"),
            Form.ACTIVITY: self.tr("một mục của sổ hoạt động"),
            Form.FIGURE: self.tr("một ô số liệu một cửa"),
            Form.ACTIVITY_KIND: self.tr("một loại hoạt động"),
            Form.REPORT_WORDS: self.tr("lời của một báo cáo"),
            Form.SCORE_RULE: self.tr("cách chấm điểm"),
        }
        if form in of_others:
            return of_others[form]
        names = self._names(found)
        if form is Form.NOTE:
            return self.tr("nhật ký cho {names}").format(names=names)
        if form is Form.DOCUMENT:
            return self.tr("tài liệu cho {names}").format(names=names)
        if form is Form.SCORE:
            return self.tr("điểm của {names}").format(names=names)
        fields = ", ".join(FIELDS.get(name, name) for name in found.draft.typed.texts)
        return self.tr("ô {fields} của {names}").format(fields=fields, names=names)

    def _names(self, found: Found) -> str:
        typed = found.draft.typed
        count = 1 if typed.form is Form.SCORE else len(typed.uids)  # which names its step beside
        if not found.criteria:
            return self.tr("%n tiêu chí đã xóa", "", count)
        first = titled(found.criteria[0].code, found.criteria[0].name)
        if count == 1:
            return first
        return self.tr("{count} tiêu chí ({first}…)").format(count=count, first=first)

    def _remark(self, found: Found) -> str:
        """What has changed since, beside what the file says now."""
        typed = found.draft.typed
        if found.standing is Standing.GONE:
            return self.tr("Nơi ghi không còn trong hồ sơ; bấm Chép để lấy nội dung.")
        if found.standing is not Standing.CHANGED:
            return ""
        if typed.form is Form.NOTE:
            if typed.texts.get("correcting") and note_to_correct(self._workspace, typed.texts) is None:
                return self.tr("Ghi chép được đính chính không còn hiệu lực: nội dung sẽ là ghi chép mới.")
            return self.tr("Một số tiêu chí đã xóa: chỉ còn {count}.").format(count=len(found.criteria))
        if typed.form is Form.DOCUMENT:
            return self.tr("Một số tiêu chí đã xóa: chỉ còn {count}.").format(count=len(found.criteria))
        present = "; ".join(
            _short(found.present[name]) or self.tr("(trống)") for name in changed_fields(typed, found.present)
        )
        return self.tr("Từ đó hồ sơ đã đổi, nay ghi: “{present}”").format(present=present)


def _whole(draft: Draft) -> str:
    """All that she typed: the text of a note, else what differs from the file as it was then."""
    typed = draft.typed
    if typed.form is Form.NOTE and typed.texts.get("text"):
        return typed.texts["text"]
    return "\n".join(text for name, text in typed.texts.items() if text and text != typed.stored.get(name))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def _shown(moment: datetime) -> str:
    return f"{moment.astimezone():%H:%M %d/%m/%Y}"
