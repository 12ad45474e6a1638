"""Facts as canonical text and back: equal facts, equal text, equal hash."""

import dataclasses
import hashlib
import json
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from thonmoi.reports.facts.shapes import Facts


def canonical(facts: Facts) -> str:
    """The facts as JSON with sorted keys; decimals and dates as text."""
    return json.dumps(_plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """SHA-256 of a canonical text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def parse(text: str) -> Facts:
    """The facts that a canonical text holds."""
    return _value(Facts, json.loads(text))  # type: ignore[no-any-return]  # of that shape


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if value else "0"
    if isinstance(value, date):
        return value.isoformat()
    return value


@cache
def _hints(shape: type) -> dict[str, Any]:
    return get_type_hints(shape)


def _value(shape: Any, plain: Any) -> Any:
    if isinstance(shape, UnionType):
        if plain is None:
            return None
        return _value(next(one for one in get_args(shape) if one is not NoneType), plain)
    if get_origin(shape) is tuple:
        return tuple(_value(get_args(shape)[0], one) for one in plain)
    if dataclasses.is_dataclass(shape):
        hints = _hints(shape)  # type: ignore[arg-type]  # shapes are read from hints
        # a dataclass of `shapes`, by its hints
        return shape(**{name: _value(hints[name], one) for name, one in plain.items()})  # type: ignore[operator]
    if shape is date:
        return date.fromisoformat(plain)
    return shape(plain) if shape is Decimal or issubclass(shape, StrEnum) else plain
