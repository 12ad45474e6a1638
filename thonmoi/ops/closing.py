"""Closing a period from the command line: first what would be left, then the deed."""

from typing import Any

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions.periods import close_period
from thonmoi.monitoring.queries import arrivals, closing, periods
from thonmoi.units import queries as units


def actor() -> Actor:
    """Who closes a period at the machine itself."""
    return importer("thonmoi close", path="", permissions=frozenset({P.PERIOD_CLOSE, P.WORK_READ}))


def period(code: str, unit: str) -> Any:
    """The period of a code for a unit; NotFound otherwise."""
    person = actor()
    return periods.period(person, units.unit(person, unit).path, code)


def left(found: Any) -> list[str]:
    """What is not there yet, in sentences: who has not sent, what waits for divisions."""
    rows = arrivals.arrivals(actor(), found)
    missing = [str(one.unit) for one in rows if not one.has_arrived]
    said = [
        _("%(n)s of %(all)s communes have sent.")
        % {"n": len(rows) - len(missing), "all": len(rows)}
    ]
    if missing:
        said.append(_("Not yet: %(names)s.") % {"names": ", ".join(missing)})
    said += [f"{one.label}: {one.count}, {one.words}." for one in _left(found).fates]
    return said


def close(found: Any, *, is_final: bool, reason: str) -> None:
    """Close the period by its deed; Invalid where something is cut off and no reason is given."""
    close_period(
        found,
        by=actor(),
        version=found.version,
        is_final=is_final,
        missing=_left(found).missing,
        reason=reason,
    )


def _left(found: Any) -> closing.Closing:
    return closing.closing(actor(), found)
