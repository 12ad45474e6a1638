"""The verbs by which deeds write: each reports every row it changed to the deed under way.

Nothing else writes to the project's tables; outside a deed the verbs refuse.
Compare-and-set (`expect`) is right on SQLite and PostgreSQL without locks.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from django.db import models

from thonmoi.audit.deeds import Deed, current_deed, enclosing_deeds
from thonmoi.audit.encoding import (
    HIDDEN,
    encode_field,
    encoded,
    hidden_fields,
    row_name,
    snapshot,
)
from thonmoi.audit.inserting import insert, insert_values, is_plain
from thonmoi.audit.models import Versioned
from thonmoi.audit.turns import meanwhile

M = TypeVar("M", bound=models.Model)


def _deed() -> Deed:
    deed = current_deed()
    if deed is None:
        raise RuntimeError("a write outside a deed: call it through @action")
    return deed


def _report(row: models.Model, before: dict[str, Any], after: dict[str, Any]) -> None:
    if before:
        fields = {
            name: [before.get(name), after.get(name)]
            for name in {*before, *after}
            if before.get(name) != after.get(name) or after.get(name) == HIDDEN
        }
    else:
        fields = {name: [None, value] for name, value in after.items() if value is not None}
    known = _deed().rows.setdefault(row_name(row), {})
    known.pop("", None)
    for name, (old, new) in fields.items():
        known[name] = [known[name][0] if name in known else old, new]
    for deed in enclosing_deeds():
        for name, pair in deed.rows.get(row_name(row), {}).items():
            pair[1] = fields[name][1] if name in fields else pair[1]


def _report_new(rows: Iterable[models.Model]) -> None:
    """Report rows just inserted: all that they hold, before it nothing."""
    own, around = _deed(), enclosing_deeds()
    for row in rows:
        name, fields = row_name(row), snapshot(row)
        if name in own.rows or any(name in deed.rows for deed in around):
            _report(row, {}, fields)
        else:
            own.rows[name] = {field: [None, v] for field, v in fields.items() if v is not None}


@cache
def _has_mark(model: type[models.Model]) -> bool:
    return any(field.name == "is_simulated" for field in model._meta.fields)


def _marked(model: type[models.Model], values: dict[str, Any]) -> dict[str, Any]:
    """The values with the mark of what is simulated, for models that carry it.

    A row is simulated where its deed, or one around it, is done by a simulated actor,
    and where it rests on a simulated row. No deed has to remember it.
    """
    if not _has_mark(model):
        return values
    deeds = (_deed(), *enclosing_deeds())
    if any(deed.by.is_simulated for deed in deeds) or any(map(_is_simulated, values.values())):
        return {**values, "is_simulated": True}
    return values


def _is_simulated(value: Any) -> bool:
    return isinstance(value, models.Model) and bool(getattr(value, "is_simulated", False))


def create(model: type[M], **values: Any) -> M:
    """Insert one row and return it."""
    _deed()
    row = model(**_marked(model, values))
    row.save(force_insert=True)
    _report_new([row])
    return row


def create_many(model: type[M], rows: Iterable[dict[str, Any]]) -> list[M]:
    """Insert many rows in one statement; each is reported."""
    _deed()
    made = insert([model(**_marked(model, v)) for v in rows])
    _report_new(made)
    return made


def add_many(model: type[models.Model], rows: Iterable[dict[str, Any]]) -> None:
    """Insert many rows that the deed does not need back; each is reported.

    Every column is given, by its attname (``filling_id``). Twice as fast as `create_many`.
    """
    own, label = _deed().rows, model._meta.label_lower
    given = [_marked(model, values) for values in rows]
    if not is_plain(model):
        create_many(model, given)
        return
    for key, values in zip(insert_values(model, given), given, strict=True):
        logged = encoded(model, values)
        own[f"{label}:{key}"] = {name: [None, v] for name, v in logged.items() if v is not None}


def change(row: M, *, expect: dict[str, Any] | None = None, **values: Any) -> M:
    """Set fields of a row as loaded; only what differs is written.

    A `Versioned` row must still have the version it was read at (``expect={"version": n}``
    where a form carried it); `expect` names further fields that must still hold (a
    state). Raises Conflict otherwise, and then nothing is written.
    """
    _deed()
    values = _marked(type(row), values)
    hidden = hidden_fields(type(row))
    fields = {f.attname: f for f in map(type(row)._meta.get_field, values)}
    given = zip(fields, values.values(), strict=True)
    plain = {n: v.pk if isinstance(v, models.Model) else v for n, v in given}
    before = {n: HIDDEN if n in hidden else encode_field(fields[n], getattr(row, n)) for n in plain}
    after = {n: HIDDEN if n in hidden else encode_field(fields[n], v) for n, v in plain.items()}
    must: dict[str, Any] = dict(expect or {})
    plain = {n: v for n, v in plain.items() if n in hidden or after[n] != before[n]}
    if not plain and not must:
        return row
    if isinstance(row, Versioned):
        must.setdefault("version", row.version)
        before["version"] = row.version
        plain["version"] = after["version"] = row.version + 1
    if type(row)._default_manager.filter(pk=row.pk, **must).update(**plain) != 1:
        raise meanwhile()
    for name, value in plain.items():
        setattr(row, name, value)
    for name, value in values.items():
        if isinstance(value, models.Model):
            setattr(row, name, value)
    _report(row, {n: before[n] for n in plain}, {n: after[n] for n in plain})
    return row


def change_where(rows: models.QuerySet[M], **values: Any) -> list[M]:
    """Set the same fields on all rows of a queryset; each is reported. Returns the rows."""
    return [change(row, **values) for row in rows]


def remove(row: models.Model) -> None:
    """Delete a row; the event keeps all that it held. Only for rows that nothing refers to."""
    _deed()
    before, name = snapshot(row), row_name(row)
    row.delete()
    for deed in enclosing_deeds():
        deed.rows.pop(name, None)
    _deed().rows[name] = {"": ["removed", None], **{n: [v, None] for n, v in before.items()}}


def note(text: str) -> None:
    """Set the note of the deed under way (a reason that a person gave)."""
    _deed().note = text
