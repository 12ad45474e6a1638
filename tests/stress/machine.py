"""The machine over the chain, deep: `python -m tests.stress.machine EXAMPLES STEPS`.

Each run in a transaction that is taken back, on the database of this process.
"""

import sys

import django


def main(examples: int, steps: int) -> None:
    django.setup()
    from django.db import transaction
    from hypothesis import HealthCheck, Phase, settings
    from hypothesis.stateful import run_state_machine_as_test

    from thonmoi.audit import kept
    from thonmoi.monitoring.tests.chain import Chain

    class Rolled(Chain):
        def __init__(self):
            self.run = transaction.atomic()
            self.run.__enter__()
            kept.forget()
            super().__init__()

        def teardown(self):
            transaction.set_rollback(True)
            self.run.__exit__(None, None, None)
            kept.forget()

    deep = settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        print_blob=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Rolled, settings=deep)
    sys.stdout.write("no forbidden state\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
