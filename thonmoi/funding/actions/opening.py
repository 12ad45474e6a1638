"""Opening the record of works: those of a plan, and others that a commune adds."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, create_many
from thonmoi.funding import rules
from thonmoi.funding.models import Project, Regime
from thonmoi.funding.rules import ProjectFacts, State
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.fields import known_first
from thonmoi.kernel.permissions import Permission as P
from thonmoi.plans.models import Work
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@action(
    P.PROJECT_OPEN,
    says=_("Opened the record of works of {target}"),
    doors=(Door.PAGE, Door.COMMAND),
)
def open_project(unit: Unit, *, by: Actor, works: Iterable[Work]) -> list[Project]:
    """Follow works of a plan from now on; a work that names another again is followed there.

    Returns their rows. Raises Conflict where one is followed already, Invalid where one lies
    outside the unit.
    """
    chosen = list(works)
    for work in chosen:
        _require_new(work, unit)
    investors = _committees(one.commune_id for one in chosen)
    regime = current_regime()
    return create_many(Project, [_row(one, investors, regime) | _opened(by) for one in chosen])


@action(P.PROJECT_ADD, says=_("Added the work {target}"), doors=(Door.PAGE,))
def add_project(
    commune: Unit, *, by: Actor, facts: ProjectFacts, site: Unit | None = None
) -> Project:
    """Follow a work that no clause of a plan asks for; returns its row.

    Raises Invalid for facts that cannot be and for a place that is no commune.
    """
    if commune.level != Level.COMMUNE:
        raise Invalid("project.commune", _("Choose the commune of the work."), field="commune")
    return create(
        Project,
        **facts.as_fields(),
        commune=commune,
        site=site,
        investor_id=_committees([commune.pk]).get(commune.pk),
        regime=current_regime(),
        state=State.RUNNING,
        **_opened(by),
    )


def current_regime() -> Regime:
    """The regime in which a work of today begins. Raises Conflict where no pack brought one."""
    rows = Regime.objects.filter(valid_from__lte=clock.today()).order_by(
        known_first("valid_to"), "-valid_from"
    )
    found = [one for one in rows if one.valid_to is None or one.valid_to > clock.today()]
    if not found:
        raise Conflict(
            "regime.none",
            _("No regime of works holds today. Ask the administrator to load its pack."),
        )
    return found[0]


def _require_new(work: Work, unit: Unit) -> None:
    if not work.commune.path.startswith(unit.path):
        raise Invalid("project.place", _("A work lies outside this area."), field="works")
    if work.same_as_id is not None:
        raise Conflict("project.again", _("This work names another one again: follow that one."))
    if Project.objects.filter(work=work, parent=None).exists():
        raise Conflict(
            "project.twice", _("One of these works is followed already. Look at the list again.")
        )


def _committees(communes: Iterable[int]) -> dict[int, int]:
    """The committee of each commune: it manages small works (procedures of the mechanism)."""
    rows = Agency.objects.filter(unit__in=set(communes), kind="committee")
    return dict(rows.values_list("unit", "pk"))


def _row(work: Work, investors: Mapping[int, int], regime: Regime) -> dict[str, object]:
    facts = ProjectFacts(
        name=rules.name_of(work.action, work.quantity, work.object, _where(work)),
        kind=rules.kind_of(work.action),
        object=work.object,
        quantity=work.quantity,
        unit_text=work.unit_text,
        place_text=work.place_text,
    )
    return facts.as_fields() | {
        "work": work,
        "commune": work.commune,
        "site": work.site,
        "investor_id": investors.get(work.commune_id),
        "regime": regime,
        "state": State.RUNNING,
    }


def _where(work: Work) -> str:
    return str(work.site) if work.site else work.place_text


def _opened(by: Actor) -> dict[str, object]:
    return {"opened_by_id": by.id, "opened_at": clock.now()}
