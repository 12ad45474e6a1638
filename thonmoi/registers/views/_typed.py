"""What was typed in a form of a register, as units, facts and documents."""

from typing import Any

from thonmoi.kernel.errors import Invalid
from thonmoi.registers.forms import EntryForm
from thonmoi.registers.queries import Known
from thonmoi.registers.rules import EntryFacts, Register


def placed(known: Known, form: EntryForm) -> tuple[Any, EntryFacts]:
    """The unit and the facts of a valid form; a hamlet is found by its name where listed.

    Raises Invalid naming the hamlets of the commune where there is none of that name.
    """
    commune, facts = known.communes[form.cleaned_data["commune"]], form.facts()
    name = form.cleaned_data.get("hamlet", "")
    if facts.register is Register.HAMLET and known.hamlets.get(commune.path):
        try:
            return known.hamlet(commune, facts.name), facts
        except Invalid as refusal:
            raise Invalid(refusal.code, refusal.sentence, field="name") from refusal
    return known.hamlet(commune, name) if name else commune, facts
