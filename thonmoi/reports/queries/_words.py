"""Tables and figures of the facts in words, for what differs."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Words = str | Promise
TABLES: dict[str, Words] = {
    "communes": _("Criteria by commune"),
    "targets": _("Targets of the plan"),
    "works": _("Works of the plan"),
    "documents": _("Documents issued"),
    "documents_total": _("Documents issued"),
    "checking": _("Checking of figures"),
    "sent": _("Communes that sent"),
    "plan": _("Plan"),
    "course": _("Course over the years"),
    "money": _("Capital"),
    "projects": _("Projects"),
    "recognised": _("Titles recognised"),
    "products": _("OCOP products"),
    "groups": _("Co-operatives"),
    "activities": _("Activities"),
    "visits": _("Inspections"),
    "subplans": _("Plans owed"),
    "hardships": _("Difficulties"),
    "indicators": _("Indicators"),
    "difficulties": _("Difficulties"),
    "on": _("Figures up to"),
    "debts": _("Outstanding debt"),
}
FIGURES: dict[str, Words] = {
    "standing": pgettext_lazy("figure", "standing"),
    "is_by_plan": pgettext_lazy("figure", "by the plan alone"),
    "aim": pgettext_lazy("figure", "target"),
    "title": pgettext_lazy("figure", "title"),
    "now": pgettext_lazy("figure", "reached"),
    "reach": pgettext_lazy("figure", "against the target"),
    "baseline": pgettext_lazy("figure", "at the start"),
    "confirmed": pgettext_lazy("figure", "confirmed"),
    "returned": pgettext_lazy("figure", "returned"),
    "communes": pgettext_lazy("figure", "communes"),
    "sent": pgettext_lazy("figure", "sent"),
    "unsent": pgettext_lazy("figure", "not sent"),
    "tasks": pgettext_lazy("figure", "tasks"),
    "total": pgettext_lazy("figure", "in all"),
    "done": pgettext_lazy("figure", "done"),
    "doing": pgettext_lazy("figure", "being done"),
    "dropped": pgettext_lazy("figure", "dropped"),
    "unowned": pgettext_lazy("figure", "without a lead"),
    "doubts": pgettext_lazy("figure", "to be settled"),
    "number": pgettext_lazy("figure", "number"),
    "issued_on": pgettext_lazy("figure", "day of issue"),
    "met": pgettext_lazy("figure", "met"),
    "planned": pgettext_lazy("figure", "planned"),
    "allotted": pgettext_lazy("figure", "allotted"),
    "disbursed": pgettext_lazy("figure", "disbursed"),
    "percent": "%",
    "debt": pgettext_lazy("figure", "debt"),
    "by_source": pgettext_lazy("figure", "allotted"),
    "amount": pgettext_lazy("figure", "value"),
    "value": pgettext_lazy("figure", "value"),
    "stars": pgettext_lazy("figure", "stars"),
    "members": pgettext_lazy("figure", "members"),
    "quantity": pgettext_lazy("figure", "quantity"),
    "stage": pgettext_lazy("figure", "stage"),
    "budget": pgettext_lazy("figure", "budget"),
    "accepted": pgettext_lazy("figure", "accepted"),
    "resources": pgettext_lazy("figure", "resources"),
    "in_period": pgettext_lazy("figure", "in the period"),
    "in_year": pgettext_lazy("figure", "in the year"),
    "in_stage": pgettext_lazy("figure", "in the stage"),
    "marks": pgettext_lazy("figure", "criteria"),
    "by_plan": pgettext_lazy("figure", "by the plan alone"),
    "late": pgettext_lazy("figure", "days late"),
    "due": pgettext_lazy("figure", "day it is due"),
    "mean": pgettext_lazy("figure", "mean"),
    "change": pgettext_lazy("figure", "change"),
}


def table_words(key: str) -> Words:
    """The table that a part of the facts is shown in."""
    return TABLES.get(key, _("Other figures"))


def meant(key: str) -> str:
    """What a figure of a paragraph is, for its reader: `projects.21.late` as "Works: days late"."""
    table, *rest = key.split(".")
    figure = FIGURES.get(rest[-1]) if rest else None
    return f"{table_words(table)}: {figure}" if figure else str(table_words(table))


def figure_words(key: str) -> Words:
    """A figure in words; names of rows stand as they are."""
    return FIGURES.get(key, key)
