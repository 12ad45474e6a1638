"""One of the officers who type into the same cells: `python -m tests.stress.typist COUNT`.

Waits for the word `go`; adds one to what stands in a cell, so often, and tries again where
somebody else was faster. `python -m tests.stress.typist sum` says what stands there in the end.
"""

import sys

import django

CODES = ("18.7", "17.2", "2.1")


def slots() -> list[object]:
    from thonmoi.monitoring.tests import world

    return [world.slot(code) for code in CODES]


def add(slot: object) -> None:
    """One more in a cell, as an officer who read it and types the next number."""
    from dataclasses import replace

    from tests import universe
    from thonmoi.kernel.errors import Conflict
    from thonmoi.monitoring.actions.entry import save_cell
    from thonmoi.monitoring.models import Cell
    from thonmoi.monitoring.tests import world

    while True:
        cell = (
            Cell.objects.filter(unit=slot.unit, period=slot.period, indicator=slot.indicator)
            .select_related("unit", "period")
            .first()
        )
        try:
            save_cell(
                replace(slot, cell=cell),
                by=universe.actor(world.OFFICER),
                rule=RULES[slot.indicator.pk],
                version=cell.version if cell else 0,
                typed=str(int(cell.typed if cell else 0) + 1),
            )
        except Conflict:
            continue
        return


RULES: dict[int, object] = {}


def main(word: str) -> None:
    django.setup()
    from thonmoi.monitoring.models import Cell
    from thonmoi.monitoring.tests import world

    if word == "sum":
        total = sum(int(typed) for typed in Cell.objects.values_list("typed", flat=True))
        sys.stdout.write(f"{total}\n")
        return
    places = slots()
    RULES.update({row.indicator.id: row.indicator.rule for row in map(world.row, CODES)})
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for number in range(int(word)):
        add(places[number % len(places)])


if __name__ == "__main__":
    main(sys.argv[1])
