"""The appendix against its floors: `python -m benchmarks.appendix [--runs 7]`.

Every figure is a whole process, start to exit. Renderer and floor take turns in one run, so that a busy
machine slows both; the ratio of medians is what the budgets (DESIGN §8) speak of.
"""

import argparse
import os
import statistics
import sys
import time
from dataclasses import dataclass, field

MIB_PER_MAXRSS = 1 / 1024  # Linux counts in KiB


@dataclass
class Job:
    """A child process to be timed."""

    name: str
    rows: int
    seconds: list[float] = field(default_factory=list)
    peak_mib: float = 0.0

    def run(self) -> None:
        began = time.perf_counter()
        child = os.posix_spawn(
            sys.executable, [sys.executable, "-m", __spec__.name, "--child", *self.args()], os.environ
        )
        _, status, usage = os.wait4(child, 0)
        self.seconds.append(time.perf_counter() - began)
        self.peak_mib = max(self.peak_mib, usage.ru_maxrss * MIB_PER_MAXRSS)
        if status:
            sys.exit(f"{self.name} failed")

    def args(self) -> list[str]:
        return [self.name, str(self.rows)]

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def child(name: str, rows: int) -> None:
    if name == "pdf":
        from benchmarks.sample_grid import sample_grid
        from cchc_desktop.reports.pdf import render_pdf

        render_pdf(sample_grid(rows))
    elif name == "xlsx":
        from benchmarks.sample_grid import sample_grid
        from cchc_desktop.reports.xlsx import render_xlsx

        render_xlsx(sample_grid(rows))
    elif name == "bare canvas":
        from benchmarks.bare_canvas import draw

        draw(rows)
    else:
        from benchmarks.bare_openpyxl import write

        write(rows)


def report(jobs: dict[tuple[str, int], Job]) -> bool:
    pdf, floor, long = jobs["pdf", 500], jobs["bare canvas", 500], jobs["pdf", 5000]
    xlsx, bare = jobs["xlsx", 10_000], jobs["bare openpyxl", 10_000]
    print(f"{'process':<16}{'rows':>7}{'median s':>10}{'peak MiB':>10}")
    for job in jobs.values():
        print(f"{job.name:<16}{job.rows:>7}{job.median:>10.2f}{job.peak_mib:>10.0f}")
    checks = [
        ("PDF 500 rows / bare canvas", pdf.median / floor.median, 2.0),
        ("PDF 5,000 rows / 500 rows", long.median / pdf.median, 11.0),
        ("PDF 5,000 rows, peak MiB", long.peak_mib, 80.0),
        ("XLSX 10,000 rows / bare openpyxl", xlsx.median / bare.median, 1.2),
    ]
    print(f"\n{'budget':<36}{'measured':>10}{'at most':>10}")
    for name, value, limit in checks:
        print(f"{name:<36}{value:>10.2f}{limit:>10.1f}  {'ok' if value <= limit else 'OVER'}")
    return all(value <= limit for _, value, limit in checks)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--child", nargs=2, metavar=("NAME", "ROWS"))
    options = parser.parse_args()
    if options.child:
        child(options.child[0], int(options.child[1]))
        return
    wanted = [("bare canvas", 500), ("pdf", 500), ("bare canvas", 5000), ("pdf", 5000)]
    wanted += [("bare openpyxl", 10_000), ("xlsx", 10_000)]
    jobs = {(name, rows): Job(name, rows) for name, rows in wanted}
    for _ in range(options.runs):
        for job in jobs.values():
            job.run()
    sys.exit(0 if report(jobs) else 1)


if __name__ == "__main__":
    main()
