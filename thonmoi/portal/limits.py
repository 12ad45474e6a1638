"""How often one address may send: counted in this process, under a hash that dies with it.

No address is kept: only its hash with a key drawn at start, for an hour at most.
"""

import hashlib
import secrets
import time
from collections import OrderedDict, deque
from threading import Lock

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Refusal

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
    now, key = time.monotonic(), _hashed(request, what)
    with _lock:
        tries = _times.setdefault(key, deque())
        _times.move_to_end(key)
        while tries and tries[0] < now - SECONDS:
            tries.popleft()
        _drop(now)
        if len(tries) >= most:
            raise TooMany(
                "limit.reached",
                _("Too much was sent from this connection. Try again in an hour."),
            )
        tries.append(now)


def forget() -> None:
    """Forget every count."""
    with _lock:
        _times.clear()


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


def _hashed(request: HttpRequest, what: str) -> bytes:
    address = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE:  # behind the proxy, which names the address last
        address = request.headers.get("X-Forwarded-For", address).rsplit(",", 1)[-1].strip()
    return hashlib.blake2b(f"{what} {address}".encode(), key=_key, digest_size=16).digest()
