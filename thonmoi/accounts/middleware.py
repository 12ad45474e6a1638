"""Who is this request's Actor."""

import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from thonmoi.accounts.queries import actor_of
from thonmoi.audit.deeds import request_id
from thonmoi.kernel.access import Actor


class ActorMiddleware:
    """Sets `request.actor` (found when first asked) and the request's id for the log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        def find() -> Actor:
            user = request.user
            return actor_of(user) if user.is_authenticated else Actor.PUBLIC

        request.actor = SimpleLazyObject(find)
        token = request_id.set(str(uuid.uuid4()))
        try:
            return self.get_response(request)
        finally:
            request_id.reset(token)
