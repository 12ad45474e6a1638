"""Fields as text for the log: one encoding for events, hashes and the doctor."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from django.db import models

HIDDEN = "•"
"""Stands for a value that the log must not hold: names, addresses, passwords (decision 23)."""


def encode(value: Any) -> str | int | bool | None:
    """A value as the log holds it; Decimals and dates as text, times in UTC."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value.normalize(), "f") if value else "0"
    return str(value)


def encode_field(field: "models.Field[Any, Any]", value: Any) -> str | int | bool | None:
    """A field's value as the log holds it, which is also how it will read back from the table."""
    if isinstance(value, models.Model):
        value = value.pk
    value = field.to_python(value)
    if isinstance(field, models.DecimalField) and isinstance(value, Decimal):
        value = round(value, field.decimal_places)
    return encode(value)


def row_name(row: models.Model) -> str:
    """``library.document:12``."""
    return f"{row._meta.label_lower}:{row.pk}"


def hidden_fields(model: type[models.Model]) -> frozenset[str]:
    """Attnames whose values stay out of the log; a model names them in `LOG_HIDES`."""
    return frozenset(getattr(model, "LOG_HIDES", ()))


def snapshot(row: models.Model) -> dict[str, Any]:
    """All fields of a row, encoded; hidden ones as a mark."""
    model = type(row)
    return encoded(model, {name: getattr(row, name) for name, *_more in columns(model)})


def encoded(model: type[models.Model], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of all fields, by attname, as `snapshot` would find them in a row."""
    return {
        name: HIDDEN
        if is_hidden
        else value
        if type(value := values[name]) is as_is
        else encode_field(field, value)
        for name, field, as_is, is_hidden in columns(model)
    }


@cache
def columns(model: type[models.Model]) -> tuple[tuple[str, Any, type | None, bool], ...]:
    """(attname, field, the type of values that are logged as they are, whether it is hidden)."""
    return tuple(_described(model))


def _described(model: type[models.Model]) -> Iterator[tuple[str, Any, type | None, bool]]:
    hidden = hidden_fields(model)
    for field in model._meta.concrete_fields:
        if not field.primary_key:
            yield field.attname, field, _as_is(field), field.attname in hidden


def _as_is(field: Any) -> type | None:
    """Texts, whole numbers and yes or no need no encoding; a field with its own reading does."""
    target = field.target_field if isinstance(field, models.ForeignKey) else field
    for kind, plain in (
        (models.CharField, str),
        (models.TextField, str),
        (models.IntegerField, int),
        (models.BooleanField, bool),
    ):
        if isinstance(target, kind) and type(target).to_python is kind.to_python:
            return plain
    return None


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces: equal values, equal text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
