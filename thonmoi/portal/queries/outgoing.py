"""What would go out of a place if it were released now, by kind: plain values in Vietnamese."""

from django.utils import translation

from thonmoi.kernel.access import Actor
from thonmoi.portal.queries._going import Facts
from thonmoi.portal.queries._money import capital_of, contributions_of
from thonmoi.portal.queries._papers import documents_of
from thonmoi.portal.queries._recognition import recognition_of
from thonmoi.portal.queries._standing import overview_of, standings_of
from thonmoi.portal.queries._works import works_of
from thonmoi.portal.rules import Kind, kinds_of
from thonmoi.units.models import Unit

_MADE = {
    Kind.STANDINGS: standings_of,
    Kind.WORKS: works_of,
    Kind.CAPITAL: capital_of,
    Kind.CONTRIBUTIONS: contributions_of,
    Kind.RECOGNITION: recognition_of,
    Kind.OVERVIEW: overview_of,
    Kind.DOCUMENTS: documents_of,
}


def outgoing(actor: Actor, unit: Unit) -> dict[Kind, Facts]:
    """The figures of a place as the actor may release them; each as its page will say it.

    Everything passes `rules.is_public`: nothing that is verified, forecast, drafted, withdrawn
    or names a resident is among them.
    """
    with translation.override("vi"):
        return {kind: _MADE[kind](actor, unit) for kind in kinds_of(unit.level)}
