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

    def wrap(self, text: str, limit: float, indent: float = 0.0) -> list[str]:
        """Lines no wider than `limit`, the first narrower by `indent`, but where a single character is wider.

        Breaks at newlines and spaces (runs of spaces become one), and inside a word only when it is wider
        than a whole line. No line begins with a dash that stands between words ("Văn hóa - Thể thao"): it
        would be read as an item. Blank text is one blank line.
        """
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines += self._wrap_paragraph(paragraph, limit, limit - indent)
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

    def _wrap_paragraph(self, paragraph: str, limit: float, room: float) -> list[str]:
        """`room` is what the first line has, `limit` the others."""
        lines: list[str] = []
        line: list[str] = []
        used = 0.0
        known, space = self._words, self._space
        words = paragraph.split(" ")
        if " - " in paragraph:
            words = self._with_dashes(words, min(room, limit))
        for word in words:
            if not word:
                continue
            width = known.get(word) or self.width(word)
            if line and used + space + width <= room:
                line.append(word)
                used += space + width
                continue
            if line:
                lines.append(" ".join(line))
                room = limit
            if width > room:
                *full, rest = self._pieces(word, limit, room)
                lines += full
                room = limit if full else room
                line, used = [rest], self.width(rest)
            else:
                line, used = [word], width
        lines.append(" ".join(line))
        return lines

    def _with_dashes(self, words: list[str], room: float) -> list[str]:
        """Each dash tied to the word before it, where a line can hold both."""
        tied: list[str] = []
        for word in filter(None, words):
            if word == "-" and tied and self.width(f"{tied[-1]} -") <= room:
                tied[-1] += " -"
            else:
                tied.append(word)
        return tied

    def _pieces(self, word: str, limit: float, room: float) -> Iterator[str]:
        """Cut a word wider than a line, after a sign such as "/" where the second half of a line has one."""
        start, used = 0, 0.0
        for position, char in enumerate(word):
            width = self._glyphs.get(ord(char), self._default)
            while used + width > room and position > start:
                cut = self._kinder_cut(word, start, position)
                yield word[start:cut]
                start, used, room = cut, self._measure(word[cut:position]), limit
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
