"""Text that she may write, as the paragraphs of a document."""

from collections.abc import Iterator

from cchc_desktop.domain.document import Passage, Role


def passages(text: str) -> Iterator[Passage]:
    """A paragraph for each line that is not blank; one that begins with a dash is an item of a list."""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("- "):
            yield Passage(line[2:].lstrip(), Role.BULLET)
        else:
            yield Passage(line)
