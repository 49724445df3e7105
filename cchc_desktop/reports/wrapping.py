"""Breaking text into lines. Widths are in thousandths of an em, so one cache of words serves every size."""

from collections.abc import Iterator, Mapping

_LONGEST_REMEMBERED = 30
_BREAK_AFTER = frozenset("/-_.,;:?&=)")


class Ruler:
    """Measures and wraps text set in one face; remembers the width of each word it has seen."""

    def __init__(self, widths: Mapping[int, float], default: float) -> None:
        self._glyphs = widths
        self._default = default
        self._words: dict[str, float] = {}
        self._space = self._measure(" ")

    def width(self, text: str) -> float:
        known = self._words.get(text)
        if known is None:
            known = self._measure(text)
            if len(text) <= _LONGEST_REMEMBERED:
                self._words[text] = known
        return known

    def wrap(self, text: str, limit: float) -> list[str]:
        """Lines no wider than `limit`, except where a single character already is.

        Breaks at newlines and spaces (runs of spaces become one), and inside a word only when it is wider
        than a whole line. Blank text is one blank line.
        """
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines += self._wrap_paragraph(paragraph, limit)
        return lines

    def wrap_evenly(self, text: str, limit: float) -> list[str]:
        """As few lines as `wrap` makes, of lengths as equal as can be: for centred titles."""
        lines = self.wrap(text, limit)
        narrow = max(map(self.width, text.split()), default=limit)
        wide = limit
        while wide - narrow > limit / 100:
            middle = (narrow + wide) / 2
            if len(tried := self.wrap(text, middle)) == len(lines):
                lines, wide = tried, middle
            else:
                narrow = middle
        return lines

    def _wrap_paragraph(self, paragraph: str, limit: float) -> list[str]:
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        known, space = self._words, self._space
        for word in paragraph.split(" "):
            if not word:
                continue
            width = known.get(word) or self.width(word)
            if line and used + space + width <= limit:
                line.append(word)
                used += space + width
                continue
            if line:
                lines.append(" ".join(line))
            if width > limit:
                *full, rest = self._pieces(word, limit)
                lines += full
                line, used = [rest], self.width(rest)
            else:
                line, used = [word], width
        lines.append(" ".join(line))
        return lines

    def _pieces(self, word: str, limit: float) -> Iterator[str]:
        """Cut a word wider than a line, after a sign such as "/" where the second half of a line has one."""
        start, used = 0, 0.0
        for position, char in enumerate(word):
            width = self._glyphs.get(ord(char), self._default)
            while used + width > limit and position > start:
                cut = self._kinder_cut(word, start, position)
                yield word[start:cut]
                start, used = cut, self._measure(word[cut:position])
            used += width
        yield word[start:]

    @staticmethod
    def _kinder_cut(word: str, start: int, end: int) -> int:
        for cut in range(end, start + (end - start + 1) // 2, -1):
            if word[cut - 1] in _BREAK_AFTER:
                return cut
        return end

    def _measure(self, text: str) -> float:
        glyphs, default = self._glyphs, self._default
        return sum([glyphs.get(ord(char), default) for char in text])
