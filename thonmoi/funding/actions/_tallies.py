"""What follows from works and money: doubts, debts and totals given, written anew where touched.

Called at the end of each deed that changes a fact of them, in its transaction. The row of the
work is locked first, so that of two writers the second counts what the first did.
"""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from thonmoi.funding import rules
from thonmoi.funding.models import Allotment, Contribution, Debt, Doubt, Given, Project
from thonmoi.funding.models.gathered import accepted_of, built_of, debts_of, money_of, sums_of
from thonmoi.funding.rules import Finding
from thonmoi.units.models import Unit


def weigh(project: Project) -> Project:
    """Doubts and debts of a work, of its whole and of its parts; returns the work."""
    whole = project.parent_id or project.pk
    works = Project.objects.filter(Q(pk=whole) | Q(parent=whole))
    keys = list(works.select_for_update().order_by("pk").values_list("pk", flat=True))
    _rewrite(Project.objects.filter(pk__in=keys), Allotment.objects.filter(project__in=keys))
    return project


def weigh_capital(allotment: Allotment) -> Allotment:
    """Doubts of an allotment, and of its work where it has one; returns the allotment."""
    _doubt(allotment.pk)
    if allotment.project is not None:
        weigh(allotment.project)
    return allotment


def _doubt(pk: int) -> None:
    Doubt.objects.filter(allotment=pk).delete()
    _keep(rules.findings(money_of(Allotment.objects.filter(pk=pk)), ()))


def _rewrite(works: QuerySet[Project], capital: QuerySet[Allotment]) -> None:
    Doubt.objects.filter(project__in=works.order_by().values("pk")).delete()
    Debt.objects.filter(project__in=works.order_by().values("pk")).delete()
    sums = sums_of(capital)
    _keep(rules.findings((), built_of(works, sums)))
    rows = (Debt(**one) for one in debts_of(works, sums, accepted_of(works)))
    Debt.objects.bulk_create(rows, batch_size=1000)


def _keep(found: Iterable[Finding]) -> None:
    Doubt.objects.bulk_create((doubt(one) for one in found), batch_size=1000)


def doubt(one: Finding) -> Doubt:
    """A finding as it is kept."""
    return Doubt(
        check_name=one.check,
        owner=one.owner,
        unit_path=one.unit_path,
        allotment_id=one.allotment_pk,
        project_id=one.project_pk,
        excess=one.excess,
    )


def give(unit: Unit, form: str, *, count: int, value: int) -> None:
    """Add to what a commune was given in one form (or take from it, below nothing)."""
    row = {"unit": unit, "form": form}
    more = {"count": F("count") + count, "value": F("value") + value}
    if Given.objects.filter(**row).update(**more):
        return
    try:
        with transaction.atomic():
            Given.objects.create(**row, unit_path=unit.path, count=count, value=value)
    except IntegrityError:
        Given.objects.filter(**row).update(**more)


def reckon() -> None:
    """All of it anew."""
    for model in (Doubt, Debt, Given):
        model._default_manager.all().delete()
    _keep(rules.findings(money_of(Allotment.objects.all()), ()))
    for pk in Project.objects.order_by("commune").values_list("commune", flat=True).distinct():
        works = Project.objects.filter(commune=pk)
        _rewrite(works, Allotment.objects.filter(project__commune=pk))
    rows = Contribution.objects.filter(withdrawn_on=None).order_by()
    grouped = rows.values("project__commune", "project__commune__path", "form").annotate(
        count=Count("pk"), value=Coalesce(Sum("value"), 0)
    )
    Given.objects.bulk_create(
        Given(
            unit_id=one["project__commune"],
            unit_path=one["project__commune__path"],
            form=one["form"],
            count=one["count"],
            value=one["value"],
        )
        for one in grouped
    )
