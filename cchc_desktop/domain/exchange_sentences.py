"""The Vietnamese sentences of what travels, beside `domain.sentences`: sheets of units, packs of evidence."""

from collections.abc import Mapping

from cchc_desktop.domain.errors import Fault

EXCHANGE_SENTENCES: Mapping[Fault, str] = {
    Fault.PACK_PLACE_TAKEN: (
        "“{path}” đã có sẵn nên chưa xuất gói tài liệu, không có gì bị thay đổi. Hãy đặt tên khác hoặc chọn nơi khác."
    ),
    Fault.PACK_PLACE_TOO_DEEP: (
        "Đường dẫn “{path}” quá dài, tên tệp trong gói sẽ dài hơn mức máy tính nhận. Chưa xuất gì; hãy chọn nơi lưu ngắn hơn, "
        "ví dụ ngay trong ổ đĩa hay USB."
    ),
    Fault.PACK_LIMIT_TOO_SMALL: (
        "Giới hạn mỗi phần quá nhỏ, riêng mục lục đã gần {least}. Chưa xuất gì; hãy đặt giới hạn lớn hơn."
    ),
    Fault.UNIT_SHEET_UNKNOWN: (
        "Tệp “{path}” không có phần ẩn để nhận ra phiếu giao đơn vị: có thể là tệp khác, bảng đã chép sang tệp mới, "
        "hoặc lưu thành tệp văn bản. Hồ sơ không thay đổi; hãy xin lại tệp Excel đã gửi, hoặc gõ theo bản in."
    ),
    Fault.UNIT_SHEET_DAMAGED: (
        "Phần ẩn của phiếu “{path}” đã bị sửa nên không biết chắc phiếu của ai. Hồ sơ không thay đổi; "
        "hãy xuất phiếu mới cho đơn vị, hoặc gõ theo những gì đơn vị đã ghi."
    ),
    Fault.UNIT_SHEET_WITHOUT_TABLE: (
        "Phiếu “{path}” không còn bảng với dòng tiêu đề đã gửi (cần các cột {columns}). Hồ sơ không thay đổi; "
        "hãy khôi phục dòng tiêu đề trong tệp rồi nhận lại."
    ),
    Fault.UNIT_SHEET_FOREIGN: (
        "Phiếu “{path}” là của hồ sơ khác ({commune}), không phải của hồ sơ đang mở. Hồ sơ không thay đổi; "
        "hãy mở đúng hồ sơ đã xuất phiếu."
    ),
    Fault.UNIT_SHEET_OTHER_YEAR: (
        "Phiếu “{path}” là của năm {year}, đang làm việc với năm {shown}. Hồ sơ không thay đổi; "
        "hãy chuyển sang năm {year} rồi nhận, nếu đúng là muốn ghi vào năm đó."
    ),
    Fault.UNIT_SHEET_OTHER_UNIT: (
        "Phiếu “{path}” là của {name}, không phải của đơn vị đã chọn. Hồ sơ không thay đổi."
    ),
    Fault.UNIT_SHEET_NO_ROWS: (
        "{name} chưa có tiêu chí nào trong năm {year} nên chưa có phiếu. Hãy phân công tiêu chí rồi xuất phiếu."
    ),
}
