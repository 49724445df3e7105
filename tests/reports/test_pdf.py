"""Real PDFs, read back by other programs."""

import hashlib
import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from cchc_desktop.domain.errors import Fault, UserError
from cchc_desktop.domain.labels import SAMPLE_MARK
from cchc_desktop.reports import fonts
from cchc_desktop.reports.pdf import render_pdf
from tests.reports.grids import NAME, SIGNER, grid, many, plain, run, words

MM = 72 / 25.4
Tool = Callable[[str], str]


def test_only_embedded_subsets_of_the_shipped_face(pdf: Path, require_tool: Tool) -> None:
    listed = run(require_tool("pdffonts"), pdf).splitlines()[2:]
    assert len(listed) == 3
    for line in listed:
        name, *_, embedded, subset, has_unicode, _, _ = line.split()
        assert "+LiberationSerif" in name
        assert (embedded, subset, has_unicode) == ("yes", "yes", "yes")


def test_the_file_is_sound_and_says_what_it_is(pdf: Path, require_tool: Tool) -> None:
    run(require_tool("qpdf"), "--check", pdf)
    told = dict(line.split(":", 1) for line in run(require_tool("pdfinfo"), pdf).splitlines())
    told = {key: value.strip() for key, value in told.items()}
    assert told["Title"] == "Phân công nhiệm vụ thực hiện Bộ chỉ số cải cách hành chính năm 2026"
    assert (told["Author"], told["Subject"]) == ("UBND xã", "Phân công")
    assert told["Page size"] == "841.89 x 595.276 pts (A4)"
    objects = json.loads(run(require_tool("qpdf"), "--json=1", "--json-key=objects", pdf))["objects"]
    catalog = objects[objects["trailer"]["/Root"]]
    assert catalog["/Lang"] == "vi-VN"
    assert objects[catalog["/ViewerPreferences"]]["/DisplayDocTitle"] is True


def test_fields_are_bookmarks(pdf: Path, require_tool: Tool) -> None:
    outlines = json.loads(run(require_tool("qpdf"), "--json=1", "--json-key=outlines", pdf))["outlines"]
    titles = [outline["title"] for outline in outlines]
    assert titles == [f"{n}. Lĩnh vực số {n}" for n in range(0, 120, 13)]
    pages = [outline["destpageposfrom1"] for outline in outlines]
    assert pages == sorted(pages)
    assert pages[-1] > pages[0]


def test_every_page_stays_within_the_margins_and_has_its_header(pdf: Path, pdftotext: str) -> None:
    pages = words(pdftotext, pdf)
    assert len(pages) > 5
    for number, page in enumerate(pages, 1):
        top = [word for word in page if word.y1 < 20 * MM]
        assert [word.text for word in top] == ([str(number)] if number > 1 else [])
        if top:
            assert (top[0].x0 + top[0].x1) / 2 == pytest.approx((30 + 282) / 2 * MM, abs=0.5)
        inside = [word for word in page if word not in top]
        assert min(word.x0 for word in inside) >= 30 * MM - 0.01
        assert max(word.x1 for word in inside) <= 282 * MM + 0.01
        assert max(word.y1 for word in inside) <= 190 * MM
        assert {"STT", "Thời", "hạn"} <= {word.text for word in inside}


def test_the_text_is_composed_and_found_across_broken_lines(tmp_path: Path, pdftotext: str) -> None:
    path = tmp_path / "nfd.pdf"
    path.write_bytes(
        render_pdf(grid([plain(1, unicodedata.normalize("NFD", NAME)), plain(2, "Ẵ Ễ Ộ Ử " * 90)]))
    )
    text = run(pdftotext, "-raw", path, "-")
    assert text == unicodedata.normalize("NFC", text)
    assert NAME in " ".join(text.split())
    assert " ".join(["Ẵ Ễ Ộ Ử"] * 30) in " ".join(text.split())


def test_the_same_document_gives_the_same_bytes_also_in_another_process(root: Path) -> None:
    document = grid(many(40), signature=SIGNER)
    data = render_pdf(document)
    assert data == render_pdf(document)
    program = (
        "import hashlib; from tests.reports.grids import *; from cchc_desktop.reports.pdf import render_pdf;"
        "print(hashlib.sha256(render_pdf(grid(many(40), signature=SIGNER))).hexdigest())"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        told = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            cwd=root,
            check=True,
            capture_output=True,
            text=True,
        )
        assert told.stdout.strip() == hashlib.sha256(data).hexdigest()


def test_another_day_gives_another_file() -> None:
    document = grid(many(3))
    assert render_pdf(document) != render_pdf(replace(document, dated=None))


def test_a_sample_is_marked_on_every_page_and_has_no_signer(tmp_path: Path, pdftotext: str) -> None:
    path = tmp_path / "mẫu.pdf"
    path.write_bytes(render_pdf(grid(many(60), sample=True, signature=SIGNER)))
    pages = run(pdftotext, "-layout", path, "-").split("\f")[:-1]
    assert len(pages) > 3
    assert all(SAMPLE_MARK in page for page in pages)
    assert "CHỦ TỊCH" not in "".join(pages)
    for page in words(pdftotext, path):
        mark = [word for word in page if word.text in SAMPLE_MARK.split() and word.y1 < 20 * MM]
        assert max(word.x1 for word in mark) < 150 * MM, "the top right corner is the digital signature's"


def test_characters_the_font_lacks_do_not_stop_a_report() -> None:
    assert render_pdf(grid([plain(1, "漢字 🙂 \x07 \u200b \u00ad ́")])).startswith(b"%PDF")


def test_missing_fonts_are_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> Path:
        raise FileNotFoundError(name)

    monkeypatch.setattr(fonts, "data_path", missing)
    fonts.font.cache_clear()
    with pytest.raises(UserError) as caught:
        render_pdf(grid(many(1)))
    assert caught.value.fault is Fault.FONTS_MISSING
