"""What the window says of a pack of evidence."""

from PySide6.QtCore import QObject

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.evidence_pack import Lack, LackKind
from cchc_desktop.reports.evidence_pack import WrittenPack


class PackWords(QObject):
    """Puts what became of a pack into words."""

    def columns(self) -> tuple[str, ...]:
        """The headings over `texts`."""
        return self.tr("Mã"), self.tr("Tiêu chí"), self.tr("Còn thiếu"), self.tr("Chi tiết")

    def texts(self, one: Lack) -> tuple[str, ...]:
        """Something that is missing."""
        criterion = one.row.criterion
        return criterion.code, criterion.name, self._kind(one.kind), self._detail(one)

    def written(self, pack: WrittenPack) -> str:
        """What was written, and what about it is to be known."""
        parts = [self.tr("Đã xuất {files} tệp vào “{name}”.")]
        archives = [one for one in pack.parts if one.path != pack.path]
        if archives:
            parts.append(self.tr("{count} tệp .zip, mỗi tệp mở riêng được."))
        large = [one.path.name for one in archives if one.oversized]
        if large:
            parts.append(self.tr("Một tệp tài liệu lớn hơn giới hạn nằm riêng trong {large}."))
        if pack.pack.lacks:
            parts.append(self.tr("{lacks} mục còn thiếu, có trong mục lục."))
        return " ".join(parts).format(
            files=len(pack.pack.files),
            name=pack.path.name,
            count=len(archives),
            large=", ".join(large),
            lacks=len(pack.pack.lacks),
        )

    def _kind(self, kind: LackKind) -> str:
        match kind:
            case LackKind.REQUIRED:
                return self.tr("Thiếu so với yêu cầu")
            case LackKind.WITHOUT_FILE:
                return self.tr("Có số, chưa có tệp")
            case LackKind.LOST:
                return self.tr("Mất tệp hoặc tệp bị sửa")

    def _detail(self, one: Lack) -> str:
        document = one.document
        if document is None:
            text = self.tr("có {there}/{required} tài liệu có tệp")
            return text.format(there=one.there, required=len(one.row.required))
        parts = (document.number, show_date(document.issued_on), document.title, document.file_name)
        return ", ".join(part for part in parts if part)
