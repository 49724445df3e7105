"""Which units a cell names: by name, short name, code, form of address, former name, or an abbreviation.

An abbreviation is made from the name, so that units she adds or renames are understood as well: `P. VHXH`,
`Phòng VH-XH`, `VP HĐND&UBND`, `TTPVHCC`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from cchc_desktop.domain.records import Unit, UnitName
from cchc_desktop.domain.text import fold
from cchc_desktop.exchange.unit_likeness import resembles

_PREFIXES = {
    "van phong": ("vp", "vanphong"),
    "trung tam": ("tt", "trungtam", ""),
    "phong": ("p", "phong", ""),
    "ban": ("b", "ban"),
}
"""How the first words of a name are shortened; a blank is a name that goes without them."""
_SMALL_WORDS = {"va"}
_OF_THE_COMMUNE = re.compile(r"\s+(?:xa|phuong|dac khu)$")
_OF_ITS_COMMITTEE = re.compile(r"\s+(?:cua\s+)?ubnd$")
_BEFORE_NAME = re.compile(r"^(?:lanh dao|cong chuc|d/c)\s+")
_ABBREVIATION = re.compile("[^aeiouy]+|ubnd")
"""A word without a vowel is no Vietnamese word."""
_BULLET = re.compile(r"^\s*[-–+•*]\s*")
_BETWEEN = (r"[;\n]", r",", r"\+")
"""What parts units wherever it stands."""
_PERHAPS_BETWEEN = re.compile(r"\s*[/&]\s*|\s+[-–]\s+|\s+v(?:à|a)\s+", re.IGNORECASE)
"""What parts units, and also stands inside names: it counts where both sides are units, or may be."""
_GROUP = re.compile(r"^(cac|tat ca|toan the)\b")


class UnitNames:
    """Everything the units of the workspace are called."""

    def __init__(
        self, units: Sequence[Unit], former: Iterable[UnitName] = (), answered: Iterable[str] = ()
    ) -> None:
        """`answered` are names that were said to be those of units, and are not learnt yet."""
        self.units = tuple(units)
        self._answered = frozenset(map(_squeezed, answered))
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self._found: dict[str, tuple[str, ...]] = {}
        names = {unit.uid: [(unit.name, unit.short_name)] for unit in units}
        for one in former:
            names[one.unit_uid].append((one.name, one.short_name))
        for unit in units:
            self._learn(unit.uid, _keys(unit.addressee, ()))
            self._learn(unit.uid, map(_squeezed, unit.spellings.split("\n")))
            for name, short in names[unit.uid]:
                self._learn(unit.uid, _keys(name, (short, unit.code)))

    def candidates(self, name: str) -> tuple[str, ...]:
        """The uids of the units that are called so, in the order of the units; usually one or none."""
        if name not in self._found:
            self._found[name] = next(
                filter(None, (self._with_key(_squeezed(one)) for one in _forms(name))), ()
            )
        return self._found[name]

    def likely(self, name: str) -> str | None:
        """The uid of the one unit whose initials a name has, or that it resembles: to be proposed."""
        found = {uid for form in _forms(name) for key in _initials(form) for uid in self._with_key(key)}
        if not found:
            typed = [_words(form) for form in _forms(name)]
            found = {
                unit.uid for unit in self.units if any(resembles(one, _words(unit.name)) for one in typed)
            }
        return found.pop() if len(found) == 1 else None

    def split(self, text: str) -> list[str]:
        """The unit names in a cell, each as typed. What names no unit is not parted at doubtful signs."""
        whole = _BULLET.sub("", text).strip().rstrip(".,;:").strip()
        if not whole or self.candidates(whole) or is_group(whole):
            return [whole] if whole else []
        for separator in _BETWEEN:
            if re.search(separator, whole):
                return [name for part in re.split(separator, whole) for name in self.split(part)]
        for between in () if self.likely(whole) else _PERHAPS_BETWEEN.finditer(whole):
            left = whole[: between.start()]
            right = self.split(whole[between.end() :]) if self._may_be_one(left) else []
            if right and all(self._may_be_one(name) or is_group(name) for name in right):
                return [left, *right]
        return [whole]

    def _may_be_one(self, name: str) -> bool:
        """Whether a name is a unit's, was said to be, or will be proposed as one."""
        return bool(self.candidates(name) or _squeezed(name) in self._answered or self.likely(name))

    def _with_key(self, key: str) -> tuple[str, ...]:
        found = self._by_key.get(key, set())
        return tuple(unit.uid for unit in self.units if unit.uid in found)

    def _learn(self, uid: str, keys: Iterable[str]) -> None:
        for key in keys:
            if key:
                self._by_key[key].add(uid)


def is_group(name: str) -> bool:
    """Whether a name is that of several units together: "Các phòng, đơn vị liên quan"."""
    return _GROUP.search(fold(name)) is not None


def _forms(name: str) -> Iterator[str]:
    """A name folded: without "Lãnh đạo" before it, then without "xã" and "UBND xã" behind it."""
    form = _BEFORE_NAME.sub("", fold(name))
    yield form
    form = _OF_THE_COMMUNE.sub("", form)
    yield form
    yield _OF_ITS_COMMITTEE.sub("", form)


def _words(name: str) -> list[str]:
    return [word for word in re.findall(r"[a-z0-9]+", fold(name)) if word not in _SMALL_WORDS]


def _squeezed(name: str) -> str:
    """A name as compared: the letters of its words, small words aside."""
    return "".join(_words(name))


def _keys(name: str, aliases: Sequence[str]) -> Iterator[str]:
    """What a unit may be called once squeezed: whole, or with either half of its name shortened."""
    yield from map(_squeezed, aliases)
    for form in list(_forms(name))[:2]:
        yield _squeezed(form)
        yield from _initials(form)
        _prefix, shorts, rest = _parted(form)
        words = _words(rest)
        for short in shorts:
            yield f"{short}{''.join(words)}"
            yield from (f"{short}{_squeezed(alias)}" for alias in aliases)
        if "vp" in shorts:
            # An office is also called after one of the bodies it serves, or by its prefix alone.
            yield from (f"{short}{word}" for short in shorts for word in ("", *words))


def _initials(form: str) -> Iterator[str]:
    """The name with its words as initials, behind each way to write its prefix."""
    prefix, shorts, rest = _parted(form)
    letters = "".join(word if _ABBREVIATION.fullmatch(word) else word[0] for word in _words(rest))
    if prefix and len(letters) > 1:
        yield from (f"{short}{letters}" for short in shorts)


def _parted(form: str) -> tuple[str, tuple[str, ...], str]:
    """The prefix of a folded name, the ways to shorten it, and the rest."""
    for prefix, shorts in _PREFIXES.items():
        if form.startswith(f"{prefix} "):
            return prefix, shorts, form[len(prefix) :]
    return "", (), form
