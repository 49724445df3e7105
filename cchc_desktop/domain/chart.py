"""Charts as a list of what is drawn, boxes, lines and words: for the painters of paper and window alike.

Lengths are points (1/72 inch) from the top left, the y of words is their baseline. Everything is black on
white, told apart by patterns and by numbers beside the bars, so that a photocopy can be read.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum, auto
from typing import NamedTuple, Protocol

from msgspec import Struct


class Fill(StrEnum):
    """How a part of a bar is filled."""

    BLACK = auto()
    HATCHED = auto()
    CROSSED = auto()
    BLANK = auto()


class Part(NamedTuple):
    """A stretch of a bar."""

    amount: Decimal
    fill: Fill


class Bar(Struct, frozen=True):
    """One row of a chart. `said` are its numbers, `uid` the record that it leads to, if one."""

    name: str
    parts: tuple[Part, ...]
    said: str
    uid: str = ""


class BarChart(Struct, frozen=True):
    """Bars below each other; `legend` says what the patterns mean."""

    title: str
    legend: tuple[tuple[Fill, str], ...]
    bars: tuple[Bar, ...]


class Box(NamedTuple):
    """A rectangle with an outline, black inside or empty."""

    x: float
    y: float
    width: float
    height: float
    black: bool = False


class Line(NamedTuple):
    """A straight line."""

    x0: float
    y0: float
    x1: float
    y1: float


class Words(NamedTuple):
    """One line of text that begins at `x`, or ends there where it is set to the `right`."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    right: bool = False


class Area(NamedTuple):
    """Where a bar can be pointed at, over the whole width of its chart; `said` reads it aloud."""

    x: float
    y: float
    width: float
    height: float
    uid: str
    said: str


class Drawing(Struct, frozen=True):
    """All that is drawn."""

    width: float
    height: float
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    words: tuple[Words, ...] = ()
    areas: tuple[Area, ...] = ()


class Measure(Protocol):
    """Measures text, in points, as it will be set."""

    def width(self, text: str, size: float, bold: bool) -> float:
        """How wide a line is."""

    def wrap(self, text: str, size: float, bold: bool, room: float) -> Sequence[str]:
        """Lines of at most `room` points."""


TITLE_SIZE, SIZE = 12.0, 11.0
_LEADING = 1.15
_BAR, _GAP = 13.0, 6.0
_SWATCH = 10.0
_NAME_SHARE, _NAME_LEAST = 0.36, 0.2
"""Of the width, for names; less where the numbers leave no room for bars."""
_BARS_LEAST = 0.125
NAME_LINES = 4
"""Of a name, which holds any we know whole."""
_BETWEEN = 6.0
_STEP = 4.0
"""Between the lines of a pattern: far enough apart to stay lines when they are copied."""


def drawn(chart: BarChart, width: float, measure: Measure, name_lines: int = NAME_LINES) -> Drawing:
    """The chart `width` points wide, as high as it needs; a name has at most `name_lines`."""
    pen = _Pen(width, measure, name_lines)
    pen.title(chart.title)
    pen.legend(chart.legend)
    pen.bars(chart.bars)
    return Drawing(width, pen.y, tuple(pen.boxes), tuple(pen.lines), tuple(pen.words), tuple(pen.areas))


def side_by_side(left: Drawing, right: Drawing, gap: float) -> Drawing:
    """Two drawings as one, their tops level."""
    by = left.width + gap
    return Drawing(
        by + right.width,
        max(left.height, right.height),
        (*left.boxes, *(one._replace(x=one.x + by) for one in right.boxes)),
        (*left.lines, *(one._replace(x0=one.x0 + by, x1=one.x1 + by) for one in right.lines)),
        (*left.words, *(one._replace(x=one.x + by) for one in right.words)),
        (*left.areas, *(one._replace(x=one.x + by) for one in right.areas)),
    )


def stacked(upper: Drawing, lower: Drawing, gap: float) -> Drawing:
    """Two drawings as one, below each other."""
    by = upper.height + gap
    return Drawing(
        max(upper.width, lower.width),
        by + lower.height,
        (*upper.boxes, *(one._replace(y=one.y + by) for one in lower.boxes)),
        (*upper.lines, *(one._replace(y0=one.y0 + by, y1=one.y1 + by) for one in lower.lines)),
        (*upper.words, *(one._replace(y=one.y + by) for one in lower.words)),
        (*upper.areas, *(one._replace(y=one.y + by) for one in lower.areas)),
    )


def filled(box: Box, fill: Fill) -> Iterator[Box | Line]:
    """A box and the lines of its pattern, which end at its edges."""
    yield box._replace(black=fill is Fill.BLACK)
    width, height = box.width, box.height
    if fill not in (Fill.HATCHED, Fill.CROSSED):
        return
    along = _STEP
    while along < width + height:
        start, end = max(0.0, along - height), min(along, width)
        low, high = min(along, height), max(0.0, along - width)
        yield Line(box.x + start, box.y + low, box.x + end, box.y + high)
        if fill is Fill.CROSSED:
            yield Line(box.x + start, box.y + height - low, box.x + end, box.y + height - high)
        along += _STEP


class _Pen:
    """Draws from the top down."""

    def __init__(self, width: float, measure: Measure, name_lines: int) -> None:
        self.y = 0.0
        self._name_lines = name_lines
        self._width = width
        self._measure = measure
        self.boxes: list[Box] = []
        self.lines: list[Line] = []
        self.words: list[Words] = []
        self.areas: list[Area] = []

    def title(self, text: str) -> None:
        for line in self._measure.wrap(text, TITLE_SIZE, True, self._width):
            self.words.append(Words(0.0, self.y + TITLE_SIZE, line, TITLE_SIZE, bold=True))
            self.y += TITLE_SIZE * _LEADING
        self.y += _GAP

    def legend(self, legend: Sequence[tuple[Fill, str]]) -> None:
        """Swatches with their words, in as many lines as they need."""
        x = 0.0
        for fill, text in legend:
            wide = _SWATCH + 4 + self._measure.width(text, SIZE, False) + 2 * _BETWEEN
            if x and x + wide > self._width:
                x, self.y = 0.0, self.y + SIZE * _LEADING + 2
            self._fill(Box(x, self.y, _SWATCH, _SWATCH), fill)
            self.words.append(Words(x + _SWATCH + 4, self.y + SIZE - 1.5, text, SIZE))
            x += wide
        self.y += SIZE * _LEADING + 2 * _GAP

    def bars(self, bars: Sequence[Bar]) -> None:
        """Names left, bars to one scale, numbers where each bar ends."""
        if not bars:
            return
        widest = max(self._measure.width(bar.said, SIZE, False) for bar in bars)
        spare = self._width * (1 - _BARS_LEAST) - widest - _BETWEEN
        start = max(self._width * _NAME_LEAST, min(self._width * _NAME_SHARE, spare))
        room = max(self._width - start - widest - _BETWEEN, 0.0)
        most = max(sum((part.amount for part in bar.parts), Decimal(0)) for bar in bars)
        scale = room / float(most) if most else 0.0
        top = self.y
        for bar in bars:
            self._bar(bar, start, scale)
        self.lines.append(Line(start, top, start, self.y))
        self.y += _GAP

    def _bar(self, bar: Bar, start: float, scale: float) -> None:
        names = self._name(bar.name, start - _BETWEEN)
        height = max(_BAR, len(names) * SIZE * _LEADING) + _GAP
        self.areas.append(Area(0.0, self.y, self._width, height, bar.uid, f"{bar.name}: {bar.said}"))
        baseline = self.y + (height - len(names) * SIZE * _LEADING) / 2 + SIZE * 0.92
        for number, line in enumerate(names):
            place = start - _BETWEEN, baseline + number * SIZE * _LEADING
            self.words.append(Words(*place, line, SIZE, right=True))
        x, y = start, self.y + (height - _BAR) / 2
        for part in bar.parts:
            if part.amount > 0:
                self._fill(Box(x, y, float(part.amount) * scale, _BAR), part.fill)
                x += float(part.amount) * scale
        self.words.append(Words(x + _BETWEEN, y + _BAR / 2 + SIZE * 0.34, bar.said, SIZE))
        self.y += height

    def _name(self, text: str, room: float) -> list[str]:
        """What is left out is told by an ellipsis."""
        lines, most = list(self._measure.wrap(text, SIZE, False, room)), self._name_lines
        if len(lines) <= most:
            return lines
        dots = self._measure.width("…", SIZE, False)
        last = self._measure.wrap(lines[most - 1], SIZE, False, room - dots)[0]
        return [*lines[: most - 1], f"{last.rstrip(' -')}…"]

    def _fill(self, box: Box, fill: Fill) -> None:
        for mark in filled(box, fill):
            if isinstance(mark, Box):
                self.boxes.append(mark)
            else:
                self.lines.append(mark)
