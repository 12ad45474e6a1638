"""The plan of the trial: read in, accepted and put in force by the trial's office (decision 17)."""

from django.conf import settings
from django.utils.translation import gettext as _

from thonmoi.accounts import queries as accounts
from thonmoi.funding import actions as funding
from thonmoi.funding import queries as works
from thonmoi.intake import actions as intake
from thonmoi.intake import queries as proposals
from thonmoi.intake.entry import take_in
from thonmoi.intake.rules import ProposalState
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.periods import Kind, Period
from thonmoi.monitoring.actions.periods import open_period
from thonmoi.monitoring.queries import periods
from thonmoi.plans import actions as plans
from thonmoi.plans import queries as living
from thonmoi.plans.rules import BY_CITATION
from thonmoi.units import queries as units

PATH = ("hon-quan", "documents", "ke-hoach-2025.txt")
DISTRICT = "694"
OFFICE = "vpdp"


def office(actor: Actor) -> Actor:
    """The Actor of the trial's co-ordination office. NotFound where there is no such sign-in."""
    for account in accounts.trial_accounts(actor):
        if account.username == OFFICE:
            return accounts.actor_of(account)
    raise NotFound("trial.office", _("The trial has no sign-in of the co-ordination office."))


def load_plan(actor: Actor) -> int:
    """Read in the plan, accept it with its doubts open, put it in force; returns its key.

    `actor` is the trial's office. Doing it again changes nothing.
    """
    unit = units.unit(actor, DISTRICT)
    content = settings.PACKS_DIR.joinpath(*PATH).read_bytes()
    key, _new = take_in(actor, unit, content, PATH[-1])
    row = proposals.proposal_row(actor, key)
    if row.state == ProposalState.OPEN:
        intake.accept_proposal(row, by=actor, version=row.version)
        row = proposals.proposal_row(actor, key)
    found = living.plan(actor, row.plan_id)
    if found.is_draft:
        start = living.start_proposed(actor, found.pk) or clock.today()
        subject = living.plan_row(actor, found.pk)
        plans.enforce_plan(
            subject, by=actor, version=subject.version, in_force_from=start, note=BY_CITATION
        )
    return found.pk


def follow_works(actor: Actor) -> None:
    """Follow every work of the plan from now on. Doing it again changes nothing."""
    keys = [one.pk for one in works.unfollowed(actor)]
    if keys:
        unit = units.unit(actor, DISTRICT)
        funding.open_project(unit, by=actor, works=works.work_rows(actor, keys))


def open_half_year(actor: Actor) -> None:
    """Open the half year of the working date for the communes, without a due day.

    The plan asks them for a report each half year (V.6) and sets no day. Doing it
    again changes nothing.
    """
    unit = units.unit(actor, DISTRICT)
    code = Period.containing(Kind.HALF, clock.today()).code
    if all(one.code != code for one in periods.periods(actor, unit.path)):
        open_period(unit, by=actor, code=code)
