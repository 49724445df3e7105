"""The one catalogue that says an expected failure in Vietnamese, for window and command line alike.

Each sentence tells what happened, what is safe, and what to do.
"""

from collections.abc import Mapping
from pathlib import PurePath

from cchc_desktop.domain.check_sentences import CHECK_SENTENCES
from cchc_desktop.domain.column_words import COLUMNS
from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.exchange_sentences import EXCHANGE_SENTENCES
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.score_words import SCORE_SENTENCES

SENTENCES: Mapping[Fault, str] = {
    Fault.TEXT_EMPTY: "Ô “{field}” còn trống. Hãy nhập nội dung rồi lưu lại.",
    Fault.TEXT_TOO_LONG: "Ô “{field}” dài {length} ký tự, quá mức {limit}. Hãy rút gọn; chưa có gì được ghi.",
    Fault.TEXT_CONTROL_CHARACTER: (
        "Ô “{field}” có ký tự điều khiển không in được (mã {character}, ở vị trí {position}). "
        "Hãy gõ lại đoạn đó hoặc dán dưới dạng văn bản thuần; chưa có gì được ghi."
    ),
    Fault.POINTS_INVALID: "Ô “{field}”: “{value}” không phải là số điểm. Hãy nhập dạng 1,5 hoặc 0,25, để trống nếu chưa biết.",
    Fault.POINTS_NEGATIVE: "Ô “{field}”: điểm “{value}” nhỏ hơn 0. Hãy nhập số từ 0 trở lên, để trống nếu chưa biết.",
    Fault.POINTS_AMBIGUOUS: (
        "Ô “{field}”: “{value}” có thể hiểu là {first} hoặc {second}. Hãy gõ lại bằng dấu phẩy thập phân."
    ),
    Fault.POINTS_TOO_FINE: "Ô “{field}”: “{value}” có quá ba chữ số thập phân. Hãy làm tròn đến phần nghìn.",
    Fault.POINTS_TOO_LARGE: "Ô “{field}”: “{value}” quá lớn để là số điểm. Hãy kiểm tra lại dấu phẩy thập phân.",
    Fault.DATE_INVALID: "Ô “{field}”: “{value}” không phải là một ngày có thật. Hãy nhập dạng ngày/tháng/năm, ví dụ 05/3/2026.",
    Fault.DATE_SHORT_YEAR: "Ô “{field}”: năm trong “{value}” chưa đủ bốn chữ số. Hãy gõ đủ ngày/tháng/năm, ví dụ 05/3/2026.",
    Fault.CHOICE_UNKNOWN: "Ô “{field}”: không có lựa chọn “{value}”. Các giá trị dùng được: {choices}.",
    Fault.CRITERION_UNKNOWN: "Không có tiêu chí mã “{code}” trong năm {year}. Hãy kiểm tra lại mã; chưa có gì được ghi.",
    Fault.CRITERION_CODE_SHARED: (
        "Có {count} tiêu chí cùng mang mã “{code}” trong năm {year} nên không rõ là tiêu chí nào. "
        "Hãy ghi kèm mã lĩnh vực, ví dụ “{example}”, hoặc sửa cho mã không trùng nhau; chưa có gì được ghi."
    ),
    Fault.UNIT_UNKNOWN: "Không có đơn vị mã “{code}”. Các mã đang dùng: {choices}.",
    Fault.UNIT_CODE_TAKEN: "Mã đơn vị “{code}” đã được dùng cho {name}. Hãy chọn mã khác.",
    Fault.UNIT_IN_USE: (
        "{name} còn gắn với {count} mục (nhiệm vụ, tiêu chí, người liên hệ, văn bản do đơn vị ban hành) nên không xóa được. "
        "Đơn vị thôi hoạt động thì ghi ngày ở ô “Hoạt động đến”; dữ liệu vẫn nguyên vẹn."
    ),
    Fault.UNIT_LEADS_AND_COORDINATES: (
        "{name} không thể vừa chủ trì vừa phối hợp cùng một tiêu chí. Hãy chọn một vai trò."
    ),
    Fault.MERGE_WITH_ITSELF: "Không sáp nhập {name} vào chính nó được. Chưa có gì thay đổi; hãy chọn đơn vị khác.",
    Fault.MERGE_INTO_RETIRED: (
        "{name} đã ngừng hoạt động trước ngày đó nên không nhận việc được. Chưa có gì thay đổi; "
        "hãy chọn đơn vị đang hoạt động hoặc sửa ngày."
    ),
    Fault.RECORD_GONE: "Mục này không còn trong hồ sơ (có thể vừa bị xóa hoặc hoàn tác). Hãy chọn lại trong danh sách.",
    Fault.NOTHING_SELECTED: "Chưa chọn tiêu chí nào. Hãy chọn ít nhất một dòng trong bảng.",
    Fault.NO_OPEN_TASK: "Trong các mục đang chọn không có nhiệm vụ nào chưa xong. Chưa có gì thay đổi; "
    "hãy chọn nhiệm vụ rồi ghi đã xong.",
    Fault.NOTHING_TO_SAVE: "Chưa có nội dung để ghi. Hãy nhập nội dung hoặc chọn tình trạng mới.",
    Fault.STEP_STOPPED: "Đã dừng: {name}. Chưa có gì được ghi; muốn ghi thì làm lại.",
    Fault.STEP_OPEN: "Hồ sơ đang ghi dở một việc dài nên chưa ghi thêm được. Chưa có gì mất; hãy chờ ghi xong rồi làm lại.",
    Fault.REPEAT_WITHOUT_DUE: "Việc lặp lại cần có hạn đầu tiên để tính các hạn sau. Hãy nhập Hạn trả lời.",
    Fault.TASK_DONE: "Việc này đã xong, không còn hạn nào để đánh dấu. Hãy bỏ chọn “Đã xong” rồi ghi lại.",
    Fault.TASK_OPEN: "Việc này chưa lần nào đánh dấu xong nên không có gì để mở lại. Không có gì thay đổi.",
    Fault.NOBODY_TO_REMIND: "Việc đang chọn chưa giao đơn vị nào nên không biết nhắc ai. Hãy giao đơn vị rồi nhắc; chưa có gì được ghi.",
    Fault.NOTE_ALREADY_CORRECTED: "Ghi chép này đã được đính chính bằng một ghi chép sau. Hãy sửa bản mới nhất.",
    Fault.PROGRESS_NEEDS_LEAF: (
        "“{code} {name}” là dòng nhóm, tình trạng của nó do các dòng con quyết định. "
        "Hãy ghi tình trạng cho dòng con."
    ),
    Fault.CELL_NOT_OF_GROUP: (
        "“{name}” là dòng nhóm nên không có ô “{field}”. Hãy ghi ở dòng con; chưa có gì được ghi."
    ),
    Fault.CELL_ONE_LEAD: (
        "Ô “{field}”: “{value}” là nhiều đơn vị, mà chỉ một đơn vị chủ trì. Hãy ghi các đơn vị khác ở ô Phối hợp."
    ),
    Fault.TWO_LEADS: (
        "{name} chỉ có một đơn vị chủ trì, mà đang chọn nhiều đơn vị cùng chủ trì. Chưa có gì thay đổi; "
        "hãy chọn các ô của một đơn vị."
    ),
    Fault.CELL_DUE_SETTLED: (
        "Hạn của dòng {code} đã được gia hạn hoặc mọi mốc đã xong nên không gõ đè trong bảng. "
        "Hãy gia hạn (“Ctrl+E”), hoặc sửa từng mốc ở thẻ Thông tin (“Shift+F2”)."
    ),
    Fault.CELL_IS_COUNT: (
        "Ô “{field}”: “{value}” là số đếm, không phải tên tài liệu. Hãy ghi tên các tài liệu cần có, mỗi tài liệu một dòng."
    ),
    Fault.CELL_NOT_TYPED: (
        "Cột “{column}” không gõ được trong bảng. Chưa có gì được ghi; ghi nhật ký bằng phím “Enter”."
    ),
    Fault.PERSON_UNKNOWN: (
        "Ô “{field}”: không rõ “{value}” là ai. {unit}: {choices}. "
        "Hãy thêm người ở trang Đơn vị, nút Sửa đơn vị; chưa có gì được ghi."
    ),
    Fault.ROW_AT_END: (
        "Dòng đang chọn đã ở đầu (hoặc cuối) nhóm của nó. Chưa có gì thay đổi; muốn đưa ra khỏi nhóm, bấm “Alt+←”."
    ),
    Fault.ROW_NOTHING_ABOVE: (
        "Phía trên không có dòng cùng cấp nào để đưa dòng này xuống dưới nó. Chưa có gì thay đổi."
    ),
    Fault.ROW_OUTERMOST: "Dòng đang chọn đã ở cấp ngoài cùng. Chưa có gì thay đổi.",
    Fault.ROWS_NOT_IN_ORDER: (
        "Bảng đang lọc hoặc đang xếp theo một cột nên không thấy thứ tự thật của các dòng. Chưa có gì thay đổi; "
        "hãy bỏ lọc (“Esc” trong ô lọc) và bỏ sắp xếp rồi chuyển dòng."
    ),
    Fault.BLOCK_EMPTY: (
        "Bảng tạm không có chữ nào để dán. Hãy chép các ô trong bảng tính rồi dán lại; chưa có gì được ghi."
    ),
    Fault.BLOCK_TOO_TALL: (
        "Khối dán có {count} dòng mà từ ô này xuống chỉ còn {room} dòng đang hiện. Chưa có gì được ghi; "
        "hãy bỏ lọc, chọn ô phía trên, hoặc nhập dòng mới bằng “Nhập từ Excel”."
    ),
    Fault.BLOCK_TOO_WIDE: (
        "Khối dán có {count} cột mà từ ô này sang phải chỉ còn {room} cột đang hiện. Chưa có gì được ghi; "
        "hãy chọn ô bên trái hơn, hoặc ẩn khung chi tiết cho đủ cột."
    ),
    Fault.YEAR_WITHOUT_CRITERIA: "Năm {year} chưa có bộ tiêu chí. Hãy nhập bộ tiêu chí trước.",
    Fault.YEAR_HAS_CRITERIA: "Năm {year} đã có bộ tiêu chí. Dữ liệu vẫn nguyên vẹn, không có gì bị ghi đè.",
    Fault.YEAR_NOT_LATER: "Năm mới phải sau năm {source} mà nó được lập từ đó, không phải năm {year}. Chưa có gì thay đổi; hãy chọn năm khác.",
    Fault.NOTHING_TO_REUSE: "Tài liệu đang chọn đã gắn với tiêu chí của năm nay, hoặc không còn. Không có gì thay đổi.",
    Fault.LINK_TWICE: (
        "“{name}” của năm {year} đang được nối với hai tiêu chí của năm mới. Chưa có gì thay đổi; "
        "hãy chọn lại để mỗi tiêu chí cũ chỉ nối một lần."
    ),
    Fault.YEAR_CLOSED: (
        "Năm {year} đã khóa nên chỉ để xem; số liệu của năm đó còn nguyên và chưa có gì được ghi. "
        "Nếu thật cần sửa, hãy mở khóa năm {year} (nút “Mở khóa” phía trên trang) và ghi lý do."
    ),
    Fault.PERSON_OF_CLOSED_YEAR: (
        "{name} là người phụ trách tiêu chí của năm {year} đã khóa nên không xóa khỏi danh sách được. Chưa có gì thay đổi; "
        "hãy giữ lại và ghi thôi phụ trách ở ô Chức vụ, hoặc mở khóa năm {year}."
    ),
    Fault.CLOSING_APART: (
        "Năm chỉ được khóa hoặc mở khóa ở mục “Năm: lập, khóa…” trong “Khác ▾”, không trả lại được từ lịch sử. "
        "Chưa có gì thay đổi; hãy dùng mục đó."
    ),
    Fault.YEAR_OPEN: "Năm {year} không khóa, có thể sửa ngay. Không có gì thay đổi.",
    Fault.NOTHING_TO_UNDO: "Không còn thao tác nào để hoàn tác.",
    Fault.NOTHING_TO_REDO: "Không còn thao tác nào để làm lại.",
    Fault.RESTORE_RECORD_GONE: (
        "“{name}” không còn trong hồ sơ nên chưa trả lại được giá trị cũ. Chưa có gì thay đổi; "
        "hãy khôi phục mục này từ thùng rác trước."
    ),
    Fault.RESTORE_KEY_GONE: (
        "Không khôi phục được “{name}” vì cần đến “{missing}”, nay không còn trong hồ sơ. "
        "Chưa có gì thay đổi; hãy khôi phục “{missing}” trước."
    ),
    Fault.RESTORE_FIELD_GONE: (
        "Thay đổi này không còn giá trị cũ nào ở ô “{name}” để trả lại. Chưa có gì thay đổi; "
        "hãy chọn một thay đổi khác."
    ),
    Fault.RESTORE_SAME_VALUE: "Ô “{name}” đang có đúng giá trị này rồi. Chưa có gì thay đổi.",
    Fault.RESTORE_OWN_PARENT: (
        "Giá trị cũ sẽ đặt dòng này nằm dưới chính nó vì cây tiêu chí đã đổi. Chưa có gì thay đổi; "
        "hãy trả lại chỗ cũ của dòng trên trước."
    ),
    Fault.RESTORE_NOT_DELETED: (
        "Mục này không còn trong thùng rác (đã được khôi phục hoặc hoàn tác). Chưa có gì thay đổi; "
        "hãy xem lại danh sách."
    ),
    Fault.RESTORE_TAKEN: (
        "Không khôi phục được “{name}” vì chỗ của mục này nay đã có mục khác. Chưa có gì thay đổi; "
        "hãy bỏ mục đang có trước nếu muốn lấy lại mục cũ."
    ),
    Fault.FILE_MISSING: "Không tìm thấy tệp “{path}”. Hãy kiểm tra lại tên và thư mục.",
    Fault.FILE_EXISTS: "Tệp “{path}” đã có. Hãy chọn tên khác; tệp cũ không bị đụng đến.",
    Fault.FILE_EMPTY: (
        "Tệp “{path}” rỗng (0 byte), không phải là hồ sơ CCHC. Tệp được giữ nguyên; "
        "hãy mở bản sao lưu trong thư mục “{folder}” cạnh tệp."
    ),
    Fault.FILE_FOREIGN: "Tệp “{path}” không phải là hồ sơ CCHC. Tệp được giữ nguyên; hãy chọn tệp có đuôi .cchc.",
    Fault.FILE_IS_FOLDER: (
        "“{path}” là một thư mục, không phải là tệp hồ sơ CCHC. Thư mục được giữ nguyên; "
        "hãy chọn tệp có đuôi .cchc, có thể nằm ngay trong thư mục này."
    ),
    Fault.FILE_NEWER: (
        "Tệp “{path}” được ghi bằng phiên bản mới hơn của chương trình (cấu trúc {found}, chương trình này đọc đến {known}). "
        "Tệp được giữ nguyên; hãy cài phiên bản mới rồi mở lại."
    ),
    Fault.FILE_DAMAGED: (
        "Tệp “{path}” bị hỏng hoặc bị cắt cụt. Tệp được giữ nguyên để còn cứu dữ liệu; "
        "hãy mở bản sao lưu gần nhất trong thư mục “{folder}” cạnh tệp."
    ),
    Fault.FILE_READ_ONLY: (
        "Tệp “{path}” hoặc thư mục chứa nó chỉ cho đọc nên không ghi được. Dữ liệu đã lưu vẫn nguyên vẹn; "
        "hãy bỏ thuộc tính chỉ đọc hoặc chép tệp sang thư mục khác."
    ),
    Fault.FILE_LOCKED: (
        "{holder} đang mở hồ sơ “{path}” (từ {since}). Không có gì bị thay đổi; "
        "hãy đóng cửa sổ kia rồi thử lại."
    ),
    Fault.FILE_MOVED: (
        "Tệp “{path}” đã bị chuyển đi, đổi tên, xóa hoặc bị tệp khác thay chỗ trong lúc đang mở, nên chưa ghi được thay đổi vừa rồi. "
        "Những gì đã lưu ({saved}) còn nguyên trong {kept}; chữ đang gõ được giữ lại. Hãy đưa tệp về đúng chỗ cũ rồi thử lại, "
        "hoặc đóng cửa sổ và mở tệp ở chỗ mới; nếu tệp không còn, hãy khôi phục từ bản sao lưu."
    ),
    Fault.FILE_UNREADABLE: "Không đọc được tệp “{path}” ({reason}). Hãy kiểm tra tên tệp và quyền truy cập rồi thử lại.",
    Fault.FOLDER_MISSING: "Không có thư mục “{path}”. Hãy tạo thư mục hoặc chọn nơi khác.",
    Fault.DISK_FULL: (
        "Ổ đĩa chứa “{path}” đã đầy nên chưa ghi được thay đổi vừa rồi. Những gì đã lưu trước đó vẫn nguyên vẹn; "
        "hãy giải phóng dung lượng rồi thử lại."
    ),
    Fault.DISK_ERROR: (
        "Ổ đĩa báo lỗi khi ghi “{path}” ({reason}). Thay đổi vừa rồi chưa được ghi, những gì đã lưu vẫn nguyên vẹn; "
        "hãy kiểm tra ổ đĩa hoặc USB rồi thử lại."
    ),
    Fault.BACKUP_FAILED: (
        "Chưa sao lưu được vào “{path}” ({reason}). Công việc vẫn tiếp tục bình thường; "
        "hãy kiểm tra thư mục sao lưu."
    ),
    Fault.BACKUP_EVIDENCE_DAMAGED: (
        "{count} tệp tài liệu kiểm chứng trong “{path}” không còn đúng như lúc cất vào nên không sao lưu (ví dụ {first}). "
        "Các tệp khác và bản sao trước đó vẫn nguyên vẹn; hãy khôi phục các tệp đó từ bản sao lưu hoặc thêm lại từ bản gốc."
    ),
    Fault.COPY_DAMAGED: (
        "Bản sao lưu “{path}” không đạt kiểm tra nên không dùng để khôi phục. Không có gì bị thay đổi; "
        "hãy chọn bản sao lưu khác."
    ),
    Fault.COPY_ALTERED: (
        "Bản sao lưu “{path}” mở được nhưng đã bị sửa bên trong ({what}) nên số liệu không đáng tin. Không có gì bị thay đổi; "
        "hãy chọn bản sao lưu khác, chỉ dùng bản này khi không còn bản nào tốt hơn."
    ),
    Fault.REHEARSAL_FAILED: (
        "Chưa thử khôi phục được từ bản sao lưu “{path}” ({reason}). Hồ sơ và các bản sao lưu vẫn nguyên vẹn; "
        "hãy giải phóng dung lượng ổ đĩa rồi bấm “Thử khôi phục”."
    ),
    Fault.RESTORE_OVER_ITSELF: (
        "“{path}” vừa là bản sao lưu vừa là nơi khôi phục. Không có gì bị thay đổi; hãy chọn hai tệp khác nhau."
    ),
    Fault.UPGRADE_NEEDS_BACKUP: (
        "Hồ sơ “{path}” của phiên bản cũ, trước khi mở phải nâng cấp, mà chưa sao lưu được ({reason}) nên chưa nâng cấp. "
        "Tệp được giữ nguyên; hãy giải phóng ổ đĩa hoặc cho phép ghi vào thư mục “{folder}” cạnh tệp rồi mở lại."
    ),
    Fault.MOVE_FAILED: (
        "Chưa chuyển được hồ sơ về “{path}” ({reason}). Hồ sơ vẫn nằm nguyên ở chỗ cũ, không có gì bị thay đổi; "
        "hãy xem lại ổ đĩa rồi chuyển lần nữa."
    ),
    Fault.EVIDENCE_NO_FILE: (
        "Tài liệu “{name}” mới có số, chưa có tệp để mở. Không có gì thay đổi; hãy gắn tệp cho tài liệu này trước."
    ),
    Fault.EVIDENCE_NOT_A_FILE: (
        "“{path}” không phải là một tệp (là thư mục, liên kết hoặc thiết bị) nên không gắn được. Chưa có gì thay đổi; "
        "hãy chọn chính tệp tài liệu."
    ),
    Fault.EVIDENCE_EXECUTABLE: (
        "“{path}” là tệp chạy được hoặc lối tắt, không phải tài liệu, nên không nhận để tránh mã độc. "
        "Chưa có gì thay đổi; hãy chọn tệp văn bản, bảng tính, ảnh hoặc bản quét."
    ),
    Fault.EVIDENCE_BEING_WRITTEN: (
        "Tệp “{path}” đang được chương trình khác ghi nên chưa nhận. Chưa có gì thay đổi; "
        "hãy đợi tải hoặc quét xong rồi gắn lại."
    ),
    Fault.EVIDENCE_MISSING: (
        "Không còn tệp của tài liệu “{name}” trong thư mục “{path}”. Số liệu của tài liệu vẫn nguyên vẹn; "
        "hãy lấy lại tệp từ bản sao lưu hoặc gắn lại từ bản gốc."
    ),
    Fault.NOTHING_OPENS: (
        "Máy này không có chương trình nào mở được “{name}”. Tệp vẫn còn nguyên; hãy lưu một bản rồi mở ở máy khác, "
        "hoặc cài chương trình đọc loại tệp này."
    ),
    Fault.NOTHING_SHOWS_FOLDER: (
        "Máy này không tự mở được thư mục “{path}”. Thư mục vẫn còn nguyên; hãy mở bằng trình quản lý tệp."
    ),
    Fault.EVIDENCE_CHANGED: (
        "Tệp của tài liệu “{name}” trong thư mục “{path}” đã bị sửa, không còn là tệp lúc gắn vào nên không mở. "
        "Số liệu vẫn nguyên vẹn; hãy lấy lại tệp từ bản sao lưu hoặc gắn lại từ bản gốc."
    ),
    Fault.EXTRACT_NEEDS_UNIT: (
        "Trích phụ lục là của một đơn vị, mà chưa chọn đơn vị nào. Chưa có tệp nào được ghi; "
        "hãy chọn đơn vị (dòng lệnh: “--unit MÃ”), hoặc xếp theo đơn vị để có trích của mọi đơn vị (“--arrange unit”). Các mã đang dùng: {choices}."
    ),
    Fault.OUTPUT_FOLDER_MISSING: "Không có thư mục để lưu “{path}”. Hãy tạo thư mục hoặc chọn nơi khác; chưa có tệp nào được ghi.",
    Fault.OUTPUT_READ_ONLY: "Không được phép ghi vào “{path}”. Hãy chọn thư mục khác; tệp cũ nếu có vẫn nguyên vẹn.",
    Fault.OUTPUT_LOCKED: (
        "Tệp “{path}” đang mở trong chương trình khác nên chưa thay được. Tệp cũ vẫn nguyên vẹn; "
        "hãy đóng tệp đó hoặc lưu thành “{suggestion}”."
    ),
    Fault.OUTPUT_DISK_FULL: (
        "Ổ đĩa chứa “{path}” đã đầy nên chưa lưu được tệp này. Hồ sơ và tệp cũ nếu có vẫn nguyên vẹn; "
        "hãy giải phóng dung lượng hoặc chọn ổ khác rồi lưu lại."
    ),
    Fault.OUTPUT_KIND_UNKNOWN: "Không xuất được loại tệp “{path}”. Hãy đặt tên có đuôi {kinds}.",
    Fault.FONTS_MISSING: "Không tìm thấy phông chữ của chương trình tại “{path}”. Hãy cài lại chương trình; dữ liệu không bị ảnh hưởng.",
    Fault.PDF_UNREADABLE: (
        "Tệp in này bị hỏng hoặc bị cắt cụt nên không xem và in được. Hồ sơ vẫn nguyên vẹn; hãy làm lại báo cáo, "
        "hoặc lấy lại tệp từ bản sao lưu."
    ),
    Fault.NO_PRINTER: (
        "Máy này chưa có máy in nào. Báo cáo vẫn nguyên vẹn; hãy cài máy in rồi thử lại, "
        "hoặc lưu thành tệp “.pdf” để in ở máy khác."
    ),
    Fault.PRINTER_GONE: (
        "Không còn thấy máy in “{name}” nên chưa in được. Báo cáo vẫn nguyên vẹn; "
        "hãy chọn máy in khác hoặc nối lại máy in rồi thử lại."
    ),
    Fault.PRINT_FAILED: (
        "Máy in “{name}” không nhận lệnh in (có thể đang tắt hoặc mất kết nối). Báo cáo vẫn nguyên vẹn; "
        "hãy kiểm tra máy in rồi in lại, hoặc lưu thành tệp “.pdf”."
    ),
    Fault.ISSUED_WITHOUT_DAY: (
        "Ô “{field}” còn trống. Văn bản đã ban hành cần có ngày; chưa có gì được ghi, hãy gõ ngày rồi ghi lại."
    ),
    Fault.PAGES_INVALID: (
        "“{value}” không phải là trang nào của báo cáo này (có {count} trang). Chưa in gì; "
        "hãy gõ số trang, ví dụ “1-3, 5”."
    ),
    Fault.NOTHING_TO_REMIND: (
        "{name} không có tiêu chí nào phải đôn đốc theo lựa chọn này (tính đến {as_of}). "
        "Chưa có gì được ghi; hãy chọn đơn vị khác, hoặc lấy cả việc sắp đến hạn, thiếu tài liệu."
    ),
    Fault.REMINDS_ITSELF: (
        "{name} đang là nơi ban hành công văn đôn đốc nên không gửi cho chính mình. Chưa có gì được ghi; "
        "hãy chọn đơn vị khác, hoặc chọn Ủy ban nhân dân xã là nơi ban hành (nút “Người ký, nơi nhận”)."
    ),
    Fault.PERIOD_REVERSED: (
        "Kỳ báo cáo từ ngày {since} đến ngày {until}: ngày đầu sau ngày cuối. Chưa có gì được ghi; hãy sửa hai ngày."
    ),
    Fault.PERIOD_IN_FUTURE: (
        "Kỳ báo cáo bắt đầu từ {since}, sau hôm nay ({today}), nên chưa có số liệu. Hãy chọn kỳ khác hoặc sửa ngày đầu."
    ),
    Fault.PLACEHOLDER_UNKNOWN: (
        "Phần “{part}”: không có số liệu tên “{value}”. Có thể là: {choices}. "
        "Hãy sửa tên giữa hai dấu ngoặc nhọn, hoặc bấm “Chèn số liệu”; chưa có gì được ghi."
    ),
    Fault.PLACEHOLDER_BROKEN: (
        "Phần “{part}”: ngoặc nhọn ở chỗ “{value}” thiếu mất một bên. "
        "Hãy gõ đủ hai dấu hoặc bỏ dấu thừa; chưa có gì được ghi."
    ),
    Fault.WORKBOOK_MISSING: "Không tìm thấy bảng tính “{path}”. Hãy kiểm tra lại tên và thư mục.",
    Fault.WORKBOOK_UNREADABLE: (
        "Không đọc được bảng tính “{path}” ({reason}). Hồ sơ không thay đổi; "
        "hãy mở tệp bằng Excel, lưu lại thành .xlsx không đặt mật khẩu rồi nhập lại."
    ),
    Fault.WORKBOOK_TOO_LARGE: "Bảng tính “{path}” quá lớn ({reason}). Hồ sơ không thay đổi; hãy chép riêng bảng tiêu chí sang tệp mới rồi nhập lại.",
    Fault.WORKBOOK_KIND_UNKNOWN: "Chưa nhập được loại tệp “{path}”. Hãy lưu thành .xlsx rồi nhập lại; hồ sơ không thay đổi.",
    Fault.WORKBOOK_PROTECTED: (
        "Tệp “{path}” có mật khẩu hoặc bị bảo vệ quyền đọc nên không mở được. Hồ sơ không thay đổi; "
        "hãy mở bằng Excel, bỏ mật khẩu, lưu một bản .xlsx rồi nhập lại."
    ),
    Fault.WORKBOOK_HAS_DTD: (
        "Bên trong tệp “{path}” có khai báo kiểu tài liệu (“DTD”), thứ bảng tính không cần và có thể gây hại, "
        "nên không đọc. Hồ sơ không thay đổi; hãy mở bằng Excel, lưu thành .xlsx rồi nhập lại."
    ),
    Fault.WORKBOOK_IS_HTML: (
        "Tệp “{path}” chỉ mang tên bảng tính, bên trong là một trang văn bản. Hồ sơ không thay đổi; "
        "hãy mở bằng Excel, lưu thành .xlsx rồi nhập lại."
    ),
    Fault.SHEET_UNKNOWN: "Bảng tính không có trang “{sheet}”. Các trang hiện có: {choices}.",
    Fault.HEADER_NOT_FOUND: (
        "Không tìm thấy dòng tiêu đề trên trang “{sheet}”. Cần ít nhất cột tên tiêu chí "
        "(ví dụ “Tiêu chí”) và một cột khác như “STT”, “Điểm tối đa”, “Đơn vị chủ trì”. Hồ sơ không thay đổi."
    ),
    Fault.DOCUMENT_LIST_NOT_FOUND: (
        "Không tìm thấy danh sách văn bản trên trang “{sheet}”. Cần dòng tiêu đề có cột số (ví dụ “Số, ký hiệu”) "
        "và ít nhất một cột “Ngày ban hành” hoặc “Trích yếu”. Hồ sơ không thay đổi."
    ),
    Fault.IMPORT_EMPTY: "Không có dòng tiêu chí nào để nhập dưới dòng tiêu đề. Hồ sơ không thay đổi.",
    Fault.IMPORT_HAS_ERRORS: "Bảng tính còn {count} ô sai nên chưa nhập gì. Lỗi đầu tiên: {first} Hãy sửa trong bảng tính rồi nhập lại.",
    Fault.IMPORT_HAS_QUESTIONS: "Còn {count} câu hỏi cần trả lời trước khi nhập: {ids}. Hồ sơ không thay đổi.",
    Fault.IMPORT_OUTDATED: (
        "Hồ sơ đã thay đổi sau khi xem trước nên chưa nhập gì. Hãy xem trước lại rồi nhập."
    ),
    Fault.COLUMNS_INVALID: "Tệp chỉnh cột “{path}” không đúng dạng ({reason}). Hồ sơ không thay đổi.",
    Fault.ANSWERS_INVALID: "Tệp trả lời “{path}” không đúng dạng ({reason}). Hồ sơ không thay đổi.",
    **CHECK_SENTENCES,
    **SCORE_SENTENCES,
    **EXCHANGE_SENTENCES,
}


_REPEATED = 60
"""No more characters of what was typed are said again."""


def sentence(error: UserError, called: str = "") -> str:
    """The Vietnamese sentence for `error`; field keys are replaced by the labels she sees.

    `called` is how the screen she is at calls the field: a label stands in its place and may say less.
    `{folder}`, where the copies of the file at `path` are, follows from the path.
    """
    values = dict(error.args_by_name)
    typed = str(values.get("value", ""))
    if len(typed) > _REPEATED:
        values["value"] = f"{typed[: _REPEATED - 1]}…"
    if "path" in values:
        values.setdefault("folder", f"{PurePath(str(values['path'])).stem}.saoluu")
    if "field" in values:
        field = str(values["field"])
        values["field"] = called or FIELDS.get(field) or COLUMNS.get(field, field)
    return SENTENCES[error.fault].format(**values)
