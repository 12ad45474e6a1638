"""A list and its single look-up agree on what an actor sees.

Rooms name their pairs in ``tests/walk.py`` as ``PAIRS``: the list query's name → `Pair`.
"""

import importlib
from collections.abc import Iterable, Iterator

import pytest

from tests import universe
from tests.house.tree import Source, code, room_files
from tests.house.walk import Pair
from thonmoi.accounts.models import Account
from thonmoi.accounts.queries import actor_of
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound

PAIRS: dict[str, Pair] = {
    name: pair
    for file in room_files("tests/walk.py")
    for name, pair in getattr(
        importlib.import_module(f"thonmoi.{file.parts[-3]}.tests.walk"), "PAIRS", {}
    ).items()
}


def unpaired(sources: Iterable[Source], pairs: Iterable[str]) -> Iterator[str]:
    """List queries beside a look-up by `pk` or `code` of the same word that no pair names."""
    for source in sources:
        functions = {f.name: f for f in source.functions()} if source.part == "queries" else {}
        for name, function in functions.items():
            given = {a.arg for a in function.args.args}
            many = next((p for p in _plurals(name) if p in functions), "")
            listed = f"{source.module.removeprefix('thonmoi.')}.{many}"
            if many and given & {"pk", "code"} and listed not in pairs:
                yield f"{listed}: add a Pair to the room's tests/walk.py"


def _plurals(word: str) -> tuple[str, ...]:
    return (f"{word}s", f"{word}es", f"all_{word}s", f"{word.removesuffix('y')}ies")


def disagreements(pair: Pair, actors: Iterable[Actor]) -> Iterator[str]:
    """Who sees a thing in the list but not by itself, or the other way round."""
    seen = {actor: set(pair.many(actor)) for actor in actors}
    for key in sorted(set().union(*seen.values()), key=str):
        for actor, listed in seen.items():
            found = _finds(pair, actor, key)
            if found != (key in listed) and not (found and pair.is_queue):
                yield f"{actor.office or actor.kind} {actor.id}: {key}"


def _finds(pair: Pair, actor: Actor, key: object) -> bool:
    try:
        pair.one(actor, key)
    except NotFound:
        return False
    return True


def _actors() -> list[Actor]:
    names = ("vpdp", "can-bo-tan-loi", "chu-tich-tan-hiep", "phong-nnmt", "quan-tri", "vpdp-tinh")
    staff = Account.objects.filter(username__in=names)
    return [Actor.PUBLIC, *(actor_of(account) for account in staff)]


def test_every_list_with_a_look_up_is_paired():
    assert list(unpaired(code(), PAIRS)) == []


@pytest.mark.parametrize("name", PAIRS)
def test_list_and_look_up_agree(name):
    PAIRS[name].make()
    actors = [universe.EVERYTHING, *_actors()]
    assert any(PAIRS[name].many(actor) for actor in actors), "nobody sees anything: name a `make`"
    assert list(disagreements(PAIRS[name], actors)) == []


def test_planted_list_without_pair_is_found():
    text = "def works(actor): ...\ndef work(actor, pk): ..."
    assert list(unpaired([Source("thonmoi/plans/queries/works.py", text)], []))


def test_planted_disagreements_are_found():
    def refuses(actor: Actor, key: object) -> None:
        raise NotFound("x", "x")

    shown = Pair(lambda actor: [1], refuses)
    hidden = Pair(lambda actor: [1] if actor is universe.EVERYTHING else [], lambda actor, key: key)
    actors = [universe.EVERYTHING, *_actors()]
    assert list(disagreements(shown, actors))
    assert list(disagreements(hidden, actors))
