"""Receipts, pure: which lines of "Nơi nhận" a document goes to inside the program."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReceiverLine:
    """A line as it stands, with the agencies that it means; "Lưu: VT" means none."""

    text: str
    agency_ids: tuple[int, ...] = ()

    @property
    def is_file(self) -> bool:
        """Whether it only says where the document is kept."""
        return self.text.lstrip("- ").casefold().startswith("lưu")


@dataclass(frozen=True, slots=True)
class Sendable:
    """A document with its receivers, as the room that keeps it says.

    `hindrance` is the sentence why it cannot be sent yet ("" where it can), `where` the address
    of the document's page, `leads` the agencies for which that page, asked with ``?agency=``
    and the agency's name, shows what it asks of them.
    """

    lines: tuple[ReceiverLine, ...]
    where: str
    hindrance: str = ""
    leads: frozenset[int] = frozenset()
