"""Reports handed to another program, as read-only copies that are cleared away again."""

from pathlib import Path

from cchc_desktop.storage.opened_copies import OpenedCopies, opened_folder


class OpenedPapers:
    """The copies that this program has made."""

    def __init__(self, folder: Path | None = None) -> None:
        self._copies = OpenedCopies(folder or opened_folder())

    def make(self, content: bytes, name: str) -> Path:
        """A copy called `name`, in any thread. Raises UserError for the disk's failures."""
        return self._copies.of_bytes(content, name)

    def close(self) -> None:
        """Remove the copies that are not held open."""
        self._copies.close()
