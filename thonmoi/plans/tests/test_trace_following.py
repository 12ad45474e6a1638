"""Following the plan to its evidence: S-06, S-08, S-10, S-12, S-15, S-20, S-22 on its own data."""

from datetime import date
from decimal import Decimal

from django.urls import reverse

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.kernel import clock
from thonmoi.library import queries as library
from thonmoi.plans import actions, queries, rules
from thonmoi.plans.models import Goal, Task
from thonmoi.plans.queries.due import due
from thonmoi.plans.queries.faults import faults
from thonmoi.plans.queries.listing import LATE, UNDATED, UNOWNED
from thonmoi.plans.queries.measured import measured_targets
from thonmoi.plans.rules import TaskState
from thonmoi.plans.tests import trace, world


def listed(actor=None, **wanted):
    return queries.listed(actor or trace.office(), queries.Wanted(**wanted))


def assign(path, code, due_on, **more):
    task = world.task(path)
    agency = Agency.objects.get(code=code)
    given = {"accountable": agency, "due": due_on, **more}
    return actions.assign_task(task, by=trace.office(), version=task.version, **given)


def test_s06_each_target_stands_beside_the_document_that_gave_it():
    """S-06: linked with KH 33, reported against it; one that the plan does not take up too."""
    paper = library.document_by_number(trace.office(), "33/KH-UBND")
    plan, insured = world.plan(), trace.target("bảo hiểm y tế")
    row = queries.target_row(trace.office(), insured.pk)
    given = actions.Given(insured.what, value=Decimal(96), unit_text="%")
    office = {"by": trace.office(), "document": paper}
    actions.assign_target(plan, **office, given=given, target=row)
    actions.assign_target(plan, **office, given=actions.Given("Trồng cây phân tán"))
    found = queries.given_targets(trace.office(), plan.pk)
    assert [(one.document, one.said) for one in found] == [
        ("Kế hoạch số 33/KH-UBND", "từ 96% trở lên"),
        ("Kế hoạch số 33/KH-UBND", ""),
    ]
    assert (found[0].is_lower, found[1].target) == (True, None)
    assert found[0].measured.now is None


def test_s08_a_task_is_followed_from_its_start_to_its_evidence():
    """S-08: who, until when, what is expected, how far, what shows it."""
    day = date(2025, 9, 30)
    task = assign("IV.1.-10", "phong-tckh", day, starts=date(2025, 7, 1), output="Báo cáo sơ kết")
    said = {"state": TaskState.DOING, "progress": "Đã có dự thảo", "percent": 60}
    actor = universe.actor("phong-tckh")
    task = actions.report_task(task, by=actor, version=task.version, **said)
    actions.add_attachment(task, by=actor, reference="Dự thảo ngày 12/6/2025")
    page = queries.followed(trace.office(), task.pk)
    assert (page.task.accountable, page.task.due, page.task.output) == (
        "Phòng Tài chính - Kế hoạch",
        day,
        "Báo cáo sơ kết",
    )
    assert (page.task.percent, len(page.said), len(page.attachments)) == (60, 1, 1)
    assert page.clause_text.startswith("Sơ kết Chương trình năm 2025")


def test_s29_linkage_is_followed_to_its_evidence():
    """S-29: the linkage model and the traceability of key products, each with what shows it."""
    for path, shown in (("IV.2.1.d.-1", "Hợp đồng liên kết"), ("IV.2.1.d.-2", "Mã truy xuất")):
        task = assign(path, "phong-nnmt", date(2025, 9, 30))
        actions.add_attachment(task, by=universe.actor("phong-nnmt"), reference=shown)
        found = queries.followed(trace.office(), task.pk)
        assert [one.reference for one in found.attachments] == [shown]


def test_s08_what_the_plan_leaves_open_is_one_page_with_its_coverage(as_):
    """S-08: no lead, no day, by part; in mild words."""
    found = faults(trace.office(), trace.plan().pk)
    assert len(found.of("unowned")) == found.whole.unowned > 0
    assert len(found.of("undated")) == 19
    assert sum(part.coverage.bound for part in found.parts) == found.whole.bound
    page = as_("vpdp").get(reverse("plan-faults", args=[trace.plan().pk])).content.decode()
    assert "Chưa ghi đơn vị chủ trì, đề nghị phân công" in " ".join(page.split())


def test_s08_the_list_is_filtered_and_stays_within_its_questions(
    as_, django_assert_max_num_queries
):
    """S-08: by state, agency, commune, without owner; lines of every commune; bounded."""
    assert listed().total == 19
    assert listed(by_commune=True).total == 34
    assert {row.task.unit for row in listed(commune="25342").rows} == {"Xã Tân Lợi"}
    unowned = {row.task.clause for row in listed(state=UNOWNED).rows}
    open_ = faults(trace.office(), trace.plan().pk).of("unowned")
    assert unowned == {row.clause.path for row in open_}
    assert all(row.is_unowned for row in listed(state=UNOWNED).rows)
    assert listed(state=UNDATED).total == 19
    assert listed(agency="ubnd-25361").total == 2
    for name, args in (("tasks", ()), ("task", (world.line("IV.1.-2", "25342").pk,))):
        browser, address = as_("vpdp"), reverse(name, args=args)
        browser.get(address)
        with django_assert_max_num_queries(15):
            assert browser.get(address).status_code == 200


def test_s08_a_whole_task_is_found_by_what_one_commune_reported():
    """S-08: the office that looks for what waits for a word finds the task of the line."""
    line = world.line("IV.1.-2", "25342")
    assert listed(state=TaskState.REPORTED).total == 0
    said = {"state": TaskState.REPORTED, "progress": "Đã niêm yết đồ án."}
    actions.report_task(line, by=universe.actor("can-bo-tan-loi"), version=line.version, **said)
    (row,) = listed(state=TaskState.REPORTED).rows
    assert (row.task.pk, row.lines_reported) == (line.parent_id, 1)
    (row,) = listed(state=TaskState.REPORTED, by_commune=True).rows
    assert row.task.pk == line.pk
    assert listed(state=LATE).total == 0


def test_s10_goals_have_what_serves_them_and_no_invented_figure(as_):
    """S-10: linked by the office; progress is the states of what serves the goal."""
    goal = Goal.objects.select_related("clause__plan__unit").get(
        clause__plan=world.plan(), clause__path="III.1.-2"
    )
    actions.link_goal(goal, by=trace.office(), tasks=[world.task("IV.1.-1")])
    found = next(one for one in queries.goals(trace.office(), trace.plan().pk) if one.pk == goal.pk)
    assert (found.done, len(found.tasks)) == (0, 1)
    page = as_("vpdp").get(reverse("plan-goals", args=[trace.plan().pk])).content.decode()
    assert "0/1 việc đã được xác nhận hoàn thành" in page


def test_s12_an_overdue_task_keeps_its_year_and_day_after_its_plan(guard):
    """S-12: open after the plan ended, from the plan of 2025; until done, dropped or carried."""
    task = assign("IV.1.-10", "phong-tckh", date(2025, 5, 30))
    plan = world.plan()
    actions.end_plan(plan, by=trace.office(), version=plan.version, on=date(2025, 6, 1))
    found = listed(state=LATE)
    assert [row.task.pk for row in found.rows] == [task.pk]
    rows = list(due(universe.actor("phong-tckh"), clock.today()))
    assert [(one.key, one.due) for one in rows] == [(f"task:{task.pk}", date(2025, 5, 30))]
    world.next_year()
    task.refresh_from_db()
    to = world.next_task()
    actions.carry_task(task, by=trace.office(), version=task.version, to=to)
    (origin,) = queries.followed(trace.office(), to.pk).origins
    assert (origin.plan_year, origin.due) == (2025, date(2025, 5, 30))
    assert listed(state=LATE).total == 0


def test_s12_when_its_year_has_passed_an_open_task_is_overdue():
    """S-12: with the year of its plan; what fell due after the plan ended is not."""
    asked = {"due": None, "year": 2025, "is_urged": True, "in_force_from": date(2025, 1, 24)}
    late = {"state": "open", "on": date(2026, 1, 2), **asked}
    assert rules.is_overdue_task(**late, ended_on=None)
    assert rules.is_overdue_task(**late, ended_on=date(2026, 1, 1))
    assert not rules.is_overdue_task(**late, ended_on=date(2025, 7, 1))
    assert not rules.is_overdue_task(**{**late, "on": date(2025, 12, 31)}, ended_on=None)
    assert not rules.is_overdue_task(**{**late, "state": "reported"}, ended_on=None)
    assert not rules.is_overdue_task(**{**late, "is_urged": False}, ended_on=None)
    assert rules.left_from(state="open", year=2025, on=date(2026, 1, 2)) == 2025
    assert rules.left_from(state="done", year=2025, on=date(2026, 1, 2)) is None


def test_s15_s22_the_responsible_body_confirms_what_each_commune_reports(guard):
    """S-15, S-22: the commune says done, the division that leads the criterion confirms."""
    line = world.line("IV.1.-2", "25342")
    said = {"state": TaskState.REPORTED, "progress": "Đã phê duyệt"}
    officer = universe.actor("can-bo-tan-loi")
    line = actions.report_task(line, by=officer, version=line.version, **said)
    page = queries.followed(trace.office(), line.pk)
    assert page.confirmers == ("Phòng Kinh tế, Hạ tầng và Đô thị",)
    assert not queries.followed(officer, line.pk).may_confirm
    from thonmoi.criteria.models import Charge

    with guard.tampering():
        own = Agency.objects.get(code="phong-gddt")
        Charge.objects.filter(criterion=line.criterion, role="lead").update(agency=own)
    division = universe.actor("phong-gddt")
    keys = [one.key for one in due(division, clock.today())]
    assert f"task-confirm:{line.pk}" in keys
    actions.confirm_task(line, by=division, version=line.version)
    assert queries.followed(trace.office(), line.parent_id).lines_done == 1
    assert f"task-confirm:{line.pk}" not in [one.key for one in due(division, clock.today())]


def test_s20_the_share_of_communes_is_counted_from_their_standings():
    """S-20: two communes meet it by the plan, ten are not known; not confirmed."""
    (one,) = measured_targets(trace.office(), [trace.target("đạt chuẩn quốc gia về y tế")])
    assert (one.now.value, one.now.is_confirmed, one.figure) == (None, False, "")
    assert str(one.now.source) == "2/12 xã đạt, 10 xã chưa có số liệu"
    assert one.verdict is None


def test_lines_of_forty_communes_come_page_by_page(guard):
    """One list holds them; a page has fifty rows."""
    line = world.line("IV.1.-2", "25342")
    with guard.tampering():
        values = {"clause": line.clause, "unit": line.unit, "parent_id": line.parent_id}
        Task.objects.bulk_create(
            Task(**values, order=n, text=line.text, state="open") for n in range(40)
        )
    found = listed(by_commune=True)
    assert (found.total, len(found.rows)) == (74, 50)
