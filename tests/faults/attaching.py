"""Attaching files and issuing reports while things go wrong, and whether every file named is there whole."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from random import Random

from cchc_desktop.domain.records import Evidence
from cchc_desktop.services.evidence_files import attach, place_to_write, set_file, take_in
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year
from tests.faults.whole import connected, last_logged
from tests.support import TODAY, YEAR, issued_document, quietly

SIZES = (0, 10, 5_000, 300_000, 3_000_000)
"""Bytes: none, a line, a page, several reads."""
_NAMED = (
    "SELECT file_sha256 FROM evidence WHERE file_sha256 <> ''"
    " UNION SELECT file_sha256 FROM former_file UNION SELECT file_sha256 FROM issued_document"
)  # fmt: skip
_STORED = re.compile(r"([0-9a-f]{64})(\..*)?")


def attach_some(workspace: Workspace, chance: Random, sizes: Sequence[int] = SIZES) -> None:
    """Two files for a criterion, or another file for a document: taken in first, then named."""
    folder = place_to_write(workspace)
    outside = workspace.path.with_name("ngoài")
    outside.mkdir(exist_ok=True)
    sources = [outside / name for name in ("một.pdf", "hai.docx")]
    for source in sources:
        source.write_bytes(chance.randbytes(chance.choice(sizes)))
    taken = take_in(sources, folder, quietly)
    documents = workspace.read.find(Evidence)
    if documents and chance.random() < 0.5:
        set_file(workspace, chance.choice(documents).uid, taken.files[0])
    else:
        leaves = [row for row in load_year(workspace, YEAR, TODAY).rows if row.is_leaf]
        attach(workspace, chance.sample(leaves, 2), taken.files)


def attach_files(path: Path, chance: Random) -> Iterator[str]:
    """Files attached and replaced, one after the other."""
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            attach_some(workspace, chance)
            yield last_logged(path)


def issue_some(workspace: Workspace, chance: Random, sizes: Sequence[int] = SIZES) -> None:
    """A report recorded as issued: its bytes kept first, then named."""
    issued_document(workspace, f"{chance.randint(1, 99)}/UBND", chance.randbytes(chance.choice(sizes)))


def issue(path: Path, chance: Random) -> Iterator[str]:
    """Reports issued, one after the other."""
    with closing(Workspace.open(path)) as workspace:
        yield "opened"
        while True:
            issue_some(workspace, chance)
            yield last_logged(path)


def files_lost(path: Path, _said: Sequence[str] = ()) -> list[str]:
    """Files that records name and that are not there, and stored files that are not what they are called."""
    found = {}
    for file in path.with_suffix(".minhchung").glob("*"):
        stored = _STORED.fullmatch(file.name)
        if stored:
            found[stored[1]] = sha256(file.read_bytes()).hexdigest() == stored[1]
    with closing(connected(path)) as connection:
        named = {digest for (digest,) in connection.execute(_NAMED)}
    spoilt = [f"half a file: {digest}" for digest, whole in found.items() if not whole]
    return spoilt + [f"file lost: {digest}" for digest in named - found.keys()]
