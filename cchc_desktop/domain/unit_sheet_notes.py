"""What there is to say of a sheet that came back beside what it says: rows and cells refused or doubted."""

from collections.abc import Mapping
from enum import StrEnum, auto

from cchc_desktop.domain.incoming import Finding, Place


class SheetNote(StrEnum):
    """Each has a sentence below."""

    # refused
    ROW_ADDED = auto()
    ROW_UNCLEAR = auto()
    ROW_GONE_HERE = auto()
    ROWS_DISAGREE = auto()
    MILESTONE_GONE_HERE = auto()
    NOW_A_GROUP = auto()
    CELL_ERROR = auto()
    CELL_WITHOUT_VALUE = auto()
    DATE_IS_NUMBER = auto()
    DATE_AHEAD = auto()
    DATE_MISSING_FOR_ROW = auto()
    COLUMN_MISSING = auto()
    DAY_ABOVE_UNREAD = auto()
    DAY_ABOVE_AHEAD = auto()
    REPORTER_UNREAD = auto()

    # doubted
    ROW_DELETED = auto()
    ROW_TWICE = auto()
    ROW_BY_NAME = auto()
    LOCKED_CHANGED = auto()
    LOCKED_COLUMN_GONE = auto()
    DATE_ALONE = auto()
    SHEET_BESIDE = auto()
    FORMULA = auto()
    DATE_OTHER_YEAR = auto()
    ENTRY_OUTSIDE = auto()
    LED_BY_OTHER = auto()
    SHEET_NEWER = auto()
    DOCUMENT_ALONE = auto()


SENTENCES: Mapping[SheetNote, str] = {
    SheetNote.ROW_ADDED: "Dòng thêm vào, không thuộc tiêu chí nào đã gửi, không nhận. Hãy gõ vào đúng tiêu chí nếu cần.",
    SheetNote.ROW_UNCLEAR: (
        "Mã và tên trên dòng đã đổi khác hẳn lúc gửi (“{before}”) nên không biết đơn vị ghi cho tiêu chí nào, không nhận."
    ),
    SheetNote.ROW_GONE_HERE: "Tiêu chí này không còn trong hồ sơ, không nhận.",
    SheetNote.ROWS_DISAGREE: "Tiêu chí này có hai dòng ghi tình trạng khác nhau ({values}); tình trạng không nhận.",
    SheetNote.MILESTONE_GONE_HERE: "Mốc này không còn trong hồ sơ; tình trạng không nhận, ghi chép vẫn nhận.",
    SheetNote.NOW_A_GROUP: "Dòng này nay là dòng nhóm, không mang tình trạng; tình trạng không nhận.",
    SheetNote.CELL_ERROR: "Ô đang báo lỗi của bảng tính, không nhận.",
    SheetNote.CELL_WITHOUT_VALUE: "Ô là công thức chưa có kết quả trong tệp, không nhận.",
    SheetNote.DATE_IS_NUMBER: "“{value}” là một số, không rõ là ngày nào. Hãy gõ dạng 05/3/2026.",
    SheetNote.DATE_AHEAD: "Ngày {value} chưa tới; ghi chép và tình trạng của dòng không nhận.",
    SheetNote.DATE_MISSING_FOR_ROW: "Vì ngày của dòng không đọc được, ghi chép và tình trạng của dòng không nhận.",
    SheetNote.COLUMN_MISSING: "Không thấy cột “{value}”, nội dung của cột này không đọc được.",
    SheetNote.DAY_ABOVE_UNREAD: "Ngày báo “{value}” không hiểu được; dòng không ghi ngày riêng thì ghi ngày nhận.",
    SheetNote.REPORTER_UNREAD: "Ô “Người báo” (“{value}”) quá dài hoặc có ký tự lạ, không lấy; ghi theo tên đơn vị.",
    SheetNote.DAY_ABOVE_AHEAD: "Ngày báo {value} chưa tới; dòng không ghi ngày riêng thì ghi ngày nhận.",
    SheetNote.ROW_DELETED: "Dòng {number} ({name}) đã bị xóa khỏi phiếu; trong hồ sơ không thay đổi.",
    SheetNote.ROW_TWICE: "Dòng lặp lại y như dòng {earlier}, chỉ đọc một lần.",
    SheetNote.ROW_BY_NAME: "Mã ẩn của dòng không khớp; nhận theo số thứ tự, mã và tên đang hiện.",
    SheetNote.LOCKED_CHANGED: "Ô khóa đã bị sửa: lúc gửi là “{before}”. Không dùng.",
    SheetNote.LOCKED_COLUMN_GONE: "Cột “{value}” đã bị xóa hoặc đổi tên; không cần để nhận phiếu.",
    SheetNote.DATE_ALONE: "Dòng chỉ ghi ngày, không có kết quả hay tình trạng; không có gì để nhận.",
    SheetNote.SHEET_BESIDE: "Trang “{value}” cũng có bảng của phiếu, không đọc.",
    SheetNote.FORMULA: "Ô là công thức, lấy giá trị đã lưu trong tệp.",
    SheetNote.DATE_OTHER_YEAR: "Ngày {value} không thuộc năm {year}.",
    SheetNote.ENTRY_OUTSIDE: "Chữ ghi ngoài bảng, không nhận.",
    SheetNote.LED_BY_OTHER: "Nay {name} không còn chủ trì hay phối hợp tiêu chí này; vẫn nhận nếu chọn.",
    SheetNote.SHEET_NEWER: "Phiếu xuất từ một bản mới hơn hồ sơ đang mở (hồ sơ có thể vừa được khôi phục).",
    SheetNote.DOCUMENT_ALONE: "Không thấy số, ngày của tài liệu; ghi cả ô làm trích yếu.",
}


def noted(about: SheetNote, place: Place, value: str = "", **args: object) -> Finding:
    """The finding `about` a place; `args` fill its sentence together with `value`."""
    return Finding(about, place, value, SENTENCES[about].format(value=value, **args))
