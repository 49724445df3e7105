"""The Vietnamese sentences of an import: what was left out, doubted, or wrong, beside `domain.sentences`."""

from collections.abc import Mapping

from cchc_desktop.domain.incoming import Finding, ImportNote, Place

IMPORT_SENTENCES: Mapping[ImportNote, str] = {
    ImportNote.TITLE_ROW: "Dòng phía trên bảng, không nhập.",
    ImportNote.INDEX_ROW: "Dòng đánh số cột, không nhập.",
    ImportNote.TOTAL_ROW: "Dòng cộng, không nhập.",
    ImportNote.FOOT_ROW: "Ghi chú, nơi nhận hoặc chữ ký dưới bảng, không nhập.",
    ImportNote.REPEATED_HEADER: "Dòng tiêu đề lặp lại, không nhập.",
    ImportNote.ANOTHER_TABLE: (
        "Thuộc một bảng khác ở phía dưới, cột xếp khác, chưa nhập. Hãy chép riêng bảng ấy rồi dán để nhập."
    ),
    ImportNote.COLUMN_NOT_IMPORTED: "Cột “{value}” không được chọn để nhập vào mục nào.",
    ImportNote.COLUMN_WITHOUT_HEADING: "Cột {value} có dữ liệu nhưng không có tiêu đề, không nhập.",
    ImportNote.CELL_FAR_AWAY: "Ô nằm cách xa bảng, không nhập.",
    ImportNote.ONLY_CODE: "Dòng chỉ có mã “{value}”, không có tên, không nhập.",
    ImportNote.SHEET_WITHOUT_LIST: "Trang “{value}” không có danh sách văn bản, không đọc.",
    ImportNote.NO_DOCUMENT: "Dòng không đủ số, ngày, trích yếu của một văn bản, không đọc.",
    ImportNote.DOCUMENT_REPEATED: "Văn bản đã có ở dòng {earlier}, không đọc lại.",
    ImportNote.DOCUMENT_WITHOUT_NUMBER: "Văn bản chưa có số.",
    ImportNote.DOCUMENT_WITHOUT_DATE: "Văn bản chưa có ngày.",
    ImportNote.DOCUMENT_DATE_UNREADABLE: "“{value}” không hiểu được thành ngày, để trống.",
    ImportNote.DOCUMENT_NUMBER_SHARED: "Trùng số, ngày với dòng {earlier} nhưng trích yếu khác.",
    ImportNote.DOCUMENT_NUMBER_A_DATE: "Ô số đã bị bảng tính đổi thành ngày {value}, để trống.",
    ImportNote.ROW_WITHOUT_CODE: "Dòng không có mã, xếp dưới “{parent}”.",
    ImportNote.ROW_AS_FIELD: "Dòng chữ hoa không có mã, hiểu là lĩnh vực.",
    ImportNote.ROW_CONTINUES: "Dòng không có mã, hiểu là phần tiếp của “{parent}”.",
    ImportNote.CODE_FROM_NAME: "Mã “{code}” lấy từ đầu tên vì ô mã để trống.",
    ImportNote.CODES_ONLY_COUNT: "Cột này chỉ đánh số dòng; mã lấy từ đầu tên.",
    ImportNote.CODE_STRANGE: "Mã “{value}” không theo kiểu đánh số nào đã biết, xếp dưới “{parent}”.",
    ImportNote.CODE_REPEATED: "Mã “{value}” đã dùng ở dòng {earlier} cùng cấp.",
    ImportNote.CODE_SKIPS_LEVEL: "Không có dòng cấp trên liền kề của mã “{value}”, xếp dưới “{parent}”.",
    ImportNote.CODE_ELSEWHERE: "Mã “{value}” đứng dưới “{parent}” nhưng số đầu không khớp; hãy xem lại.",
    ImportNote.CODE_SHOWN_OTHERWISE: "Ô hiện “{shown}”, số lưu trong ô là {value}; mã đọc là “{code}”.",
    ImportNote.AS_ABOVE: "Ô ghi “{value}”, hiểu là như ô trên: “{above}”.",
    ImportNote.DUE_KEPT_AS_TEXT: "“{value}” giữ nguyên chữ, không thành ngày nên không tính quá hạn.",
    ImportNote.DUE_OUTSIDE_YEAR: "Thời hạn {value} không thuộc năm {year}.",
    ImportNote.LEAD_ALSO_COORDINATES: "{name} đã chủ trì nên không ghi ở phối hợp nữa.",
    ImportNote.POINTS_DIFFER: "Điểm tối đa của “{parent}” là {value}, tổng các dòng con là {sum}.",
    ImportNote.COUNTS_AS_ORDINARY: (
        "“{value}” nghe như điểm thưởng, điểm trừ hoặc điều tra xã hội học, nhập như tiêu chí xã tự chấm "
        "trong tổng điểm. Nhập xong, hãy chọn lại “Loại điểm”, “Ai chấm” ở thẻ Thông tin."
    ),
    ImportNote.HIDDEN_ROW: "Dòng đang bị ẩn trong bảng tính, vẫn được nhập.",
    ImportNote.MERGED_ACROSS: "Ô gộp ngang qua nhiều cột, chỉ nhập vào cột đầu.",
    ImportNote.HIDDEN_COLUMN: "Cột “{value}” đang bị ẩn trong bảng tính, vẫn được nhập.",
    ImportNote.HIDDEN_SHEET: "Trang “{value}” đang bị ẩn, không đọc.",
    ImportNote.ANOTHER_SHEET: "Trang “{value}” cũng có bảng tiêu chí, lần này không nhập.",
    ImportNote.FORMULAS_AS_STORED: "{count} ô là công thức, lấy giá trị đã lưu trong tệp, không tính lại.",
    ImportNote.COVERED_LEFT: (
        "Dưới vùng gộp còn chữ “{value}” không nhìn thấy, không lấy; lấy “{shown}” của vùng gộp."
    ),
    ImportNote.COVERED_READ: "Dưới vùng gộp còn chữ “{value}” không nhìn thấy, vẫn được lấy cho dòng này.",
    ImportNote.READING_STOPPED: "Sau {count} dòng trống liên tiếp còn dữ liệu phía dưới, không đọc.",
    ImportNote.CODE_PAGE: "Tệp không phải Unicode, đọc theo bảng mã {value}; hãy xem chữ có đúng không.",
    ImportNote.LEGACY_FONT: "{count} ô dùng phông mã cũ ({value}) đã chuyển sang Unicode; từng ô ở dưới.",
    ImportNote.LEGACY_ANSWERED: "{count} ô đã chuyển từ {value} theo câu trả lời; từng ô ở dưới.",
    ImportNote.LEGACY_CELL: "Chuyển từ {code}: “{after}”.",
    ImportNote.LEGACY_KEPT: "Ô dùng phông mã cũ ({font}) nhưng chữ đã là Unicode, giữ nguyên.",
    ImportNote.ORDER_FROM_FILE: "Các dòng dưới “{parent}” được xếp lại theo thứ tự trong tệp.",
    ImportNote.TOP_ORDER_FROM_FILE: "Các lĩnh vực (cấp cao nhất) được xếp lại theo thứ tự trong tệp.",
    ImportNote.MILESTONES_KEPT: "Mốc “{value}” không có trong tệp, còn nhật ký hoặc gia hạn nên giữ lại.",
    ImportNote.EXTENDED_DUE_KEPT: (
        "Mốc “{value}” đã gia hạn đến {due} nên giữ nguyên, không lấy “{wanted}” trong tệp."
    ),
    ImportNote.LEAF_BECOMES_GROUP: (
        "“{value}” sẽ thành dòng nhóm; đơn vị chủ trì và tình trạng của nó không còn được tính."
    ),
    ImportNote.SAMPLE_DROPPED: "Năm {year} đang có {count} dòng dữ liệu mẫu, sẽ bỏ khi nhập; hoàn tác được.",
    ImportNote.ANSWERS_RECALLED: (
        "{count} câu hỏi được trả lời như lần nhập trước của chính tệp này; xem và đổi ở các câu hỏi."
    ),
    ImportNote.CELL_ERROR: "Ô báo lỗi {value} của bảng tính. Hãy sửa công thức hoặc gõ lại giá trị.",
    ImportNote.FORMULA_WITHOUT_VALUE: (
        "Ô là công thức chưa có giá trị lưu trong tệp. Hãy mở bằng Excel, lưu lại rồi nhập lại."
    ),
    ImportNote.LEGACY_MIXED: (
        "Ô lẫn chữ mã cũ {code} với chữ Unicode nên chưa chuyển được. Hãy gõ lại ô này bằng Unicode."
    ),
    ImportNote.NAME_MISSING: "Dòng có dữ liệu nhưng thiếu tên tiêu chí.",
    ImportNote.COLUMN_TWICE: (
        "Cột “{value}” và cột “{other}” đều là tên. Hãy gộp về một cột tên rồi nhập lại."
    ),
    ImportNote.LEGACY_SUSPECTED: (
        "{count} ô ở cột {value} giống chữ mã cũ {code}, ví dụ {examples}. Chuyển sang Unicode thế nào?"
    ),
    ImportNote.WHICH_SHEET: "Nhiều trang có bảng tiêu chí. Nhập trang nào?",
    ImportNote.WHICH_DEADLINES: (
        "Không cột nào có tên là thời hạn, nhưng {value} ghi ngày hoặc kỳ, ví dụ “{example}”. "
        "Cột nào là thời hạn?"
    ),
    ImportNote.WHICH_CODE: "Mã đã thành số {value}. Mã đúng là gì?",
    ImportNote.WHICH_CODES: "Các mã được ghi là {value}… Mã đúng là gì?",
    ImportNote.WHICH_UNIT: "“{value}” là đơn vị nào?",
    ImportNote.WHICH_LEAD: "Có ô chủ trì ghi nhiều đơn vị, ví dụ “{value}”. Hiểu thế nào?",
    ImportNote.UNIT_GROUP: "“{value}” là những đơn vị nào?",
    ImportNote.DUE_BEFORE: "Thời hạn viết “{value}”. Lấy hạn là ngày nào?",
    ImportNote.DUE_PERIOD: "Có thời hạn chỉ ghi kỳ, ví dụ “{value}”. Lấy hạn là ngày nào?",
    ImportNote.DUE_EACH_QUARTER: "Có thời hạn ghi “{value}”. Ghi thành bốn mốc hay giữ nguyên chữ?",
    ImportNote.DUE_EACH_MONTH: "Có thời hạn ghi “{value}”. Ghi thành mười hai mốc hay giữ nguyên chữ?",
    ImportNote.SAME_CRITERION: (
        "Mã “{code}” trong hồ sơ là “{old}”, trong tệp là “{value}”. Có phải cùng một tiêu chí?"
    ),
    ImportNote.FIELD_CONFLICT: (
        "{field} của “{row}”: trong hồ sơ là “{mine}” (gõ tay), trong tệp là “{value}”. Lấy bên nào?"
    ),
}


def said(about: ImportNote, place: Place, value: str = "", **args: object) -> Finding:
    """The finding `about` a place; `args` fill its sentence together with `value`."""
    return Finding(about, place, value, IMPORT_SENTENCES[about].format(value=value, **args))
