"""An annex in the list."""

from dataclasses import dataclass
from datetime import datetime

from thonmoi.annexes import rules


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """An annex in the list: how many of its indicators are confirmed."""

    pk: int
    version: int
    name: str
    number: str
    level: object
    unit_level: object
    period: str
    area: str
    unit_path: str
    state: rules.ProposalState
    file_pk: int
    file_name: str
    made_at: datetime
    indicators: int
    confirmed: int
    slug: str
    set_slug: str
    overlay_on: str
    reason: str

    @property
    def is_open(self) -> bool:
        return self.state is rules.ProposalState.OPEN

    @property
    def state_label(self) -> object:
        return rules.PROPOSAL_STATE_LABELS[self.state]

    def __str__(self) -> str:
        return self.name
