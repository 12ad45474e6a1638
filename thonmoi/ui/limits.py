"""How often one address may send: counted in this process, under a hash that dies with it.

No address is kept: only its hash with a key drawn at start, for an hour at most. Each worker
of the server counts by itself.
"""

import hashlib
import secrets
import time
from collections import OrderedDict, deque
from threading import Lock

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Refusal
from thonmoi.ui.visitor import address_of

SECONDS = 3600
MOST_KEPT = 20_000
_key = secrets.token_bytes(32)
_times: "OrderedDict[bytes, deque[float]]" = OrderedDict()
_lock = Lock()


class TooMany(Refusal):
    """More was sent from one place than is taken in an hour."""

    status = 429


def require(request: HttpRequest, what: str, most: int) -> None:
    """Count a try of an address; raises TooMany beyond `most` an hour."""
    if not _counted(f"{what} {address_of(request)}", most):
        raise TooMany(
            "limit.reached", _("Too much was sent from this connection. Try again in an hour.")
        )


def is_first(token: str) -> bool:
    """Whether something that is good once (an answered question) comes for the first time."""
    return _counted(f"token {token}", 1)


def forget() -> None:
    """Forget every count."""
    with _lock:
        _times.clear()


def _counted(name: str, most: int) -> bool:
    """Whether this is among the first `most` of the hour; only then it counts."""
    now, key = time.monotonic(), _hashed(name)
    with _lock:
        tries = _times.setdefault(key, deque())
        _times.move_to_end(key)
        while tries and tries[0] < now - SECONDS:
            tries.popleft()
        _drop(now)
        if len(tries) >= most:
            return False
        tries.append(now)
        return True


def _drop(now: float) -> None:
    """Let go of addresses whose hour has passed, and of the oldest beyond a bound."""
    while _times:
        oldest = next(iter(_times))
        tries = _times[oldest]
        if len(_times) <= MOST_KEPT and tries and tries[-1] >= now - SECONDS:
            return
        if len(_times) == 1:
            return
        del _times[oldest]


def _hashed(name: str) -> bytes:
    return hashlib.blake2b(name.encode(), key=_key, digest_size=16).digest()
