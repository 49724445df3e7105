"""The Vietnamese sentences of checks, findings and registers, beside `domain.sentences`."""

from collections.abc import Mapping

from cchc_desktop.domain.errors import Fault

CHECK_SENTENCES: Mapping[Fault, str] = {
    Fault.CHECKLIST_IN_USE: (
        "Mẫu phiếu “{name}” đã dùng cho {count} lần kiểm tra nên không xóa được. "
        "Hãy đánh dấu “Không dùng nữa”; các lần kiểm tra cũ vẫn nguyên vẹn."
    ),
    Fault.CHECKLIST_NONE: "Chưa có mẫu phiếu kiểm tra nào. Hãy thêm mẫu phiếu ở trang Kiểm tra rồi in.",
    Fault.NO_SUCH_FINDING: "Năm {year} không có phiếu không phù hợp nào như đã chọn. Hãy chọn lại đơn vị hoặc số phiếu.",
    Fault.NO_FIGURES: "Tháng {month}/{year} chưa có số liệu một cửa. Hãy ghi ở trang Một cửa, hoặc chọn tháng khác.",
    Fault.CHECK_UNKNOWN: "Không có lần kiểm tra nào như vậy ({value}). Các lần đã kiểm tra: {choices}.",
    Fault.CHECKLIST_EMPTY: (
        "Mẫu phiếu “{name}” chưa có câu hỏi nào đang dùng. Hãy thêm câu hỏi rồi bắt đầu lại."
    ),
    Fault.CHECK_CLOSED: (
        "Lần kiểm tra “{name}” đã đóng nên không sửa được; kết quả vẫn nguyên vẹn. Hãy mở lại rồi sửa."
    ),
    Fault.CHECK_NOT_BEGUN: "Lần kiểm tra “{name}” mới lên lịch. Hãy bắt đầu kiểm tra rồi ghi kết quả.",
    Fault.CHECK_INCOMPLETE: "Chưa đóng được lần kiểm tra “{name}”: {missing}. Hãy ghi nốt rồi đóng.",
    Fault.CHECK_HAS_FINDINGS: (
        "Lần kiểm tra “{name}” có {count} phiếu không phù hợp nên không xóa được. Hãy xóa các phiếu đó trước."
    ),
    Fault.RESULT_OF_OTHER_SCALE: (
        "Câu hỏi này không trả lời bằng “{value}”. Các kết quả dùng được: {choices}."
    ),
    Fault.NUMERATOR_OVER_DENOMINATOR: (
        "Ô “{field}”: {numerator} lớn hơn {denominator}. Tử số không thể lớn hơn mẫu số; hãy kiểm tra lại."
    ),
    Fault.NUMERATOR_ALONE: "Ô “{field}”: hãy ghi cả tử số và mẫu số, hoặc để trống cả hai.",
    Fault.COUNT_INVALID: "Ô “{field}”: “{value}” không phải là số đếm. Hãy nhập số nguyên từ 0 trở lên, để trống nếu chưa biết.",
    Fault.FINDING_NOT_DONE: "Chưa đóng được phiếu không phù hợp {name}: {missing}. Hãy ghi nốt rồi đóng.",
    Fault.FINDING_CLOSED: "Phiếu không phù hợp {name} đã đóng nên không sửa được. Hãy mở lại rồi sửa.",
    Fault.FINDING_OPEN: "Phiếu không phù hợp {name} chưa đóng nên không cần mở lại; có thể sửa ngay.",
    Fault.MONTH_TAKEN: "Tháng {month}/{year} đã có số liệu “{area}”. Hãy sửa dòng đã có; chưa có gì được ghi.",
    Fault.MONTH_IN_FUTURE: "Tháng {month}/{year} chưa đến nên chưa có số liệu. Hãy chọn lại tháng; chưa có gì được ghi.",
    Fault.FIGURES_TOO_WIDE: (
        "Khối dán có {count} cột mà từ ô này sang phải chỉ còn {room} tháng; cả một tháng trên một dòng thì cần đúng "
        "{whole} cột. Chưa có gì được ghi; hãy chép lại cho đúng số cột."
    ),
    Fault.FIGURES_TOO_TALL: (
        "Khối dán có {count} dòng mà từ ô này xuống chỉ còn {room} dòng số liệu. "
        "Chưa có gì được ghi; hãy chọn ô phía trên hoặc chép lại."
    ),
    Fault.FIGURES_RAGGED: (
        "Các dòng của khối dán không bằng nhau ({first} cột và {second} cột) nên không rõ số nào của tháng nào. "
        "Chưa có gì được ghi; hãy chép lại trong bảng tính."
    ),
    Fault.FIGURES_UNCLEAR: (
        "Không rõ khối dán có cả dòng tổng, dòng tỷ lệ hay chỉ có số liệu. Chưa có gì được ghi; "
        "hãy chép kèm cột tên dòng, chép cả cột, hoặc dán từng đoạn không qua dòng tổng, dòng tỷ lệ."
    ),
    Fault.FIGURES_TITLE_UNKNOWN: (
        "Trong khối dán không rõ “{value}” là dòng số liệu nào hay tháng nào của năm này. Chưa có gì được ghi; "
        "hãy đặt tên như cột đầu của bảng, hoặc chỉ chép các số."
    ),
    Fault.FIGURES_TWICE: "Trong khối dán “{value}” có hai lần nên không rõ lấy số nào. Chưa có gì được ghi; hãy chép lại.",
    Fault.FIGURES_COMPUTED: (
        "Khối dán chỉ có dòng tổng, dòng tỷ lệ hoặc cột tổng; các số ấy tự tính từ số liệu nên chưa có gì được ghi. "
        "Hãy chép cả các dòng số liệu của tháng."
    ),
    Fault.ACTIVITY_KIND_IN_USE: (
        "Loại “{name}” đang có {count} hoạt động nên không xóa được. "
        "Hãy đánh dấu “Không dùng nữa”; các hoạt động đã ghi vẫn nguyên vẹn."
    ),
}
