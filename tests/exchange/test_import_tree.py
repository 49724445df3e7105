"""The tree of a table: rows with and without codes, fields in capitals, totals and notes left out."""

import pytest

from tests.exchange.previews import Preview, Row, said, tree


def test_rows_without_a_code_stand_below_the_last_coded_row(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B"), (None, "- một ý", 1), ("-", "ý khác", 1), ("1.2", "C"))
    assert tree(found) == ["I A", "  1.1 B", "     một ý", "     ý khác", "  1.2 C"]
    assert said(found.warnings) == [("row_without_code", "B4"), ("row_without_code", "B5")]


def test_a_row_without_code_and_name_goes_on_with_the_one_above(preview: Preview) -> None:
    found = preview(
        ("I", "A", 1, "VP", "KT", "Kế hoạch", "15/3"), (None, None, None, None, "VHTT", "Báo cáo", "15/6")
    )
    planned = found.reading.rows[0].planned
    assert (planned.evidence, len(planned.coordinating_uids), len(planned.milestones)) == (
        ("Kế hoạch", "Báo cáo"),
        2,
        2,
    )
    assert said(found.warnings) == [("row_continues", "3")]


def test_capitals_alone_in_a_row_are_a_field(preview: Preview) -> None:
    found = preview((None, "CHỈ ĐẠO, ĐIỀU HÀNH"), ("1.1", "A"), (None, "THỂ CHẾ"), ("2.1", "B"))
    assert tree(found) == [" CHỈ ĐẠO, ĐIỀU HÀNH", "  1.1 A", " THỂ CHẾ", "  2.1 B"]
    assert said(found.warnings) == [("row_as_field", "B2"), ("row_as_field", "B4")]


def test_capitals_behind_a_bullet_are_no_field(preview: Preview) -> None:
    found = preview(("1", "Chuyển đổi số"), ("1.1", "Chỉ số"), (None, "+ DTI"), ("1.2", "Hồ sơ"))
    assert tree(found) == ["1 Chuyển đổi số", "  1.1 Chỉ số", "     DTI", "  1.2 Hồ sơ"]


def test_codes_written_in_front_of_the_names(preview: Preview) -> None:
    header = ("Tiêu chí", "Điểm")
    found = preview(("I. Chỉ đạo", 1), ("1. Kế hoạch", 1), ("1.1. Ban hành", 1), header=header)
    assert tree(found) == ["I Chỉ đạo", "  1 Kế hoạch", "    1.1 Ban hành"]
    assert found.warnings == ()
    assert said(preview((None, "I. Chỉ đạo")).warnings) == [("code_from_name", "B2")]


def test_a_place_in_the_tree_that_is_a_guess_is_told(preview: Preview) -> None:
    found = preview(("I", "A"), ("1.1", "B"), ("1.1", "C"), ("1.2.1", "D"), ("2.3", "E"), ("TC5", "F"))
    assert said(found.warnings) == [
        ("code_repeated", "A4"),
        ("code_skips_level", "A5"),
        ("code_elsewhere", "A6"),
        ("code_strange", "A7"),
    ]


def test_a_code_kept_as_a_number_is_asked_until_it_is_answered(preview: Preview) -> None:
    rows: list[Row] = [("I", "A"), ("1.9", "B"), (1.1, "C")]
    (question,) = preview(*rows).questions
    assert (question.id, question.choices, question.proposal) == ("code:Bảng 1!A4", ("1.10", "1.1"), "1.10")
    assert tree(preview(*rows))[2] == "  1.10 C"
    answered = preview(*rows, **{question.id: "1.1"})
    assert (tree(answered)[2], answered.questions) == ("  1.1 C", ())
    still = preview(*rows, **{question.id: "1.11"})
    assert "“1.11”" in still.questions[0].text


def test_a_coded_row_below_a_total_still_counts(preview: Preview) -> None:
    found = preview(("I", "A", 1), (None, "Tổng điểm", 1), (None, "dòng thừa"), ("II", "Điểm cộng", 1))
    assert tree(found) == ["I A", "II Điểm cộng"]
    assert said(found.left_out) == [("total_row", "B3"), ("foot_row", "B4")]


@pytest.mark.parametrize(
    "text",
    [
        "Ghi chú:",
        "Nơi nhận:",
        "KT. CHỦ TỊCH",
        "Người lập biểu",
        "(*) Điểm do thành phố chấm",
        "Hải Phòng, ngày 05 tháng 01 năm 2026",
    ],
)
def test_what_stands_below_the_table(preview: Preview, text: str) -> None:
    found = preview(("I", "A", 1), (None, text), (None, "bất kỳ"), ("1", "chú giải một"))
    assert tree(found) == ["I A"]
    assert said(found.left_out) == [("foot_row", "B3"), ("foot_row", "B4"), ("foot_row", "A5")]


def test_a_signature_in_a_column_of_the_table_is_none_of_its_rows(preview: Preview) -> None:
    header = ("STT", "Tên", "Điểm", "Thời hạn")
    table = [("I", "A"), ("1.1", "B", 1, "30/6/2026"), (None, "TỔNG CỘNG", 1)]
    foot = [("Nơi nhận:", None, None, "TM. ỦY BAN NHÂN DÂN"), ("- Như trên;", None, None, "CHỦ TỊCH")]
    found = preview(*table, *foot, (None, None, None, "Nguyễn Thị B"), header=header)
    assert tree(found) == ["I A", "  1.1 B"]


@pytest.mark.parametrize(
    "name", ["Tổng hợp báo cáo", "Công khai thủ tục", "Cộng đồng tham gia", "Lưu trữ hồ sơ"]
)
def test_names_that_only_begin_like_a_total_or_a_note(preview: Preview, name: str) -> None:
    assert tree(preview(("I", "A"), (None, name, 1)))[1] == f"   {name}"


def test_numbers_that_count_the_rows_of_each_field_anew(preview: Preview) -> None:
    found = preview(
        ("I", "Chỉ đạo"), (1, "1.1. Kế hoạch"), (2, "1.2. Báo cáo"), ("II", "Thể chế"), (1, "2.1. Rà soát")
    )
    assert tree(found) == ["I Chỉ đạo", "  1.1 Kế hoạch", "  1.2 Báo cáo", "II Thể chế", "  2.1 Rà soát"]
    assert said(found.warnings) == [("codes_only_count", "A1")]


def test_roman_numerals_below_parts(preview: Preview) -> None:
    found = preview(
        ("A", "Chấm điểm"), ("I", "Chỉ đạo"), ("1", "Kế hoạch"), ("B", "Thưởng"), ("I", "Mô hình")
    )
    assert tree(found) == ["A Chấm điểm", "  I Chỉ đạo", "    1 Kế hoạch", "B Thưởng", "  I Mô hình"]
    assert found.warnings == ()


def test_a_word_before_the_number_tells_the_level(preview: Preview) -> None:
    header = ("Tiêu chí", "Điểm")
    found = preview(
        ("Lĩnh vực 1: Chỉ đạo",), ("Tiêu chí 1: Kế hoạch", 1), ("Tiêu chí thành phần 1: Ban hành", 1),
        ("Lĩnh vực 2: Thể chế",), ("Tiêu chí 1: Rà soát", 1), header=header,
    )  # fmt: skip
    assert tree(found) == ["1 Chỉ đạo", "  1 Kế hoạch", "    1 Ban hành", "2 Thể chế", "  1 Rà soát"]


def test_a_word_and_a_code_without_a_sign_behind_it(preview: Preview) -> None:
    header = ("Tiêu chí", "Điểm")
    found = preview(
        ("Lĩnh vực I Chỉ đạo",), ("Tiêu chí 1.1 Kế hoạch", 1), ("Tiêu chí 1.1.1 A", 1), header=header
    )
    assert tree(found) == ["I Chỉ đạo", "  1.1 Kế hoạch", "    1.1.1 A"]


@pytest.mark.parametrize("typed", ["1,1", "1 . 1", "1. 1.", "1.1 ."])
def test_codes_with_commas_and_blanks(preview: Preview, typed: str) -> None:
    found = preview(("I", "A"), (typed, "B"), (f"{typed.rstrip(' .')}.1", "C"))
    assert tree(found) == ["I A", "  1.1 B", "    1.1.1 C"]
    assert found.warnings == ()


def test_codes_alone_below_the_last_name_are_left_out(preview: Preview) -> None:
    found = preview(("I", "A", 1), ("1.1", "B", 1), ("1.2",), ("1.3",))
    assert tree(found) == ["I A", "  1.1 B"]
    assert said(found.left_out) == [("only_code", "A4"), ("only_code", "A5")]
    assert said(preview(("I", "A", 1), ("1.1",), ("1.2", "C", 1)).errors) == [("name_missing", "B3")]


def test_a_note_behind_a_star(preview: Preview) -> None:
    found = preview(("I", "A", 1), ("1.1", "B", 1), ("* Ghi chú:",), (None, "2. Chậm báo cáo bị trừ điểm"))
    assert tree(found) == ["I A", "  1.1 B"]
    assert said(found.left_out) == [("foot_row", "A4"), ("foot_row", "B5")]
