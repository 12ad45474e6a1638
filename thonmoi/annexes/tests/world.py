"""Shortcuts of these tests: made-up annexes read in by the trial's offices."""

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.entry import take_in
from thonmoi.annexes.models import ProposalRow, SetProposal
from thonmoi.annexes.tests.made import WRITERS, sets
from thonmoi.kernel.access import Place

OFFICE, OFFICER, LEADER, PROVINCE = "vpdp", "can-bo-tan-loi", "lanh-dao", "vpdp-tinh"
_written: dict[tuple[str, str], bytes] = {}


def content(name: str = "hamlets", kind: str = "xlsx") -> bytes:
    """The file of a made-up annex, written once."""
    if (name, kind) not in _written:
        _written[name, kind] = WRITERS[kind](sets.ALL[name]())
    return _written[name, kind]


def office(by: str = OFFICE):
    return universe.actor(by)


def district() -> Place:
    return Place(universe.PATH, "Huyện Hớn Quản")


def province() -> Place:
    return Place("vn/70/", "Tỉnh Bình Phước")


def read_in(
    name: str = "hamlets", kind: str = "xlsx", by: str = OFFICE, place: Place | None = None
) -> SetProposal:
    """An annex of a made-up file, as the office reads it in."""
    keys, _is_new = take_in(office(by), place or district(), content(name, kind), f"{name}.{kind}")
    return queries.annex_row(office(by), keys[0])


def row(proposal: SetProposal, code: str = "1.1", kind: str = "indicator") -> ProposalRow:
    return ProposalRow.objects.select_related("proposal").get(
        proposal=proposal, kind=kind, code=code
    )


def again(proposal: SetProposal) -> SetProposal:
    """The annex as it is now."""
    return queries.annex_row(universe.EVERYTHING, proposal.pk)


def confirm_all(proposal: SetProposal, by: str = OFFICE, *, doubtful: bool = False) -> None:
    """Confirm every row without doubt, and the doubtful ones too where said."""
    actor = office(by)
    wanted = queries.rows_to_confirm(actor, proposal.pk)
    if doubtful:
        wanted |= {one.pk: one.version for one in queries.rows(actor, proposal.pk)
                   if one.is_doubtful and one.kind != "heading"}  # fmt: skip
    actions.confirm_rows(proposal, by=actor, rows=wanted)


def accept(proposal: SetProposal, by: str = OFFICE, *, activate: bool = True) -> SetProposal:
    now = again(proposal)
    return actions.accept_annex(now, by=office(by), version=now.version, activate=activate)
