#!/usr/bin/env python3
"""The same as the console script `thonmoi`."""

from thonmoi.__main__ import main

if __name__ == "__main__":
    main()
