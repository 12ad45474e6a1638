"""Pages of notices: urging, messages, letters, receipts, mail."""
