"""The command that writes a pack of evidence."""

import argparse
from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any

from cchc_desktop.cli.output import DONE, say, say_json
from cchc_desktop.services.units import unit_by_code
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.services.years import usual_year

if TYPE_CHECKING:
    from cchc_desktop.domain.evidence_pack import Lack
    from cchc_desktop.reports.evidence_pack import WrittenPack, WrittenPart

_LACKS = {
    "required": "thiếu so với yêu cầu",
    "without_file": "có số, chưa có tệp",
    "lost": "mất tệp hoặc tệp bị sửa",
}


def evidence_pack(arguments: argparse.Namespace) -> int:
    """Write the files of a year or a unit into folders by criterion."""
    from cchc_desktop.reports.evidence_pack import MEGABYTE, PackOrder, write_evidence_pack

    with closing(Workspace.open(arguments.file, read_only=True)) as workspace, workspace.one_state():
        unit = unit_by_code(workspace, arguments.unit).uid if arguments.unit else ""
        limit = arguments.max_size * MEGABYTE if arguments.max_size else None
        order = PackOrder(arguments.dest, arguments.year or usual_year(workspace), unit, limit)
        written = write_evidence_pack(workspace, order)
    if arguments.json:
        say_json(_shape(written))
        return DONE
    for line in _lines(written):
        say(line)
    return DONE


def _shape(written: "WrittenPack") -> dict[str, Any]:
    pack = written.pack
    return {
        "path": str(written.path),
        "files": len(pack.files),
        "bytes": sum(one.size for one in pack.files),
        "parts": [_part_shape(one) for one in written.parts],
        "lacks": [_lack_shape(one) for one in pack.lacks],
    }


def _part_shape(one: "WrittenPart") -> dict[str, Any]:
    return {"path": str(one.path), "bytes": one.size, "files": one.files, "oversized": one.oversized}


def _lack_shape(one: "Lack") -> dict[str, Any]:
    document = one.document
    return {
        "lack": one.kind.value,
        "uid": one.row.uid,
        "code": one.row.criterion.code,
        "name": one.row.criterion.name,
        "number": document.number if document else None,
        "title": document.title if document else None,
        "file_name": document.file_name if document else None,
        "required": len(one.row.required),
        "there": None if document else one.there,
    }


def _lines(written: "WrittenPack") -> Iterator[str]:
    pack = written.pack
    yield f"Đã xuất {len(pack.files)} tệp vào “{written.path}”."
    for part in written.parts:
        if part.path != written.path:
            too_large = "; một tệp lớn hơn giới hạn" if part.oversized else ""
            yield f"{part.path.name}: {part.files} tệp, {part.size} byte{too_large}."
    for one in pack.lacks:
        document = one.document
        named = (document.number or document.title) if document else f"{one.there}/{len(one.row.required)}"
        code = one.row.criterion.code or one.row.criterion.name
        yield f"{code}: {_LACKS[one.kind.value]} ({named})."
