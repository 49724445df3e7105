"""The one expected error of the launcher: a sentence for the user, and exit status 1."""


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """What is wanted cannot be done here; the text says why, what is safe and what to do."""
