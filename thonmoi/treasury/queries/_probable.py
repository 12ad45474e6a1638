"""Pairs that may be one voucher."""

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.treasury import rules
from thonmoi.treasury.models import Transfer
from thonmoi.treasury.queries._beside import Beside
from thonmoi.treasury.queries._lines import line_view
from thonmoi.treasury.queries._pairs import PairView
from thonmoi.treasury.rules import Difference, Here, Pair, Probable, There

OPEN = frozenset({Difference.MISSING, Difference.UNKNOWN_CODE, Difference.DAY})
"""Lines of the Treasury that are not one with a voucher in amount and day already."""


def probable(actor: Actor, found: Beside) -> tuple[PairView, ...]:
    """Pairs by `rules.probable` among what is open; a voucher of another statement is in none."""
    there = {
        pair.there.key: pair.there
        for pair in found.pairs
        if pair.there and pair.difference in OPEN and not found.lines[pair.there.key].explained
    }
    here = _free(actor, found) if there else {}
    refused = {(one.transfer_id, one.payment_id) for one in found.judged if not one.is_same}
    pairs = rules.probable([*there.values()], [*here.values()], found.codes, refused)
    return tuple(_probable(one, there[one.there], here[one.here], found) for one in pairs)


def _free(actor: Actor, found: Beside) -> dict[int, Here]:
    """Our vouchers that met no line, or one of another day; none that a statement has."""
    met = {pair.here.key for pair in found.pairs if pair.here and pair.there} - {
        pair.here.key for pair in found.pairs if pair.here and pair.difference is Difference.DAY
    }
    rows = Transfer.objects.filter(
        under("statement__unit__path", actor.areas()), payment__in=found.payments.keys() - met
    )
    met.update(rows.values_list("payment_id", flat=True))
    return {key: one for key, one in found.ours.items() if key not in met}


def _probable(one: Probable, there: There, here: Here, found: Beside) -> PairView:
    pair = Pair(Difference.PAIRED, there, here)
    return PairView(
        line_view(pair, found.lines, found.payments),
        here.key,
        here.name,
        here.code,
        one.ground,
        rules.GROUND_LABELS[one.ground],
        (rules.days_apart(one.days), *(rules.CAUTION_LABELS[c] for c in one.cautions)),
        found.lines[there.key].version,
    )
