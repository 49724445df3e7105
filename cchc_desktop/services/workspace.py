"""An open workspace: the one door for writes, undo and redo, and notices to whoever shows it."""

import getpass
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Change, Op, Step, UndoStacks, op_name
from cchc_desktop.domain.long_work import Patience
from cchc_desktop.storage.reader import Reader
from cchc_desktop.storage.store import Store
from cchc_desktop.storage.transaction import Transaction

if TYPE_CHECKING:
    from cchc_desktop.storage.log_reader import LogReader

_STILL_READABLE = (Fault.FILE_LOCKED, Fault.FILE_READ_ONLY)


def local_now() -> datetime:
    """The clock of the machine, with its time zone."""
    return datetime.now().astimezone()


class Notice(Struct, frozen=True):
    """What listeners hear after a commit."""

    name: str
    """The step in Vietnamese: "ghi nhật ký 9 tiêu chí"."""
    at: datetime
    changes: Sequence[Change]


class Workspace:
    """One open file. Reading goes through `read`; writing only through `transact`, `undo` and `redo`."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._listeners: list[Callable[[Notice], None]] = []

    @classmethod
    def create(cls, path: Path, *, clock: Callable[[], datetime] = local_now) -> "Workspace":
        """Make a workspace with the units and duties of the công văn.

        Raises UserError FILE_EXISTS, FOLDER_MISSING, FILE_READ_ONLY, FILE_LOCKED, DISK_FULL.
        """
        from cchc_desktop.services import first_records

        return cls(Store.create(path, first_records.fill, clock=clock, actor=actor()), clock)

    @classmethod
    def open(
        cls, path: Path, *, clock: Callable[[], datetime] = local_now, read_only: bool = False
    ) -> "Workspace":
        """Open a workspace, upgraded to the current schema unless `read_only`.

        Raises UserError FILE_MISSING, FILE_EMPTY, FILE_FOREIGN, FILE_NEWER, FILE_DAMAGED,
        FILE_READ_ONLY, FILE_LOCKED.
        """
        return cls(Store.open(path, clock=clock, actor=actor(), read_only=read_only), clock)

    @classmethod
    def open_or_view(cls, path: Path, *, clock: Callable[[], datetime] = local_now) -> "Workspace":
        """Open a workspace, only to be looked at when somebody else writes to it or nobody may.

        `why_read_only` then says why. Raises UserError as `open` does where it cannot be read either.
        """
        try:
            return cls.open(path, clock=clock)
        except UserError as error:
            if error.fault not in _STILL_READABLE:
                raise
            return cls(Store.open(path, clock=clock, actor=actor(), read_only=True, why=error), clock)

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def read(self) -> Reader:
        return self._store.reader

    @property
    def log(self) -> "LogReader":
        """What was done, for the history."""
        return self._store.log

    @property
    def read_only(self) -> bool:
        return self.why_read_only is not None

    @property
    def why_read_only(self) -> UserError | None:
        """Why it may only be looked at: what an attempt to write raises. None when it may be written."""
        return self._store.why_read_only

    @property
    def schema(self) -> int:
        """The schema number of the file."""
        return self._store.schema

    @property
    def uid(self) -> str:
        """What tells this workspace from every other, wherever it lies."""
        return self._store.uid

    @property
    def revision(self) -> int:
        """The number of the latest operation."""
        return self._store.revision

    def now(self) -> datetime:
        return self._clock()

    def today(self) -> date:
        return self._clock().date()

    def close(self) -> None:
        self._store.close()

    def commit_by(self, committer: Callable[[Callable[[], None]], None]) -> None:
        """From now on commit by `committer`: it runs what it is given to its end, on whatever thread."""
        self._store.commit_by(committer)

    def write_with(self, patience: Patience) -> None:
        """From now on surround the writing of each step by `patience`; it can stop it up to the commit."""
        self._store.write_with(patience)

    def look_again(self) -> bool:
        """Of a workspace that is looked at: take in what others have written; whether there was anything.

        Raises UserError as `open`; what was shown then still stands.
        """
        fresh = self._store.look_again()
        if fresh is None:
            return False
        self._store.close()
        self._store = fresh
        return True

    def why_not_writable(self) -> UserError | None:
        """Why it could not be written now, were it opened anew; None when nothing stands in the way."""
        from cchc_desktop.storage.following import why_not_writable

        return why_not_writable(self.path)

    def one_state(self) -> AbstractContextManager[None]:
        """What is read inside belongs together, whoever else writes; who writes waits for its end."""
        return self._store.one_state()

    def listen(self, listener: Callable[[Notice], None]) -> None:
        """Call `listener` after every commit. Listeners only read."""
        self._listeners.append(listener)

    @contextmanager
    def transact(self, op: Op, **args: str | int) -> Iterator[Transaction]:
        """One named step: all of the block is written and logged, or nothing is."""
        name = op_name(op, args)
        with self._store.transact(op, args) as transaction:
            yield transaction
        self._tell(name, transaction.changes)

    def undo(self) -> Step:
        """Take the latest step back. Raises UserError NOTHING_TO_UNDO."""
        step, changes = self._store.undo()
        self._tell(f"hoàn tác: {step.name}", changes)
        return step

    def redo(self) -> Step:
        """Do the step undone last again. Raises UserError NOTHING_TO_REDO."""
        step, changes = self._store.redo()
        self._tell(f"làm lại: {step.name}", changes)
        return step

    def stacks(self) -> UndoStacks:
        """What can be undone and redone now."""
        return self._store.stacks()

    def back_up(self) -> Path | None:
        """Make a verified copy if the file changed since the last one. Raises UserError BACKUP_FAILED."""
        from cchc_desktop.storage.backup import back_up

        return back_up(self.path, self.now())

    def _tell(self, name: str, changes: Sequence[Change]) -> None:
        if changes:
            notice = Notice(name, self.now(), tuple(changes))
            for listener in tuple(self._listeners):
                listener(notice)


def actor() -> str:
    """Who works here, as the system knows her; empty when it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
