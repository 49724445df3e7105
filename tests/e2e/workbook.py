"""The plain workbook of the journeys: two fields, three levels, seven criteria."""

from pathlib import Path

from openpyxl import Workbook

HEADINGS = (
    "STT",
    "Tiêu chí",
    "Điểm tối đa",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Thời hạn",
    "Tài liệu kiểm chứng",
)

ROWS = (
    ("I", "CHỈ ĐẠO, ĐIỀU HÀNH"),
    ("1.1", "Kế hoạch cải cách hành chính"),
    ("1.1.1", "Ban hành kế hoạch năm", 0.5, "VHXH", "VP, KT", "15/01/2026", "Kế hoạch"),
    ("1.1.2", "Báo cáo định kỳ", 1.25, "VP", "VHXH", "15/12/2026", "Báo cáo quý\nBáo cáo năm"),
    ("1.1.3", "Kiểm tra cải cách hành chính", 2, "VHXH", None, "30/10/2026", "Biên bản"),
    ("1.2", "Sáng kiến"),
    ("1.2.1", "Số sáng kiến được công nhận", 1, "KT", None, "30/11/2026", None),
    ("II", "TUYÊN TRUYỀN"),
    ("2.1", "Tuyên truyền cải cách hành chính"),
    ("2.1.1", "Kế hoạch tuyên truyền", 0.75, "VHTT", "VHXH", "20/02/2026", "Kế hoạch"),
    ("2.1.2", "Đăng tin trên cổng thông tin", 1.5, "VHXH", "VHTT", "25/12/2026", "Danh mục tin"),
    ("2.1.3", "Tuyên truyền qua hệ thống loa", 1, "VHXH", "VHTT", "25/12/2026", "Lịch phát"),
)


def make_workbook(path: Path) -> Path:
    """Write it to `path`."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADINGS, *ROWS):
        sheet.append(list(row))
    book.save(path)
    return path
