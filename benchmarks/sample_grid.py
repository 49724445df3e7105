"""Appendix-like rows to measure and look at: Vietnamese of the right length, no real criterion or point."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from cchc_desktop.domain.document import Align, Column, Emphasis, Grid, Row, Signature

COLUMNS = (
    Column("code", "STT", 13, Align.CENTER),
    Column("name", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", 48),
    Column("points", "Điểm tối đa", 14, Align.CENTER),
    Column("task", "Nội dung nhiệm vụ", 47),
    Column("lead", "Đơn vị chủ trì", 27),
    Column("coordinate", "Đơn vị phối hợp", 28),
    Column("evidence", "Sản phẩm/Tài liệu kiểm chứng", 36),
    Column("due", "Thời hạn", 22, Align.CENTER),
    Column("remark", "Ghi chú", 17),
)

FIELDS = (
    "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH",
    "CẢI CÁCH THỂ CHẾ",
    "CẢI CÁCH THỦ TỤC HÀNH CHÍNH",
    "CẢI CÁCH TỔ CHỨC BỘ MÁY",
    "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",
    "CẢI CÁCH TÀI CHÍNH CÔNG",
    "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ",
)
GROUPS = (
    "Kế hoạch cải cách hành chính năm",
    "Kiểm tra, đôn đốc việc thực hiện",
    "Công tác thông tin, tuyên truyền",
)
NAMES = (
    "Ban hành kế hoạch cải cách hành chính năm kịp thời, đủ nội dung",
    "Mức độ hoàn thành kế hoạch cải cách hành chính",
    "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn, trước hạn tại Bộ phận Một cửa",
    "Thực hiện chế độ báo cáo định kỳ về cải cách hành chính (báo cáo quý, 06 tháng, năm)",
    "Có sáng kiến hoặc giải pháp mới trong cải cách hành chính được công nhận",
)
TASKS = (
    "Tham mưu ban hành, tổ chức thực hiện; rà soát, đôn đốc các đơn vị và tổng hợp kết quả",
    "Hoàn thành 100% nhiệm vụ đề ra trong kế hoạch; báo cáo rõ nhiệm vụ chưa hoàn thành và nguyên nhân",
    "Kiểm soát, giải quyết hồ sơ đúng quy định; công khai xin lỗi khi trễ hạn",
    "Gửi báo cáo đúng thời hạn, đủ số liệu theo mẫu",
)
_UNITS = (
    "Phòng Văn hóa - Xã hội",
    "Văn phòng HĐND và UBND xã",
    "Phòng Kinh tế",
    "Trung tâm Phục vụ hành chính công",
    "Trung tâm Văn hóa - Thể thao và Truyền thông",
)
_EVIDENCE = (
    ("Kế hoạch", "Báo cáo kết quả thực hiện"),
    ("Số liệu trích từ hệ thống thông tin giải quyết thủ tục hành chính",),
    ("Báo cáo quý I", "Báo cáo 6 tháng", "Báo cáo quý III", "Báo cáo năm"),
    ("Quyết định công nhận sáng kiến",),
)


def sample_grid(count: int, sample: bool = False, signed: bool = True) -> Grid:
    return Grid(
        label="Phụ lục",
        title="Phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính năm 2026",
        subtitle_lines=(
            "(Kèm theo Công văn số ......../UBND-VHXH ngày ..... tháng ..... năm 2026 của UBND xã ........)",
        ),
        as_of_line="Số liệu tính đến ngày 05/01/2026",
        columns=COLUMNS,
        rows=tuple(_rows(count)),
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")) if signed else None,
        sample=sample,
        dated=date(2026, 1, 5),
        author="UBND xã",
        subject="Phụ lục phân công",
    )


def _rows(count: int) -> Iterator[Row]:
    for n in range(count):
        if n % 17 == 0:
            field = n // 17
            yield Row((_roman(field), FIELDS[field % 7], Decimal(15), *[None] * 6), Emphasis.FIELD)
        elif n % 17 in (1, 9):
            yield Row((f"{n // 17 + 1}.{n % 17}", GROUPS[n % 3], Decimal("4.5"), *[None] * 6), Emphasis.GROUP)
        else:
            yield _criterion(n)


def _criterion(n: int) -> Row:
    others = tuple(_UNITS[(n + k) % 5] for k in range(1, 1 + n % 3))
    return Row(
        (
            f"{n // 17 + 1}.{n % 17 // 9 + 1}.{n % 9}",
            f"{NAMES[n % 5]} (nội dung {n})",
            Decimal(n % 7 + 1) / 4,
            f"{TASKS[n % 4]}; theo mục {n} của kế hoạch",
            _UNITS[n % 5],
            others or None,
            _EVIDENCE[n % 4],
            date(2026, 1, 5) + timedelta(days=n * 7 % 350),
            "Theo dõi hằng quý" if n % 6 == 0 else None,
        ),
        uid=str(n),
    )


def _roman(index: int) -> str:
    return ("I", "II", "III", "IV", "V", "VI", "VII")[index % 7]
