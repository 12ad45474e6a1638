"""Which parts of an item a person may mend, by its kind."""

from thonmoi.intake.rules.words import ItemKind

FIGURES = ("comparator", "value", "low", "high", "baseline", "unit_text", "due")
PAPER = ("number", "issued_on", "issuer_text")

FIELDS: dict[ItemKind, tuple[str, ...]] = {
    ItemKind.BASIS: PAPER,
    ItemKind.CITATION: PAPER,
    ItemKind.RECIPIENT: ("agency_id",),
    ItemKind.DESIGNATION: ("unit_id", "year"),
    ItemKind.TITLE: ("unit_id",),
    ItemKind.UNMET: ("unit_id", "criterion_id"),
    ItemKind.CONSOLIDATE: ("unit_id", "criterion_id"),
    ItemKind.READING: ("unit_id", "measure_id", "value"),
    ItemKind.TARGET: ("name", "unit_id", "criterion_id", "measure_id", *FIGURES),
    ItemKind.WORK: (
        "action", "name", "unit_id", "site_id", "criterion_id", "comparator", "value", "unit_text",
    ),
    ItemKind.TASK: ("unit_id", "agency_id", "criterion_id", "due"),
    ItemKind.DUTY: ("agency_id", "role"),
    ItemKind.DOUBT: ("answer", "note"),
}  # fmt: skip
"""Kinds that are left out have nothing to mend: they are accepted, or left out."""
PICKED = {
    "unit.meant": "unit_id",
    "unit.of-another-day": "unit_id",
    "hamlet.meant": "site_id",
    "agency.meant": "agency_id",
}
"""Doubts about a name: the field that a person's choice fills, here and in what has the name."""


def fields_of(kind: ItemKind, code: str = "") -> tuple[str, ...]:
    """What a person may mend of an item; of a doubt about a name, also what is meant."""
    named = (PICKED[code],) if kind is ItemKind.DOUBT and code in PICKED else ()
    return (*named, *FIELDS.get(kind, ()))
