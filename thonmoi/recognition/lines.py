"""Single things of a dossier as they are shown: a publication, a meeting, a paper, a letter."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from thonmoi.procedures import rules as procedures
from thonmoi.recognition import rules
from thonmoi.recognition.rules import Outcome, Way
from thonmoi.recognition.rules.words import Words


@dataclass(frozen=True, slots=True)
class PublicationLine:
    """The report was published once."""

    pk: int
    on: date
    way: Way
    place: str
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""

    @property
    def label(self) -> Words:
        return rules.WAY_LABELS[self.way]

    @property
    def words(self) -> str:
        """The way in documents."""
        return rules.WAY_WORDS[self.way]


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """What a body or a meeting of residents said."""

    pk: int
    on: date
    body: str
    people: int | None
    agreed: int | None
    text: str
    answer: str
    withdrawn_on: date | None = None
    withdrawn_reason: str = ""


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting as counted."""

    step: str
    on: date
    place: str
    members: int
    present: int
    agreed: int
    note: str

    @property
    def against(self) -> int:
        return self.present - self.agreed

    @property
    def presence(self) -> Decimal | None:
        """Percent of the members that were present."""
        return procedures.share(self.present, self.members)

    @property
    def agreement(self) -> Decimal | None:
        """Percent of those present that agreed."""
        return procedures.share(self.agreed, self.present)


@dataclass(frozen=True, slots=True)
class FindingLine:
    """What a paper says of a condition."""

    is_met: bool
    rate: Decimal | None
    text: str
    paper: str
    on: date


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper that a step needs, and the signed one where it is filed."""

    code: str
    name: str
    is_required: bool
    number: str = ""
    on: date | None = None
    file_pk: int | None = None
    document_pk: int | None = None

    @property
    def is_filed(self) -> bool:
        return bool(self.number)


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What an agency that is asked said of a criterion; `outcome` None while it said nothing.

    `parent` is the agency above it, "" where the list of agencies names none.
    """

    agency_id: int
    agency: str
    outcome: Outcome | None
    reason: str = ""
    number: str = ""
    on: date | None = None
    parent: str = ""

    @property
    def label(self) -> Words | None:
        return rules.OUTCOME_LABELS[self.outcome] if self.outcome else None

    @property
    def look(self) -> str:
        looks = {Outcome.CONFIRMED: "met", Outcome.DISSENT: "not_met", None: "todo"}
        return looks[self.outcome]
