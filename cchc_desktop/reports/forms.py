"""What the forms of the quality system have in common: code and edition, dotted places, who signs, the basis.

They are issue text of the quality system, no documents of NĐ 30/2020: neither Quốc hiệu nor number.
"""

from collections.abc import Iterator

from cchc_desktop.domain.document import Signature
from cchc_desktop.domain.letter_rules import BLANK
from cchc_desktop.domain.records import CriteriaSet
from cchc_desktop.services.workspace import Workspace

BOX, TICKED = "\u25a1", "\u25a0"
DOTS = "." * 100
"""A line to write on."""
UNVERIFIED = "(chưa đối chiếu)"
_SIGNING = "(Ký, ghi rõ họ tên)"


def is_sample(workspace: Workspace, year: int) -> bool:
    """Whether the year is one to look around in: whatever is printed of it carries the mark."""
    return any(one.sample for one in workspace.read.find(CriteriaSet, year=year))


def running(form_code: str, edition: str) -> str:
    """What stands in the corner of every page: form code and edition."""
    return f"Mã biểu mẫu: {form_code or BLANK}. Lần ban hành: {edition or BLANK}"


def signers(*roles: str) -> tuple[Signature, ...]:
    """Places to sign side by side; names are written by hand."""
    return tuple(Signature((role, _SIGNING), BLANK) for role in roles)


def listed(people: str) -> str:
    """People typed one a line, in one line; dotted where nobody is named."""
    return "; ".join(line.strip() for line in people.splitlines() if line.strip()) or DOTS


def basis_line(basis: str, *, verified: bool) -> Iterator[str]:
    """The basis of a checklist, marked until she has compared it; nothing where none is given."""
    if basis:
        yield f"Căn cứ: {' '.join(basis.split())}" + ("." if verified else f" {UNVERIFIED}.")
