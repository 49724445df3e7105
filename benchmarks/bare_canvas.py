"""The floor of the appendix: the same rows wrapped and drawn straight onto a reportlab canvas.

No splitting of rows, no kept-together rows, no signature, no bookmarks: what anybody would write in an hour.
"""

from io import BytesIO

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from benchmarks.sample_grid import sample_grid
from cchc_desktop.domain.document import Align, Emphasis
from cchc_desktop.reports.cells import cell_text
from cchc_desktop.resources import data_path

WIDTH, HEIGHT, MM = 841.89, 595.28, 72 / 25.4
LEFT, RIGHT, TOP, BOTTOM = 30 * MM, WIDTH - 15 * MM, HEIGHT - 20 * MM, 20 * MM
SIZE, LEADING, PAD = 12, 13.8, 3
_widths: dict[tuple[str, str], float] = {}


def draw(count: int) -> bytes:
    for face in ("Regular", "Bold"):
        registerFont(TTFont(face, str(data_path(f"resources/fonts/LiberationSerif-{face}.ttf"))))
    rl_config.canvas_basefontname = "Regular"
    grid = sample_grid(count)
    scale = (RIGHT - LEFT) / sum(column.width_mm for column in grid.columns)
    edges = [LEFT]
    for column in grid.columns:
        edges.append(edges[-1] + column.width_mm * scale)
    centred = [column.align is Align.CENTER for column in grid.columns]
    buffer = BytesIO()
    canvas = Canvas(buffer, (WIDTH, HEIGHT), pageCompression=1, invariant=1, initialFontName="Regular")
    titles = [column.title for column in grid.columns]
    y = draw_row(canvas, titles, "Bold", edges, centred, TOP)
    for row in grid.rows:
        face = "Regular" if row.emphasis is Emphasis.PLAIN else "Bold"
        cells = [
            wrap(text, face, edges[n + 1] - edges[n] - 2 * PAD)
            for n, text in enumerate(map(cell_text, row.cells, grid.columns))
        ]
        if y - max(map(len, cells)) * LEADING - 2 * PAD < BOTTOM:
            canvas.showPage()
            canvas.setFont("Regular", 14)
            canvas.drawCentredString((LEFT + RIGHT) / 2, HEIGHT - 13 * MM, str(canvas.getPageNumber()))
            y = draw_row(canvas, titles, "Bold", edges, centred, TOP)
        y = draw_lines(canvas, cells, face, edges, centred, y)
    canvas.save()
    return buffer.getvalue()


def draw_row(
    canvas: Canvas, texts: list[str], face: str, edges: list[float], centred: list[bool], y: float
) -> float:
    cells = [wrap(text, face, edges[n + 1] - edges[n] - 2 * PAD) for n, text in enumerate(texts)]
    return draw_lines(canvas, cells, face, edges, centred, y)


def draw_lines(
    canvas: Canvas, cells: list[list[str]], face: str, edges: list[float], centred: list[bool], y: float
) -> float:
    bottom = y - max(map(len, cells)) * LEADING - 2 * PAD
    canvas.setFont(face, SIZE)
    for n, lines in enumerate(cells):
        baseline = y - PAD - SIZE * 0.92
        for line in lines:
            if centred[n]:
                canvas.drawCentredString((edges[n] + edges[n + 1]) / 2, baseline, line)
            else:
                canvas.drawString(edges[n] + PAD, baseline, line)
            baseline -= LEADING
    canvas.setLineWidth(0.5)
    canvas.lines([(x, y, x, bottom) for x in edges])
    canvas.lines([(edges[0], y, edges[-1], y), (edges[0], bottom, edges[-1], bottom)])
    return bottom


def wrap(text: str, face: str, limit: float) -> list[str]:
    lines = []
    for paragraph in text.split("\n"):
        line, used = "", 0.0
        for word in paragraph.split():
            width = _widths.get((word, face))
            if width is None:
                width = _widths[word, face] = stringWidth(word, face, SIZE)
            if line and used + SIZE / 4 + width <= limit:
                line, used = f"{line} {word}", used + SIZE / 4 + width
            else:
                if line:
                    lines.append(line)
                line, used = word, width
        lines.append(line)
    return lines
