"""The commands and their arguments, with every word of help and error in Vietnamese."""

import argparse
import re
import sys
from pathlib import Path
from typing import Any, NoReturn

from cchc_desktop.cli.misuse import misuse_sentence
from cchc_desktop.cli.report_options import add_report_options

SHOWABLE = (
    *("units", "duties", "criteria", "todo", "notes", "evidence", "issued", "overlaps", "imports"),
    *("checklists", "figures", "activities", "scores"),
)
WRONG_USE = 2


class VietnameseParser(argparse.ArgumentParser):
    """argparse with Vietnamese headings and a Vietnamese sentence for any misuse.

    Options are never abbreviated: a mistyped one must not be taken for another.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options, add_help=False, allow_abbrev=False)
        self._positionals.title = "Tham số"
        self._optionals.title = "Tùy chọn"
        self.add_argument("-h", "--help", action="help", help="hiện trợ giúp này")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage:", "Cách dùng:", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage:", "Cách dùng:", 1)

    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{misuse_sentence(message)}\n{self.format_usage()}")
        sys.exit(WRONG_USE)


def command_parser() -> VietnameseParser:
    """The parser of `cchc-desktop COMMAND ...`."""
    parser = VietnameseParser(
        prog="cchc-desktop",
        description="Theo dõi Bộ chỉ số cải cách hành chính của xã.",
        epilog="Không có lệnh thì mở cửa sổ: cchc-desktop [TỆP] [--sample]",
    )
    commands = parser.add_subparsers(dest="command", required=True, title="Lệnh", metavar="LỆNH")
    _add_file_commands(commands)
    _add_reading_commands(commands)
    _add_writing_commands(commands)
    return parser


def window_parser() -> VietnameseParser:
    """The parser of `cchc-desktop [FILE] ...`, the window: its names are those of `WindowWords`."""
    parser = VietnameseParser(prog="cchc-desktop", description="Mở cửa sổ chương trình.")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="TỆP", help="hồ sơ .cchc (mặc định: Tài liệu/CCHC)"
    )
    parser.add_argument("--sample", action="store_true", help="tạo hồ sơ mới với bộ tiêu chí mẫu")
    parser.add_argument(
        "--quit-when-shown", action="store_true", help="thoát ngay khi cửa sổ hiện xong (để đo)"
    )
    parser.add_argument("--screenshot", type=Path, metavar="TỆP_PNG", help="chụp cửa sổ rồi thoát")
    return parser


Commands = argparse._SubParsersAction


def _command(
    commands: "Commands[VietnameseParser]", name: str, help_text: str, *, file: bool = True
) -> VietnameseParser:
    parser = commands.add_parser(name, help=help_text, description=help_text)
    if file:
        parser.add_argument("file", type=Path, metavar="TỆP", help="hồ sơ .cchc")
    return parser


def _add_file_commands(commands: "Commands[VietnameseParser]") -> None:
    init = _command(commands, "init", "tạo hồ sơ mới với năm đơn vị và nhiệm vụ của công văn")
    init.add_argument("--sample", action="store_true", help="nạp thêm bộ tiêu chí mẫu")
    init.add_argument("--year", type=_year, metavar="NĂM", help="năm của bộ tiêu chí mẫu")
    check = _command(commands, "check", "kiểm tra tệp có nguyên vẹn và nhất quán không")
    check.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    check.add_argument(
        "--mend",
        action="store_true",
        help="dựng lại tệp hỏng ngoài dữ liệu, sau khi giữ riêng tệp như hiện trạng",
    )
    diagnose = _command(
        commands, "diagnose", "ghi tệp chẩn đoán cho người hỗ trợ, không có nội dung của hồ sơ"
    )
    diagnose.add_argument("--out", type=Path, required=True, metavar="TỆP_RA", help="tệp .zip mới")
    backup = _command(commands, "backup", "sao lưu có kiểm tra, cả tài liệu kiểm chứng")
    backup.add_argument(
        "dest",
        nargs="?",
        type=Path,
        metavar="NƠI_LƯU",
        help="thư mục thứ hai (USB, ổ mạng) hoặc tên tệp .cchc mới (mặc định: thư mục cạnh tệp)",
    )
    restore = _command(commands, "restore", "khôi phục hồ sơ từ một bản sao lưu", file=False)
    restore.add_argument("copy", type=Path, metavar="BẢN_SAO", help="bản sao lưu .cchc")
    restore.add_argument(
        "dest", type=Path, metavar="TỆP", help="hồ sơ được khôi phục vào đó; tệp cũ được giữ lại bên cạnh"
    )
    restore.add_argument(
        "--anyway", action="store_true", help="dùng cả bản sao mở được nhưng đã bị sửa bên trong"
    )
    _command(commands, "undo", "hoàn tác thao tác gần nhất")
    _command(commands, "self-test", "tự kiểm tra chương trình", file=False)


def _add_reading_commands(commands: "Commands[VietnameseParser]") -> None:
    show = _command(commands, "show", "xem dữ liệu")
    show.add_argument("what", choices=SHOWABLE, metavar="MỤC", help=" | ".join(SHOWABLE))
    show.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    report = _command(
        commands,
        "report",
        "xuất phụ lục, giao ban, nhật ký, phiếu, sổ (PDF, XLSX, DOCX), công văn hoặc báo cáo (PDF, DOCX)",
    )
    add_report_options(report)
    for command in (show, report):
        command.add_argument("--as-of", metavar="NGÀY", help="tính đến ngày (mặc định hôm nay)")
        command.add_argument(
            "--year", type=_year, metavar="NĂM", help="năm (mặc định năm nay, hoặc mới nhất)"
        )


def _add_writing_commands(commands: "Commands[VietnameseParser]") -> None:
    note = _command(commands, "note", "ghi nhật ký tiến độ cho một tiêu chí")
    note.add_argument("code", metavar="MÃ", help="mã tiêu chí")
    note.add_argument("--text", default="", metavar="NỘI_DUNG", help="nội dung")
    note.add_argument("--date", metavar="NGÀY", help="ngày (mặc định hôm nay)")
    note.add_argument("--progress", metavar="TÌNH_TRẠNG", help="tình trạng mới, ví dụ done hoặc “Hoàn thành”")
    note.add_argument("--reported-by", default="", metavar="NGƯỜI_BÁO", help="ai báo")
    note.add_argument("--year", type=_year, metavar="NĂM", help="năm (mặc định năm nay, hoặc mới nhất)")
    _add_year_commands(commands)
    load = _command(commands, "import", "nhập bộ tiêu chí từ bảng tính")
    load.add_argument("workbook", type=Path, metavar="BẢNG_TÍNH", help="tệp .xlsx, .xls, .csv hoặc .tsv")
    load.add_argument("--sheet", metavar="TRANG", help="tên trang tính")
    load.add_argument("--answers", type=Path, metavar="TRẢ_LỜI", help="tệp JSON trả lời các câu hỏi")
    load.add_argument("--columns", type=Path, metavar="CỘT", help="tệp JSON chỉnh dòng tiêu đề và các cột")
    load.add_argument("--failed", type=Path, metavar="TỆP_LỖI", help="ghi các dòng có ô sai ra tệp .xlsx")
    load.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    load.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    load.add_argument("--year", type=_year, metavar="NĂM", help="năm của bộ tiêu chí")
    take = _command(commands, "take-sheet", "nhận phiếu giao đơn vị mà đơn vị đã ghi và gửi lại")
    take.add_argument("workbook", type=Path, metavar="PHIẾU", help="tệp .xlsx đơn vị gửi lại")
    take.add_argument("--unit", metavar="MÃ", help="phải là phiếu của đơn vị này")
    take.add_argument("--take", type=_listed, metavar="MÃ,MÃ", help="lấy của phiếu ở các chỗ khác hồ sơ này")
    take.add_argument("--leave", type=_listed, metavar="MÃ,MÃ", help="không nhận các mục này")
    take.add_argument("--dry-run", action="store_true", help="chỉ xem trước, không ghi")
    take.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    take.add_argument("--year", type=_year, metavar="NĂM", help="năm của phiếu (mặc định năm nay)")
    pack = _command(commands, "evidence-pack", "xuất tệp tài liệu kiểm chứng vào thư mục theo mã tiêu chí")
    pack.add_argument("dest", type=Path, metavar="NƠI_XUẤT", help="thư mục mới, chưa có")
    pack.add_argument("--unit", metavar="MÃ", help="chỉ tiêu chí một đơn vị chủ trì")
    pack.add_argument("--max-size", type=_megabytes, metavar="MB", help="tách thành tệp .zip không quá số MB")
    pack.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    pack.add_argument("--year", type=_year, metavar="NĂM", help="năm (mặc định năm nay, hoặc mới nhất)")


def _add_year_commands(commands: "Commands[VietnameseParser]") -> None:
    new = _command(commands, "new-year", "lập bộ tiêu chí năm mới từ một năm trước")
    new.add_argument(
        "--from", dest="source", type=_year, metavar="NĂM", help="năm nguồn (mặc định năm liền trước)"
    )
    new.add_argument("--dry-run", action="store_true", help="chỉ xem những gì sẽ đổi, không ghi")
    new.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    close = _command(commands, "close-year", "khóa một năm: từ đó chỉ để xem")
    reopen = _command(commands, "open-year", "mở khóa một năm, lý do giữ trong lịch sử")
    reopen.add_argument("--reason", required=True, metavar="LÝ_DO", help="lý do mở khóa")
    for command in (new, close, reopen):
        command.add_argument("--year", type=_year, required=True, metavar="NĂM", help="năm nào")


def _listed(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(",") if part.strip())


def _megabytes(text: str) -> int:
    if re.fullmatch("[1-9][0-9]{0,5}", text):
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải là một số MB từ 1 trở lên.")


def _year(text: str) -> int:
    if re.fullmatch("[0-9]{4}", text) and 1900 <= int(text) <= 2200:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” không phải là một năm từ 1900 đến 2200.")
