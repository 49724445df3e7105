"""Run one command and turn what goes wrong into a sentence on stderr."""

import sys
from collections.abc import Sequence

from cchc_desktop.cli.commands import COMMANDS, REFUSED
from cchc_desktop.cli.parser import command_parser
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command: 0 done, 1 refused and nothing changed, 2 wrong use."""
    parsed = command_parser().parse_args(arguments)
    try:
        return COMMANDS[parsed.command](parsed)
    except UserError as error:
        sys.stderr.write(f"{sentence(error)}\n")
        return REFUSED
