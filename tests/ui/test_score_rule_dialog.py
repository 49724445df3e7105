"""Cách chấm: chosen beside the city's words, read back by examples, refused in place, one step for many."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.points import plain
from cchc_desktop.domain.score_records import ScoreRule
from cchc_desktop.domain.score_rules import (
    ByHand,
    Count,
    Level,
    Levels,
    Linear,
    Rule,
    Step,
    Steps,
    YesNo,
    read_rule,
)
from cchc_desktop.domain.vocabulary import CriterionKind, NoneArose
from cchc_desktop.services import criteria, one_stop, scoring
from cchc_desktop.services.score_rules import kept_rules, set_rules
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.ui.score_rule_dialog import ScoreRuleDialog
from cchc_desktop.ui.year_session import YearSession
from tests.support import TODAY, YEAR, logical_dump, row
from tests.ui.hands import focused, opened_dialog, press, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

D = Decimal
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TAB, ENTER, DOWN, ESC = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape
Make = Callable[..., ScoreRuleDialog]
TEXT = "Tỷ lệ đúng hạn:\n- Từ 90% trở lên: 1,5 điểm;\n- Từ 80% đến dưới 90%: 1 điểm;\n- Dưới 80%: 0 điểm."


@pytest.fixture
def make(qtbot: QtBot, workspace: Workspace) -> Make:
    def made(*codes: str) -> ScoreRuleDialog:
        session = YearSession(workspace)
        return opened_dialog(qtbot, ScoreRuleDialog(session, [row(workspace, code) for code in codes]))

    return made


def kept(workspace: Workspace, code: str) -> ScoreRule | None:
    one = row(workspace, code)
    return kept_rules(workspace, [one]).get(one.uid)


def rule(workspace: Workspace, code: str) -> Rule | None:
    found = kept(workspace, code)
    return read_rule(found.rule) if found and found.rule else None


def test_a_rule_is_chosen_and_kept_by_keyboard_alone(qtbot: QtBot, workspace: Workspace, make: Make) -> None:
    dialog = make("1.1.2")
    press(qtbot, dialog, DOWN, DOWN, DOWN, DOWN)
    assert dialog.reading_label.text() == "Đọc là: Tuyến tính.\nVí dụ: 82/100 → 1,23 điểm."
    press(qtbot, dialog, TAB, TAB)
    write(dialog, "90")
    assert "82/100 → 1,37 điểm; 90/100 → 1,50 điểm." in dialog.reading_label.text()
    press(qtbot, dialog, TAB, DOWN)
    assert "Không phát sinh → 1,50 điểm." in dialog.reading_label.text()
    press(qtbot, dialog, TAB, TAB)
    assert focused(dialog) is dialog.city_edit
    write(dialog, "Từ 90% được điểm tối đa")
    press(qtbot, dialog, ENTER, held=CTRL)
    assert not dialog.isVisible()
    found = kept(workspace, "1.1.2")
    assert found is not None
    assert (found.none_arose, found.city_text) == (NoneArose.FULL, "Từ 90% được điểm tối đa")
    assert rule(workspace, "1.1.2") == Linear(upper=D(90))
    again = make("1.1.2")
    assert again._fields.rule() == Linear(upper=D(90))
    press(qtbot, again, ESC)
    assert not again.isVisible()


@pytest.mark.parametrize(
    "wanted",
    [
        YesNo(),
        Levels((Level("Đúng hạn", D(1)), Level("Chậm", D("0.5")))),
        Steps((Step(D(1), low=D(90)), Step(D("0.5"), low=D(80), high=D(90)))),
        Linear(D(50), D(90)),
        Count(D("0.25"), D(1)),
        ByHand(),
    ],
)
def test_each_kind_is_shown_as_it_was_kept(workspace: Workspace, make: Make, wanted: Rule) -> None:
    set_rules(workspace, [row(workspace, "1.1.2")], wanted, NoneArose.NOTHING, city_text="Lời", source="s")
    before = logical_dump(workspace.path)
    dialog = make("1.1.2")
    assert dialog._fields.rule() == wanted
    dialog.save_button.click()
    assert not dialog.isVisible()
    assert logical_dump(workspace.path) == before


def test_steps_are_taken_from_the_words_and_read_back(workspace: Workspace, make: Make) -> None:
    dialog = make("1.1.2")
    dialog.city_edit.setPlainText(TEXT)
    dialog.take_button.click()
    assert focused(dialog) is dialog._fields.rungs_edit
    assert "từ 80 đến dưới 90 được 1,00 điểm" in dialog.reading_label.text()
    assert "80 → 1,00 điểm; 90 → 1,50 điểm" in dialog.reading_label.text()
    dialog.save_button.click()
    steps = (Step(D("1.5"), low=D(90)), Step(D(1), low=D(80), high=D(90)), Step(D(0), high=D(80)))
    assert rule(workspace, "1.1.2") == Steps(steps)


def test_levels_are_taken_from_words_without_numbers(make: Make) -> None:
    dialog = make("1.1.2")
    dialog.city_edit.setPlainText("- Ban hành đúng hạn: 1,5 điểm\n- Ban hành chậm: 0,5 điểm")
    dialog.take_button.click()
    assert dialog._fields.rule() == Levels(
        (Level("Ban hành đúng hạn", D("1.5")), Level("Ban hành chậm", D("0.5")))
    )
    dialog.city_edit.setPlainText("Có kế hoạch")
    dialog.take_button.click()
    assert "chưa có dòng nào ghi rõ điểm" in dialog.problem_label.text()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("80-90: 1\n90-100: 1,5", "“từ 80 đến 90” và “từ 90 đến 100” chồng lên nhau"),
        ("từ 80: 9", "9,00 điểm, lớn hơn điểm tối đa 1,50"),
        ("từ 80", "chưa rõ được mấy điểm"),
        ("nhiều: 1", "chưa rõ từ đâu đến đâu"),
        ("", "chưa có bậc nào"),
    ],
)
def test_what_is_wrong_is_said_in_place_and_kept(
    workspace: Workspace, make: Make, typed: str, said: str
) -> None:
    before = logical_dump(workspace.path)
    dialog = make("1.1.2")
    dialog.city_edit.setPlainText(TEXT)
    dialog.take_button.click()
    dialog._fields.rungs_edit.setPlainText(typed)
    assert said in dialog.reading_label.text()
    dialog.save_button.click()
    assert dialog.isVisible()
    assert said in dialog.problem_label.text()
    assert dialog._fields.rungs_edit.text() == typed
    assert logical_dump(workspace.path) == before


def test_a_gap_between_steps_is_told(make: Make) -> None:
    dialog = make("1.1.2")
    dialog.city_edit.setPlainText("Từ 90: 1 điểm\nDưới 70: 0 điểm")
    dialog.take_button.click()
    assert "Chưa có bậc cho: từ 70 đến dưới 90" in dialog.reading_label.text()


def test_steps_that_never_reach_the_most_are_told(make: Make) -> None:
    dialog = make("1.1.2")
    most = dialog._rows[0].criterion.max_points
    assert most is not None
    dialog.city_edit.setPlainText(f"Từ 90: {plain(most)} điểm\nDưới 90: 0 điểm")
    dialog.take_button.click()
    assert "chưa đến điểm tối đa" not in dialog.reading_label.text()
    dialog._fields.rungs_edit.setPlainText("Từ 90: 0,25\nDưới 90: 0")
    assert "Bậc cao nhất được 0,25 điểm, chưa đến điểm tối đa." in dialog.reading_label.text()


def test_one_rule_for_many_is_one_step_and_each_keeps_its_words(workspace: Workspace, make: Make) -> None:
    set_rules(workspace, [row(workspace, "1.1.1")], ByHand(), NoneArose.FULL, city_text="Một", source="x")
    before = logical_dump(workspace.path)
    dialog = make("1.1.1", "1.1.2", "1.2", "2.1", "I")
    assert dialog.rows_label.text() == "3 tiêu chí"
    assert "cách chấm khác nhau" in dialog.kind_label.text()
    assert "Bỏ qua 1 tiêu chí không do xã tự chấm" in dialog.kind_label.text()
    dialog._fields.rule_combo.setCurrentIndex(1)
    dialog.save_button.click()
    assert [rule(workspace, code) for code in ("1.1.1", "1.1.2", "1.2", "2.1")] == [YesNo()] * 3 + [None]
    first = kept(workspace, "1.1.1")
    assert first is not None
    assert (first.city_text, first.source) == ("Một", "x")
    workspace.undo()
    assert logical_dump(workspace.path) == before


def test_what_others_score_keeps_only_its_words(workspace: Workspace, make: Make) -> None:
    dialog = make("2.1")
    assert "xã không tự chấm" in dialog.kind_label.text()
    assert not dialog._fields.rule_combo.isEnabled()
    assert focused(dialog) is dialog.city_edit
    dialog.city_edit.setPlainText("Theo kết quả điều tra")
    dialog.save_button.click()
    found = kept(workspace, "2.1")
    assert found is not None
    assert (found.rule, found.city_text) == ("", "Theo kết quả điều tra")


@pytest.mark.parametrize(
    ("kind", "said"), [(CriterionKind.BONUS, "Điểm cộng"), (CriterionKind.PENALTY, "Điểm trừ")]
)
def test_bonus_and_penalty_are_explained(
    workspace: Workspace, make: Make, kind: CriterionKind, said: str
) -> None:
    one = row(workspace, "1.2")
    criteria.edit_criterion(workspace, one, replace(one.criterion, kind=kind))
    assert said in make("1.2").kind_label.text()


def test_esc_does_not_throw_away_what_was_typed(qtbot: QtBot, make: Make) -> None:
    dialog = make("1.1.2")
    dialog.city_edit.setFocus()
    write(dialog, "Dán từ quyết định")
    press(qtbot, dialog, ESC)
    assert dialog.isVisible()
    press(qtbot, dialog, ESC)
    assert not dialog.isVisible()


def test_a_rule_set_alone_leaves_its_source(workspace: Workspace) -> None:
    one = row(workspace, "1.1.2")
    set_rules(workspace, [one], Linear(), NoneArose.FULL, source="một cửa")
    scoring.set_rule(workspace, one, YesNo(), NoneArose.FULL, "")
    found = kept(workspace, "1.1.2")
    assert found is not None
    assert found.source == "một cửa"


def test_the_source_is_chosen_and_says_what_it_gives(workspace: Workspace, make: Make) -> None:
    month = replace(one_stop.blank(YEAR, 9), solved_early=100, solved_on_time=82, solved_late=8)
    one_stop.save(workspace, month, TODAY)
    dialog = make("1.1.2")
    assert dialog.source_combo.count() == 1
    dialog._fields.rule_combo.setCurrentIndex(4)
    dialog.source_combo.setCurrentText("Một cửa: Tỷ lệ trước và đúng hạn")
    assert "Số liệu: Một cửa, tháng 9: 182/190 → 1,44 điểm" in dialog.reading_label.text()
    dialog.save_button.click()
    found = kept(workspace, "1.1.2")
    assert found is not None
    assert found.source == "one_stop/on_time/"
    again = make("1.1.2", "1.2")
    assert again.source_combo.currentText() == "(giữ nguyên của từng tiêu chí)"
    again._fields.rule_combo.setCurrentIndex(1)
    again.save_button.click()
    assert kept(workspace, "1.1.2").source == "one_stop/on_time/"  # type: ignore[union-attr]
    assert kept(workspace, "1.2").source == ""  # type: ignore[union-attr]
    last = make("1.1.2")
    assert last.source_combo.currentText() == "Một cửa: Tỷ lệ trước và đúng hạn"
    assert "cách chấm bây giờ không dùng được số này" in last.reading_label.text()
