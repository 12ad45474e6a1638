"""A statement is taken in, its columns are named once, its lines are met with ours."""

from collections.abc import Mapping as Named

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, remove
from thonmoi.funding.models import Payment
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.treasury.facts import Found, Head
from thonmoi.treasury.models import Mapping, SourceName, Statement, Transfer, UnreadCell
from thonmoi.treasury.rules import Column, Naming
from thonmoi.units.models import Unit


@action(P.STATEMENT_UPLOAD, says=_("Took in a statement: {target}"), doors=(Door.PAGE,))
def upload_statement(
    unit: Unit,
    *,
    by: Actor,
    year: int,
    month: int,
    file: Checked,
    digest: str,
    head: Head,
    mapping: Mapping | None = None,
    found: Found | None = None,
) -> Statement:
    """Keep a monthly statement; its lines too where its head was named before.

    Raises Conflict where the area has this very file, Invalid for a month that has not begun.
    """
    if not 1 <= month <= 12 or (year, month) > (clock.today().year, clock.today().month):
        raise Invalid("statement.month", _("Choose a month that has begun."), field="month")
    if Statement.objects.filter(unit=unit, digest=digest).exists():
        raise Conflict("statement.twice", _("This file was taken in before."), field="file")
    made = create(
        Statement,
        **{"unit": unit, "year": year, "month": month, "digest": digest, "mapping": mapping},
        file=store_file(unit, by=by, file=file),
        **{"sheet": head.sheet, "head_row": head.row, "signature": head.signature},
        made_by_id=by.id,
        made_at=clock.now(),
    )
    if found is not None:
        _fill(made, found)
    return made


@action(P.STATEMENT_MAP, says=_("Named the columns of {target}"), doors=(Door.PAGE,))
def map_statement(
    statement: Statement,
    *,
    by: Actor,
    version: int,
    head: Head,
    naming: Naming,
    found: Found,
) -> Statement:
    """Say what the columns of a head mean; kept for every statement with that head.

    Raises Conflict for a second writer and once a line was recorded or explained.
    """
    lines = Transfer.objects.filter(statement=statement)
    if lines.exclude(payment=None, explained="", pairings=None).exists():
        raise Conflict(
            "statement.begun", _("Lines of it are compared or explained already: it stays.")
        )
    for row in (*lines, *UnreadCell.objects.filter(statement=statement)):
        remove(row)
    mapping = _named(statement.unit, head, naming)
    places = {"head_row": head.row, "signature": head.signature, "mapping": mapping}
    row = change(statement, expect={"version": version}, **places)
    _fill(row, found)
    return row


@action(P.STATEMENT_MATCH, says=_("Compared {target} with what is recorded"), doors=(Door.PAGE,))
def match_statement(
    statement: Statement, *, by: Actor, version: int, same: Named[int, int]
) -> Statement:
    """Let lines that agree in everything be the vouchers that they are (keys of both).

    Raises Conflict for a second writer.
    """
    row = change(statement, expect={"version": version})
    lines = Transfer.objects.filter(statement=statement, payment=None, pk__in=same)
    payments = Payment.objects.in_bulk(list(same.values()))
    taken = set(Transfer.objects.filter(payment__in=payments).values_list("payment_id", flat=True))
    for line in lines.order_by("pk"):
        payment = payments.get(same[line.pk])
        if payment is None or payment.pk in taken or payment.amount != line.amount:
            continue
        if payment.withdrawn_on is None and payment.kind == line.kind:
            change(line, payment=payment)
    return row


@action(P.SOURCE_NAME, says=_("Named the sources of {target}"), doors=(Door.PAGE,))
def name_source(
    statement: Statement, *, by: Actor, version: int, sources: Named[str, int]
) -> Statement:
    """Say which source each name of the Treasury is; kept for all statements of the area.

    Raises Conflict for a second writer.
    """
    row = change(statement, expect={"version": version})
    held = {one.text: one for one in SourceName.objects.filter(unit=statement.unit)}
    for text, source in sources.items():
        key = fold(text)[:120]
        if key not in held:
            create(SourceName, unit=statement.unit, text=key, source_id=source)
        elif held[key].source_id != source:
            change(held[key], source_id=source)
    return row


def _named(unit: Unit, head: Head, naming: Naming) -> Mapping:
    values = {column.value: naming.columns.get(column) for column in Column}
    values |= {"head": " | ".join(head.texts), "unit_of_money": naming.unit}
    held = Mapping.objects.filter(unit=unit, signature=head.signature).first()
    if held is None:
        return create(Mapping, unit=unit, signature=head.signature, **values)
    return change(held, **values)


def _fill(statement: Statement, found: Found) -> None:
    create_many(
        Transfer,
        (
            {
                "statement": statement,
                **{"code": one.code, "name": one.name, "source_text": one.source},
                **{"kind": str(one.kind), "on": one.on, "voucher": one.voucher},
                **{"amount": one.amount, "cell": one.cell},
            }
            for one in found.transfers
        ),
    )
    create_many(
        UnreadCell,
        (
            {"statement": statement, "cell": o.cell, "said": o.said[:200], "problem": o.problem}
            for o in found.unread
        ),
    )
