"""How much of a file is taken, and the refusals of a file that is not."""

from dataclasses import dataclass

from thonmoi.kernel.errors import Invalid


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a file may have; `size` and `unpacked` in bytes, `text` in letters."""

    size: int = 10 * 1024 * 1024
    unpacked: int = 200 * 1024 * 1024
    members: int = 2000
    sheets: int = 40
    rows: int = 20_000
    columns: int = 500
    cells: int = 400_000
    text: int = 4000


LIMITS = Limits()


def refuse(code: str, sentence: object) -> Invalid:
    """The refusal of a file: ``grid.<code>``, at the field ``file``."""
    return Invalid(f"grid.{code}", sentence, field="file")
