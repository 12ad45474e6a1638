"""Totals agree with their parts: in every cut, after any sequence of deeds."""

from datetime import date

from django.db import connection, transaction
from django.db.models import Sum
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Adjustment, Allotment, Payment
from thonmoi.funding.queries import CapitalFilter, Cut
from thonmoi.funding.rules import AcceptanceFacts, Balance, Nature, PayKind, Turn
from thonmoi.funding.tests import world
from thonmoi.kernel.errors import Refusal

PAGES = ("/works/", "/capital/")
AMOUNT = st.integers(1, 10**10)
SOURCES = ("nstw", "ns-tinh", "long-ghep")


class Capital(RuleBasedStateMachine):
    """Any sequence of deeds on capital of two communes."""

    def __init__(self):
        super().__init__()
        self.rows, self.vouchers, self.records = [], [], []
        self.point = transaction.savepoint()
        self.works = [world.project(), world.project(world.HIEP), world.splittable()]
        self.before = set(Allotment.objects.values_list("pk", flat=True))

    def teardown(self):
        transaction.savepoint_rollback(self.point)

    @rule(
        amount=AMOUNT,
        source=st.sampled_from(SOURCES),
        code=st.sampled_from([world.LOI, world.HIEP]),
        nature=st.sampled_from([Nature.INVESTMENT, Nature.RECURRENT]),
        content=st.sampled_from(["", "02", "06"]),
        pick=st.integers(0, 5),
    )
    def allot(self, amount, source, code, nature, content, pick):
        made = {"amount": amount, "source": source, "nature": nature, "content": content}
        row = self._work(pick) if pick < 3 else None
        self.rows.append(world.allot(code, row=row, **made))

    @rule(pick=st.integers(0, 9), amount=AMOUNT, kind=st.sampled_from(PayKind))
    def pay(self, pick, amount, kind):
        if row := self._row(pick):
            number = f"KB{len(self.vouchers)}"
            self._try(lambda: self.vouchers.append(world.pay(row, amount, kind, number)))

    @rule(pick=st.integers(0, 9))
    def withdraw(self, pick):
        if self.vouchers:
            made = self.vouchers[pick % len(self.vouchers)]
            row = queries.payment_row(universe.EVERYTHING, made.pk)
            self._try(lambda: actions.withdraw_payment(row, by=world.finance(), reason="Nhầm"))

    @rule(pick=st.integers(0, 9), amount=AMOUNT)
    def adjust(self, pick, amount):
        self._change(pick, amount, actions.adjust_allotment)

    @rule(pick=st.integers(0, 9), amount=AMOUNT)
    def carry(self, pick, amount):
        self._change(pick, amount, actions.carry_allotment)

    @rule(pick=st.integers(0, 9), budget=AMOUNT)
    def correct(self, pick, budget):
        row = self._work(pick)
        given = world.facts(name=row.name, budget=budget)
        sent = {"by": world.office(), "version": row.version, "facts": given}
        self._try(lambda: actions.correct_project(row, **sent))

    @rule(pick=st.integers(0, 9), percent=st.integers(0, 100))
    def progress(self, pick, percent):
        self._record(pick, actions.record_progress, on=date(2025, 6, 1), percent=percent)

    @rule(pick=st.integers(0, 9), value=AMOUNT)
    def accept(self, pick, value):
        facts = AcceptanceFacts("Móng", date(2025, 5, 1), value, Nature.INVESTMENT, paper="3/BB")
        self._record(pick, actions.record_acceptance, facts=facts)

    @rule(pick=st.integers(0, 9), price=st.integers(0, 10**6))
    def give(self, pick, price):
        self._record(pick, actions.record_contribution, facts=world.gift(unit_price=price))

    @rule(pick=st.integers(0, 9))
    def take_back(self, pick):
        if self.records:
            row = self.records[pick % len(self.records)]
            row.refresh_from_db()
            self._try(lambda: actions.withdraw_record(row, by=world.office(), reason="Nhầm"))

    @rule(pick=st.integers(0, 9), turn=st.sampled_from(Turn))
    def decide(self, pick, turn):
        row, given = self._work(pick), {"on": date(2025, 6, 1), "paper": "1/QĐ", "reason": "x"}
        deed = actions.decide_project
        self._try(lambda: deed(row, by=world.office(), version=row.version, turn=turn, **given))

    @rule()
    def split(self):
        row = self._work(-1)
        sites = list(queries.hamlets(world.office(), row.commune).values())[:4]
        deed = actions.split_project
        self._try(lambda: deed(row, by=world.office(), version=row.version, sites=sites))

    @invariant()
    def totals_agree(self):
        assert queries.mismatches(universe.EVERYTHING) == []
        for row in Allotment.objects.exclude(pk__in=self.before):
            check_parts(row)
        for nature in (Nature.INVESTMENT, Nature.RECURRENT):
            check_cuts(nature)

    def _row(self, pick):
        return self.rows[pick % len(self.rows)] if self.rows else None

    def _work(self, pick):
        return world.again(self.works[pick % len(self.works)])

    def _record(self, pick, deed, **given):
        row = self._work(pick)
        self._try(lambda: self.records.append(deed(row, by=world.office(), **given)))

    def _change(self, pick, amount, deed):
        if row := self._row(pick):
            row = queries.allotment_row(universe.EVERYTHING, row.pk)
            given = {"amount": amount, "on": date(2025, 6, 1), "paper": "1/QĐ-UBND"}
            self._try(lambda: deed(row, by=world.finance(), version=row.version, **given))

    def _try(self, deed):
        try:
            deed()
        except Refusal:
            pass


def check_parts(row):
    """The columns of an allotment are the sums of its rows."""
    changes = Adjustment.objects.filter(allotment=row)
    assert row.amount == row.first + sum(one.after - one.before for one in changes)
    rows = Payment.objects.filter(allotment=row, withdrawn_on=None)
    sums = dict(rows.values_list("kind").annotate(value=Sum("amount")).order_by())
    columns = {"advance": "advanced", "payment": "paid"}
    columns |= {"recovery": "recovered", "refund": "refunded"}
    for kind, column in columns.items():
        assert getattr(row, column) == sums.get(kind, 0)


def check_cuts(nature):
    """Every cut of every year has the same total, which is the total of its communes."""
    actor = world.office()
    whole = queries.capital(actor, CapitalFilter(nature), Cut.SOURCE).total
    for cut in Cut:
        page = queries.capital(actor, CapitalFilter(nature), cut)
        assert sum((one.balance for one in page.lines), Balance()) == page.total == whole
    parts = [CapitalFilter(nature, year) for year in (2025, 2026, 2027, 2028, 2029, 2030)]
    years = [queries.capital(actor, one, Cut.UNIT).total for one in parts]
    assert sum(years, Balance()) == whole
    paths = [CapitalFilter(nature, within=universe.path(c)) for c in (world.LOI, world.HIEP)]
    communes = [queries.capital(actor, one, Cut.UNIT).total for one in paths]
    assert sum(communes, Balance()) == whole


def test_no_deed_makes_a_total_disagree_with_its_parts():
    health = list(HealthCheck)
    asked = settings(
        max_examples=5, stateful_step_count=14, deadline=None, suppress_health_check=health
    )
    run_state_machine_as_test(Capital, settings=asked)


def asked_by(question) -> int:
    with CaptureQueriesContext(connection) as found:
        question()
    return len(found)


def test_reads_of_capital_ask_the_same_however_much_there_is():
    actor, asked = world.office(), []
    for n in range(2):
        for code in (world.LOI, world.HIEP) * (1 + 2 * n):
            world.pay(world.allot(code), voucher=f"KB{n}")
        asked.append(
            [asked_by(lambda c=cut: queries.capital(actor, CapitalFilter(), c)) for cut in Cut]
            + [asked_by(lambda: queries.findings(actor)), asked_by(lambda: queries.debts(actor))]
        )
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 4


def test_reads_of_works_ask_the_same_however_many_there_are():
    actor, asked = world.office(), []
    for code in (world.LOI, world.HIEP):
        world.follow(code)
        asked.append(
            [
                asked_by(lambda: queries.projects(actor)),
                asked_by(lambda: queries.counts(actor)),
                asked_by(lambda: queries.findings(actor)),
            ]
        )
    assert asked[0] == asked[1]
    assert max(asked[0]) <= 7
    assert asked_by(lambda: queries.board(actor, queries.ProjectFilter())) <= 40


def test_pages_do_not_grow(as_):
    asked = []
    for code in (world.LOI, world.HIEP):
        world.follow(code)
        world.pay(world.allot(code))
        for address in PAGES:
            as_(world.OFFICE).get(address)
        asked.append([asked_by(lambda a=a: as_(world.OFFICE).get(a)) for a in PAGES])
    assert asked[1] <= asked[0]
    assert max(asked[0]) <= 40
