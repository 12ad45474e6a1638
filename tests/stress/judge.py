"""Prepares the world for writers and judges what they left: `python -m tests.stress.judge WORD`."""

import sys

import django
from django.core.management import call_command


def main(word: str) -> None:
    django.setup()
    from tests import universe
    from thonmoi.audit.doctor import examine
    from thonmoi.audit.models import ChainHead, Event

    if word == "prepare":
        call_command("migrate", verbosity=0)
        universe.load()
    if word == "judge":
        sys.stdout.writelines(f"{doubt.kind} {doubt.where}\n" for doubt in examine())
        if Event.objects.count() != ChainHead.objects.get(pk=1).seq:
            sys.stdout.write("the head does not count the events\n")
    if word == "count":
        sys.stdout.write(f"{Event.objects.count()}\n")


if __name__ == "__main__":
    main(sys.argv[1])
