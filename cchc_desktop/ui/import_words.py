"""What the import assistant says of a preview."""

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.incoming import ImportNote, Question
from cchc_desktop.services.importing import ImportPreview

_ALWAYS = 3
"""So many counts are told even if they are none."""


def summary(preview: ImportPreview) -> str:
    """The counts of a preview in a line: what becomes of the rows, and what else there is."""
    plan = preview.plan
    counts = (
        (QCoreApplication.translate("ImportDialog", "{count} mới"), plan.new),
        (QCoreApplication.translate("ImportDialog", "{count} thay đổi"), plan.changed),
        (QCoreApplication.translate("ImportDialog", "{count} không đổi"), plan.unchanged),
        (QCoreApplication.translate("ImportDialog", "{count} không có trong tệp (giữ nguyên)"), plan.missing),
        (QCoreApplication.translate("ImportDialog", "{count} ô khác với chỗ đã gõ tay"), plan.conflicts),
        (QCoreApplication.translate("ImportDialog", "{count} bỏ qua"), preview.left_out),
        (QCoreApplication.translate("ImportDialog", "{count} câu hỏi"), asked(preview)),
        (QCoreApplication.translate("ImportDialog", "{count} lỗi"), preview.errors),
    )
    told = [(text, found) for number, (text, found) in enumerate(counts) if found or number < _ALWAYS]
    return " · ".join(text.format(count=len(found)) for text, found in told)


def missing_answers(preview: ImportPreview, open_questions: int, *, on_questions: bool) -> str:
    """What she has still to do before it can be imported, or that there is nothing to import; else empty."""
    translate, refusal = QCoreApplication.translate, preview.refusal
    left = open_questions if on_questions else len(asked(preview))
    if left:
        return translate("ImportDialog", "Còn {count} câu hỏi cần trả lời trước khi nhập.").format(count=left)
    if on_questions:
        return ""
    if refusal is not None and refusal.fault is Fault.IMPORT_HAS_QUESTIONS:
        waiting = translate("ImportDialog", "Còn {count} ô phải chọn: giữ trong hồ sơ hay lấy của tệp.")
        return waiting.format(count=len(preview.questions))
    if refusal is None and not preview.writes:
        return translate("ImportDialog", "Không có gì mới so với hồ sơ nên không cần nhập.")
    return ""


def write_offer(preview: ImportPreview) -> str:
    """What the button that writes would do."""
    if not preview.writes:
        return QCoreApplication.translate("ImportDialog", "&Nhập")
    if not preview.count:
        return QCoreApplication.translate("ImportDialog", "&Nhớ các lựa chọn")
    return QCoreApplication.translate("ImportDialog", "&Nhập {count} dòng").format(count=preview.count)


def asked(preview: ImportPreview) -> list[Question]:
    """The questions for the page of questions: conflicts are chosen where the cells are shown."""
    return [one for one in preview.questions if one.about is not ImportNote.FIELD_CONFLICT]


def sample_warning(preview: ImportPreview) -> str:
    """What is said of sample data that will go; empty when there is none."""
    said = (one.message for one in preview.warnings if one.about is ImportNote.SAMPLE_DROPPED)
    return next(said, "")
