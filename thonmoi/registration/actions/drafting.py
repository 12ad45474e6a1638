"""The commune drafts: opens a registration, adds, changes and drops contents."""

from typing import Any

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.models import Criterion
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Clause
from thonmoi.registration.actions._states import require
from thonmoi.registration.models import Content, Registration
from thonmoi.registration.rules import ContentFacts, RegistrationState
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@action(P.REGISTRATION_OPEN, says=_("Opened the registration of {target}"), doors=(Door.PAGE,))
def open_registration(
    commune: Unit, *, by: Actor, year: int, clause: Clause | None = None
) -> Registration:
    """Begin what a commune registers for a year on the ground of a clause.

    Raises Invalid for a place that is no commune, Conflict where one is being drafted already.
    """
    if commune.level != Level.COMMUNE:
        raise Invalid("registration.commune", _("Choose a commune."), field="commune")
    drafts = Registration.objects.filter(commune=commune, year=year)
    if drafts.filter(state=RegistrationState.DRAFT).exists():
        raise Conflict(
            "registration.twice", _("This commune is drafting one for this year. Go on with it.")
        )
    head = {"commune": commune, "year": year, "clause": clause}
    return create(Registration, **head, opened_by_id=by.id, opened_on=clock.today())


@action(P.CONTENT_ADD, says=_("Added the content {target}"), doors=(Door.PAGE,))
def add_content(
    registration: Registration,
    *,
    by: Actor,
    facts: ContentFacts,
    criterion: Criterion | None = None,
    site: Unit | None = None,
) -> Content:
    """Add a content to a registration that is being drafted.

    Raises Conflict once it is sent, Invalid for facts that cannot be.
    """
    require(registration, RegistrationState.DRAFT)
    last = Content.objects.filter(registration=registration).aggregate(last=Max("order"))
    order = (last["last"] or 0) + 1
    more = _placed(registration, criterion, site)
    return create(Content, registration=registration, order=order, **facts.as_fields(), **more)


@action(P.CONTENT_CHANGE, says=_("Changed the content {target}"), doors=(Door.PAGE,))
def change_content(
    content: Content,
    *,
    by: Actor,
    version: int,
    facts: ContentFacts,
    criterion: Criterion | None = None,
    site: Unit | None = None,
) -> Content:
    """Change a content before it is sent, or after it was returned.

    What divisions said of it before no longer counts. Raises Conflict for a second writer.
    """
    require(content.registration, RegistrationState.DRAFT)
    for one in content.appraisals.filter(is_past=False):
        change(one, is_past=True)
    more = _placed(content.registration, criterion, site)
    return change(content, expect={"version": version}, **facts.as_fields(), **more)


@action(P.CONTENT_DROP, says=_("Dropped the content {target}"), doors=(Door.PAGE,))
def drop_content(content: Content, *, by: Actor, version: int, note: str = "") -> Content:
    """Take a content out of a registration that is being drafted; `note` says why."""
    require(content.registration, RegistrationState.DRAFT)
    if content.dropped_on is not None:
        raise Conflict("content.dropped", _("It was dropped before."))
    return change(content, expect={"version": version}, dropped_on=clock.today())


def _placed(
    registration: Registration, criterion: Criterion | None, site: Unit | None
) -> dict[str, Any]:
    if site and not site.path.startswith(registration.unit_path):
        raise Invalid("content.site", _("This hamlet lies in another commune."), field="site")
    return {"criterion": criterion, "site": site}
