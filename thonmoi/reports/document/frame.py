"""Who issues, signs and receives a report: data of each report, never constants (decision 16)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receiver:
    """One receiver; addressed ones stand under "Kính gửi", the others under "Nơi nhận"."""

    text: str
    is_addressed: bool = True
    agency_id: int | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of a report. Names of bodies are lines as they should break, or one line."""

    issuer: tuple[str, ...]
    parent: tuple[str, ...]
    issuer_name: str
    symbol: str
    place: str
    position: str
    receivers: tuple[Receiver, ...]
    issuer_id: int | None = None
    authority: tuple[str, ...] = ()
    signer: str = ""
    filed: str = "VT"

    @property
    def addressed(self) -> tuple[str, ...]:
        """Receivers under "Kính gửi"."""
        return tuple(one.text for one in self.receivers if one.is_addressed)
