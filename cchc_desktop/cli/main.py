"""Run one command and turn what goes wrong into a sentence on stderr."""

import logging
import os
import sys
from collections.abc import Sequence

from cchc_desktop.cli.commands import COMMANDS
from cchc_desktop.cli.output import DONE, REFUSED, OutputError, complain
from cchc_desktop.cli.parser import command_parser
from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.sentences import sentence

_LOG = logging.getLogger("cchc_desktop.crash")


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command: 0 done, 1 refused and nothing changed, 2 wrong use."""
    parsed = command_parser().parse_args(arguments)
    try:
        return COMMANDS[parsed.command](parsed)
    except UserError as error:
        complain(sentence(error))
    except OutputError as error:
        return _unheard(error)
    except KeyboardInterrupt:
        complain("Đã dừng giữa chừng. Những gì đã lưu vẫn nguyên vẹn.")
    except Exception as error:  # noqa: BLE001 - a bug: the details to the log, a sentence to the user
        complain(_crashed(parsed.command, error))
    return REFUSED


def _unheard(error: OutputError) -> int:
    """`... | head` has read enough and is no failure; a full disk is one."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still to be flushed goes there
    if isinstance(error.__cause__, BrokenPipeError):
        return DONE
    complain(
        "Lệnh đã chạy nhưng không in được kết quả ra nơi nhận. Hãy kiểm tra ổ đĩa hoặc tệp nhận kết quả."
    )
    return REFUSED


def _crashed(command: str, error: Exception) -> str:
    from cchc_desktop.log_file import start_logging

    log = start_logging()
    _LOG.error("command %s", command, exc_info=error)
    log.close()
    return (
        f"Lệnh dừng vì một lỗi của chương trình ({type(error).__name__}). Những gì đã lưu vẫn nguyên vẹn; "
        f"chi tiết nằm trong “{log.path}”, hãy gửi kèm khi báo lỗi."
    )
