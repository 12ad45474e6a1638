"""The offices of the trial, acting for show, and the places where they do."""

from functools import cached_property

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import ChargeView, CriterionView, IndicatorView, SetView
from thonmoi.criteria.rules import ChargeRole
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.periods import Kind
from thonmoi.kernel.periods import Period as Span
from thonmoi.kernel.text import fold
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.periods import period
from thonmoi.monitoring.queries.sheet import Sheet, sheet
from thonmoi.ops.plan_trial import DISTRICT, OFFICE
from thonmoi.units import queries as units


class Offices:
    """Ready sign-ins as simulated actors, with the charges that they hold when first asked."""

    def __init__(self) -> None:
        self._known = {one.username: one for one in accounts.trial_accounts(Actor.PUBLIC)}
        self._actors: dict[str, Actor] = {}
        self._slugs: dict[str, str] = {}
        self._charges: dict[int, dict[str, list[ChargeView]]] = {}

    def __contains__(self, username: str) -> bool:
        return username in self._known

    def at(self, username: str) -> Actor:
        """The simulated Actor of a ready sign-in."""
        if username not in self._actors:
            self._actors[username] = accounts.actor_of(self._known[username]).simulated()
        return self._actors[username]

    @property
    def office(self) -> Actor:
        return self.at(OFFICE)

    def officer(self, code: str) -> Actor:
        """The officer of a commune."""
        return self.at("can-bo-" + self._slug(code))

    def chair(self, code: str) -> Actor:
        """The chair of a commune."""
        return self.at("chu-tich-" + self._slug(code))

    def _slug(self, code: str) -> str:
        if code not in self._slugs:
            self._slugs[code] = fold(units.unit(self.office, code).name).replace(" ", "-")
        return self._slugs[code]

    @property
    def district(self) -> Place:
        """The district of the plan, as a place."""
        unit = units.unit(self.office, DISTRICT)
        return Place(unit.path, str(unit))

    @property
    def period(self) -> str:
        """The code of the half year of the working date."""
        return Span.containing(Kind.HALF, clock.today()).code

    @cached_property
    def sets(self) -> dict[str, SetView]:
        """The set by which each commune is judged, by code of the commune."""
        found = standings.statuses(self.office, within=self.district.unit_path)
        return {one.unit.code: one.set for one in found if one.set}

    def sheet(self, code: str) -> Sheet:
        """The sheet of a commune for the half year as it is now, opened by the trial."""
        unit = units.unit(self.office, code)
        return sheet(self.office, unit, period(self.office, unit.path, self.period))

    def leads(
        self, set_: SetView, criterion: CriterionView, indicator: IndicatorView | None = None
    ) -> list[ChargeView]:
        """Who leads a criterion, or one indicator of it, and has a sign-in that may."""
        if set_.id not in self._charges:
            self._charges[set_.id] = criteria.charges(self.office, set_.id)
        return [
            one
            for one in self._charges[set_.id].get(criterion.code, ())
            if one.role is ChargeRole.LEAD
            and one.agency_code in self
            and (indicator is None or one.indicator_code in ("", indicator.code))
        ]
