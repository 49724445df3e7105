"""A file that may only be looked at: all is shown, nothing can be changed, and the reason is said."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.errors import Fault, UserError


def only_look(screen: QWidget, why: UserError | None, keep: Collection[QObject] = ()) -> None:
    """Switch off every input of `screen`, just loaded, but those to `keep`; nothing when `why` is None.

    `why` is `Workspace.why_read_only`; of what belongs to a year, `YearSession.why_only_look`. What the
    screen enables later stays off all the same.
    """
    if why is not None:
        from cchc_desktop.ui.switched_off import switch_off_inputs  # seldom needed

        switch_off_inputs(screen, reason(why), keep)


def reason(why: UserError) -> str:
    """Why nothing can be changed, what can be done all the same, and what to do about it."""
    if why.fault is Fault.FILE_LOCKED:
        text = QCoreApplication.translate(
            "Viewing",
            "Chỉ xem: {holder} đang mở hồ sơ này để ghi (từ {since}). Xem, lọc, in và xuất vẫn được; "
            "muốn sửa, hãy đóng cửa sổ kia.",
        )
        return text.format(holder=why.args_by_name["holder"], since=why.args_by_name["since"])
    if why.fault is Fault.YEAR_CLOSED:
        text = QCoreApplication.translate(
            "Viewing",
            "Chỉ xem: năm {year} đã khóa. Xem, lọc, in và xuất vẫn được; muốn sửa, hãy mở khóa năm.",
        )
        return text.format(year=why.args_by_name["year"])
    return QCoreApplication.translate(
        "Viewing",
        "Chỉ xem: tệp hồ sơ hoặc thư mục chứa nó chỉ cho đọc. Xem, lọc, in và xuất vẫn được; "
        "muốn sửa, hãy bỏ thuộc tính chỉ đọc hoặc chép hồ sơ sang thư mục khác rồi mở lại.",
    )


def looking_title(title: str) -> str:
    """The title of a window over a file that may only be looked at."""
    return QCoreApplication.translate("Viewing", "{title} (chỉ xem)").format(title=title)
