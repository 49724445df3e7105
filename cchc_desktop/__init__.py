"""CCHC Desktop: a commune's work on the administrative reform index, kept through the year."""

__version__ = "0.1.0"
