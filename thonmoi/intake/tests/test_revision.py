"""A revised version of a plan: what goes on keeps its history, what is gone is never due."""

from datetime import date
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.cascade.tests.world import owed
from thonmoi.intake.entry import take_in
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.tests import world
from thonmoi.kernel.errors import Conflict
from thonmoi.monitoring.models import Conclusion, Reading
from thonmoi.plans import actions as plans
from thonmoi.plans import queries
from thonmoi.plans.actions import corrections
from thonmoi.plans.models import (
    Assistance,
    Clause,
    ClauseLink,
    Designation,
    Doubt,
    Plan,
    Target,
    Task,
    Title,
    Work,
)
from thonmoi.plans.queries.due import due
from thonmoi.plans.rules import Comparator, PlanState, TaskState
from thonmoi.plans.rules.revising import How

DAY = date(2025, 6, 10)
BOUND = (Target, Work, Task)


def old_plan() -> Plan:
    return Plan.objects.get(pk=world.accepted().plan_id)


def task(path: str) -> Task:
    rows = Task.objects.select_related("unit", "clause__plan__unit", "accountable")
    return rows.get(clause__plan=old_plan(), clause__path=path, parent=None)


def accept(made: Proposal, on: date = DAY) -> Plan:
    from thonmoi.intake import actions

    made.refresh_from_db()
    return actions.accept_proposal(made, by=world.office(), version=made.version, on=on)


def count(model, plan) -> int:
    return model.objects.filter(clause__plan=plan).count()


def test_b03_the_same_clauses_go_on_whole():
    """Only the head differs: every row keeps its key, none is made anew."""
    before = {model: set(model.objects.values_list("pk", flat=True)) for model in BOUND}
    words = world.text().replace("KẾ HOẠCH\n", "KẾ HOẠCH\nĐiều chỉnh kế hoạch ", 1)
    new = accept(world.revision(words))
    assert new.title.startswith("Điều chỉnh")
    for model, keys in before.items():
        assert set(model.objects.values_list("pk", flat=True)) == keys
        assert not model.objects.filter(clause__plan=old_plan()).exists()
    assert Task.objects.filter(clause__plan=new, parent__isnull=False).exists()


def test_b03_rows_that_go_on_keep_key_state_and_agencies():
    kept = task("IV.1.-1")
    plans.assign_task(
        kept,
        by=world.office(),
        version=kept.version,
        accountable=Agency.objects.get(code="phong-tckh"),
        assisting=[Agency.objects.get(code="phong-nnmt")],
        due=date(2025, 9, 30),
        output="Biên bản nghiệm thu",
    )
    kept.refresh_from_db()
    plans.report_task(
        kept, by=world.office(), version=kept.version, state=TaskState.DOING, progress="Đang làm"
    )
    old = old_plan()
    new = accept(world.revision())
    row = Task.objects.get(pk=kept.pk)
    assert (row.clause.plan, row.clause.path) == (new, "IV.1.-1")
    assert (row.state, row.progress, row.due, row.accountable.code, row.output) == (
        TaskState.DOING,
        "Đang làm",
        date(2025, 9, 30),
        "phong-tckh",
        "Biên bản nghiệm thu",
    )
    assert Assistance.objects.filter(task=row, agency__code="phong-nnmt").exists()
    assert new.revises == old


def test_b03_a_changed_target_is_the_same_row_with_the_new_figure():
    row = Target.objects.get(clause__plan=old_plan(), clause__path="IV.1.-4", value=80)
    new = accept(world.revision())
    row.refresh_from_db()
    assert (row.clause.plan, row.clause.path, row.value) == (new, "IV.1.-5", 85)


def test_b03_figures_corrected_by_hand_stay_where_the_words_do():
    row = Target.objects.get(clause__plan=old_plan(), clause__path="IV.1.-3")
    corrections.correct_target(
        row,
        by=world.office(),
        figures=corrections.Figures(Comparator.AT_MOST, value=Decimal("0.05"), unit_text="%"),
    )
    new = accept(world.revision())
    row.refresh_from_db()
    assert (row.clause.plan, row.value, row.comparator) == (new, Decimal("0.05"), "at_most")


def test_b03_what_is_gone_stays_behind_and_what_is_new_is_made():
    old = old_plan()
    before = {model: count(model, old) for model in BOUND}
    rows = Task.objects.filter(clause__plan=old, clause__path="IV.1.-9")
    gone = set(rows.values_list("pk", flat=True))
    new = accept(world.revision())
    assert gone and set(Task.objects.filter(clause__plan=old).values_list("pk", flat=True)) == gone
    assert count(Target, old) == 0 == count(Work, old)
    assert count(Work, new) + count(Target, new) >= before[Work] + before[Target]
    fresh = Task.objects.get(clause__plan=new, clause__path="IV.1.-2", parent=None)
    assert fresh.state == TaskState.OPEN and fresh.lines.count() == 12


def test_b03_order_is_that_of_the_new_text():
    new = accept(world.revision())
    for model in (Target, Work):
        rows = model.objects.filter(clause__plan=new).order_by("order")
        orders = list(rows.values_list("clause__order", flat=True))
        assert orders == sorted(orders)
        assert len(set(rows.values_list("order", flat=True))) == len(orders)


def test_b03_the_old_version_ends_and_both_name_each_other():
    old = old_plan()
    new = accept(world.revision())
    old.refresh_from_db()
    assert (old.state, old.valid_to) == (PlanState.ENDED, DAY)
    assert (new.state, new.in_force_from) == (PlanState.IN_FORCE, DAY)
    office = world.office()
    assert queries.versions(office, new.pk).earlier.pk == old.pk
    assert queries.versions(office, old.pk).later.pk == new.pk
    assert queries.plan_in_force(office, universe.path("25342")).pk == new.pk
    assert len(queries.clauses(office, old.pk)) == Clause.objects.filter(plan=old).count()


def test_b03_clauses_are_linked_with_what_became_of_them():
    old = old_plan()
    new = accept(world.revision())
    how = dict(ClauseLink.objects.filter(new__plan=new).values_list("new__path", "how"))
    assert how["IV.1.-5"] == How.CHANGED
    assert how["IV.1.-1"] == How.SAME
    assert "IV.1.-2" not in how
    assert ClauseLink.objects.filter(old__plan=old).count() == len(how)


def test_b03_settled_doubts_and_levels_go_on():
    old = old_plan()
    doubt = Doubt.objects.filter(plan=old, code="work.twice").first()
    plans.settle_doubt(doubt, by=world.office(), version=doubt.version, answer="two", note="Đúng")
    levels = set(Designation.objects.filter(clause__plan=old).values_list("pk", flat=True))
    titles = set(Title.objects.filter(clause__plan=old).values_list("pk", flat=True))
    new = accept(world.revision())
    doubt.refresh_from_db()
    assert (doubt.plan, doubt.answer, doubt.note) == (new, "two", "Đúng")
    assert set(Designation.objects.filter(clause__plan=new).values_list("pk", flat=True)) == levels
    assert set(Title.objects.filter(clause__plan=new).values_list("pk", flat=True)) == titles
    assert not Work.objects.filter(clause__plan=new, same_as__clause__plan=old).exists()


def test_b03_standings_are_not_said_again():
    told = Conclusion.objects.count(), Reading.objects.count()
    accept(world.revision())
    assert (Conclusion.objects.count(), Reading.objects.count()) == told


def test_b03_standings_show_beside_the_clauses_that_go_on():
    office = world.office()
    before = {one.path: one.notes for one in queries.clauses(office, old_plan().pk)}
    new = accept(world.revision())
    after = {one.path: one.notes for one in queries.clauses(office, new.pk)}
    assert before["IV.2.1.a"] and after["IV.2.1.a"] == before["IV.2.1.a"]
    assert after["IV.2.2.c.p1"] == before["IV.2.2.c.p1"] != ()


def test_b03_what_is_left_out_is_never_due():
    gone = task("IV.1.-9")
    plans.assign_task(
        gone,
        by=world.office(),
        version=gone.version,
        accountable=Agency.objects.get(code="phong-nnmt"),
        due=date(2025, 3, 1),
    )
    division = universe.actor("phong-nnmt")
    assert date(2025, 3, 1) in {one.due for one in due(division, date(2025, 6, 17))}
    accept(world.revision())
    assert date(2025, 3, 1) not in {one.due for one in due(division, date(2025, 6, 17))}
    assert not queries.tasks(division, plan_pk=old_plan().pk)[0].is_late


def test_b03_plans_owed_under_a_clause_go_on():
    row = owed()
    path = row.clause.path
    new = accept(world.revision())
    row.refresh_from_db()
    assert (row.clause.plan, row.clause.path) == (new, path)


def test_b03_the_same_words_again_propose_nothing_new():
    made = world.revision()
    accept(made)
    before = Proposal.objects.count(), ProposalItem.objects.count()
    again = take_in(world.office(), universe.unit("694"), world.revised().encode(), "lan-2.txt")
    first = take_in(world.office(), universe.unit("694"), world.text().encode(), "goc.txt")
    assert (again, first) == ((made.pk, False), (world.accepted().pk, False))
    assert (Proposal.objects.count(), ProposalItem.objects.count()) == before


def test_b03_a_revision_is_revised_again():
    first = accept(world.revision())
    words = world.revised(*world.REVISED, ("đạt 85%, giải quyết", "đạt 87%, giải quyết"))
    made = world.propose(words)
    from thonmoi.intake import actions

    actions.compare_proposal(made, by=world.office(), version=made.version, plan=first)
    second = accept(made, date(2025, 6, 15))
    row = Target.objects.get(clause__plan=second, clause__path="IV.1.-5", value=87)
    assert count(Target, first) == 0
    assert row.pk in set(Target.objects.filter(clause__plan=second).values_list("pk", flat=True))
    old = old_plan()
    assert set(queries.came_from(world.office(), second.pk)) >= set(
        Clause.objects.filter(plan=old, path="IV.1.-1").values_list("pk", flat=True)
    )


def test_b03_an_old_version_is_not_revised_twice():
    accept(world.revision())
    made = world.propose(world.revised(("đạt 80%, giải quyết", "đạt 90%, giải quyết")))
    from thonmoi.intake import actions

    with pytest.raises(Conflict):
        actions.compare_proposal(made, by=world.office(), version=made.version, plan=old_plan())
