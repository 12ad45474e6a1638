"""What the forms of surveys are filled from."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.surveys import rules
from thonmoi.surveys.models import Questionnaire
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


def places(actor: Actor) -> dict[str, Unit]:
    """Where the actor may run surveys, by code. Denied where nowhere."""
    areas = actor.areas(P.SURVEY_PLAN)
    if not areas:
        raise Denied("access.denied", _("Your role does not include this."))
    rows = [u for area in areas for u in units.units(actor, within=area)]
    return {u.code: u for u in rows if u.level in (Level.COMMUNE, Level.DISTRICT)}


def leaders(actor: Actor) -> dict[str, Agency]:
    """The bodies that the actor acts for, by code."""
    return {a.code: a for a in Agency.objects.filter(pk__in=actor.agency_ids).order_by("sort_key")}


def questionnaire(actor: Actor, level: str) -> Questionnaire | None:
    """The questions of a level that hold today, as a pack brought them; None where none do."""
    today = clock.today()
    rows = Questionnaire.objects.filter(level=level, valid_from__lte=today)
    live = [one for one in rows if one.valid_to is None or today < one.valid_to]
    return max(live, key=lambda one: one.valid_from, default=None)


def hamlets_of(actor: Actor, unit: Unit) -> str:
    """The hamlets known of a unit, one to a line, for a form."""
    rows = units.units(actor, within=unit.path, level=Level.HAMLET)
    return rules.as_lines((str(one),) for one in rows)


def known_questionnaires(actor: Actor) -> dict[str, tuple[object, ...]]:
    """What packs said of every questionnaire, by slug: its fields in the order of the facts."""
    names = ("slug", "level", "name", "questions", "valid_from", "valid_to", "confidence", "source")
    return {row[0]: row for row in Questionnaire.objects.values_list(*names)}
