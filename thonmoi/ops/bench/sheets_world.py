"""A district of its own with many communes and periods, and their forms filled in."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection

from thonmoi.criteria.rules import Level
from thonmoi.kernel.access import Actor, Place, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.library.actions import DocumentFacts, register_document
from thonmoi.monitoring.actions.periods import open_period
from thonmoi.ops import setup, trial
from thonmoi.plans.actions.designations import record_designation
from thonmoi.sheets import writing
from thonmoi.sheets.facts import Form, FormRow
from thonmoi.sheets.queries import forms
from thonmoi.units import queries as units
from thonmoi.units.actions import register_unit
from thonmoi.units.rules import Level as UnitLevel

DISTRICT = "694"
DAY = date(2025, 1, 15)
PERIODS = tuple(f"{year}-{span}" for year in (2024, 2025) for span in ("Q1", "H1", "9M", "Y"))


def area() -> Place:
    """The district."""
    found = units.unit(_by(), DISTRICT)
    return Place(found.path, str(found))


@contextmanager
def database(folder: str) -> Iterator[None]:
    """A database with the tables and the packs of the trial, for as long as the bench runs."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "bench.sqlite3")
    usual = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        setup.load(trial.PACKS, by=_by())
        yield
    finally:
        connection.creation.destroy_test_db(usual, verbosity=0)


def workbooks(folder: Path, communes: int) -> list[Path]:
    """The filled forms of that many new communes for every period, as files."""
    by, chance = _by(), random.Random(5)  # noqa: S311  no secret, the same figures every time
    district = units.unit(by, DISTRICT)
    facts = DocumentFacts("QĐ", "UBND huyện (bench)", "Giao mục tiêu (bench)", "1/QĐ-UBND", DAY)
    document = register_document(district, by=by, facts=facts)
    made = [_commune(by, district, document, number) for number in range(communes)]
    for code in PERIODS:
        open_period(district, by=by, code=code)
    there = []
    for code in PERIODS:
        blank = forms.form(by, *forms.place(by, made[0].code, code))
        for unit in made:
            path = folder / f"{unit.code}-{code}.xlsx"
            own = replace(blank, unit_code=unit.code, unit=str(unit))
            path.write_bytes(writing.write(filled(own, chance)))
            there.append(path)
    return there


def filled(form: Form, chance: random.Random) -> Form:
    """The form with a value in every row that can be entered; one in fifty cannot be taken."""
    return replace(
        form,
        groups=tuple(
            replace(group, rows=tuple(_filled(row, chance) for row in group.rows))
            for group in form.groups
        ),
    )


def _filled(row: FormRow, chance: random.Random) -> FormRow:
    if row.lock:
        return row
    if chance.random() < 0.02:
        return replace(row, held="khoảng 90")
    if row.choices:
        return replace(row, held=chance.choice(row.choices))
    if row.unit == "%":
        return replace(row, held=f"{chance.randrange(7000, 10000) / 100:.2f}".replace(".", ","))
    return replace(row, held=str(chance.randrange(1, 900)))


def _commune(by: Actor, district: Any, document: Any, number: int) -> Any:
    made = register_unit(
        district,
        by=by,
        code=f"9{number:04d}",
        level=UnitLevel.COMMUNE,
        kind="xã",
        name=f"Xã bench {number + 1}",
    )
    record_designation(made, by=by, level=Level.NEW_RURAL, year=2025, document=document)
    return made


def _by() -> Actor:
    return importer("thonmoi bench", path="", permissions=frozenset(Permission))
