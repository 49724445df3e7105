"""The PDF of 500 rows beside what else could make it: `python -m benchmarks.peers [--runs 5] [--rows 500]`.

Whole processes taking turns in one run: ours, a bare canvas, LibreOffice from our own XLSX and DOCX, and
typst where its Python module is installed.
"""

import argparse
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.appendix import timed
from benchmarks.processes import Timed, print_budgets, print_commands, take_turns
from benchmarks.sample_grid import sample_grid
from cchc_desktop.domain.document import Align, Emphasis, Grid
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.reports.docx import render_docx
from cchc_desktop.reports.xlsx import render_xlsx
from cchc_desktop.resources import data_path


def peers(grid: Grid, folder: Path) -> dict[str, Timed]:
    """The programs that are here, each with its input written to `folder`."""
    found: dict[str, Timed] = {}
    if soffice := shutil.which("soffice"):
        for suffix, render in (("xlsx", render_xlsx), ("docx", render_docx)):
            source = folder / f"appendix.{suffix}"
            source.write_bytes(render(grid))
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            command = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
            found[suffix] = Timed(f"LibreOffice, {suffix}", [*command, str(source)])
    if find_spec("typst"):
        source = folder / "appendix.typ"
        source.write_text(typst_source(grid), encoding="utf-8")
        fonts = str(data_path("resources/fonts"))
        target = str(folder / "typst.pdf")
        program = f"import typst; typst.compile({str(source)!r}, output={target!r}, font_paths=[{fonts!r}])"
        found["typst"] = Timed("typst", [sys.executable, "-c", program])
    return found


def typst_source(grid: Grid) -> str:
    """The same table: widths, faces, header on every page, rows not cut."""
    widths = ", ".join(f"{column.width_mm}fr" for column in grid.columns)
    aligned = ", ".join("center" if column.align is Align.CENTER else "left" for column in grid.columns)
    header = ", ".join(f"strong({_quoted(column.title)})" for column in grid.columns)
    rows = "\n".join(
        ", ".join(
            _quoted(text) if row.emphasis is Emphasis.PLAIN else f"strong({_quoted(text)})"
            for text in map(cell_text, row.cells, grid.columns)
        )
        + ","
        for row in grid.rows
    )
    return (
        '#set page(paper: "a4", flipped: true, margin: (left: 30mm, right: 15mm, y: 20mm), numbering: "1")\n'
        '#set text(font: "Liberation Serif", size: 12pt, lang: "vi")\n'
        f"#table(columns: ({widths}), align: ({aligned}), table.header({header}),\n{rows}\n)\n"
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rows", type=int, default=500)
    options = parser.parse_args()
    ours, floor = timed("pdf", options.rows), timed("bare canvas", options.rows)
    with TemporaryDirectory() as folder:
        others = peers(sample_grid(options.rows), Path(folder))
        jobs = [ours, floor, *others.values()]
        take_turns(jobs, options.runs)
    print_commands(jobs)
    least = {"xlsx": 3.0, "docx": 10.0, "typst": 1.0}
    budgets = [("ours / bare canvas", ours.median / floor.median, 2.0)]
    budgets += [
        (f"ours / {one.name}", ours.median / one.median, 1 / least[name]) for name, one in others.items()
    ]
    sys.exit(0 if print_budgets(budgets) else 1)


if __name__ == "__main__":
    main()
