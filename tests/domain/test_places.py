"""Where a workspace had better not lie: the folders of synchronisers, shares, mapped and removable drives."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.places import Drive, Place, PlaceFacts, Risk, judge, place_sentence

HOME = PureWindowsPath(r"C:\Users\lan")
PLACES = [Place(risk, name) for risk in Risk for name in ("OneDrive", "Zalo")]


def windows(path: str, drive: Drive = Drive.FIXED, **facts: object) -> PlaceFacts:
    return PlaceFacts((PureWindowsPath(path),), HOME, drive, **facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (r"C:\Users\lan\OneDrive\CCHC\CCHC.cchc", "OneDrive"),
        (r"C:\Users\lan\OneDrive - UBND xã An Hưng\Tài liệu\CCHC.cchc", "OneDrive"),
        (r"C:\Users\lan\ONEDRIVE\CCHC.cchc", "OneDrive"),
        (r"D:\Dropbox\CCHC.cchc", "Dropbox"),
        (r"C:\Users\lan\Dropbox (Cơ quan)\CCHC.cchc", "Dropbox"),
        (r"D:\Google Drive\CCHC.cchc", "Google Drive"),
        (r"C:\Users\lan\My Drive\CCHC.cchc", "Google Drive"),
        (r"C:\Users\lan\Drive của tôi\CCHC.cchc", "Google Drive"),
        (r"C:\Users\lan\iCloudDrive\CCHC.cchc", "iCloud Drive"),
        (r"C:\Users\lan\Box\CCHC.cchc", "Box"),
        (r"D:\Box Sync\CCHC.cchc", "Box"),
    ],
)
def test_the_folder_of_a_synchroniser_is_known_by_its_name(path: str, name: str) -> None:
    assert judge(windows(path)) == Place(Risk.SYNCED, name)


@pytest.mark.parametrize(
    "path",
    [
        r"C:\Users\lan\Documents\CCHC\CCHC.cchc",
        r"C:\Users\lan\Documents\OneDrive.cchc",
        r"C:\Users\lan\Documents\Onedrive cũ\CCHC.cchc",
        r"D:\Box\CCHC.cchc",
        r"D:\Hộp\My Drive\CCHC.cchc",
        r"C:\Users\lan\Box.cchc",
        r"\\?\C:\Users\lan\Documents\CCHC.cchc",
    ],
)
def test_other_folders_of_a_fixed_disk_are_quiet(path: str) -> None:
    assert judge(windows(path)) is None


def test_a_folder_that_the_program_names_as_its_own_needs_no_name() -> None:
    synced = {PureWindowsPath(r"D:\Mây của xã"): "OneDrive"}
    assert judge(windows(r"d:\mây của xã\CCHC.cchc", synced=synced)) == Place(Risk.SYNCED, "OneDrive")
    assert judge(windows(r"D:\Mây của xã khác\CCHC.cchc", synced=synced)) is None


def test_streamed_files_of_google_lie_on_a_drive_that_calls_itself_fixed() -> None:
    assert judge(windows(r"G:\CCHC.cchc", label="Google Drive")) == Place(Risk.SYNCED, "Google Drive")


@pytest.mark.parametrize(
    "path",
    [r"\\MAYCHU\chung\CCHC.cchc", r"\\?\UNC\MAYCHU\chung\CCHC.cchc", "//maychu/chung/CCHC.cchc"],
)
def test_a_share_is_another_machine(path: str) -> None:
    assert judge(windows(path, Drive.UNKNOWN)) == Place(Risk.NETWORK)


def test_a_mapped_drive_is_told_by_the_system_or_by_what_is_behind_it() -> None:
    assert judge(windows(r"Z:\CCHC.cchc", Drive.NETWORK)) == Place(Risk.NETWORK)
    behind = (PureWindowsPath(r"Z:\CCHC.cchc"), PureWindowsPath(r"\\MAYCHU\chung\CCHC.cchc"))
    assert judge(PlaceFacts(behind, HOME)) == Place(Risk.NETWORK)


def test_a_stick_and_a_folder_that_zalo_tidies_are_told() -> None:
    assert judge(windows(r"E:\CCHC.cchc", Drive.REMOVABLE)) == Place(Risk.REMOVABLE)
    received = r"C:\Users\lan\Documents\Zalo Received Files\CCHC.cchc"
    assert judge(windows(received)) == Place(Risk.RECEIVED, "Zalo")


def test_the_same_rules_hold_where_paths_have_slashes() -> None:
    home = PurePosixPath("/home/lan")
    synced = PlaceFacts((home / "Dropbox" / "CCHC.cchc",), home)
    assert judge(synced) == Place(Risk.SYNCED, "Dropbox")
    assert judge(PlaceFacts((home / "CCHC" / "CCHC.cchc",), home, Drive.FIXED)) is None


@given(st.lists(st.text("abcdđêôơư OneDrvBx-()", min_size=1), max_size=4), st.sampled_from(Drive))
def test_a_judgement_never_depends_on_the_name_of_the_file(folders: list[str], drive: Drive) -> None:
    folder = PurePosixPath("/home/lan", *folders)

    def judged(name: str) -> Place | None:
        return judge(PlaceFacts((PurePath(folder / name),), PurePosixPath("/home/lan"), drive))

    assert judged("CCHC.cchc") == judged("onedrive - x") == judged("box")


@pytest.mark.parametrize("place", PLACES)
def test_each_place_is_told_in_one_breath(place: Place) -> None:
    told = place_sentence(place)
    assert told.startswith("Hồ sơ đang nằm ")
    assert "{" not in told
    assert told.endswith(".")
    assert (place.name in told) is (place.risk in (Risk.SYNCED, Risk.RECEIVED))
