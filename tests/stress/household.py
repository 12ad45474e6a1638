"""Households that answer at once: `python -m tests.stress.household WORD`.

`prepare` opens a survey and writes its codes down, one to a line; `run` answers with every code
it reads, in an order of its own, and says with how many it could; `sum` counts all answers.
"""

import random
import sys

import django

HOUSEHOLDS = 30


def prepare() -> list[str]:
    """The codes of a hamlet of an open survey."""
    from thonmoi.surveys import rules
    from thonmoi.surveys.tests import world

    hamlets = rules.hamlets(f"Ấp Phú Miêng; {HOUSEHOLDS}")
    return world.codes(world.hamlet(world.opened(hamlets=hamlets)), HOUSEHOLDS)


def run(codes: list[str]) -> int:
    """With how many codes an answer was taken; the others were used by somebody else."""
    from thonmoi.kernel.errors import Conflict
    from thonmoi.surveys import actions

    taken = 0
    for code in random.sample(codes, len(codes)):
        try:
            actions.answer(code, [0, 1])
            taken += 1
        except Conflict:
            continue
    return taken


def counted() -> int:
    """All answers, those that wait and those that were added up."""
    from thonmoi.surveys.models import Tally, Waiting

    return Waiting.objects.count() + sum(Tally.objects.values_list("valid", flat=True))


def main(word: str) -> None:
    django.setup()
    if word == "prepare":
        sys.stdout.write(" ".join(prepare()))
    elif word == "sum":
        sys.stdout.write(str(counted()))
    else:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdout.write(str(run(sys.stdin.readline().split())))


if __name__ == "__main__":
    main(*sys.argv[1:])
