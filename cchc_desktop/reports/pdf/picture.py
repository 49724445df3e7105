"""A drawing on paper: the thin painter of charts, beside that of the window."""

from cchc_desktop.domain.chart import Box, Drawing, Words
from cchc_desktop.reports.cells import clean
from cchc_desktop.reports.fonts import Face
from cchc_desktop.reports.pdf.blocks import width_of
from cchc_desktop.reports.pdf.flow import Strip
from cchc_desktop.reports.pdf.page import Block, Rule, Style, Text


def picture(drawing: Drawing, left: float) -> Strip:
    """All of a drawing as one strip that is never cut."""
    texts = tuple(_text(words, left) for words in drawing.words)
    outlines = (rule for box in drawing.boxes for rule in _outline(box, left))
    rules = (*outlines, *(Rule(one.x0 + left, one.y0, one.x1 + left, one.y1) for one in drawing.lines))
    black = (
        Block(box.x + left, box.y, box.x + left + box.width, box.y + box.height)
        for box in drawing.boxes
        if box.black
    )
    return Strip(drawing.height, texts, rules, tuple(black))


def _text(words: Words, left: float) -> Text:
    style = Style(Face.BOLD if words.bold else Face.REGULAR, words.size)
    text = clean(words.text)
    return Text(left + words.x - (width_of(text, style) if words.right else 0.0), words.y, style, text)


def _outline(box: Box, left: float) -> tuple[Rule, ...]:
    x0, y0, x1, y1 = box.x + left, box.y, box.x + left + box.width, box.y + box.height
    return Rule(x0, y0, x1, y0), Rule(x0, y1, x1, y1), Rule(x0, y0, x0, y1), Rule(x1, y0, x1, y1)
