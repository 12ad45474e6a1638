"""What the server writes down of requests that went wrong: never the code of a household.

Django logs the address of each; with the hour beside it, the log would say when a household
answered (decision 22, ADR 0015).
"""

import logging
import re
from typing import Any

CODE = re.compile(r"/s/[^/\s?]+")
HIDDEN = "/s/…"


class WithoutCodes(logging.Filter):
    """Lets every record pass, with the codes of its addresses blotted out."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_blotted(one) for one in record.args)
        record.msg = _blotted(record.msg)
        return True


def _blotted(value: Any) -> Any:
    text = str(value)
    return CODE.sub(HIDDEN, text) if CODE.search(text) else value
