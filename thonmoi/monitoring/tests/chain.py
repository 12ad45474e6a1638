"""A machine over the whole chain: whatever the order of deeds, no forbidden state is reached.

Small in the suite (`test_chain.py`), deep in `tests/stress`.
"""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests import universe
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Refusal
from thonmoi.monitoring.actions import (
    approval,
    corrections,
    entry,
    extensions,
    sending,
    undoing,
    verification,
)
from thonmoi.monitoring.actions import periods as periods_
from thonmoi.monitoring.models import (
    Cell,
    Confirmation,
    Extension,
    Period,
    Reading,
    Slot,
    Submission,
)
from thonmoi.monitoring.rules import CELL_TRANSITIONS, CellState, PeriodState
from thonmoi.monitoring.tests import looking, world

CODES = ("18.7", "3.2")
TYPED = {"18.7": ("97,74", "95", "786", ""), "3.2": ("Đạt", "Chưa đạt", "", "Đạt")}
CODE, WHICH = st.sampled_from(CODES), st.integers(0, 3)


class Chain(RuleBasedStateMachine):
    """Officer, chair, division and office do whatever they like, in any order."""

    @initialize()
    def begin(self):
        self.period = world.period().pk
        self.rows = {code: world.row(code).indicator for code in CODES}
        self.was = {}
        self.readings = {}
        self.confirmed = set()

    def period_(self):
        return Period.objects.select_related("unit").get(pk=self.period)

    def cell(self, code):
        related = Cell.objects.select_related(
            "unit", "period__unit", "indicator__criterion__criteria_set", "indicator__measure"
        )
        return related.filter(indicator_id=self.rows[code].id).first()

    def attempt(self, deed, *args, **kwargs):
        """A deed that may be refused; anything but a refusal is a fault."""
        try:
            deed(*args, **kwargs)
        except Refusal:
            return False
        self.watch_moves()
        return True

    @rule(code=CODE, which=WHICH)
    def officer_types(self, code, which):
        cell = self.cell(code)
        slot = world.slot(code)
        slot = Slot(self.period_(), slot.unit, slot.indicator, cell)
        self.attempt(
            entry.save_cell,
            slot,
            by=universe.actor(world.OFFICER),
            rule=self.rows[code].rule,
            version=cell.version if cell else 0,
            typed=TYPED[code][which],
        )

    @rule()
    def officer_sends(self):
        actor = universe.actor(world.OFFICER)
        self.attempt(
            sending.send_submission, world.commune(), by=actor, period=self.period_(), missing={}
        )

    @rule(code=CODE, which=WHICH)
    def officer_corrects(self, code, which):
        cell = self.cell(code)
        if cell is not None:
            self.attempt(
                corrections.correct_reading,
                cell,
                by=universe.actor(world.OFFICER),
                rule=self.rows[code].rule,
                version=cell.version,
                typed=TYPED[code][which],
                reason="Nhầm",
            )

    @rule(code=CODE)
    def officer_gives_up(self, code):
        cell = self.cell(code)
        if cell is not None:
            actor, how = universe.actor(world.OFFICER), self.rows[code].rule
            self.attempt(corrections.withdraw_correction, cell, by=actor, rule=how)

    @rule(approves=st.booleans())
    def chair_decides(self, approves):
        found = Submission.objects.select_related("unit", "period__unit").first()
        if found is not None:
            deed = approval.approve_submission if approves else approval.return_submission
            more = {} if approves else {"reason": "Xem lại"}
            self.attempt(deed, found, by=universe.actor(world.CHAIR), **more)

    @rule(code=CODE, confirms=st.booleans(), by=st.sampled_from((world.DIVISION, world.OFFICER)))
    def division_decides(self, code, confirms, by):
        if self.cell(code) is None:
            return
        charged, actor = world.charged(self.cell(code)), universe.actor(by)
        agency = min(actor.agency_ids)
        if confirms:
            done = self.attempt(verification.confirm_reading, charged, by=actor, agency_id=agency)
        else:
            done = self.attempt(
                verification.return_reading, charged, by=actor, agency_id=agency, reason="Xem lại"
            )
        assert not (done and by == world.OFFICER), "the officer decided on his own figure"

    @rule(code=CODE, by=st.sampled_from((world.DIVISION, world.OFFICE, world.OFFICER)))
    def somebody_takes_a_confirmation_back(self, code, by):
        cell, actor = self.cell(code), universe.actor(by)
        if cell is None:
            return
        held = Confirmation.objects.filter(reading__cell=cell).order_by("-pk").first()
        is_open = self.period_().state == PeriodState.OPEN
        done = self.attempt(
            undoing.withdraw_confirmation, world.charged(cell), by=actor, reason="Nhầm"
        )
        if done:
            assert is_open, "the office had closed the period"
            assert held.agency_id in actor.agency_ids, "another agency's confirmation"

    @rule(code=CODE)
    def a_value_goes_the_whole_way(self, code):
        self.officer_types(code, 0)
        self.officer_sends()
        self.chair_decides(approves=True)
        self.division_decides(code, confirms=True, by=world.DIVISION)

    @rule(code=CODE)
    def a_confirmed_value_is_corrected(self, code):
        self.office_closes("closing")
        self.office_extends(ends=False)
        self.officer_corrects(code, 1)
        self.officer_sends()
        self.chair_decides(approves=True)
        self.division_decides(code, confirms=True, by=world.DIVISION)

    @rule(how=st.sampled_from(("closing", "closed", "open")))
    def office_closes(self, how):
        period, actor = self.period_(), universe.actor(world.OFFICE)
        if how == "open":
            self.attempt(
                periods_.reopen_period, period, by=actor, version=period.version, reason="Bổ sung"
            )
        else:
            self.attempt(
                periods_.close_period,
                period,
                by=actor,
                version=period.version,
                is_final=how == "closed",
                reason="Hết hạn",
            )

    @rule(ends=st.booleans())
    def office_extends(self, ends):
        actor, there = universe.actor(world.OFFICE), Extension.objects.filter(ended_on=None).first()
        if ends and there is not None:
            self.attempt(extensions.end_extension, there, by=actor)
        else:
            self.attempt(
                extensions.grant_extension,
                self.period_(),
                by=actor,
                unit=world.commune(),
                until=clock.today(),
                reason="Mất điện",
            )

    @rule(who=st.sampled_from(looking.WHO))
    def somebody_looks(self, who):
        """Visibility is the same on the page, in the search and in what is exported."""
        looking.look(who, world.commune(), self.period_())

    def watch_moves(self):
        """After each deed: every cell moved as the rules allow, or not at all."""
        for cell in Cell.objects.all():
            before = self.was.get(cell.pk, cell.state)
            if before != cell.state:
                assert cell.state in CELL_TRANSITIONS[CellState(before)], (before, cell.state)
            self.was[cell.pk] = cell.state

    @invariant()
    def what_is_decided_on_was_approved_and_can_be_taken(self):
        for cell in Cell.objects.filter(state__in=["approved", "confirmed", "returned"]):
            assert Reading.objects.filter(cell=cell).exists()
        for cell in Cell.objects.filter(state__in=["sent", "approved", "confirmed"]):
            assert cell.value or cell.is_not_applicable

    @invariant()
    def a_confirmed_cell_shows_its_last_confirmed_reading(self):
        for cell in Cell.objects.filter(state="confirmed"):
            sure = Reading.objects.filter(cell=cell, confirmations__outcome="confirmed")
            assert cell.value == sure.order_by("-pk")[0].value
            assert not cell.correction_reason

    @invariant()
    def readings_are_appended_and_never_change(self):
        if not hasattr(self, "readings"):
            return
        now = {one.pk: (one.value, one.at, one.corrects_id) for one in Reading.objects.all()}
        assert now.items() >= self.readings.items()
        self.readings = now
        sure = set(Confirmation.objects.values_list("pk", flat=True))
        assert sure >= self.confirmed
        self.confirmed = sure

    @invariant()
    def nobody_decided_on_his_own_figure(self):
        for one in Confirmation.objects.select_related("reading"):
            assert one.by_id != one.reading.entered_by_id

    @invariant()
    def a_correction_says_why_and_what_it_corrects(self):
        for one in Reading.objects.exclude(corrects=None):
            assert one.reason
            assert one.corrects.cell_id == one.cell_id
            assert one.corrects.confirmations.filter(outcome="confirmed").exists()

    @invariant()
    def a_sheet_that_was_sent_holds_what_was_sent(self):
        if Cell.objects.filter(state="sent").exists():
            assert Submission.objects.filter(state="sent").exists()
        assert PeriodState(Period.objects.get(code="2025-H1").state)
