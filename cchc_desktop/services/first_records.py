"""The records a new workspace starts with: what the công văn says, and nothing else.

`resources/data/dispatch.json` cites the source line of each item. The document's number and date and
the commune's name are not in the source: they stay blank until she fills them in.
"""

import json
from typing import Any

from cchc_desktop import resources
from cchc_desktop.domain.records import OFFICE_UID, Duty, Office, SigningProfile, Unit, UnitArea, new_uid
from cchc_desktop.domain.vocabulary import DutyRole, Extent, ReportKind
from cchc_desktop.storage.transaction import Transaction


def dispatch_data() -> Any:
    """The công văn as data."""
    return json.loads(resources.read_text("resources/data/dispatch.json"))


def fill(tx: Transaction) -> None:
    """Put the office, the signing profile of the appendix, and the units with duties and areas."""
    dispatch = dispatch_data()
    signature = dispatch["signature"]
    tx.put(
        Office(
            uid=OFFICE_UID,
            commune="",
            city="thành phố Hải Phòng",
            letter_number="",
            letter_date=None,
            legal_basis=dispatch["legal_bases"][0]["text"],
            legal_basis_verified=False,
        ),
        SigningProfile(
            uid=new_uid(),
            report_kind=ReportKind.APPENDIX,
            authority=signature["authority"],
            title=signature["title"],
            signer=signature["name"],
            recipients="",
        ),
    )
    area_names = {area["key"]: area["name"] for area in dispatch["areas"]}
    for position, unit in enumerate(dispatch["units"], start=1):
        _put_unit(tx, position, unit, area_names)


def _put_unit(tx: Transaction, position: int, data: Any, area_names: dict[str, str]) -> None:
    unit = Unit(
        uid=new_uid(),
        code=data["code"],
        name=data["name"],
        short_name=data["short_name"],
        addressee=data["addressee"],
        position=position,
        active_from=None,
        active_to=None,
        heading=data.get("heading", ""),
    )
    tx.put(unit)
    for number, duty in enumerate(data["duties"], start=1):
        tx.put(Duty(new_uid(), unit.uid, DutyRole(duty["role"]), duty["text"], duty["source_line"], number))
    for number, field in enumerate(data["fields"], start=1):
        tx.put(
            UnitArea(
                uid=new_uid(),
                unit_uid=unit.uid,
                area=area_names[field["area"]],
                text=field["text"],
                extent=Extent(field["extent"]),
                source_line=field["source_line"],
                position=position * 100 + number,
            )
        )
