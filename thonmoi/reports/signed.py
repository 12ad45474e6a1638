"""The signed file of a report: a PDF, not changed after it was signed."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.library.files.check import PDF, Checked
from thonmoi.library.files.signature import Signature, signature_of


def accepted(file: Checked) -> Signature:
    """What the file says of its signature. Raises Invalid for no PDF, or one changed since."""
    if file.media_type != PDF:
        raise Invalid("report.signed", _("The signed file is a PDF."), field="file")
    found = signature_of(file.content)
    if found is Signature.CHANGED:
        raise Invalid(
            "report.signature",
            _("The file was changed after it was signed. Ask for the file as it was signed."),
            field="file",
        )
    return found
