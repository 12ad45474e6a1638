"""The proposal as an official document to the finance division: tờ trình, Decree 30/2020. Pure."""
