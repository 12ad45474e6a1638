"""What the plan wants counted: S-18, S-19, S-21, S-32, S-59 on its own data."""

from datetime import date
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import universe
from thonmoi.audit import kept
from thonmoi.kernel import clock
from thonmoi.plans import margins, measuring
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Clause, Plan
from thonmoi.plans.rules import Reach, target_reached
from thonmoi.registers import actions, queries
from thonmoi.registers.queries import ActivityFilter
from thonmoi.registers.queries.counting import counted
from thonmoi.registers.rules import ActivityKind, Register, State
from thonmoi.registers.tests import world
from thonmoi.units.models import Unit


def target(path: str, who: str = world.OFFICE):
    found = plans.targets(universe.actor(who), plan_pk=Plan.objects.get(unit__code="694").pk)
    return next(one for one in found if one.clause == path and one.measure_id)


def now(path: str, who: str = world.OFFICE) -> measuring.Now | None:
    one = target(path, who)
    return counted(universe.actor(who), [one], clock.today()).get(one.pk)


def notes(path: str) -> list[str]:
    plan = Plan.objects.get(unit__code="694")
    found = margins.notes(world.office(), plan.pk, plan.unit_path).get(path, [])
    return [str(one.text) for one in found]


def test_s19_new_co_operatives_are_counted_from_the_register():
    """S-19: about 03; nothing while nothing is known, then each one can be opened."""
    assert now("IV.1.-6") is None
    world.enter(name="HTX cũ", since=date(2019, 5, 1))
    assert now("IV.1.-6").value == 0
    world.enter()
    world.enter(world.HIEP)
    world.enter(name="HTX không rõ ngày", since=None)
    world.enter(name="Tổ hợp tác", kind="group")
    found = now("IV.1.-6")
    assert (found.value, found.on, found.is_confirmed) == (2, clock.today(), False)
    assert target_reached(target("IV.1.-6"), found.value).reach is Reach.PERSON
    world.enter("25339")
    assert target_reached(target("IV.1.-6"), now("IV.1.-6").value).reach is Reach.REACHED
    assert found.url == "/registers/cooperatives/?year=2025"
    assert "3 theo sổ theo dõi" in notes("IV.1.-6")


def test_s19_what_was_entered_by_mistake_is_not_counted():
    made = world.enter()
    assert now("IV.1.-6").value == 1
    values = {"state": State.MISTAKEN, "on": clock.today(), "reason": "Nhầm"}
    actions.end_entry(made, by=world.office(), version=1, **values)
    assert now("IV.1.-6") is None


def test_s18_products_of_the_year_are_counted():
    """S-18: 01 to 03 more products; whoever asks reads the same figure."""
    unit = universe.unit(world.LOI)
    actions.register_entry(unit, by=world.office(), facts=world.product())
    old = world.product(name="Hạt tiêu thử", since=date(2024, 9, 1))
    actions.register_entry(unit, by=world.office(), facts=old)
    assert now("IV.1.-5").value == now("IV.1.-5", world.OTHER).value == 1
    assert target_reached(target("IV.1.-5"), Decimal(1)).reach is Reach.REACHED


def test_s21_the_rate_is_given_once_every_hamlet_is_known():
    """S-21: no data while a hamlet has no record or a commune's hamlets are not listed."""
    recorded = _hamlets(world.LOI)[0]
    actions.register_entry(recorded, by=world.office(), facts=world.hamlet(recorded.name))
    assert now("IV.1.-8") is None
    known = queries.hamlets(world.office(), universe.PATH, 2025)
    assert (known.recorded, known.total, known.unlisted, known.rate) == (1, 18, 10, None)
    assert "Đã ghi nhận 1/18 ấp năm 2025; 10 xã chưa có danh sách ấp" in notes("IV.1.-8")


def test_s21_recognised_hamlets_of_all_hamlets():
    """S-21: in a commune whose hamlets are all recorded, the share of those recognised."""
    for i, one in enumerate(_hamlets(world.LOI)):
        state = State.UNRECOGNISED if i == 0 else State.RECOGNISED
        facts = world.hamlet(one.name, state=state)
        actions.register_entry(one, by=world.office(), facts=facts)
    found = queries.hamlets(world.office(), universe.path(world.LOI), 2025)
    assert (found.recorded, found.recognised, found.total) == (10, 9, 10)
    assert found.rate == 90
    assert queries.hamlets(world.office(), universe.path(world.LOI), 2024).rate is None


def test_s32_activities_of_the_environment_stand_beside_their_clause():
    """S-32: communication is logged for its clause, counted by quarter, seen beside the text."""
    clause = Clause.objects.get(plan__unit__code="694", path="IV.2.2.b.p1")
    world.log(clause=clause, sessions=3)
    world.log(clause=clause, on=date(2025, 2, 3), people=None, women=None)
    assert "4 buổi đã tổ chức, 60 lượt người" in notes("IV.2.2.b.p1")
    counts = queries.quarters(world.office(), ActivityFilter(year=2025), "")
    assert counts.sum.quarters == (1, 3, 0, 0)


def test_s59_registers_and_activities_are_counted_with_women_where_known():
    """S-59: co-operatives by state, models, activities; figures by sex where they were given."""
    world.enter(members=20, women=8)
    world.enter(name="HTX ngừng", state=State.CEASED, since=date(2015, 1, 1))
    model = world.facts(register=Register.MODEL, name="Camera an ninh thử", kind="camera")
    actions.register_entry(universe.unit(world.HIEP), by=world.office(), facts=model)
    found = queries.totals(
        world.office(), queries.Filter(Register.COOPERATIVE), year=clock.today().year
    )
    assert (found.count, found.new) == (2, 1)
    assert [(state, n) for state, _label, n in found.by_state] == [("active", 1), ("ceased", 1)]
    assert (found.members, found.counted, found.women, found.by_sex) == (20, 1, 8, 1)
    world.log(kind=ActivityKind.TRAINING)
    world.log(world.HIEP, by=universe.actor(world.OTHER), people=None, women=None)
    counts = queries.quarters(world.office(), ActivityFilter(), "")
    assert [(str(one.label), one.sessions, one.people, one.women) for one in counts.lines] == [
        ("tuyên truyền, vận động", 1, None, None),
        ("tập huấn", 1, 60, 35),
    ]
    held = queries.summary(world.office(), universe.path(world.LOI))
    assert [(one.register, one.count, one.active) for one in held.held][:2] == [
        (Register.COOPERATIVE, 2, 1),
        (Register.PRODUCT, 0, 0),
    ]


def test_the_source_asks_the_same_however_many_targets():
    actor = world.office()
    plan = Plan.objects.get(unit__code="694")
    world.enter()
    found = plans.targets(actor, plan_pk=plan.pk)
    asked = []
    for targets in (found, found * 5):
        kept.forget()
        with CaptureQueriesContext(connection) as queries_:
            counted(actor, targets, clock.today())
        asked.append(len(queries_))
    assert asked[0] == asked[1] <= 5


def _hamlets(code: str) -> list[Unit]:
    rows = Unit.objects.select_related("parent").filter(parent=universe.unit(code))
    return list(rows.order_by("sort_key"))
