"""How costs grow: timed, so a command of its own, `make growth`, which CI runs, goes through them."""
