"""What the cascade asks of somebody: plans to issue, those that the office waits for, quarters."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.cascade.queries.roadmaps import StepView, steps
from thonmoi.cascade.queries.subplans import SubplanView, subplans
from thonmoi.cascade.rules import StepState
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Cites, Due, Kind


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of work: a body's own plans; for the office how many are still missing."""
    if actor.areas(P.SUBPLAN_REQUIRE):
        return list(_missing(actor))
    if not actor.areas(P.SUBPLAN_RECORD):
        return []
    return [*_own(actor), *_quarters(actor, today)]


def _own(actor: Actor) -> Iterator[Due]:
    """What the actor's own agencies owe; plans for several criteria stand in one row."""
    rows = subplans(actor, agency_ids=actor.agency_ids, owed_only=True)
    in_force = [one for one in rows if one.is_in_force]
    for _key, many in groupby(in_force, key=_sheet):
        yield _row(list(many))


def _sheet(one: SubplanView) -> tuple[object, ...]:
    """What stands in one row: plans of one body, asked for by one clause, of one kind and day."""
    return one.agency_id, one.plan_pk, one.clause, one.kind, one.due


def _row(found: list[SubplanView]) -> Due:
    first = found[0]
    where = {"year": first.plan_year, "clause": first.clause}
    why = _("The plan of %(year)s asks for it, %(clause)s") % where
    if len(found) > 1:
        why += "; " + ngettext("%(n)s criterion", "%(n)s criteria", len(found)) % {"n": len(found)}
    return Due(
        f"subplan:{first.pk}",
        Kind.ASKED if first.due else Kind.PLAN,
        _("To be issued: %(kind)s") % {"kind": first.kind_label},
        why,
        reverse("subplan-record", args=[first.pk]),
        _("Record it"),
        due=first.due,
        since=first.since,
        unit_path=first.unit_path,
        count=len(found),
        can_be_late=first.can_be_late,
        agency_id=first.agency_id,
        cites=Cites("plan", first.plan_pk, first.clause),
    )


def _missing(actor: Actor) -> Iterator[Due]:
    """For the office: one row for each plan under which bodies still owe theirs."""
    rows = [one for one in subplans(actor, owed_only=True) if one.is_in_force]
    urged = sorted((one for one in rows if one.can_be_late), key=lambda one: one.plan_pk)
    for plan_pk, many in groupby(urged, key=lambda one: one.plan_pk):
        found = list(many)
        count = len(found)
        yield Due(
            f"subplans:{plan_pk}",
            Kind.WAITING,
            ngettext(
                "%(n)s plan under the plan of %(year)s is not recorded",
                "%(n)s plans under the plan of %(year)s are not recorded",
                count,
            )
            % {"n": count, "year": found[0].plan_year},
            _("Communes and agencies issue them and record number and day."),
            reverse("subplans", args=[plan_pk]) + "?state=owed",
            since=min(one.since for one in found),
            unit_path=found[0].unit_path,
            count=count,
        )


def _quarters(actor: Actor, today: date) -> Iterator[Due]:
    """Registered criteria of the actor's own communes that are not met, by quarter."""
    own = actor.areas(P.ROADMAP_REGISTER)
    rows: Iterable[StepView] = steps(actor, within=own) if own else ()
    open_ = [one for one in rows if one.state is not StepState.MET and one.year >= today.year]
    for (unit, ends), many in groupby(open_, key=lambda one: (one.unit, one.ends)):
        found = list(many)
        yield Due(
            f"roadmap:{unit.pk}:{ends}",
            Kind.ASKED,
            _("%(quarter)s: registered criteria to be met") % {"quarter": found[0].quarter_name},
            ", ".join(one.criterion for one in found),
            reverse("roadmap", args=[unit.code]),
            due=ends,
            unit_path=unit.path,
            count=len(found),
        )
