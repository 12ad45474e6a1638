"""What follows from an approval: its document as a plan of the commune, works, money."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from thonmoi.accounts.models import Agency
from thonmoi.funding.actions import correct_project, make_allotment, open_project
from thonmoi.funding.models import Project
from thonmoi.funding.rules import AllotmentFacts, Kind, ProjectFacts
from thonmoi.kernel.access import Actor
from thonmoi.library.models import Document
from thonmoi.library.rules import KINDS
from thonmoi.plans.actions import create_plan, enforce_plan
from thonmoi.plans.models import Plan, Task, Work
from thonmoi.plans.rules.facts import ClauseFacts, PlanFacts, TaskFacts, WorkFacts
from thonmoi.registration.models import Content, Registration
from thonmoi.registration.rules import ACTIONS, ContentKind


def follow(
    registration: Registration,
    by: Actor,
    approved: list[Content],
    paper: str,
    on: date,
    document: Document | None,
    capital: Any,
) -> Plan | None:
    """Make the plan, follow its works with what was approved as their budget, allot if allotted.

    None where nothing was approved.
    """
    if not approved:
        return None
    facts = _facts(registration, approved, paper, on)
    plan = create_plan(registration.commune, by=by, facts=facts, document=document)
    enforce_plan(plan, by=by, version=plan.version, in_force_from=on)
    works = list(Work.objects.filter(clause__plan=plan).select_related("commune", "site", "clause"))
    if works:
        open_project(registration.commune, by=by, works=works)
    projects = Project.objects.filter(work__in=works).select_related("work__clause", "commune")
    followed = {one.work.clause.path: one for one in projects if one.work}
    tasks = {one.clause.path: one for one in Task.objects.filter(clause__plan=plan)}
    for content in approved:
        path = str(content.order)
        _money(registration, by, content, followed.get(path), tasks.get(path), paper, on, capital)
    return plan


def _facts(
    registration: Registration, approved: Iterable[Content], paper: str, on: date
) -> PlanFacts:
    rows, parent = list(approved), registration.clause.plan if registration.clause else None
    committee = Agency.objects.filter(unit=registration.commune, kind="committee").first()
    issuer = Agency.objects.filter(unit=registration.commune.parent_id, kind="committee").first()
    number = paper.split(" ngày ")[0].removeprefix("số ").strip()
    return PlanFacts(
        year=registration.year,
        title=f"Phê duyệt nội dung củng cố các tiêu chí nông thôn mới năm {registration.year} "
        f"của {registration.commune}",
        issuer_text=issuer.name if issuer else "Ủy ban nhân dân huyện",
        issuer_id=issuer.pk if issuer else None,
        number=number,
        issued_on=on,
        symbol=number.partition("/")[2],
        parent_id=parent.pk if parent else None,
        clauses=tuple(_clause(one) for one in rows),
        works=tuple(_work(one, registration) for one in rows if one.kind != ContentKind.TASK),
        tasks=tuple(
            TaskFacts(
                clause=str(one.order),
                text=one.text,
                unit_id=registration.commune_id,
                accountable_id=committee.pk if committee else None,
                criterion_id=one.criterion_id,
            )
            for one in rows
            if one.kind == ContentKind.TASK
        ),
        kind=next((kind for kind in KINDS if f"/{kind}-" in number), "VB"),
    )


def _clause(one: Content) -> ClauseFacts:
    return ClauseFacts(str(one.order), f"{one.order}.", 1, "", one.text, one.order)


def _work(one: Content, registration: Registration) -> WorkFacts:
    return WorkFacts(
        key=str(one.order),
        clause=str(one.order),
        text=one.text,
        commune_id=registration.commune_id,
        action=ACTIONS[ContentKind(one.kind)],
        object=one.text[:200],
        site_id=one.site_id,
        quantity=one.quantity,
        unit_text=one.unit_text,
        place_text=one.place_text,
        criterion_ids=(one.criterion_id,) if one.criterion_id else (),
    )


def _money(
    registration: Registration,
    by: Actor,
    content: Content,
    project: Project | None,
    task: Task | None,
    paper: str,
    on: date,
    capital: Any,
) -> None:
    """The approved amount as the budget of the work, and as an allotment where it is one."""
    if not content.approved:
        return
    if project:
        names = ("object", "quantity", "unit_text", "place_text", "starts", "due", "code")
        same = {name: getattr(project, name) for name in names}
        facts = ProjectFacts(
            content.text[:300], Kind(project.kind), budget=content.approved, **same
        )
        correct_project(project, by=by, version=project.version, facts=facts)
    if capital is None:
        return
    allotted = AllotmentFacts(registration.year, capital.nature, content.approved, on, paper)
    make_allotment(
        registration.commune,
        by=by,
        facts=allotted,
        source=capital.source,
        project=project,
        task=task,
    )
