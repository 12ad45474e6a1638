"""Where a request comes from, and under which address people reach this installation."""

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The visitor's address on the network; empty where the server does not know it.

    Behind the proxy of an installation it is the address that the proxy names last: what a
    visitor writes into the header himself stands before it.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.SECURE:
        address = request.headers.get("X-Forwarded-For", address).rsplit(",", 1)[-1].strip()
    return address


def origin(request: HttpRequest) -> str:
    """``https://ntm.example.vn``, without a slash: how addresses begin that go out of a page.

    In an installation what its administrator set, whatever host a request names: a code on
    paper, a feed or a shared link never leads elsewhere. In a trial the host that was asked.
    """
    if settings.TRIAL:
        return f"{request.scheme}://{request.get_host()}"
    return str(settings.ORIGIN)
