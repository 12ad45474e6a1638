"""Rows of both sides as the rules see them."""

from thonmoi.funding.models import Payment
from thonmoi.funding.rules import PayKind
from thonmoi.kernel.text import fold
from thonmoi.treasury.models import Transfer
from thonmoi.treasury.rules import Here, There


def there_of(one: Transfer, names: dict[str, int]) -> There:
    """A line as the rules see it; `names`: keys of sources by how the Treasury calls them."""
    source = names.get(fold(one.source_text)[:120]) if one.source_text else None
    kind = PayKind(one.kind)
    return There(one.pk, one.code, source, kind, one.on, one.voucher, one.amount, one.name)


def here_of(one: Payment) -> Here:
    """A voucher, loaded with its allotment and work, as the rules see it."""
    project = one.allotment.project
    code, name = (project.code, project.name) if project else ("", "")
    source, kind = one.allotment.source_id, PayKind(one.kind)
    return Here(one.pk, code, source, kind, one.on, one.voucher, one.amount, name)
