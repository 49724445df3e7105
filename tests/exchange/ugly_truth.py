"""The true tree behind an ugly workbook: what a careful reader would find in it."""

import random
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from tests.exchange import ugly_words as words
from tests.exchange.ugly_looks import Look
from tests.support import YEAR

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class Due(Struct, frozen=True):
    """A deadline: a day, with a label before it, or words that are no day."""

    day: date | None = None
    words: str = ""
    label: str = ""


class TrueRow(Struct, frozen=True):
    """A row of the tree; units by their codes. Neighbours of a `share` or `field_share` have merged cells."""

    depth: int
    parent: int | None
    name: str
    code: str = ""
    mark: str = ""
    """What stands before the name where there is no code: a dash, a bullet."""
    points: Decimal | None = None
    lead: str = ""
    coordinating: tuple[str, ...] = ()
    due: tuple[Due, ...] = ()
    evidence: tuple[str, ...] = ()
    task: str = ""
    remark: str = ""
    share: int = 0
    field_share: int = 0
    is_group: bool = False


def true_tree(rng: random.Random, look: Look) -> list[TrueRow]:
    """About `look.rows` rows, depth first; every name is there once."""
    return _Grower(rng, look).grown()


class _Grower:
    def __init__(self, rng: random.Random, look: Look) -> None:
        self._rng = rng
        self._look = look
        self._rows: list[TrueRow] = []
        self._names: set[str] = set()
        self._shares = 0
        self._criteria = 0
        self._from_groups = look.merged and look.on_groups and look.names != "flat"
        """Flat tables have no row for a group."""

    def grown(self) -> list[TrueRow]:
        look = self._look
        count = min(len(words.FIELDS), 3 + look.rows // 60)
        for index in range(count):
            self._field(index, words.FIELDS[index], look.rows * (index + 1) // count)
        if look.bonus:
            for index, name in enumerate(("Điểm thưởng", "Điểm trừ"), start=count):
                self._field(index, name, len(self._rows) + 3)
        rows = list(self._summed())
        if look.field_units:
            rows = self._with_field_units(rows)
        return _below_a_part(rows) if look.parts else rows

    def _field(self, index: int, name: str, until: int) -> None:
        look = self._look
        code = {"roman": ROMAN[index], "words": ROMAN[index], "arabic": str(index + 1), "none": ""}
        capitals = look.fields in {"none", "words"} or look.field_rows != "bold"
        shown = name.upper() if capitals else name
        own = chr(ord("A") + index) if look.fields == "letter" else code[look.fields]
        field = self._add(TrueRow(0, None, shown, own, is_group=True))
        number = 0
        while len(self._rows) < until or number < 2:
            number += 1
            self._criterion(field, index, number)

    def _criterion(self, field: int, index: int, number: int) -> None:
        look, rng = self._look, self._rng
        self._criteria += 1
        codes = {
            "full": f"{index + 1}.{number}",
            "roman": f"{ROMAN[index]}.{number}",
            "restart": str(number),
            "running": str(self._criteria),
        }
        code = codes.get(look.criteria, "")
        many = 0 if look.number_codes and index == 0 else rng.choice([0, 0, 2, 3, 4, 5])
        if not many:
            self._add(self._filled(TrueRow(1, field, self._name(), code)))
            return
        shared = self._filled(TrueRow(1, field, self._name(), code, is_group=True))
        if self._from_groups:
            self._shares += 1
            shared = replace(shared, share=self._shares, task="", remark="", points=None)
        else:
            shared = TrueRow(1, field, shared.name, code, is_group=True)
        criterion = self._add(shared)
        template = shared
        for part in range(1, many + 1):
            if look.merged and not self._from_groups and part in {1, 4}:
                self._shares += 1
                template = replace(self._filled(TrueRow(2, criterion, "")), share=self._shares)
            self._sub(criterion, code, part, template)

    def _sub(self, criterion: int, code: str, part: int, template: TrueRow) -> None:
        look, rng = self._look, self._rng
        letter = "abcdđe"[part - 1]
        own = {"number": f"{code}.{part}", "a)": f"{letter})", "a.": f"{letter}."}.get(look.subs, "")
        mark = look.subs if look.subs in {"-", "+", "•"} else ""
        row = self._filled(TrueRow(2, criterion, self._name(), own, mark))
        if template.share:
            shared = {
                key: getattr(template, key) for key in ("lead", "coordinating", "due", "evidence", "share")
            }
            row = replace(row, **shared)
        index = self._add(row)
        if not look.levels or rng.random() < 0.5:
            return
        full = row.points or Decimal(1)
        for share in (Decimal(1), Decimal("0.5"), Decimal(0)):
            name = self._unique(
                f"Đạt {int(share * 100)}% {rng.choice(words.TOPICS)}: {rng.randint(1, 99)} hồ sơ"
            )
            self._add(TrueRow(3, index, name, mark=look.levels.strip(), points=round(full * share, 1)))

    def _add(self, row: TrueRow) -> int:
        self._rows.append(row)
        return len(self._rows) - 1

    def _name(self) -> str:
        rng = self._rng
        if self._look.capitals and rng.random() < 0.2:
            free = [name for name in words.ABBREVIATED if name not in self._names]
            if free:
                return self._unique(rng.choice(free))
        name = f"{rng.choice(words.OPENINGS)} {rng.choice(words.TOPICS)}"
        return self._unique(f"{name} {rng.choice(words.ENDINGS)}" if rng.random() < 0.5 else name)

    def _unique(self, name: str) -> str:
        """`name`, told apart from those before it by words, never by a number at its end."""
        while name in self._names:
            name = f"{name}, {self._rng.choice(words.TOPICS)}"
        self._names.add(name)
        return name

    def _filled(self, row: TrueRow) -> TrueRow:
        """`row` with the cells of a row that is scored."""
        rng, look = self._rng, self._look
        if look.sparse and rng.random() < 0.5:
            points = Decimal(rng.choice(["0.5", "1"])) if rng.random() < 0.6 else None
            return replace(row, points=points)
        lead, *others = rng.sample(sorted(words.UNITS), 4)
        most = 3 if look.units == "several" else 1
        return replace(
            row,
            points=Decimal(rng.choice(["0.25", "0.5", "1", "1.5", "2", "2.75"])),
            lead=lead if rng.random() < 0.95 else "",
            coordinating=tuple(others[: rng.randint(0, most)]),
            due=self._due(),
            evidence=tuple(rng.sample(words.EVIDENCE, rng.randint(0, 3))),
            task=rng.choice(("", *words.TASKS)),
            remark=rng.choice(("", "", "", *words.REMARKS)),
        )

    def _due(self) -> tuple[Due, ...]:
        rng, style = self._rng, self._look.dates
        if style == "mixed":
            style = rng.choice(["real", "text", "words"])
        day = date(YEAR, rng.randint(1, 12), rng.randint(1, 28))
        if rng.random() < 0.1:
            return ()
        if style == "odd":
            return (Due(words=rng.choice(words.ODD_DUE)),)
        if style == "words":
            return (Due(words=rng.choice(words.WORDS_FOR_DUE)),)
        if style == "text" and rng.random() < 0.3:
            later = date(YEAR, 12, rng.randint(1, 31))
            labels = rng.choice([("", ""), ("Đợt 1", "Đợt 2")])
            return (Due(min(day, later), label=labels[0]), Due(later, label=labels[1]))
        return (Due(day),)

    def _with_field_units(self, rows: Sequence[TrueRow]) -> list[TrueRow]:
        """The rows with one unit that leads a whole field; its cell is merged over all rows of it."""
        fields = 0
        units = sorted(words.UNITS)
        given: list[TrueRow] = []
        for row in rows:
            fields += row.depth == 0
            shared = row.depth > 0 and (not row.is_group or self._look.names != "flat")
            lead, other = units[fields % len(units)], units[(fields + 2) % len(units)]
            given.append(
                replace(row, lead=lead, coordinating=(other,), field_share=fields) if shared else row
            )
        return given

    def _summed(self) -> Iterator[TrueRow]:
        """The rows with the points of groups, where the sheet has a cell for them."""
        sums = sums_of(self._rows)
        look = self._look
        for index, row in enumerate(self._rows):
            hidden = look.names == "flat" or (row.depth == 0 and look.field_rows == "wide")
            yield replace(row, points=None if hidden else sums[index]) if row.is_group else row


def _below_a_part(rows: Sequence[TrueRow]) -> list[TrueRow]:
    below = [
        replace(row, depth=row.depth + 1, parent=0 if row.parent is None else row.parent + 1) for row in rows
    ]
    return [TrueRow(0, None, "CÁC TIÊU CHÍ CHẤM ĐIỂM", "A", is_group=True), *below]


def sums_of(rows: Sequence[TrueRow]) -> dict[int, Decimal]:
    """By index the points of each group: the sum of the scored rows below it."""
    sums: dict[int, Decimal] = {}
    for index in range(len(rows) - 1, -1, -1):
        row = rows[index]
        if row.is_group:
            below = [one for one, child in enumerate(rows) if child.parent == index]
            sums[index] = sum((sums.get(one, rows[one].points or Decimal(0)) for one in below), Decimal(0))
    return sums
