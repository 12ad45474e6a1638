"""The way in of a file: checked, read, each annex of it kept."""

import hashlib

from thonmoi.annexes import actions, queries
from thonmoi.annexes.reader import read
from thonmoi.kernel.access import Actor, Place
from thonmoi.library.actions import checked_file


def take_in(actor: Actor, place: Place, content: bytes, name: str) -> tuple[list[int], bool]:
    """(keys of the annexes of a file, whether they are new). The same file is read once.

    Raises Invalid for a file that cannot be kept or read, Denied or NotFound for an actor who
    may not bring sets in there.
    """
    known = queries.existing(actor, hashlib.sha256(content).hexdigest(), place.unit_path)
    if known:
        return known, False
    file = checked_file(content, name)
    reading = read(file.content, file.name.rpartition(".")[2])
    made = [
        actions.make_annex(place, by=actor, file=file, reading=reading, index=index)
        for index in range(len(reading.annexes))
    ]
    return [one.pk for one in made], True
