"""What can be done with the file of a document, as a menu made when it is asked for."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from cchc_desktop.domain.dates import show_date
from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.records import FormerFile

_LOST = frozenset({FileState.MISSING, FileState.CHANGED})


class FileActs(Struct, frozen=True):
    """What the menu calls."""

    open: Callable[[NamedFile], object]
    reveal: Callable[[], object]
    save: Callable[[], object]
    replace: Callable[[], object]
    bring_back: Callable[[], object]


class FileMenu(QMenu):
    """For one file and those before it; where one only looks, without what would change anything."""

    def __init__(
        self,
        parent: QWidget,
        file: NamedFile,
        state: FileState | None,
        formers: Sequence[FormerFile],
        acts: FileActs,
        *,
        looking: bool,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        if file.sha256:
            self.addAction(self.tr("Mở bản chỉ đọc"), partial(acts.open, file)).setToolTip(file.name)
            self.addAction(self.tr("Mở thư mục chứa tệp"), acts.reveal)
            self.addAction(self.tr("Lưu một bản…"), acts.save)
        if not looking:
            text = self.tr("Thay bằng tệp mới…") if file.sha256 else self.tr("Gắn tệp…")
            self.addAction(text, acts.replace)
            if state in _LOST:
                self.addAction(self.tr("Lấy lại từ bản sao lưu"), acts.bring_back)
        if formers:
            self._list(formers, acts)

    def _list(self, formers: Sequence[FormerFile], acts: FileActs) -> None:
        before = self.addMenu(self.tr("Các bản trước"))
        for former in formers:
            name = former.file_name.replace("&", "&&")  # one would underline the next letter
            text = self.tr("{name} (dùng đến {date})").format(name=name, date=show_date(former.used_until))
            before.addAction(text, partial(acts.open, NamedFile(former.file_sha256, former.file_name)))
