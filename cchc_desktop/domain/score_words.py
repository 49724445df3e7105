"""What is said about scores: why one is blank, and what is wrong with a rule."""

from collections.abc import Mapping

from cchc_desktop.domain.errors import Fault

BLANKS: Mapping[str, str] = {
    "outside": "do cấp trên hoặc điều tra xã hội học chấm, xã không tự chấm",
    "not_applicable": "không áp dụng, không tính vào tổng điểm",
    "no_maximum": "chưa ghi điểm tối đa",
    "no_rule": "chưa chọn cách chấm",
    "none_arose_undecided": "không phát sinh, chưa chọn được tính thế nào",
    "no_input": "chưa có số liệu",
    "half_a_rate": "mới có một trong hai số của tỷ lệ",
    "two_inputs": "có cả tỷ lệ và hai số của tỷ lệ, chưa rõ lấy số nào",
    "zero_denominator": "mẫu số bằng 0, chưa tính được tỷ lệ",
    "negative": "số liệu là số âm",
    "not_whole": "số lần không phải là số nguyên",
    "level_gone": "mức đã chọn không còn trong cách chấm",
    "no_step": "số liệu không thuộc bậc nào",
    "over_maximum": "điểm tính ra lớn hơn điểm tối đa",
    "not_anew": "cách chấm hoặc loại tiêu chí đã đổi sau khi ghi, cần ghi lại điểm",
}
"""By `scoring.Blank`, which is not imported: these words are read before there is a score."""

LACKS: Mapping[str, str] = {
    "sample_in_use": "bộ tiêu chí là dữ liệu mẫu, không gửi đi được",
    "unassigned": "chưa có đơn vị chủ trì",
    "coordinator_leads": "{detail} vừa chủ trì vừa phối hợp",
    "code_repeated": "mã dùng cho nhiều dòng",
    "parent_sum": "điểm tối đa khác tổng các dòng dưới nó ({detail})",
    "document_without_file": "{detail} văn bản có số, chưa có tệp",
    "without_evidence": "có điểm mà chưa có tài liệu kiểm chứng",
    "without_explanation": "thiếu tài liệu kiểm chứng mà chưa có giải trình",
    "over_maximum": "điểm lớn hơn điểm tối đa ({detail})",
    "unlike_rule": "điểm đã ghi khác điểm tính theo cách chấm bây giờ ({detail})",
    "unlike_source": "số liệu đã ghi khác nguồn ({detail})",
    "found_anew": "bước trước ghi lại sau khi đã chấm ({detail}), hãy xem lại",
    "numerator_over": "tử số lớn hơn mẫu số ({detail}), hãy xem lại",
    "applicable_or_not": "{detail}",
    "not_approved": "UBND xã chưa duyệt, mới có ở bước “{detail}”",
    "not_scored": "chưa có điểm: {detail}",
}
"""By `score_check.Lack`, after the code of the row; `{detail}` are the figures or the unit."""

LACK_KINDS: Mapping[str, str] = {
    "sample_in_use": "Dữ liệu mẫu",
    "unassigned": "Chưa có đơn vị chủ trì",
    "coordinator_leads": "Vừa chủ trì vừa phối hợp",
    "code_repeated": "Trùng mã",
    "parent_sum": "Khác tổng các dòng dưới",
    "document_without_file": "Văn bản chưa có tệp",
    "without_evidence": "Có điểm, chưa có tài liệu",
    "without_explanation": "Thiếu giải trình",
    "over_maximum": "Vượt điểm tối đa",
    "unlike_rule": "Khác cách chấm bây giờ",
    "unlike_source": "Khác nguồn số liệu",
    "found_anew": "Bước trước ghi lại sau",
    "numerator_over": "Tử số lớn hơn mẫu số",
    "applicable_or_not": "Áp dụng hay không",
    "not_approved": "UBND xã chưa duyệt",
    "not_scored": "Chưa có điểm",
}
"""The same in a few words, as a kind."""

_NOTHING_CHANGED = "Chưa có gì được ghi."

SCORE_SENTENCES: Mapping[Fault, str] = {
    Fault.RULE_INVALID: f"Cách chấm đã ghi không đọc được. {_NOTHING_CHANGED} Hãy chọn lại cách chấm.",
    Fault.RULE_EMPTY: f"Bậc thang chưa có bậc nào. {_NOTHING_CHANGED} Hãy thêm ít nhất một bậc.",
    Fault.RULE_NUMBER_INVALID: (
        f"Cách chấm có số “{{value}}” không dùng được. {_NOTHING_CHANGED} "
        "Hãy nhập số không âm, đơn giá lớn hơn 0."
    ),
    Fault.RULE_OVER_MAXIMUM: (
        "Cách chấm cho {value} điểm, lớn hơn điểm tối đa {maximum} của tiêu chí. "
        f"{_NOTHING_CHANGED} Hãy đối chiếu với văn bản rồi sửa."
    ),
    Fault.RULE_STEP_EMPTY: f"Bậc “{{name}}” không chứa số nào. {_NOTHING_CHANGED} Hãy sửa hai đầu của bậc.",
    Fault.RULE_STEPS_OVERLAP: (
        "Hai bậc “{first}” và “{second}” chồng lên nhau nên không rõ lấy bậc nào. "
        f"{_NOTHING_CHANGED} Hãy sửa để mỗi số chỉ thuộc một bậc."
    ),
    Fault.RULE_LEVEL_REPEATED: (
        f"Mức “{{name}}” để trống tên hoặc trùng tên với mức khác. {_NOTHING_CHANGED} "
        "Hãy đặt tên riêng cho từng mức."
    ),
    Fault.RULE_THRESHOLDS: (
        "Ngưỡng dưới {lower} và ngưỡng trên {upper} không đi với nhau. "
        f"{_NOTHING_CHANGED} Hãy nhập ngưỡng trên lớn hơn 0 và không nhỏ hơn ngưỡng dưới."
    ),
    Fault.RUNG_WITHOUT_POINTS: (
        f"Dòng “{{value}}” chưa rõ được mấy điểm. {_NOTHING_CHANGED} "
        "Hãy viết mỗi bậc một dòng, cuối dòng là điểm: “từ 80 đến dưới 90: 1,5”."
    ),
    Fault.RUNG_WITHOUT_BOUNDS: (
        f"Bậc “{{value}}” chưa rõ từ đâu đến đâu. {_NOTHING_CHANGED} "
        "Hãy viết như “từ 80 đến dưới 90”, “trên 50”, “dưới 50” hoặc “80-90” (gồm cả hai đầu)."
    ),
    Fault.NO_RUNGS_IN_TEXT: (
        "Trong lời văn chưa có dòng nào ghi rõ điểm, như “Từ 80% đến dưới 90%: 1,5 điểm”. "
        f"{_NOTHING_CHANGED} Hãy dán thêm lời văn, hoặc gõ các bậc vào ô bên."
    ),
    Fault.RULE_OF_OTHERS: (
        "Tiêu chí {name}: {who}, nên xã không đặt cách chấm. "
        f"{_NOTHING_CHANGED} Nếu xã tự chấm, hãy sửa mục “Ai chấm” của tiêu chí."
    ),
    Fault.SCORE_NEEDS_CRITERION: (
        "Dòng {name} là nhóm hoặc là một phần của tiêu chí nên không chấm riêng. "
        f"{_NOTHING_CHANGED} Hãy chọn tiêu chí có điểm."
    ),
    Fault.SCORE_OF_OTHERS: (
        "Tiêu chí {name}: {who}, nên không ghi điểm ở bước “{stage}”. "
        f"{_NOTHING_CHANGED} Hãy chọn bước khác hoặc sửa mục “Ai chấm” của tiêu chí."
    ),
    Fault.SCORE_OVER_MAXIMUM: (
        "Điểm của tiêu chí {name} lớn hơn điểm tối đa {maximum}. "
        f"{_NOTHING_CHANGED} Hãy kiểm tra số liệu và cách chấm."
    ),
    Fault.LEVEL_UNKNOWN: (
        "Không có mức nào là “{value}”, hoặc có nhiều mức bắt đầu như vậy. "
        f"{_NOTHING_CHANGED} Các mức: {{known}}."
    ),
    Fault.SCORE_CELL_NOT_TYPED: (
        "Cột “{column}” không gõ được trong bảng. "
        f"{_NOTHING_CHANGED} Gõ ở cột “Số liệu”, “Giải trình” hoặc cột của bên thẩm định; "
        "mở tiêu chí để ghi phần còn lại."
    ),
    Fault.STEP_WITHOUT_SOURCES: (
        "Số liệu chỉ lấy vào các bước xã tự chấm; ở bước “{stage}” nơi khác ghi điểm. "
        f"{_NOTHING_CHANGED} Hãy chọn bước của xã ở ô “Bước” rồi lấy lại."
    ),
    Fault.STEP_NOT_SCORED: (
        "Bước “{stage}” của tiêu chí {name} chưa chấm, số liệu đang hiện là của bước trước. "
        f"{_NOTHING_CHANGED} Hãy nhập số liệu của bước này rồi mới ghi ô này."
    ),
    Fault.NOTHING_TO_AGREE: (
        "Trong các dòng đang chọn không có tiêu chí nào để ghi ở bước “{stage}” như bước trước: đã ghi rồi, "
        f"bước trước chưa chấm, hoặc không phải bước của xã. {_NOTHING_CHANGED} Hãy chọn dòng hoặc bước khác."
    ),
    Fault.STEP_WITHOUT_INPUTS: (
        "Bước “{stage}” của tiêu chí {name} không nhập số liệu ở ô này. "
        f"{_NOTHING_CHANGED} Hãy ghi giải trình, hoặc chọn bước khác."
    ),
    Fault.INPUTS_INVALID: f"Số liệu chấm điểm “{{value}}” không đọc được. {_NOTHING_CHANGED} Hãy nhập lại.",
}
