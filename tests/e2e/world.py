"""A world for journeys: `python -m tests.e2e.world [plan]`, in the folder of THONMOI_VAR.

Without `plan` the district, its people and the sets are there but no plan; with
it the world is what `make run` makes.
"""

import sys

import django


def main(arguments: list[str]) -> None:
    django.setup()
    from tests import universe
    from thonmoi.ops import setup, trial

    if "plan" in arguments:
        trial.prepare()
    else:
        setup.prepare()
        setup.load(universe.PACKS, by=universe.EVERYTHING)


if __name__ == "__main__":
    main(sys.argv[1:])
