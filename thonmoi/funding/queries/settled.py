"""Works that were settled, with the criteria that they serve: those are to be verified again."""

from dataclasses import dataclass
from datetime import date, datetime

from thonmoi.criteria.rules import charge_key
from thonmoi.funding.models import Settlement
from thonmoi.funding.queries._served import served
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under


@dataclass(frozen=True, slots=True)
class ServedCriterion:
    """A criterion by set, code and name; whoever is charged with `charge` concludes it."""

    slug: str
    code: str
    name: str

    @property
    def charge(self) -> str:
        return charge_key(self.slug, self.code)


@dataclass(frozen=True, slots=True)
class SettledWork:
    """A settled work of a commune: `on` the day of the decision, `recorded_at` when it came in."""

    pk: int
    name: str
    commune_pk: int
    commune: str
    commune_code: str
    unit_path: str
    on: date
    recorded_at: datetime
    criteria: tuple[ServedCriterion, ...]


def settled(actor: Actor, areas: tuple[str, ...]) -> list[SettledWork]:
    """Settled works of places of the actor that serve a criterion, the latest first; 500 at most.

    One question where nothing is settled. A work of two natures stands once, by its last.
    """
    rows = Settlement.objects.filter(
        under("project__commune__path", actor.areas()),
        under("project__commune__path", areas),
        project__work__isnull=False,
    )
    names = ("project__commune", "project__work")
    more = (
        "project__work__serves__criterion__criteria_set",
        "project__work__named_again__serves__criterion__criteria_set",
    )
    found: dict[int, SettledWork] = {}
    ordered = rows.select_related(*names).order_by("-recorded_at", "-pk")
    for row in ordered.prefetch_related(*more)[:500]:
        one, place = row.project, row.project.commune
        criteria = {
            it.pk: ServedCriterion(it.criteria_set.slug, it.code, it.name) for it in served(one)
        }
        found.setdefault(
            one.pk,
            SettledWork(
                one.pk,
                one.name,
                place.pk,
                str(place),
                place.code,
                place.path,
                row.on,
                row.recorded_at,
                tuple(criteria.values()),
            ),
        )
    return [one for one in found.values() if one.criteria]
