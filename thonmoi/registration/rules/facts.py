"""A content that is registered, and what the district decides on it, checked. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules.facts import money
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc
from thonmoi.registration.rules.words import ContentKind, Verdict


def said(text: str, field: str) -> str:
    """Cleaned words. Raises Invalid where there are none."""
    cleaned = nfc(text).strip()
    if not fold(cleaned):
        raise Invalid("registration.empty", _("Write it in a sentence or two."), field=field)
    return cleaned


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """One content: `estimate` in đồng, `quantity` in `unit_text`, `sources` by code."""

    text: str
    kind: ContentKind
    place_text: str = ""
    quantity: Decimal | None = None
    unit_text: str = ""
    estimate: int | None = None
    sources: tuple[str, ...] = ()

    def as_fields(self) -> dict[str, Any]:
        """Checked and cleaned values of the columns. Raises Invalid naming the first bad one."""
        text = " ".join(said(self.text, "text").split())
        if self.quantity is not None and not 0 < self.quantity < 10**9:
            raise Invalid("content.quantity", _("Check the quantity."), field="quantity")
        return {
            "text": text,
            "kind": str(self.kind),
            "place_text": nfc(self.place_text).strip(),
            "quantity": self.quantity,
            "unit_text": nfc(self.unit_text).strip(),
            "estimate": money(self.estimate, "estimate"),
            "sources": " ".join(self.sources),
        }


def verdict_of(given: Iterable[Verdict]) -> Verdict:
    """What all divisions together say of a content: the weakest word counts, waiting last."""
    found = set(given)
    for one in (Verdict.DISAGREE, Verdict.CHANGE, Verdict.WAITING):
        if one in found:
            return one
    return Verdict.AGREE if found else Verdict.WAITING
