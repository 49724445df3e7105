"""Words for ugly workbooks: topics that such sets have everywhere, and the ways an office writes the same.

Nothing here is official: names are put together at random, units are those of the shipped dispatch.
"""

from collections.abc import Mapping

FIELDS = (
    "Chỉ đạo, điều hành",
    "Cải cách thể chế",
    "Cải cách thủ tục hành chính",
    "Cải cách tổ chức bộ máy",
    "Cải cách chế độ công vụ",
    "Cải cách tài chính công",
    "Xây dựng và phát triển chính quyền điện tử, chính quyền số",
    "Tác động của cải cách hành chính",
)

OPENINGS = (
    "Ban hành",
    "Mức độ hoàn thành",
    "Tỷ lệ thực hiện",
    "Công khai",
    "Báo cáo",
    "Kiểm tra",
    "Rà soát",
    "Xử lý vướng mắc trong",
    "Chất lượng",
    "Thời gian thực hiện",
    "Tổng số lượt",
    "Tổng hợp, báo cáo",
    "Chủ tịch UBND xã chủ trì",
    "Ghi chú và lưu trữ",
    "Cộng tác viên tham gia",
    "Ngày hội",
    "Lưu ý khi thực hiện",
    "Thủ trưởng đơn vị trực tiếp",
)
"""Half of them begin as totals, notes and signatures do."""

TOPICS = (
    "kế hoạch cải cách hành chính",
    "báo cáo định kỳ",
    "tuyên truyền cải cách hành chính",
    "sáng kiến, giải pháp mới",
    "nhiệm vụ được giao",
    "đối thoại với doanh nghiệp",
    "rà soát văn bản quy phạm pháp luật",
    "theo dõi thi hành pháp luật",
    "công bố thủ tục hành chính",
    "cơ chế một cửa",
    "giải quyết hồ sơ đúng hạn",
    "phản ánh, kiến nghị",
    "quy định về tổ chức - biên chế",
    "phân cấp quản lý",
    "vị trí việc làm",
    "đánh giá công chức",
    "đào tạo, bồi dưỡng",
    "giải ngân vốn đầu tư",
    "kiến nghị thanh tra - kiểm toán",
    "tài sản công",
    "dịch vụ công trực tuyến",
    "văn bản điện tử",
    "duy trì TCVN ISO 9001",
    "ứng dụng CNTT",
)

ABBREVIATED = (
    "SIPAS",
    "ISO 9001:2015",
    "DTI",
    "KSTTHC",
    "100% hồ sơ số hóa",
    "02 cuộc kiểm tra",
    "5 ngày làm việc",
    "TTHC",
)
"""Names that are capitals or begin with a number, yet neither fields nor codes."""

ENDINGS = (
    "trong năm",
    "theo quy định",
    "của xã",
    "đúng thời hạn",
    "quý III",
    "(có số liệu)",
    "từ 90% trở lên",
)

EVIDENCE = (
    "Kế hoạch của UBND xã",
    "Báo cáo kết quả năm",
    "Quyết định phê duyệt",
    "Biên bản kiểm tra, ảnh chụp",
    "Công văn đôn đốc số 12/UBND-VHXH",
    "Danh sách hồ sơ, sổ theo dõi",
    "Giấy chứng nhận",
)

TASKS = ("Tham mưu ban hành văn bản", "Đôn đốc các đơn vị báo cáo", "Cập nhật số liệu vào phần mềm")

REMARKS = ("Điểm năm trước chưa đạt", "Cần bổ sung ảnh", "Chờ hướng dẫn", "Điều tra xã hội học")

WORDS_FOR_DUE = (
    "Thường xuyên",
    "Hằng quý",
    "Hàng tháng",
    "Quý II/2026",
    "Quý IV",
    "Theo yêu cầu",
    "Cả năm",
    "Tháng 6/2026",
    "Ngày 20 hằng tháng",
    "Quý I, II/2026",
    "6 tháng, năm",
)

ODD_DUE = (
    "Đến 30/9/2026",
    "Giữa tháng 3 năm 2026",
    "30/6 và 15/12",
    "Từ 01/3 đến 30/6/2026",
    "15/3/26",
    "Trước ngày 15 của tháng cuối quý",
    "Xong trong 6 tháng đầu năm",
    "31/11/2026",
)
"""Deadlines that may be kept as words, asked about or refused."""

UNITS: Mapping[str, tuple[str, ...]] = {
    "VHXH": (
        "Phòng Văn hóa - Xã hội",
        "Phòng Văn hoá - Xã hội",
        "P. VHXH",
        "P.VH-XH",
        "Phòng VH-XH",
        "Phòng VHXH",
        "VHXH",
        "PHÒNG VĂN HÓA - XÃ HỘI",
    ),
    "VP": (
        "Văn phòng HĐND và UBND xã",
        "Văn phòng HĐND và UBND",
        "VP HĐND&UBND",
        "VP HĐND - UBND",
        "VP HĐND và UBND xã",
        "Văn phòng HĐND – UBND xã",
        "Văn phòng",
    ),
    "KT": ("Phòng Kinh tế", "P. Kinh tế", "P.KT", "Phòng KT", "phòng kinh tế"),
    "PVHCC": (
        "Trung tâm Phục vụ hành chính công",
        "TTPVHCC",
        "TT PVHCC",
        "Trung tâm PVHCC",
        "Trung tâm Phục vụ hành chính công xã",
    ),
    "VHTT": (
        "Trung tâm Văn hoá - Thể thao & TT",
        "Trung tâm Văn hóa - Thể thao và TT",
        "TT VH-TT&TT",
        "TT VH-TT và TT",
        "Trung tâm VH - TT & TT",
    ),
}

ODD_UNITS: Mapping[str, tuple[str, ...]] = {
    "VHXH": ("Phòng Văn hóa và Xã hội", "Phòng VH và XH", "P VHXH xã"),
    "VP": ("Văn phòng HĐND-UBND xã", "VP UBND xã", "VP.HĐND&UBND"),
    "KT": ("Phòng  K.Tế", "Phòng KT xã", "Phòng Kinh tế xã"),
    "PVHCC": ("TT Phục vụ HCC", "TT. Phục vụ HCC xã", "Trung tâm hành chính công"),
    "VHTT": ("TTVH-TT&TT", "Trung tâm VHTT và TT xã", "Trung tâm Văn hóa, Thể thao & TT"),
}
"""Rarer: each may be asked about, none may be taken for another unit."""

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "stt": ("STT", "TT", "Số TT"),
    "code": ("Mã tiêu chí", "Mã TC", "Mã số", "Ký hiệu"),
    "name": (
        "Tiêu chí",
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
        "Lĩnh vực, tiêu chí, tiêu chí thành phần",
        "Tên tiêu chí, tiêu chí thành phần",
        "NỘI DUNG TIÊU CHÍ",
        "Tiêu chí/TCTP",
    ),
    "max_points": ("Điểm tối đa", "Điểm chuẩn", "ĐIỂM\nTỐI ĐA", "Thang điểm", "Số điểm tối đa"),
    "task": ("Nội dung nhiệm vụ", "Nhiệm vụ cụ thể", "Nhiệm vụ, giải pháp thực hiện"),
    "lead": ("Đơn vị chủ trì", "Cơ quan chủ trì", "Đơn vị chủ trì tham mưu", "Chủ trì thực hiện"),
    "coordinating": ("Đơn vị phối hợp", "Cơ quan phối hợp", "Phối hợp thực hiện", "Đơn vị  phối hợp"),
    "evidence": ("Tài liệu kiểm chứng", "Sản phẩm/Tài liệu kiểm chứng", "Minh chứng", "Hồ sơ minh chứng"),
    "due": ("Thời gian hoàn thành", "Thời hạn hoàn thành", "Thời hạn", "Hạn hoàn thành"),
    "remark": ("Ghi chú", "Ghi chú khác"),
    **{code: (names[0], *names) for code, names in UNITS.items()},
    "last": ("Điểm năm 2025", "Điểm đạt năm trước"),
    "cause": ("Nguyên nhân mất điểm", "Lý do bị trừ điểm"),
    "self": ("Điểm tự chấm", "Tự chấm", "Điểm tự đánh giá"),
}
"""Headings by what stands below; chosen without looking at what the import knows."""

SPANS: Mapping[str, tuple[str, ...]] = {
    "lead": ("Phân công thực hiện", "Đơn vị thực hiện", "Chủ trì"),
    "coordinating": ("Phân công thực hiện", "Đơn vị thực hiện", "Phối hợp"),
    "due": ("Phân công thực hiện", "Thời hạn"),
    **{code: ("Phân công thực hiện", names[-1]) for code, names in UNITS.items()},
    "max_points": ("Điểm", "Tối đa"),
    "self": ("Điểm", "Tự chấm"),
    "name0": ("Nội dung", "Lĩnh vực"),
    "name1": ("Nội dung", "Tiêu chí"),
    "name2": ("Nội dung", "Tiêu chí thành phần"),
}
"""Headings that stand below one another, topmost first."""

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

TITLES = (
    "ỦY BAN NHÂN DÂN XÃ",
    "PHỤ LỤC",
    "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
    "(Kèm theo Công văn số      /UBND-VHXH ngày      tháng      năm 2026 của UBND xã)",
)

FOOT = (
    "Ghi chú: Điểm tối đa lấy theo bảng của thành phố.",
    "- Các đơn vị báo cáo trước ngày 15 hằng tháng.",
    "Nơi nhận:",
    "- Như trên;",
    "- Lãnh đạo UBND xã;",
    "- Lưu: VT, VHXH.",
)
NUMBERED_FOOT = (
    "Ghi chú:",
    "1. Điểm tối đa lấy theo bảng của thành phố.",
    "2. Tổng cộng có 40 tiêu chí.",
    "Hải Phòng, ngày      tháng      năm 2026",
)
SIGNATURE = ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký tên, đóng dấu)")
