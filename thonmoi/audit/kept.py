"""Answers that are kept in the process until anything changes.

Every change is a deed, and every deed moves the head of the chain: as long as the
head has the same hash, an answer still holds. The head is asked for once a request;
a deed within the request makes it be asked for again.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar, cast

from thonmoi.audit import deeds, queries
from thonmoi.kernel.access import Actor

Answer = TypeVar("Answer")
SIZE = 200
_answers: OrderedDict[Hashable, Any] = OrderedDict()
_lock = Lock()


def kept(actor: Actor, key: tuple[Hashable, ...], ask: Callable[[], Answer]) -> Answer:
    """The answer under `key` (which names the question and all that it depends on).

    What is kept is shared by requests: nobody may change it. While a deed runs nothing
    is kept or taken from here: the deed may yet be undone.
    """
    if deeds.is_running():
        return ask()
    whole = (queries.head_hash(actor), *key)
    with _lock:
        if whole in _answers:
            _answers.move_to_end(whole)
            return cast(Answer, _answers[whole])
    answer = ask()
    with _lock:
        _answers[whole] = answer
        while len(_answers) > SIZE:
            _answers.popitem(last=False)
    return answer


def forget() -> None:
    """Forget every answer; for those who alter the database by hand."""
    with _lock:
        _answers.clear()
