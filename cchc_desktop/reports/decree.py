"""Every number of Nghị định 30/2020/NĐ-CP that our paper follows, in one place.

Phụ lục I, mục II is the source unless a line says otherwise. Lengths are in points (1/72 inch), origin at
the top left of the page; type sizes are in points.
"""

MM = 72 / 25.4

# I.1 paper; landscape is allowed for tables
PAGE_LONG = 297 * MM
PAGE_SHORT = 210 * MM

# I.3 margins: top and bottom 20-25 mm, left 30-35 mm, right 15-20 mm. The decree does not turn them with
# the page, and a landscape appendix is stapled at its left edge like the letter before it, so they stay.
MARGIN_TOP = 20 * MM
MARGIN_BOTTOM = 20 * MM
MARGIN_LEFT = 30 * MM
MARGIN_RIGHT = 15 * MM

# I.7 page number: 13-14, upright, centred in the top margin, absent on page 1
PAGE_NUMBER_SIZE = 14.0
PAGE_NUMBER_BASELINE = 13 * MM

# III.1 appendix: label 14 bold, title 13-14 bold capitals, "(Kèm theo ...)" 13-14 italic, all centred
LABEL_SIZE = 14.0
TITLE_SIZE = 14.0
SUBTITLE_SIZE = 14.0
# Phụ lục III, model 2.1: eleven raised underscores under the heading of the appendix
HEADING_RULE = 18 * MM

# II.1-5, 9 and V, the sizes of the illustrations: head of page 1, text, recipients
NATION_SIZE = 12.0
MOTTO_SIZE = 13.0
ISSUER_SIZE = 12.0
NUMBER_SIZE = 13.0
HEAD_DATE_SIZE = 13.0
SUBJECT_SIZE = 12.0
SUBJECT_GAP = 6.0
KIND_SIZE = 14.0
BODY_SIZE = 14.0
RECIPIENTS_LABEL_SIZE = 12.0
RECIPIENTS_SIZE = 11.0
# II.2.b, II.5.b: the rule below issuer and summary is 1/3-1/2 of the line above it
RULE_SHARE = 0.4
# II.6.e: first line indented 1 or 1.27 cm, at least 6 points between paragraphs, single to 1.5 lines
FIRST_LINE = 12.7 * MM
PARAGRAPH_GAP = 6.0
# No figure in the decree; in its models the names of the issuer take two fifths of the line
HEAD_LEFT_SHARE = 0.41

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

# II.7 signing authority, title and name: 13-14 bold
SIGNATURE_SIZE = 14.0
PLACE_DATE_SIZE = 14.0
# No figure in the decree; models leave four to five lines for the hand and the stamp
SIGNING_ROOM = 5 * 14.0 * 1.15
# Forms of the quality system bear no stamp
FORM_SIGNING_ROOM = 3 * 14.0 * 1.15

# The decree sets no size inside tables. Body text is 13-14; 12 keeps nine columns legible on landscape A4
TABLE_SIZE = 12.0
NOTE_SIZE = 12.0
NOTE_GAP = 6.0
# Ours, not the decree's
SAMPLE_MARK_SIZE = 12.0

# Liberation Serif and Times New Roman, in ems: the highest stacked capital (bold Ẵ, Ễ, Ỗ) reaches 0.915
# above the baseline and the lowest letter 0.221 below, so at 1.15 ("single" in Word) lines never touch
LINE_SPACING = 1.15
ASCENT = 0.92

CELL_PADDING_X = 1.2 * MM
CELL_PADDING_Y = 1.0 * MM
LARGEST_HOLE = 0.4
"""Share of a page that may stay empty rather than cut a row of a table: a higher row is always cut where its
page ends, since Word can be told no more of a row than whether it may be."""
BORDER = 0.5
"""Stroke of table rules: thin, yet solid black on an office laser printer."""
