"""A body that can be asked for a plan."""

from dataclasses import dataclass

from thonmoi.cascade.rules import Body


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body with its words; `is_asked` where it was asked for this plan already.

    `is_proposed` is false for whom the office must choose itself: those never urged.
    """

    body: Body
    name: str
    criterion: str
    is_asked: bool
    is_proposed: bool

    @property
    def key(self) -> str:
        return self.body.key

    @property
    def label(self) -> str:
        return f"{self.name}: {self.criterion}" if self.criterion else self.name
