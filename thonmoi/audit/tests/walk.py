"""The addresses of the log, for the walk of the house."""

from tests import universe
from tests.house.walk import Visit
from thonmoi.audit.models import Event


def newest():
    return (Event.objects.filter(unit_path=universe.PATH).latest("seq").seq,)


VISITS = [
    Visit("log", wrong="can-bo-tan-loi", codes={"reader": 200}),
    Visit("log-entry", newest, wrong="can-bo-tan-loi", codes={"reader": 200, "wrong": 404}),
]
