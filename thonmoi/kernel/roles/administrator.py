"""Who keeps the accounts and the data of the program, and has no power over figures."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles.role import role

ADMIN = role(
    "admin",
    _("Administrator"),
    _("Keeps people, agencies, units and packs; sees the log; has no power over figures."),
    P.AUDIT_READ,
    P.ACCOUNT_READ,
    P.UNIT_REGISTER,
    P.UNIT_END,
    P.SUCCESSION_RECORD,
    P.AGENCY_REGISTER,
    P.ACCOUNT_CREATE,
    P.ACCOUNT_LOCK,
    P.PASSWORD_RESET,
    P.MEMBERSHIP_GRANT,
    P.MEMBERSHIP_END,
    P.MEASURE_REGISTER,
    P.SET_DRAFT,
    P.PACK_APPLY,
    P.REGIME_REGISTER,
    P.BOUNDARY_LOAD,
    P.PROCEDURE_REGISTER,
    P.QUESTIONNAIRE_REGISTER,
)
