"""Pictures and files that were released, and nothing beside them."""

from functools import lru_cache
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.library.files import pictures, store
from thonmoi.portal import queries
from thonmoi.portal.views.outside import cached
from thonmoi.voices import queries as voices

SIDE = 480


@login_not_required
@require_GET
def public_photo(request: HttpRequest, code: str, pk: int) -> HttpResponse:
    return _picture(queries.public_photo(Actor.PUBLIC, code, pk))


@login_not_required
@require_GET
def feedback_photo(request: HttpRequest, pk: int) -> HttpResponse:
    return _picture(voices.published_photo(Actor.PUBLIC, pk))


@login_not_required
@require_GET
def public_file(request: HttpRequest, code: str, pk: int) -> FileResponse:
    kept = queries.public_file(Actor.PUBLIC, code, pk)
    response = FileResponse(
        store.place(kept.digest).open("rb"),
        as_attachment=True,
        filename=kept.name,
        content_type=kept.media_type,
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response.headers["Cache-Control"] = "public, max-age=300"
    return response


def _picture(kept: Any) -> HttpResponse:
    return cached(HttpResponse(_thumbnail(kept.digest), content_type="image/jpeg"))


@lru_cache(maxsize=400)
def _thumbnail(digest: str) -> bytes:
    """The picture small and without what hides in a photo; NotFound where it cannot be read."""
    try:
        return pictures.small(store.place(digest).read_bytes(), SIDE)
    except (Invalid, OSError) as error:
        raise NotFound("photo.not-public", _("There is no such photo.")) from error
