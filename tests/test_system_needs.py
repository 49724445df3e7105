"""What the system lacks is installed by root, and named with one command to everybody else."""

import sys

import pytest

import launcher
import system_needs
from refused import Refused
from system_needs import Need

ABSENT = Need("libNothing.so.9", lambda: False, ("libnothing9", "libnothing-data"))
PRESENT = Need("libThere.so.1", lambda: True, ("libthere1",))
TOOL = Need("nothing-tool", lambda: False, ("nothing-tools",), "thử việc không có thật")


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Make this a Debian that lacks things, where nothing may be installed; record what would be."""
    installed: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_needs, "has_apt", lambda: True)
    monkeypatch.setattr(system_needs, "may_install", lambda: False)

    def install(needs: list[Need]) -> str:
        installed.append(system_needs.packages(needs))
        return "E: Unable to locate package"

    monkeypatch.setattr(system_needs, "install", install)
    for group in ("PYTHON", "QT", "WINDOW"):
        monkeypatch.setattr(system_needs, group, (PRESENT,))
    monkeypatch.setattr(system_needs, "TEST_TOOLS", (TOOL, PRESENT))
    return installed


def test_a_user_gets_the_one_command_for_what_is_missing(lacking: list[list[str]]) -> None:
    with pytest.raises(Refused) as refused:
        launcher.provide([PRESENT, ABSENT])
    command = str(refused.value).splitlines()[-1]
    assert command.startswith("  sudo apt-get update && sudo apt-get install --no-install-recommends -y ")
    assert command.endswith(" libnothing-data libnothing9")
    assert "libNothing.so.9" in str(refused.value)
    assert lacking == []


def test_a_system_without_apt_gets_the_names(
    lacking: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_needs, "has_apt", lambda: False)
    with pytest.raises(Refused, match=r"libNothing\.so\.9.*công cụ của hệ điều hành") as refused:
        launcher.provide([ABSENT])
    assert "apt" not in str(refused.value)


def test_root_is_told_what_is_installed(
    lacking: list[list[str]], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_needs, "may_install", lambda: True)
    with pytest.raises(Refused):  # this package brings nothing, which is noticed afterwards
        launcher.provide([PRESENT, ABSENT])
    assert lacking == [["libnothing-data", "libnothing9"]]
    said = capfd.readouterr()
    assert "libnothing-data libnothing9" in said.out
    assert "apt-get báo lỗi:\nE: Unable to locate package" in said.err


def test_tests_go_without_an_optional_tool_and_say_so(
    lacking: list[list[str]], capfd: pytest.CaptureFixture[str]
) -> None:
    assert launcher.provide_for_tests({}) == [TOOL]
    said = capfd.readouterr().out
    assert "bỏ qua các kiểm thử: thử việc không có thật." in said
    assert "apt-get install --no-install-recommends -y nothing-tools" in said


def test_in_ci_no_tool_may_be_left_out(lacking: list[list[str]]) -> None:
    with pytest.raises(Refused, match="nothing-tools"):
        launcher.provide_for_tests({"CI": "true"})


def test_a_missing_library_stops_the_tests_too(
    lacking: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_needs, "QT", (ABSENT,))
    with pytest.raises(Refused, match="libnothing9 nothing-tools"):
        launcher.provide_for_tests({})


def test_nothing_is_needed_from_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert system_needs.missing([ABSENT]) == []


def test_a_library_is_found_by_loading_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    names = [need.name for need in system_needs.missing([*system_needs.QT, ABSENT])]
    assert names == ["libNothing.so.9"]
