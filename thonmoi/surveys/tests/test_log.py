"""The log of the server names no code of a household, whatever went wrong."""

import io
import logging

from django.conf import settings

from thonmoi.surveys.tests import world
from thonmoi.ui.logs import WithoutCodes


def test_an_address_that_went_wrong_is_written_without_its_code(as_):
    code = world.codes(world.hamlet())[0].replace("-", "")
    assert settings.LOGGING["handlers"]["stderr"]["filters"] == ["codes"]
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.addFilter(WithoutCodes())
    logger = logging.getLogger("django.request")
    logger.addHandler(handler)
    try:
        as_("").post(f"/s/{code}/", {})
        as_("").get("/s/KHONGCOMANAY/")
        as_("").get("/khong-co/")
    finally:
        logger.removeHandler(handler)
    said = written.getvalue()
    assert said.count("/s/…") == 2 and "/khong-co/" in said
    assert code not in said and "KHONGCOMANAY" not in said
