"""What a paper says: words and frame as values, and its texts cleaned."""

from dataclasses import dataclass

from thonmoi.kernel.text import nfc


@dataclass(frozen=True, slots=True)
class Words:
    """What is written: title, legal bases one to a line, and the text line by line."""

    title: str
    text: str = ""
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """Who issues, signs and receives (decision 16). Names of bodies: lines as they should break.

    `deciding` stands above the bases of a decision; `second` signs minutes at the left.
    """

    issuer: tuple[str, ...]
    parent: tuple[str, ...] = ()
    issuer_name: str = ""
    symbol: str = ""
    place: str = ""
    deciding: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    position: tuple[str, ...] = ()
    signer: str = ""
    second: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    filed: str = "VT"


def parts(text: str) -> tuple[str, ...]:
    """The lines of a field, spaces put right, none empty."""
    lines = (" ".join(line.split()) for line in nfc(text).splitlines())
    return tuple(line for line in lines if line)


def clean_title(text: str) -> str:
    """The title on one line, without the "V/v" that a letter gets by itself."""
    return " ".join(parts(text)).removeprefix("V/v ").strip()


def clean_text(text: str) -> str:
    """The text line by line; tabs stay, for they part the cells of a pasted table."""
    lines = (nfc(line).strip(" \r") for line in text.splitlines())
    return "\n".join(line for line in lines if line.strip())
