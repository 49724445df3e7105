"""An open workspace file: made, opened, read through `reader`, written only inside `transact`."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.history import Change, LoggedOp, Op, Step, UndoStacks, inverse, op_name
from cchc_desktop.domain.long_work import Patience, impatience
from cchc_desktop.storage import op_log
from cchc_desktop.storage.check import check_tables, is_sound
from cchc_desktop.storage.closed_years import ClosedYears
from cchc_desktop.storage.connection import Commits, Committer, connect, write_transaction
from cchc_desktop.storage.failures import lost_its_schema, reading, speaking
from cchc_desktop.storage.files import real_path, sync_folder
from cchc_desktop.storage.following import Following
from cchc_desktop.storage.header import check_header, check_schema
from cchc_desktop.storage.left_journal import admit
from cchc_desktop.storage.lock import WriterLock
from cchc_desktop.storage.losing_place import check_still_hers, moved_away, save_if_lost
from cchc_desktop.storage.migrate import current_schema, schema_of
from cchc_desktop.storage.reader import Reader
from cchc_desktop.storage.transaction import Transaction
from cchc_desktop.storage.verified_copy import state_of

if TYPE_CHECKING:
    from cchc_desktop.storage.log_reader import LogReader

Clock = Callable[[], datetime]


class Store:
    """One workspace file. Use `create` or `open`; close it when done."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: WriterLock | None, clock: Clock, actor: str
    ):
        self.path = path
        self.reader = Reader(connection, path)
        self.schema = schema_of(connection)
        self._connection = connection
        self._lock = lock
        self._clock = clock
        self._actor = actor
        self._commits = Commits()
        self._patience: Patience = impatience
        self._step_open = False
        self.why_read_only: UserError | None = None
        self._following: Following | None = None
        self._seen = state_of(connection)

    @classmethod
    def create(cls, path: Path, fill: Callable[[Transaction], None], *, clock: Clock, actor: str) -> "Store":
        """Make a new workspace filled by `fill`, whole or not at all.

        It is built under a temporary name beside its place. Raises UserError FILE_EXISTS,
        FOLDER_MISSING, FILE_READ_ONLY, FILE_LOCKED, DISK_FULL.
        """
        from cchc_desktop.storage.aside import BROKEN, put_aside
        from cchc_desktop.storage.new_file import build

        unfinished = path.with_name(f"{path.name}.tmp")  # the lock makes it ours
        with ExitStack() as on_failure, speaking(path):
            folder = real_path(path).parent
            if not folder.is_dir():
                raise UserError(Fault.FOLDER_MISSING, path=folder)
            lock = on_failure.enter_context(WriterLock(path, actor, _shown(clock())))
            if os.path.lexists(path):  # a link that leads nowhere is something, too
                raise UserError(Fault.FILE_EXISTS, path=path)
            on_failure.callback(unfinished.unlink, missing_ok=True)
            build(unfinished, fill, clock().astimezone(UTC).isoformat(), actor)
            put_aside(path, BROKEN, clock())  # a journal that lost its file would be replayed into this one
            unfinished.rename(path)
            sync_folder(path.parent)
            connection = on_failure.enter_context(closing(connect(path, read_only=False)))
            store = cls(path, connection, lock, clock, actor)
            on_failure.pop_all()
        return store

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock,
        actor: str,
        read_only: bool = False,
        why: UserError | None = None,
    ) -> "Store":
        """Open a workspace. Raises UserError if missing, foreign, newer, damaged, locked or read-only.

        `why` says why it is `read_only`: what an attempt to write then raises.
        """
        check_header(path, current_schema())
        if not read_only and not os.access(path, os.W_OK):
            raise UserError(Fault.FILE_READ_ONLY, path=path)
        with ExitStack() as on_failure, reading(path):
            lock = None
            if not read_only:
                lock = on_failure.enter_context(WriterLock(path, actor, _shown(clock())))
            admit(path, lock)
            file = connection = on_failure.enter_context(closing(connect(path, read_only=read_only)))
            following = Following(path, file) if read_only else None
            check_schema(path, schema_of(file), current_schema())
            if schema_of(file) < current_schema():
                from cchc_desktop.storage.upgrade import upgrade, upgraded_in_memory

                if lock:
                    upgrade(path, file, clock(), actor)
                else:
                    connection = on_failure.enter_context(closing(upgraded_in_memory(path, file)))
            store = cls(path, connection, lock, clock, actor)
            if following is not None:
                store._following = following
                store.why_read_only = why or UserError(Fault.FILE_READ_ONLY, path=path)
            check_tables(connection, path)
            store.stacks()
            on_failure.pop_all()
        return store

    @property
    def uid(self) -> str:
        """What tells this workspace from every other, wherever it lies."""
        with reading(self.path):
            return state_of(self._connection).uid

    @property
    def revision(self) -> int:
        """The number of the latest operation."""
        with reading(self.path):
            return state_of(self._connection).seq

    @cached_property
    def log(self) -> "LogReader":
        """What was done."""
        from cchc_desktop.storage.log_reader import LogReader

        return LogReader(self._connection, self.path)

    def commit_by(self, committer: Committer) -> None:
        """From now on commit by `committer`."""
        self._commits.by = committer

    def write_with(self, patience: Patience) -> None:
        """From now on surround the writing of each step, its commit aside, by `patience`."""
        self._patience = patience

    def close(self) -> None:
        """Close the file and let others write. What lost its place is copied first: then it may be gone."""
        if self._lock:
            save_if_lost(self._connection, self.path, self._clock())
        self._connection.close()
        if self._following:
            self._following.close()
        if self._lock:
            self._lock.release()

    def look_again(self) -> "Store | None":
        """Of a file that is looked at: the store to go on with when others have changed or replaced the file.

        Raises UserError as `open`; this store then still shows what it did.
        """
        if self._following is None or not self._following.has_news():
            return None
        return Store.open(
            self.path, clock=self._clock, actor=self._actor, read_only=True, why=self.why_read_only
        )

    @contextmanager
    def one_state(self) -> Iterator[None]:
        """What is read inside is one state of the file, whatever others commit; they wait for its end."""
        if self._following is None:  # nobody else writes
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:  # a read that fails ends it
                self._connection.execute("ROLLBACK")

    @contextmanager
    def transact(self, op: Op, args: Mapping[str, str | int]) -> Iterator[Transaction]:
        """The one door for writes: all of the block and its log lines, or nothing.

        A block that changes nothing leaves no trace. Raises UserError for the disk's failures, STEP_OPEN
        inside another block, and what patience raises.
        """
        name = op_name(op, args)
        with self._writing(name, op, lambda changes: self._log(op, op, args, changes)) as transaction:
            yield transaction

    def undo(self) -> tuple[Step, list[Change]]:
        """Take the latest step back; returns it and what changed. Raises UserError NOTHING_TO_UNDO."""
        steps = self.stacks().undoable
        if not steps:
            raise UserError(Fault.NOTHING_TO_UNDO)
        return steps[-1], self._invert(Op.UNDO, steps[-1])

    def redo(self) -> tuple[Step, list[Change]]:
        """Do the step undone last again; returns it and what changed. Raises UserError NOTHING_TO_REDO."""
        steps = self.stacks().redoable
        if not steps:
            raise UserError(Fault.NOTHING_TO_REDO)
        return steps[-1], self._invert(Op.REDO, steps[-1])

    def stacks(self) -> UndoStacks:
        with reading(self.path):
            return op_log.stacks(self._connection)

    def _invert(self, op: Op, step: Step) -> list[Change]:
        def log(changes: list[Change]) -> None:
            self._log(op, step.subject, step.args, changes)

        with self._writing(step.name, step.subject, log) as transaction:
            try:
                with reading(self.path):
                    transaction.apply(inverse(op_log.changes_of_step(self._connection, step)))
            except sqlite3.IntegrityError as error:  # it was possible before: the log is not that of the data
                raise UserError(Fault.FILE_DAMAGED, path=self.path) from error
            if not transaction.changes:
                raise UserError(Fault.FILE_DAMAGED, path=self.path)
            return transaction.changes

    def _log(self, op: Op, subject: Op, args: Mapping[str, str | int], changes: list[Change]) -> None:
        if changes:
            line = LoggedOp(0, op, subject, args, self._clock().astimezone(UTC).isoformat(), self._actor)
            op_log.append(self._connection, line, changes, self.schema)

    @contextmanager
    def _writing(
        self, name: str, subject: Op, log: Callable[[list[Change]], object]
    ) -> Iterator[Transaction]:
        """The open transaction; its changes, which may be many, are logged where it is committed."""
        if self.why_read_only is not None:
            raise self.why_read_only.with_traceback(None)
        if self._step_open:
            raise UserError(Fault.STEP_OPEN)
        try:
            transaction = Transaction(self._connection, ClosedYears(self._connection, subject))
            last = partial(log, transaction.changes)
            with speaking(self.path), write_transaction(self._connection, self._commits, last):
                check_still_hers(self._connection, self.path, self._seen)
                with self._open_step(), self._patience(name) as transaction.check:
                    yield transaction
            with suppress(sqlite3.Error):  # it is written, whatever can be read
                self._seen = state_of(self._connection)
        except UserError as error:
            if error.fault is not Fault.FILE_MOVED:
                raise
            raise moved_away(self._connection, self.path, self._seen, self._clock()) from error
        except sqlite3.IntegrityError as error:
            if is_sound(self._connection) and not lost_its_schema(self.path):
                raise
            raise UserError(
                Fault.FILE_DAMAGED, path=self.path
            ) from error  # a key its index has lost, a trigger

    @contextmanager
    def _open_step(self) -> Iterator[None]:
        """There is one step: what would write while patience lets the window live is refused."""
        self._step_open = True
        try:
            yield
        finally:
            self._step_open = False


def _shown(moment: datetime) -> str:
    return f"{moment:%H:%M ngày %d/%m/%Y}"
