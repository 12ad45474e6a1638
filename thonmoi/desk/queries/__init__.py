"""All reads of the desk: pages put together from the rooms below. It writes nothing."""
