"""Serving: granian in WSGI mode takes the place of this process."""

import ipaddress
import os
import socket
import sys
from typing import NoReturn

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid

THREADS = 4
"""Requests that one worker answers at once; each thread keeps its own database connection."""
STOP_SECONDS = 20
"""How long requests under way may take when the server is told to stop."""


def is_loopback(host: str) -> bool:
    """Whether an address to listen on is reached from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def require_fit(host: str, port: int) -> None:
    """Refuse what must not be served: Invalid for a bad port, Conflict for a trial in public."""
    if not 0 < port < 65536:
        raise Invalid("serve.port", _("A port is a number from 1 to 65535."))
    if not is_loopback(host):
        if settings.TRIAL:
            raise Conflict(
                "serve.trial",
                _("A trial is served on 127.0.0.1 only. Make an installation: thonmoi install."),
            )
        if accounts.trial_accounts(Actor.PUBLIC):
            raise Conflict(
                "serve.trial-accounts",
                _(
                    "This database holds the ready sign-ins of a trial, so it is served on "
                    "127.0.0.1 only. Lock those accounts, or install into an empty database."
                ),
            )
    if not _is_free(host, port):
        raise Conflict(
            "serve.port-taken",
            _("Port %(port)s of %(host)s cannot be used. Choose another, for example PORT=8001.")
            % {"port": port, "host": host},
        )


def _is_free(host: str, port: int) -> bool:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _name, address = found[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError:
        return False
    return True


def warning() -> str:
    """A sentence about settings that are allowed but seldom meant; empty where there is none."""
    if set(settings.ALLOWED_HOSTS) <= set(settings.LOOPBACK):
        return str(_("THONMOI_HOSTS names no host: only 127.0.0.1 and localhost are answered."))
    return ""


def command(host: str, port: int, workers: int) -> list[str]:
    """The command line of the server."""
    return [
        sys.executable,
        *("-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", str(THREADS)),
        *("--workers-kill-timeout", str(STOP_SECONDS), "--respawn-failed-workers"),
        *("--no-ws", "--log-level", "warning", "--working-dir", str(settings.BASE_DIR)),
        "thonmoi.config.wsgi:application",
    ]


def serve(host: str, port: int, workers: int) -> NoReturn:
    """Become the server. The process keeps its id, so a stop signal reaches it."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(settings.BASE_DIR), os.environ.get("PYTHONPATH", "")])
    )
    line = command(host, port, workers)
    os.execv(line[0], line)  # noqa: S606  our own interpreter, no shell
