"""The address of the log, for the walk of the house."""

from tests.house.walk import Visit

VISITS = [Visit("log", wrong="can-bo-tan-loi", codes={"reader": 200})]
