"""A draft becomes the set that judges; the one before it retires."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.criteria import rules
from thonmoi.criteria.actions.drafting import refuse_errors
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.rules import SetState
from thonmoi.criteria.written import FETCHED, content_of
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P


@action(
    P.SET_ACTIVATE,
    says=_("Activated the criteria set {target}"),
    doors=(Door.PAGE, Door.NESTED),
)
def activate_set(criteria_set: CriteriaSet, *, by: Actor) -> CriteriaSet:
    """Make a draft the active edition of its name; from then on nobody changes it.

    Raises Conflict where it is no draft, Invalid where it has an error or no document.
    """
    if SetState.ACTIVE not in rules.TRANSITIONS[SetState(criteria_set.state)]:
        raise Conflict("set.not-draft", _("Only a draft can be activated; this one is none."))
    if criteria_set.document_id is None:
        raise Invalid("set.no-document", _("Register the document that issues this set first."))
    row = CriteriaSet.objects.prefetch_related(*FETCHED).get(pk=criteria_set.pk)
    refuse_errors(content_of(row))
    if not row.criteria.exists():
        raise Invalid("set.empty", _("This set has no criteria yet."))
    retire(row.slug)
    return change(criteria_set, expect={"state": SetState.DRAFT}, state=SetState.ACTIVE.value)


def retire(slug: str) -> None:
    """Retire the active edition of a set, if it has one; a deed calls it."""
    for one in CriteriaSet.objects.filter(slug=slug, state=SetState.ACTIVE):
        change(one, expect={"state": SetState.ACTIVE}, state=SetState.RETIRED.value)
