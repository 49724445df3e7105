"""Commands that make a workspace, show what is in it, and write in it."""

import argparse
import shutil
from contextlib import closing

from cchc_desktop.cli.arguments import day, progress_named
from cchc_desktop.cli.output import DONE, say, say_json
from cchc_desktop.cli.register_shapes import REGISTERS
from cchc_desktop.cli.score_shapes import scores
from cchc_desktop.cli.shapes import SHAPES
from cchc_desktop.cli.tables import table_lines
from cchc_desktop.domain import labels
from cchc_desktop.domain.dates import show_date
from cchc_desktop.services import notes, sample
from cchc_desktop.services.criteria import row_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import load_year, usual_year


def init(arguments: argparse.Namespace) -> int:
    """Make a workspace, with the sample set on request."""
    if arguments.sample:
        sample.create_with_sample(arguments.file, arguments.year).close()
    else:
        Workspace.create(arguments.file).close()
    say(f"Đã tạo hồ sơ “{arguments.file}”.")
    return DONE


def show(arguments: argparse.Namespace) -> int:
    """Print records, as JSON or as a table."""
    with closing(Workspace.open(arguments.file, read_only=True)) as workspace, workspace.one_state():
        year = arguments.year or usual_year(workspace)
        view = load_year(workspace, year, day(arguments.as_of, "as_of", workspace))
        if arguments.what == "scores":
            shapes = scores(workspace, view)
        elif arguments.what in REGISTERS:
            shapes = REGISTERS[arguments.what](workspace, year, view.as_of)
        else:
            shapes = SHAPES[arguments.what](workspace, view)
    if arguments.json:
        say_json(shapes)
        return DONE
    for line in table_lines(arguments.what, shapes, view, year, shutil.get_terminal_size((110, 0)).columns):
        say(line)
    return DONE


def note(arguments: argparse.Namespace) -> int:
    """Write a progress note on the criterion with a code."""
    with closing(Workspace.open(arguments.file)) as workspace:
        year = arguments.year or usual_year(workspace)
        view = load_year(workspace, year, workspace.today())
        row = row_by_code(view, arguments.code, year)
        typed = notes.NoteInput(
            on_date=day(arguments.date, "date", workspace),
            text=arguments.text,
            progress=progress_named(arguments.progress),
            reported_by=arguments.reported_by,
        )
        notes.write(workspace, [row], typed)
    state = f", tình trạng: {labels.PROGRESS[typed.progress]}" if typed.progress else ""
    say(f"Đã ghi nhật ký ngày {show_date(typed.on_date)} cho tiêu chí {row.criterion.code}{state}.")
    return DONE


def undo(arguments: argparse.Namespace) -> int:
    """Take the latest step back."""
    with closing(Workspace.open(arguments.file)) as workspace:
        step = workspace.undo()
    say(f"Đã hoàn tác: {step.name}.")
    return DONE
