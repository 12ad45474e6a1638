"""Why a row or a cell asks to be looked at; told in a sentence that says what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "row.loose": _("It is not clear where this row belongs: join it, mend it or leave it out."),
    "row.joined": _("The row was broken in two in the file and is put together: compare it."),
    "row.code-made": _("The text gives no number: a number was made, correct it where needed."),
    "row.code-twice": _("This number stands twice: correct one of the two."),
    "row.no-criterion": _("No criterion stands above this row: write its number."),
    "row.no-values": _("Nothing is written under what is required."),
    "row.kind": _("How it is measured does not show in the text: choose the kind of value."),
    "row.long": _("The name is longer than the program keeps: shorten it."),
    "criterion.no-name": _("The name of this criterion was not found: write it."),
    "criterion.no-code": _("The criterion has no number in the text: correct the one made."),
    "measure.asked": _("A measure of almost the same wording exists: confirm that it is the same, "
                       "or choose a new one."),
    "cell.blank": _("An empty cell: nothing is required, or it is not known?"),
    "cell.dash": _("A dash: nothing is required, or it is not known?"),
    "cell.no": _("“Không”: is nothing required of this group, or is zero?"),
    "cell.not-asked": _("The text does not require it of this group: a person concludes."),
    "cell.no-sign": _("A figure without a sign: read as at least."),
    "cell.ambiguous": _("The figure can be read in two ways: write the one that is meant."),
    "cell.range": _("The upper end lies below the lower one."),
    "cell.unit": _("A percentage stands where the name has another unit."),
    "cell.also": _("The cell has a further condition in brackets: a person concludes on it."),
    "cell.rest": _("The cell says more than a figure: a person concludes on the rest."),
    "cell.share": _("A share without a percent sign: read as a percentage."),
    "cell.words": _("Words that cannot be judged by a figure: a person concludes."),
    "cell.long": _("A long text: a person concludes."),
    "cell.level": _("Grades: check the scale, the higher the better."),
    "cell.mixed": _("This cell is of another kind or direction than the others of its row."),
    "cell.joined": _("The cell was put together of two."),
    "column.strange": _("The head of this column names no known group: say which it is."),
    "table.apart": _("This table was not taken for a part of the annex."),
}  # fmt: skip

QUIET = frozenset({"cell.not-asked"})
"""Told, but nothing that keeps a row from being confirmed with its block."""


def sentence(code: str) -> str | Promise:
    """What a code says; a code that is not known is shown as it is."""
    return SENTENCES.get(code, code)


def is_doubt(code: str) -> bool:
    """Whether a code asks a person to look."""
    return bool(code) and code not in QUIET
