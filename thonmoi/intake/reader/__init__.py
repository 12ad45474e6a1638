"""The reader: a plan or similar administrative document in, a frozen `Reading` out.

Pure: no database, no clock, no request. It proposes; a person decides.
"""

from thonmoi.intake.reader.account import account
from thonmoi.intake.reader.reader import read, read_text
from thonmoi.intake.reader.reading import Reading

__all__ = ["Reading", "account", "read", "read_text"]
