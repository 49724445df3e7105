"""Golden pages: what stands where on the paper of a few documents, kept as text that a person can read.

`python -m tests.reports.golden` writes them anew; look at the difference before it goes in.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_desktop.domain.document import Bundle, Emphasis, Grid, Row
from cchc_desktop.domain.letter import Letter
from cchc_desktop.reports.pdf import render_pdf
from tests.reports.grids import NAME, SIGNER, grid, head, many, plain
from tests.reports.letters import letter, paragraphs, report
from tests.reports.paper import Sheet, read_paper

FOLDER = Path(__file__).parents[1] / "data" / "golden"
_TOTAL = Row((None, "Tổng cộng", None, None, None, None), Emphasis.TOTAL)
_SECTIONS = (
    Row(("TIÊU CHÍ CHỦ TRÌ", *(None,) * 5), Emphasis.SECTION),
    head("I", "Chỉ đạo, điều hành"),
    head("1.1", "Kế hoạch", Emphasis.GROUP),
    plain(1, NAME, "=1+1"),
    _TOTAL,
    Row(("TIÊU CHÍ PHỐI HỢP", *(None,) * 5), Emphasis.SECTION),
    plain(2, "X" * 200),
    _TOTAL,
)
DOCUMENTS: dict[str, Grid | Bundle | Letter] = {
    "appendix-signed": grid([*many(12), _TOTAL], signature=SIGNER, footnotes=("Tổng điểm tính trên 3/4.",)),
    "appendix-sample": grid(many(8), sample=True),
    "appendix-empty": grid([], signature=SIGNER),
    "appendix-tall-row": grid([plain(0), plain(1, NAME * 30), _TOTAL], signature=SIGNER),
    "appendices-by-unit": Bundle(
        (grid(_SECTIONS, label="Phụ lục I", signature=SIGNER), grid(_SECTIONS[5:], label="Phụ lục II"))
    ),
    "letter": letter(),
    "letter-two-pages": letter(paragraphs(*[4] * 9)),
    "letter-report": report(),
}


def told(sheets: Iterable[Sheet]) -> str:
    """For each line on paper its left edge and baseline in mm, size, face and words; then the rules."""
    return "\n".join(line for number, sheet in enumerate(sheets, 1) for line in _page(number, sheet)) + "\n"


def _page(number: int, sheet: Sheet) -> Iterator[str]:
    yield f"== page {number}: {sheet.width:.0f} x {sheet.height:.0f} mm"
    for line in sheet.lines:
        yield f"{line.left:6.1f} {line.baseline:6.1f}  {line.size:2g} {line.face:2}  {line.text}"
    for box in sheet.rules:
        yield f"rules within {' '.join(f'{side:.1f}' for side in box)}"


def as_text(document: Grid | Bundle | Letter) -> str:
    """What `FOLDER` keeps of it."""
    return told(read_paper(render_pdf(document)))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, document in DOCUMENTS.items():
        (FOLDER / f"{name}.txt").write_text(as_text(document), encoding="utf-8")
