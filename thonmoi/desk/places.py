"""Where things of other rooms are shown: addresses, by URL name."""

from collections.abc import Sequence

from django.urls import NoReverseMatch, reverse


def address(kind: str, key: Sequence[object]) -> str:
    """The address of a thing found; empty where it has no page of its own."""
    match kind:
        case "clause":
            return clause(*key)
        case "criterion":
            return _to("criteria-set", key[0], anchor=f"c{key[1]}")
        case "agency":
            return ""
        case _:
            return _to(kind, *key)


def clause(plan_id: object, path: object) -> str:
    """Where a clause stands in the text of its plan."""
    return _to("plan", plan_id, anchor=f"c-{path}")


def _to(name: str, *key: object, anchor: str = "") -> str:
    try:
        return reverse(name, args=key) + (f"#{anchor}" if anchor else "")
    except NoReverseMatch:
        return ""
