"""The page of a hamlet, in words."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.desk.queries._hamlet import HamletPage
from thonmoi.desk.showing.criteria import work
from thonmoi.desk.showing.fed import line


def frame(page: HamletPage) -> dict[str, object]:
    """What the page of a hamlet shows."""
    commune = page.commune
    return {
        "page": page,
        "line": line(page.status),
        "held": page.status.aim or page.status.title,
        "works": [work(one) for one in page.works],
        "crumbs": [
            (_("Communes"), reverse("communes")),
            (str(commune), reverse("commune", args=[commune.code])),
            (str(page.unit), ""),
        ],
    }
