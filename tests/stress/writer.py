"""One of the processes that write at once: `python -m tests.stress.writer NAME COUNT`.

Waits for the word `go` on its input, so that all begin together; registers
documents, every fourth with a correction of one row that all processes share.
"""

import sys
from datetime import date

import django


def write(name: str, count: int) -> None:
    """Do `count` deeds; a conflict over the shared row is a deed tried again."""
    from tests import universe
    from thonmoi.kernel.access import Place
    from thonmoi.kernel.errors import Conflict
    from thonmoi.library.actions import register_document
    from thonmoi.library.facts import DocumentFacts
    from thonmoi.units.actions import end_unit

    place = Place(universe.PATH)
    for number in range(count):
        if number % 4:
            facts = DocumentFacts(
                "QĐ", f"UBND {name}", "Thử", f"{number}/QĐ-UBND", date(2025, 1, 2)
            )
            register_document(place, by=universe.EVERYTHING, facts=facts)
            continue
        while True:
            unit = universe.unit("25342-phu-mieng")
            day = date(2026, 1, 1) if unit.valid_to < date(2026, 1, 1) else date(2025, 7, 1)
            try:
                end_unit(unit, by=universe.EVERYTHING, on=day)
                break
            except Conflict:
                continue


def main(arguments: list[str]) -> None:
    django.setup()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    write(arguments[0], int(arguments[1]))


if __name__ == "__main__":
    main(sys.argv[1:])
