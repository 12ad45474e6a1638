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
