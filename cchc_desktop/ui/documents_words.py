"""What the window says of a list of documents, and of what was done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.listed_documents import ListedDocument
from cchc_desktop.domain.year import CriterionRow, YearView
from cchc_desktop.services.listed_documents import AddedDocuments, KnownDocument


class DocumentsWords(QObject):
    """Puts documents, criteria and outcomes into words."""

    def columns(self) -> tuple[str, ...]:
        """The headings over `texts`."""
        return self.tr("Số, ký hiệu"), self.tr("Ngày"), self.tr("Trích yếu"), self.tr("Đã gắn vào")

    def texts(self, one: ListedDocument, known: KnownDocument | None, year: YearView) -> tuple[str, ...]:
        """A document, with the criteria of the year that it proves."""
        shown = known.criteria & year.by_uid.keys() if known else frozenset()
        rows = [row for row in year.rows if row.uid in shown] if shown else []
        return (
            one.number or self.tr("(chưa có số)"),
            show_date(one.issued_on) or self.tr("(chưa có)"),
            one.title,
            _codes(rows) or (self.tr("có trong hồ sơ") if known else ""),
        )

    def proposal(self, rows: Sequence[CriterionRow]) -> str:
        """The criteria that a summary hints at."""
        if not rows:
            return self.tr("Chưa có gợi ý cho văn bản đang chọn.")
        return self.tr("Gợi ý theo trích yếu: {codes}").format(codes=_codes(rows))

    def offer(self, count: int, rows: Sequence[CriterionRow]) -> str:
        """What the button would do."""
        if not (count and rows):
            return self.tr("Gắ&n vào tiêu chí")
        return self.tr("Gắ&n {count} văn bản vào {criteria}").format(count=count, criteria=self._called(rows))

    def added(self, made: AddedDocuments, rows: Sequence[CriterionRow]) -> str:
        """What became of the documents."""
        count = made.added + made.linked
        if not count:
            return self.tr("Các văn bản này đã gắn từ trước; không có gì thay đổi.")
        parts = [self.tr("Đã gắn {count} văn bản vào {criteria}")]
        parts += [self.tr("{linked} văn bản đã có sẵn trong hồ sơ")] if made.linked else []
        parts += [self.tr("{unchanged} văn bản đã gắn từ trước")] if made.unchanged else []
        return "; ".join(parts).format(
            count=count, criteria=self._called(rows), linked=made.linked, unchanged=made.unchanged
        )

    def _called(self, rows: Sequence[CriterionRow]) -> str:
        code = rows[0].criterion.code if len(rows) == 1 else ""
        return code or self.tr("{count} tiêu chí").format(count=len(rows))


def _codes(rows: Sequence[CriterionRow]) -> str:
    return ", ".join(row.criterion.code or row.criterion.name for row in rows)
