"""The appendix against its floors: `python -m benchmarks.appendix [--runs 7]`.

Every figure is a whole process, start to exit. Renderer and floor take turns in one run, so that a busy
machine slows both; the ratio of medians is what the budgets speak of.
"""

import argparse
import sys

from benchmarks.processes import Timed, print_budgets, print_commands, take_turns

ROWS = {
    "bare canvas": (500, 5_000),
    "pdf": (500, 5_000),
    "bare openpyxl": (10_000,),
    "xlsx": (10_000,),
    "docx": (500, 5_000),
}


def child(name: str, rows: int) -> None:
    """What one timed process does."""
    if name == "pdf":
        from benchmarks.sample_grid import sample_grid
        from cchc_desktop.reports.pdf import render_pdf

        render_pdf(sample_grid(rows))
    elif name == "xlsx":
        from benchmarks.sample_grid import sample_grid
        from cchc_desktop.reports.xlsx import render_xlsx

        render_xlsx(sample_grid(rows))
    elif name == "docx":
        from benchmarks.sample_grid import sample_grid
        from cchc_desktop.reports.docx import render_docx

        render_docx(sample_grid(rows))
    elif name == "bare canvas":
        from benchmarks.bare_canvas import draw

        draw(rows)
    else:
        from benchmarks.bare_openpyxl import write

        write(rows)


def timed(name: str, rows: int) -> Timed:
    command = [sys.executable, "-m", "benchmarks.appendix", "--child", name, str(rows)]
    return Timed(f"{name}, {rows} rows", command)


def report(jobs: dict[tuple[str, int], Timed]) -> bool:
    pdf, floor, long = jobs["pdf", 500], jobs["bare canvas", 500], jobs["pdf", 5_000]
    xlsx, bare = jobs["xlsx", 10_000], jobs["bare openpyxl", 10_000]
    print_commands(list(jobs.values()))
    return print_budgets(
        [
            ("PDF 500 rows / bare canvas", pdf.median / floor.median, 2.0),
            ("PDF 5,000 rows / 500 rows", long.median / pdf.median, 11.0),
            ("PDF 5,000 rows, peak MiB", long.peak_mib, 80.0),
            ("XLSX 10,000 rows / bare openpyxl", xlsx.median / bare.median, 1.2),
            ("DOCX 5,000 rows / 500 rows", jobs["docx", 5_000].median / jobs["docx", 500].median, 11.0),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--child", nargs=2, metavar=("NAME", "ROWS"))
    options = parser.parse_args()
    if options.child:
        child(options.child[0], int(options.child[1]))
        return
    jobs = {(name, rows): timed(name, rows) for name, sizes in ROWS.items() for rows in sizes}
    take_turns(list(jobs.values()), options.runs)
    sys.exit(0 if report(jobs) else 1)


if __name__ == "__main__":
    main()
