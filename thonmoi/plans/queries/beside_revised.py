"""What the old text shows beside its clauses: where they go on, what is no longer asked."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.plans.margins import Note
from thonmoi.plans.models import Plan
from thonmoi.plans.queries.revisions import bound_rows, later_paths


def notes(actor: Actor, plan_pk: int, unit_path: str) -> dict[str, list[Note]]:
    """By clause path of a plan that was revised; nothing for others."""
    if not Plan.objects.filter(revises=plan_pk).exists():
        return {}
    later = later_paths(actor, plan_pk)
    found = {
        path: [Note(_("%(path)s of the revised version") % {"path": to}, url=_address(plan, to))]
        for path, (plan, to, is_bound) in later.items()
        if is_bound
    }
    left = {row.clause.path for kind, row in bound_rows(actor, plan_pk) if row.clause}
    for path in sorted(left):
        gone = Note(_("left out of the revised version"), "na", _("No longer in force"))
        found.setdefault(path, []).append(gone)
    return found


def _address(plan_pk: int, path: str) -> str:
    return f"{reverse('plan', args=[plan_pk])}#c-{path}"
