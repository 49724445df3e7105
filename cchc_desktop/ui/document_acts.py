"""What can be done with the file of one document: open, find, save a copy, replace, bring back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cchc_desktop.domain.evidence_files import FileState, NamedFile
from cchc_desktop.domain.file_names import safe_name
from cchc_desktop.domain.records import Evidence
from cchc_desktop.services import evidence_files
from cchc_desktop.services.evidence import called, former_files
from cchc_desktop.services.evidence_files import TakenIn
from cchc_desktop.ui.evidence_desk import EvidenceDesk
from cchc_desktop.ui.evidence_words import EvidenceWords
from cchc_desktop.ui.file_menu import FileActs, FileMenu
from cchc_desktop.ui.picking import PickFiles, PickTarget
from cchc_desktop.ui.told_line import ToldLine
from cchc_desktop.ui.year_session import YearSession


class DocumentActs(QObject):
    """Every act says in `told` what became of it; `look` runs where the file of a document is another."""

    def __init__(
        self,
        session: YearSession,
        desk: EvidenceDesk,
        told: ToldLine,
        look: Callable[[], object],
        parent: QWidget,
        *,
        pick_files: PickFiles,
        pick_target: PickTarget,
    ) -> None:
        super().__init__(parent)
        self._session, self._desk, self._told, self._look = session, desk, told, look
        self._parent = parent
        self._pick_files, self._pick_target = pick_files, pick_target
        self._words = EvidenceWords(self)

    def menu(self, document: Evidence, state: FileState | None) -> FileMenu:
        """The acts on the file of `document`, which was found in `state`, and on its former ones."""
        acts = FileActs(
            open=partial(self.open, document),
            reveal=partial(self._reveal, document),
            save=partial(self._save_copy, document),
            replace=partial(self._replace, document),
            bring_back=partial(self._bring_back, document),
        )
        formers = former_files(self._session.workspace, document.uid)
        looking = self._session.only_look
        return FileMenu(self._parent, file_of(document), state, formers, acts, looking=looking)

    def open(self, document: Evidence, file: NamedFile) -> None:
        """Open a file of `document`, its present or a former one, as a copy that cannot be changed."""
        self._told.attempt(lambda: self._desk.open(file, called(document), self._told.problem.show))

    def _reveal(self, document: Evidence) -> None:
        self._told.attempt(lambda: self._desk.reveal(file_of(document), called(document)))

    def _save_copy(self, document: Evidence) -> None:
        file = file_of(document)
        target = self._pick_target(self._parent, self.tr("Lưu một bản của tệp"), safe_name(file.name))
        if target is None:
            return
        told = self.tr("Đã lưu một bản vào “{path}”.").format(path=target)
        done, failed = partial(self._told.tell, told), self._told.problem.show
        self._told.attempt(lambda: self._desk.save_copy(file, called(document), target, done, failed))

    def _replace(self, document: Evidence) -> None:
        title = self.tr("Chọn tệp cho tài liệu “{name}”").format(name=called(document))
        sources = self._pick_files(self._parent, title)
        if sources:
            done = partial(self._replace_taken, document)
            self._told.attempt(lambda: self._desk.take_in(sources[:1], done, self._told.problem.show))

    def _replace_taken(self, document: Evidence, taken: TakenIn) -> None:
        def write() -> None:
            for refusal in taken.refused:
                raise refusal
            for file in taken.files:
                changed = evidence_files.set_file(self._session.workspace, document.uid, file)
                self._told.tell(self._words.replaced(file, document, changed=changed))
            self._look()

        self._told.problem.attempt(write)

    def _bring_back(self, document: Evidence) -> None:
        failed = self._told.problem.show
        self._told.attempt(lambda: self._desk.bring_back(file_of(document), self._look, failed))


def file_of(document: Evidence) -> NamedFile:
    """The present file of `document`; its hash is blank where it has none."""
    return NamedFile(document.file_sha256, document.file_name)
