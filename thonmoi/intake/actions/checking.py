"""What a decision may not say."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.intake.actions.decided import MENDABLE, Decision
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.kernel.errors import Invalid
from thonmoi.plans.rules import Comparator, DutyRole, check_answer, is_sane
from thonmoi.units.models import Unit


def check_decision(proposal: Proposal, row: ProposalItem, decision: Decision) -> None:
    if set(decision.changes) - MENDABLE:
        raise Invalid("item.field", _("This part of a line cannot be changed."))
    _check_words(decision.changes)
    if decision.changes.get("answer"):
        check_answer(row.code, decision.changes["answer"], decision.changes.get("note", ""))
    units = [decision.changes.get(name) for name in ("unit_id", "site_id")]
    for pk in (pk for pk in units if pk is not None):
        unit = Unit.objects.filter(pk=pk).first()
        if unit is None or not unit.path.startswith(proposal.unit_path):
            raise Invalid("item.unit", _("Choose a unit of this area."), field="unit_id")


def _check_words(changes: dict[str, Any]) -> None:
    """Comparison and role are of their lists, figures of a size that a plan can hold."""
    for name, known in (("comparator", Comparator), ("role", DutyRole)):
        if name in changes and changes[name] not in set(known):
            raise Invalid(f"item.{name}", _("Choose one of the list."), field=name)
    for name in ("value", "low", "high", "baseline"):
        if changes.get(name) is not None and not is_sane(changes[name]):
            raise Invalid("item.figure", _("This figure is too large to be right."), field=name)
