"""Signing in and out: outside the deeds (decision 26), and the only other writer of this room."""

from datetime import timedelta
from typing import Any

from django.contrib.auth import login, logout, update_session_auth_hash
from django.contrib.auth.backends import BaseBackend
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thonmoi.accounts.models import Account, SignIn
from thonmoi.kernel import clock


class AccountBackend(BaseBackend):
    """Checks a name and a password; a locked account cannot sign in."""

    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> Account | None:
        if not username or not password:
            return None
        account = Account.objects.filter(username=username).first()
        if account is None:
            Account().set_password(password)  # the same time whether the name exists or not
            return None
        return account if account.check_password(password) and account.is_active else None

    def get_user(self, user_id: int) -> Account | None:
        return Account.objects.filter(pk=user_id, is_active=True).first()


def enter(request: HttpRequest, account: Account) -> None:
    """Sign the account in and note the browser; forget browsers whose session is gone."""
    login(request, account)
    if not request.session.session_key:
        request.session.save()
    known = SignIn.objects.filter(account=account)
    live = Session.objects.filter(expire_date__gt=clock.now()).values("session_key")
    known.exclude(session_key__in=live).delete()
    SignIn.objects.create(
        account=account,
        session_key=request.session.session_key,
        at=clock.now(),
        agent=request.headers.get("User-Agent", "")[:200],
    )


def leave(request: HttpRequest) -> None:
    """Sign out of this browser."""
    SignIn.objects.filter(session_key=request.session.session_key or "").delete()
    logout(request)


def locked_out(
    request: HttpRequest, credentials: Any = None, *args: Any, **kwargs: Any
) -> HttpResponse:
    """The page of a sign-in that is locked after repeated failures."""
    wait = timedelta(minutes=15)
    return render(
        request,
        "accounts/locked_out.html",
        {"minutes": int(wait.total_seconds() // 60)},
        status=429,
    )


def keep(request: HttpRequest, account: Account) -> None:
    """Keep this browser signed in after its password changed."""
    old = request.session.session_key
    update_session_auth_hash(request, account)
    request.session.save()
    SignIn.objects.filter(session_key=old).update(session_key=request.session.session_key)
