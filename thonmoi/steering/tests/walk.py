VISITS = []
PAIRS = {}
