# -*- coding: utf-8 -*-
"""Vietnamese sentences on any console. Readable to every Python since 2.7, as run.py is."""

from __future__ import unicode_literals

import sys
import unicodedata


def without_accents(text):
    """Return the text with plain Latin letters: 'Hãy đợi' becomes 'Hay doi'."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def encoded(text, encoding):
    """Return the bytes a console of this encoding can show, without accents if it lacks a letter."""
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return without_accents(text).encode(encoding, "replace")


def say(sentence, stream=None):
    """Write one sentence and a line end to `stream` (the standard output when not named)."""
    stream = stream or sys.stdout
    data = encoded(sentence + "\n", getattr(stream, "encoding", None) or "utf-8")
    stream.flush()
    getattr(stream, "buffer", stream).write(data)
    stream.flush()


def complain(sentence):
    """Write one sentence to the standard error stream."""
    say(sentence, sys.stderr)
