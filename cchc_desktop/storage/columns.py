"""Records to rows and back: the column types follow from the annotations."""

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import call
from typing import Any, TypeVar

from msgspec import Struct

from cchc_desktop.domain.records import Record

Stored = str | int | None
R = TypeVar("R", bound=Record)

_THOUSAND = 1000


class Codec(Struct, frozen=True):
    """How one field is stored."""

    encode: Callable[[Any], Stored]
    decode: Callable[[Any], Any]


def _points_to_thousandths(points: Decimal) -> int:
    thousandths = points * _THOUSAND
    if thousandths != thousandths.to_integral_value():
        raise ValueError(f"points finer than a thousandth: {points}")
    return int(thousandths)


def _as_stored(value: Any) -> Any:
    return value


def _stored_text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"not a text: {value!r}")
    return value


def _stored_number(value: Any) -> int:
    if not isinstance(value, int):
        raise ValueError(f"not a number: {value!r}")
    return value


_CODECS: Mapping[type, Codec] = {
    str: Codec(_as_stored, _stored_text),
    int: Codec(_as_stored, _stored_number),
    bool: Codec(int, lambda value: bool(_stored_number(value))),
    date: Codec(date.isoformat, lambda value: date.fromisoformat(_stored_text(value))),
    Decimal: Codec(_points_to_thousandths, lambda value: Decimal(_stored_number(value)).scaleb(-3)),
}


def _codec(annotation: Any) -> Codec:
    if isinstance(annotation, types.UnionType):
        inner = _codec(next(part for part in typing.get_args(annotation) if part is not type(None)))
        encode, decode = inner.encode, inner.decode
        return Codec(
            lambda value: None if value is None else encode(value),
            lambda value: None if value is None else decode(value),
        )
    if issubclass(annotation, StrEnum):
        return Codec(str, annotation)
    return _CODECS[annotation]


@cache
def codecs(record_type: type[Record]) -> Mapping[str, Codec]:
    """The codec of each column of `record_type`, in the order of its fields."""
    hints = {
        name: kind
        for declaring in reversed(record_type.__mro__)
        for name, kind in vars(declaring).get("__annotations__", {}).items()
    }
    return {name: _codec(hints[name]) for name in record_type.__struct_fields__}


def to_row(record: Record) -> dict[str, Stored]:
    """The columns of `record` as stored, `uid` among them."""
    return {name: codec.encode(getattr(record, name)) for name, codec in codecs(type(record)).items()}


@cache
def _decoders(record_type: type[Record]) -> tuple[Callable[[Any], Any], ...]:
    return tuple(codec.decode for codec in codecs(record_type).values())


def from_row(record_type: type[R], row: tuple[Any, ...]) -> R:
    """The record of a row selected in the order of `codecs`. Raises ValueError for a value that is none."""
    return record_type(*map(call, _decoders(record_type), row))
