"""Small workbooks to import."""

from pathlib import Path

from tests.exchange.books import saved

HEADER = (
    "STT",
    "Tiêu chí",
    "Điểm tối đa",
    "Nội dung nhiệm vụ",
    "Đơn vị chủ trì",
    "Đơn vị phối hợp",
    "Tài liệu kiểm chứng",
    "Thời hạn",
    "Ghi chú",
)
ROWS: list[tuple[object, ...]] = [
    ("I", "CHỈ ĐẠO, ĐIỀU HÀNH"),
    ("1.1", "Kế hoạch cải cách hành chính", 2),
    ("1.1.1", "Ban hành kế hoạch", 0.5, "Tham mưu kế hoạch", "VHXH", "VP; KT", "Kế hoạch", "20/01/2026"),
    ("1.1.2", "Báo cáo định kỳ", 1.25, "Tổng hợp", "VP", "", "Báo cáo quý I; Báo cáo quý II", "15/3; 15/6"),
    ("1.1.3", "Tuyên truyền", 0.25, "", "VHTT", "VHXH", "", "Thường xuyên", "=1+1"),
    ("II", "CẢI CÁCH THỂ CHẾ"),
    ("2.1", "Rà soát văn bản", None, "", "VP", "", "", "30/11/2026"),
]
KINDS: dict[str, list[tuple[object, ...]]] = {
    "plain": [("BẢNG TIÊU CHÍ",), HEADER, *ROWS],
    "doubtful": [HEADER, *ROWS, ("2.2", "Theo dõi thi hành", 1, "", "VP", "", "", "trước 15/12")],
    "wrong": [HEADER, *ROWS, ("2.2", "Theo dõi thi hành", "1.234", "", "VP", "", "", "31/02/2026")],
    "shared": [HEADER, *ROWS, ("2.1", "Rà soát văn bản lần hai", 1)],
}
KINDS["changed"] = [HEADER, *ROWS[:2], (*ROWS[2][:2], 0.75, *ROWS[2][3:]), *ROWS[3:], ("2.2", "Bị bỏ", 1)]


def criteria_book(folder: Path, kind: str = "plain") -> Path:
    """A workbook of seven criteria: as it should be, or with what its kind says."""
    rows = [[None if cell == "" else cell for cell in row] for row in KINDS[kind]]
    return saved(folder / f"{kind}.xlsx", rows, formulas=False)
