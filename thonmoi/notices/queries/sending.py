"""To whom a document of the register goes, and who has received it (S-56)."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.audit.kept import kept
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.notices import sending
from thonmoi.notices.models import Delivery
from thonmoi.notices.rules.deliveries import ReceiverLine


@dataclass(frozen=True, slots=True)
class Receipt:
    """One agency behind a line: outside the program it gets the document on paper."""

    agency_id: int
    agency: str
    is_inside: bool
    delivery_pk: int | None = None
    sent_at: datetime | None = None
    acknowledged_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of "Nơi nhận" as it stands, with the agencies it means."""

    line: ReceiverLine
    receipts: tuple[Receipt, ...]

    @property
    def text(self) -> str:
        return self.line.text


@dataclass(frozen=True, slots=True)
class Distribution:
    """A document with its receivers; `hindrance` says why it cannot be sent yet."""

    document_pk: int
    where: str
    leads: frozenset[int]
    hindrance: str
    lines: tuple[Line, ...]

    @property
    def receipts(self) -> tuple[Receipt, ...]:
        """Every agency once, in the order of the lines."""
        every = {one.agency_id: one for line in self.lines for one in line.receipts}
        return tuple(every.values())

    @property
    def to_send(self) -> dict[int, str]:
        """Agencies inside the program that have not got it, each with its line."""
        return {
            one.agency_id: line.text
            for line in reversed(self.lines)
            for one in line.receipts
            if one.is_inside and one.sent_at is None
        }

    @property
    def inside(self) -> int:
        return sum(one.is_inside for one in self.receipts)

    @property
    def unsent(self) -> int:
        return len(self.to_send)

    @property
    def sent(self) -> int:
        return sum(one.sent_at is not None for one in self.receipts)

    @property
    def received(self) -> int:
        return sum(one.acknowledged_at is not None for one in self.receipts)

    @property
    def on_paper(self) -> tuple[str, ...]:
        """Who gets it on paper: agencies outside the program, and lines that mean none here."""
        outside = [one.agency for one in self.receipts if not one.is_inside]
        others = [line.text for line in self.lines if not line.receipts and not line.line.is_file]
        return (*outside, *others)


def distribution(actor: Actor, document_pk: int) -> Distribution | None:
    """The receivers of a document that the actor sees; None where no room names any.

    Kept for the actor until anything changes.
    """
    key = ("distribution", document_pk, actor.id, actor.areas(), actor.agency_ids)
    whole = (*key, get_language() or "", clock.today())
    return kept(actor, whole, lambda: _distribution(actor, document_pk))


def _distribution(actor: Actor, document_pk: int) -> Distribution | None:
    found = sending.sendable(actor, document_pk)
    if found is None:
        return None
    ids = {pk for line in found.lines for pk in line.agency_ids}
    names = {row.pk: row for row in Agency.objects.filter(pk__in=ids)}
    inside = accounts.staff(actor, ids)
    sent = {row.agency_id: row for row in Delivery.objects.filter(document=document_pk)}
    lines = tuple(
        Line(
            line,
            tuple(_receipt(names[pk], pk in inside, sent.get(pk)) for pk in line.agency_ids),
        )
        for line in found.lines
    )
    return Distribution(document_pk, found.where, found.leads, found.hindrance, lines)


def distributed(actor: Actor, document_pk: int) -> Distribution:
    """The same; NotFound where there are no receivers."""
    found = distribution(actor, document_pk)
    if found is None:
        raise NotFound(
            "delivery.no-receivers",
            _("Nobody said to whom this document goes, so it cannot be sent from here."),
        )
    return found


def _receipt(agency: Agency, is_inside: bool, row: Delivery | None) -> Receipt:
    return Receipt(
        agency.pk,
        agency.name,
        is_inside or row is not None,
        row.pk if row else None,
        row.sent_at if row else None,
        row.acknowledged_at if row else None,
    )
