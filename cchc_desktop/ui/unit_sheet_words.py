"""What the window says of a unit's sheet that came back."""

from PySide6.QtCore import QObject

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.unit_sheet_plan import Offer, OfferKind, SheetPlan
from cchc_desktop.services.returned_sheets import TakenSheet
from cchc_desktop.ui.import_model import cell_text


class UnitSheetWords(QObject):
    """Puts sheets, what they offer and outcomes into words."""

    def columns(self) -> tuple[str, ...]:
        """The headings over `texts`."""
        return (
            self.tr("Mã"),
            self.tr("Tiêu chí, mốc"),
            self.tr("Mục"),
            self.tr("Phiếu ghi"),
            self.tr("Trong hồ sơ"),
            self.tr("Ngày"),
            self.tr("Ô"),
        )

    def texts(self, offer: Offer) -> tuple[str, ...]:
        """One thing to take or to leave."""
        day = "" if offer.kind is OfferKind.DOCUMENT else show_date(offer.on_date)
        name = " ".join(offer.returned.line.shown["name"].split())
        return (
            offer.row.criterion.code,
            name,
            self.kind(offer.kind),
            offer.theirs,
            offer.here,
            day,
            cell_text(offer.place),
        )

    def kind(self, kind: OfferKind) -> str:
        """What of a criterion it is about."""
        match kind:
            case OfferKind.NOTE:
                return self.tr("Kết quả")
            case OfferKind.PROGRESS:
                return self.tr("Tình trạng")
            case OfferKind.CONFLICT:
                return self.tr("Khác hồ sơ")
            case OfferKind.DOCUMENT:
                return self.tr("Tài liệu")

    def about(self, plan: SheetPlan) -> str:
        """Whose sheet it is, when it went out, who filled it in."""
        mark = plan.sheet.mark
        text = self.tr("{unit}, năm {year}, phiếu xuất ngày {day}").format(
            unit=mark.unit_name, year=mark.year, day=show_date(mark.as_of)
        )
        by = self.tr("{text}; người báo: {name}")
        return by.format(text=text, name=plan.sheet.reported_by) if plan.sheet.reported_by else text

    def summary(self, plan: SheetPlan) -> str:
        """What is to be decided, and what is here already."""
        conflicts = sum(one.kind is OfferKind.CONFLICT for one in plan.offers)
        parts = []
        if conflicts:
            text = self.tr(
                "{count} chỗ khác hồ sơ, ở đầu bảng: để trống là giữ trong hồ sơ, đánh dấu là lấy của phiếu."
            )
            parts.append(text.format(count=conflicts))
        if plan.known:
            parts.append(self.tr("{count} mục đã có trong hồ sơ.").format(count=plan.known))
        if not plan.offers:
            parts.append(self.tr("Phiếu không có gì mới để nhận."))
        return " ".join(parts)

    def offer(self, count: int) -> str:
        """What the button would do."""
        return self.tr("&Nhận {count} mục").format(count=count) if count else self.tr("&Nhận")

    def taken(self, made: TakenSheet) -> str:
        """What became of what was chosen."""
        if not made.count:
            return self.tr("Các mục này đã có trong hồ sơ; không có gì thay đổi.")
        return self.tr("Đã ghi {notes} kết quả, {progresses} tình trạng, {documents} tài liệu.").format(
            notes=made.notes, progresses=made.progresses, documents=made.documents
        )
