"""Every command by its name. Each returns its exit code: 0 done, 1 refused with a sentence."""

import argparse
from collections.abc import Callable, Mapping

from cchc_desktop.cli import care, importing, packing, records, reporting, unit_sheets, years

COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "init": records.init,
    "show": records.show,
    "note": records.note,
    "import": importing.import_criteria,
    "take-sheet": unit_sheets.take_sheet,
    "report": reporting.report,
    "evidence-pack": packing.evidence_pack,
    "new-year": years.new_year,
    "close-year": years.close,
    "open-year": years.reopen,
    "undo": records.undo,
    "check": care.check,
    "diagnose": care.diagnose,
    "backup": care.backup,
    "restore": care.restore,
    "self-test": care.self_test,
}
