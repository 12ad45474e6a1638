"""What plans ask of somebody: the office settles and assigns, whoever answers reports."""

from tests import universe
from thonmoi.kernel import clock
from thonmoi.notices.rules import Kind
from thonmoi.plans.models import Task
from thonmoi.plans.queries import clauses, coverage, tasks
from thonmoi.plans.queries.due import due


def rows(person):
    return list(due(universe.actor(person), clock.today()))


def test_the_office_has_the_number_the_doubts_and_what_nobody_leads():
    found = rows("vpdp")
    keys = [one.key.split(":")[0] + ":" + one.key.split(":")[-1] for one in found]
    assert "plan:number" in keys
    assert "plan:unowned" in keys
    assert sum(one.key.startswith("doubt:") for one in found) >= 3
    assert {one.kind for one in found} == {Kind.PLAN}
    assert len({one.key for one in found}) == len(found)
    assert not any("để trống" in str(one.title) for one in found)


def test_a_commune_has_its_own_tasks_only():
    mine = {int(one.key.split(":")[1]) for one in rows("can-bo-tan-loi")}
    paths = {t.unit_path for t in tasks(universe.actor("vpdp")) if t.pk in mine}
    assert paths == {universe.path("25342")}


def test_a_division_has_what_it_answers_for_and_no_more():
    assert rows("phong-gddt") == []
    agency = min(universe.actor("phong-gddt").agency_ids)
    task = Task.objects.filter(unit=universe.unit("694")).first()
    assert task is not None
    from thonmoi.accounts.models import Agency
    from thonmoi.plans.actions import assign_task

    assign_task(
        task,
        by=universe.actor("vpdp"),
        version=task.version,
        accountable=Agency.objects.get(pk=agency),
    )
    assert [one.key for one in rows("phong-gddt")] == [f"task:{task.pk}"]


def test_nobody_else_is_asked():
    for person in ("lanh-dao", "vpdp-tinh", "mttq", "quan-tri"):
        assert rows(person) == []


def test_what_is_done_is_due_no_more(guard):
    before = len(rows("can-bo-tan-loi"))
    with guard.tampering():
        Task.objects.filter(unit=universe.unit("25342")).update(state="done")
    assert len(rows("can-bo-tan-loi")) == 0 < before


def test_clauses_without_a_lead_are_those_of_the_living_plan():
    actor = universe.actor("vpdp")
    row = next(one for one in rows("vpdp") if one.key.endswith(":unowned"))
    plan_pk = int(row.key.split(":")[1])
    assert row.count == coverage(actor, clauses(actor, plan_pk)).unowned > 0
