"""What goes into a draft: facts, the words built from them, the frame. Pure."""

from dataclasses import dataclass

from thonmoi.reports.document.frame import Frame
from thonmoi.reports.facts import Band, Facts
from thonmoi.reports.narrative import Figure, Para, narrative


@dataclass(frozen=True, slots=True)
class Draft:
    """A report as it would be built now."""

    facts: Facts
    frame: Frame

    @property
    def paras(self) -> tuple[Para, ...]:
        """The words built from the facts."""
        return narrative(self.facts, self.frame.issuer_name)


@dataclass(frozen=True, slots=True)
class LevelBand:
    """A band of the sets of a level."""

    level: str
    band: Band
    confidence: str = "recalled"


def lines(names: tuple[str, ...]) -> str:
    """Names as text, one to a line; `parts` reads them back."""
    return "\n".join(names)


def parts(text: str) -> tuple[str, ...]:
    """The lines of a text that are not empty."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def figure_lines(figures: tuple[Figure, ...]) -> str:
    """Figures as text: "key=as printed", one to a line."""
    return "\n".join(f"{one.key}={one.text}" for one in figures)


def figures_of(text: str) -> tuple[Figure, ...]:
    """The figures that `figure_lines` wrote."""
    return tuple(Figure(*line.split("=", 1)) for line in text.splitlines())
