"""What the window says once files were attached or replaced."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from cchc_desktop.domain.evidence_files import TakenFile
from cchc_desktop.domain.records import Evidence
from cchc_desktop.domain.sentences import sentence
from cchc_desktop.services.evidence import called
from cchc_desktop.services.evidence_files import Attached, TakenIn

_MOST_NAMED = 3


class EvidenceWords(QObject):
    """Puts outcomes into words."""

    def attached(self, made: Attached, taken: TakenIn) -> str:
        """Each thing that became of the files, one a line."""
        lines = []
        if made.added:
            lines.append(self.tr("Đã gắn {count} tệp.").format(count=len(made.added)))
        if made.linked:
            text = self.tr("Đã có sẵn trong hồ sơ, nay gắn thêm với tiêu chí này: {names}.")
            lines.append(text.format(names=_names(made.linked)))
        if made.known:
            text = self.tr("Đã gắn từ trước, không gắn lần nữa: {names}.")
            lines.append(text.format(names=_names(made.known)))
        first = {file.sha256: file for file in reversed(taken.files)}
        twice = [file.name for file in taken.files if first[file.sha256] is not file]
        if twice:
            text = self.tr("Giống hệt một tệp khác vừa đưa vào, chỉ giữ một: {names}.")
            lines.append(text.format(names=_some(twice)))
        empty = [file.name for file in taken.files if not file.size]
        if empty:
            lines.append(self.tr("Tệp rỗng (0 byte), hãy xem lại: {names}.").format(names=_some(empty)))
        lines += [sentence(error) for error in taken.refused[:_MOST_NAMED]]
        more = len(taken.refused) - _MOST_NAMED
        if more > 0:
            lines.append(self.tr("Còn {count} tệp nữa không nhận.").format(count=more))
        return "\n".join(lines)

    def replaced(self, file: TakenFile, document: Evidence, *, changed: bool) -> str:
        """What became of the file of one document."""
        if not changed:
            text = self.tr("“{file}” chính là tệp đang có của tài liệu này; không có gì thay đổi.")
        elif not document.file_sha256:
            text = self.tr("Đã gắn tệp “{file}”.")
        else:
            text = self.tr("Đã thay bằng “{file}”. Bản trước vẫn được giữ, xem ở nút “Tệp”.")
        return text.format(file=file.name)


def _names(documents: Iterable[Evidence]) -> str:
    return _some([called(one) for one in documents])


def _some(names: list[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    return f"{shown}…" if len(names) > _MOST_NAMED else shown
