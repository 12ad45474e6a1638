"""What a plan says, as plain values: made from a proposal, turned into rows by `plan.create`.

Things that stand in the database already are named by id; clauses by path.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from thonmoi.plans.rules.words import Comparator, DutyRole


@dataclass(frozen=True, slots=True)
class ClauseFacts:
    """`under` is the path of the clause that gives this one its context, "" at the top."""

    path: str
    label: str
    depth: int
    heading: str
    text: str
    line: int
    kind: str = ""
    under: str = ""
    has_colon: bool = False
    is_narrative: bool = False


@dataclass(frozen=True, slots=True)
class BasisFacts:
    """A document on which the plan rests, or (with `clause`) that a clause cites."""

    document_id: int
    text: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class RecipientFacts:
    text: str
    agency_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalFacts:
    clause: str
    text: str


@dataclass(frozen=True, slots=True)
class TargetFacts:
    clause: str
    text: str
    what: str
    comparator: Comparator
    scope_id: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    baseline: Decimal | None = None
    unit_text: str = ""
    absolute: Decimal | None = None
    absolute_unit: str = ""
    due: date | None = None
    measure_id: int | None = None
    criterion_id: int | None = None


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """`key` names the work within the facts; `same_as` is the key of the one it names again."""

    key: str
    clause: str
    text: str
    commune_id: int
    action: str
    object: str
    comparator: Comparator = Comparator.EXACTLY
    site_id: int | None = None
    quantity: Decimal | None = None
    unit_text: str = ""
    place_text: str = ""
    criterion_ids: tuple[int, ...] = ()
    same_as: str = ""


@dataclass(frozen=True, slots=True)
class LineFacts:
    """One commune's line of a task for all communes (S-15)."""

    unit_id: int
    accountable_id: int | None = None
    criterion_id: int | None = None


@dataclass(frozen=True, slots=True)
class TaskFacts:
    clause: str
    text: str
    unit_id: int
    accountable_id: int | None = None
    criterion_id: int | None = None
    indicator_id: int | None = None
    due: date | None = None
    lines: tuple[LineFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyFacts:
    clause: str
    text: str
    agency_text: str
    role: DutyRole
    agency_id: int | None = None


@dataclass(frozen=True, slots=True)
class DesignationFacts:
    clause: str
    unit_id: int
    level: str
    year: int
    is_asked: bool = False
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class TitleFacts:
    clause: str
    unit_id: int
    level: str


@dataclass(frozen=True, slots=True)
class DoubtFacts:
    """`words` are the words of the text in doubt, as they stand; `answer` settles it at once."""

    code: str
    question: str
    question_en: str = ""
    clause: str = ""
    level: str = "warning"
    words: str = ""
    suggestion: str = ""
    answer: str = ""
    note: str = ""


FRAME_PARTS = ("kind", "parent", "addressee", "deciding", "ground", "enacting", "signing", "mark")
"""Parts of the frame that no column holds: the kind as printed, the body above the issuer,
"Kính gửi", the lines above the bases, the bases as they stand, "QUYẾT ĐỊNH:", the lines of
authority and office, what stands on every page."""


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """A line of head or foot as it stands; `part` is one of `FRAME_PARTS`."""

    part: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """A plan whole. Years are calendar years; the number is empty while it is not recorded.

    `kind` is the abbreviation of its document's kind (Decree 30/2020, annex III).
    """

    year: int
    title: str
    issuer_text: str
    issuer_id: int | None = None
    number: str = ""
    issued_on: date | None = None
    symbol: str = ""
    place: str = ""
    authority: str = ""
    position: str = ""
    signer: str = ""
    parent_id: int | None = None
    source_id: int | None = None
    clauses: tuple[ClauseFacts, ...] = ()
    bases: tuple[BasisFacts, ...] = ()
    recipients: tuple[RecipientFacts, ...] = ()
    goals: tuple[GoalFacts, ...] = ()
    targets: tuple[TargetFacts, ...] = ()
    works: tuple[WorkFacts, ...] = ()
    tasks: tuple[TaskFacts, ...] = ()
    duties: tuple[DutyFacts, ...] = ()
    designations: tuple[DesignationFacts, ...] = ()
    titles: tuple[TitleFacts, ...] = ()
    doubts: tuple[DoubtFacts, ...] = field(default=())
    frame: tuple[FrameFacts, ...] = ()
    kind: str = "KH"
