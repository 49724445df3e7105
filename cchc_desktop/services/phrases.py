"""Câu mẫu: phrases that notes are written with, hers once she has changed them."""

from cchc_desktop.domain.history import Op
from cchc_desktop.domain.records import NOTE_PHRASES_UID, NotePhrases
from cchc_desktop.domain.text import LONG, clean
from cchc_desktop.services.workspace import Workspace

BLANK = "…"
"""What is to be filled in when a phrase is used."""
SHIPPED = (
    "Đã gọi điện nhắc, hứa gửi trước ngày …",
    "Đã nhắc, chưa trả lời",
    "Đã gửi dự thảo, chờ lãnh đạo ký",
    "Đã nộp tài liệu, chờ kiểm tra",
    "Đã kiểm tra tài liệu, còn thiếu …",
    "Vướng mắc: …",
    "Xin lùi hạn đến ngày …, lý do: …",
    "Đã báo cáo lãnh đạo, ý kiến: …",
)
"""Ours; plain words, no official text."""


def phrases(workspace: Workspace) -> list[str]:
    """The phrases in their order: hers, or those that are shipped while she has not touched them."""
    found = workspace.read.find(NotePhrases, uid=NOTE_PHRASES_UID)
    return found[0].text.splitlines() if found else list(SHIPPED)


def save_phrases(workspace: Workspace, text: str) -> None:
    """Keep `text`, one phrase a line, as hers; none at all is a choice too. Raises UserError for bad text."""
    lines = (" ".join(line.split()) for line in clean(text, "phrases", limit=LONG).splitlines())
    wanted = "\n".join(dict.fromkeys(line for line in lines if line))
    if wanted.splitlines() == phrases(workspace):
        return
    with workspace.transact(Op.EDIT_PHRASES) as tx:
        tx.put(NotePhrases(NOTE_PHRASES_UID, wanted))
