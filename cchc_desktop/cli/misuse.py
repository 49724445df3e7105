"""What argparse says in English about a mistyped command, said in Vietnamese."""

import re

_NOTHING_CHANGED = "Chưa có gì thay đổi."
_SENTENCES = (
    (re.compile(r"the following arguments are required: (.+)"), "Lệnh còn thiếu {}."),
    (re.compile(r"unrecognized arguments: (.+)"), "Lệnh không hiểu “{}”."),
    (re.compile(r"argument (.+?): expected one argument"), "Sau {} cần một giá trị."),
    (
        re.compile(r"argument (.+?): invalid choice: '(.*)' \(choose from (.+)\)"),
        "{}: không có “{}”. Dùng được: {}.",
    ),
    (re.compile(r"argument (.+?): (“.+)"), "{}: {}"),
)


def misuse_sentence(message: str) -> str:
    """The sentence for a message of argparse; a general one for a message not known here."""
    for pattern, text in _SENTENCES:
        found = pattern.fullmatch(message)
        if found:
            return (
                f"{text.format(*(part.replace(chr(39), '') for part in found.groups()))} {_NOTHING_CHANGED}"
            )
    return f"Lệnh chưa đúng. {_NOTHING_CHANGED}"
