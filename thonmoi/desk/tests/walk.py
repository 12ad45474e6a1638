"""The desk's addresses, for the walk of the house."""

from tests.house.walk import Visit

VISITS = [
    Visit("home", codes=dict.fromkeys(("stranger", "reader", "right"), 302)),
    Visit("my-work"),
]
