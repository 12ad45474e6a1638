"""No foreign key points to a higher floor; below accounts, people are ids (decision 25)."""

from collections.abc import Iterable, Iterator

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from thonmoi.config.settings import ROOMS


def room_of(model: type[models.Model]) -> str:
    """The room of a model; empty for Django's own."""
    names = model.__module__.split(".")
    return names[1] if names[0] == "thonmoi" else ""


def upward(tables: Iterable[type[models.Model]]) -> Iterator[str]:
    """Relations to rooms on a higher floor, or from the audit to anything."""
    for model in tables:
        for field in model._meta.get_fields():
            other = getattr(field, "related_model", None)
            if not (field.is_relation and field.concrete and other):
                continue
            here, there = room_of(model), room_of(other)
            if there and ROOMS.index(there) > ROOMS.index(here):
                yield f"{model.__name__}.{field.name}: {here} may not point up to {there}"
            if here == "audit":
                yield f"{model.__name__}.{field.name}: events have no foreign keys"


def _tables() -> list[type[models.Model]]:
    return [m for m in apps.get_models(include_auto_created=True) if room_of(m)]


def test_foreign_keys_point_down():
    assert list(upward(_tables())) == []


@isolate_apps("thonmoi.units", "thonmoi.accounts", "thonmoi.audit")
def test_planted_foreign_key_upward_is_found():
    class Agency(models.Model):  # noqa: DJ008  planted, never shown
        class Meta:
            app_label = "accounts"

    Agency.__module__ = "thonmoi.accounts.models"

    class Unit(models.Model):  # noqa: DJ008  planted, never shown
        keeper = models.ForeignKey("accounts.Agency", models.PROTECT)

        class Meta:
            app_label = "units"

    Unit.__module__ = "thonmoi.units.models"

    class Event(models.Model):  # noqa: DJ008  planted, never shown
        unit = models.ForeignKey("units.Unit", models.PROTECT)

        class Meta:
            app_label = "audit"

    Event.__module__ = "thonmoi.audit.models"
    assert len(list(upward([Agency, Unit, Event]))) == 3
