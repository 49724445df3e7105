"""What the system says of a place: mounts and devices of Linux, folders that programs name as theirs."""

import sys
from pathlib import Path

import pytest

from cchc_desktop.domain.places import Drive, judge
from cchc_desktop.storage.place_facts import linux_drive, place_facts, synced_folders

MOUNTS = r"""22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
40 27 0:50 / /mnt/chung rw - cifs //maychu/chung rw,vers=3.0
41 27 0:51 / /mnt/nha rw master:3 - nfs4 maychu:/nha rw
42 27 8:17 / /media/lan/USB\040xanh rw shared:9 - vfat /dev/sdb1 rw
43 27 0:52 / /mnt/sftp rw - fuse.sshfs lan@maychu: rw
44 27 8:33 / /media/lan/o_cung rw - ntfs3 /dev/sdc1 rw
45 42 8:2 /x /media/lan/USB\040xanh/trong rw - ext4 /dev/sda2 rw
broken line
"""


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """Block devices as /sys shows them: a fixed disk, a stick, a disk in a USB case that says it is fixed."""
    system = tmp_path / "sys"
    for number, disk, part, removable in (
        ("8:2", "pci0/ata1/block/sda", "sda2", "0"),
        ("8:17", "pci0/mmc/block/sdb", "sdb1", "1"),
        ("8:33", "pci0/usb2/2-1/block/sdc", "sdc1", "0"),
    ):
        (system / disk / part).mkdir(parents=True)
        (system / disk / "removable").write_text(f"{removable}\n")
        (system / "dev").mkdir(exist_ok=True)
        (system / "dev" / number).symlink_to(system / disk / part)
    return system / "dev"


@pytest.mark.skipif(sys.platform == "win32", reason="paths of Linux")
@pytest.mark.parametrize(
    ("path", "drive"),
    [
        ("/home/lan/CCHC.cchc", Drive.FIXED),
        ("/mnt/chung/CCHC.cchc", Drive.NETWORK),
        ("/mnt/chung khác/CCHC.cchc", Drive.FIXED),
        ("/mnt/nha/sâu/CCHC.cchc", Drive.NETWORK),
        ("/mnt/sftp/CCHC.cchc", Drive.NETWORK),
        ("/media/lan/USB xanh/CCHC.cchc", Drive.REMOVABLE),
        ("/media/lan/USB xanh/trong/CCHC.cchc", Drive.FIXED),
        ("/media/lan/o_cung/CCHC.cchc", Drive.REMOVABLE),
    ],
)
def test_the_disk_under_a_path_is_the_nearest_mount(devices: Path, path: str, drive: Drive) -> None:
    assert linux_drive(Path(path), MOUNTS, devices) is drive


def test_a_disk_nobody_knows_is_unknown_and_quiet(tmp_path: Path) -> None:
    assert linux_drive(tmp_path, "", tmp_path) is Drive.UNKNOWN


def test_onedrive_and_dropbox_say_where_their_folders_are(tmp_path: Path) -> None:
    info = tmp_path / "data" / "Dropbox" / "info.json"
    info.parent.mkdir(parents=True)
    info.write_text(
        '{"personal": {"path": "/mây riêng"}, "business": {"path": "/mây chung"}}', encoding="utf-8"
    )
    environment = {"OneDrive": "/một", "OneDriveCommercial": "/hai", "APPDATA": str(tmp_path / "data")}
    assert synced_folders(environment, tmp_path) == {
        Path("/một"): "OneDrive",
        Path("/hai"): "OneDrive",
        Path("/mây riêng"): "Dropbox",
        Path("/mây chung"): "Dropbox",
    }


@pytest.mark.parametrize("content", ["", "[]", '{"personal": 1}', '{"personal": {}}', "\udcff"])
def test_a_spoilt_note_of_dropbox_says_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    assert synced_folders({}, tmp_path) == {}


def test_this_machine_answers_for_a_file_and_for_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert place_facts(tmp_path / "chưa có" / "CCHC.cchc").paths[0] == tmp_path / "chưa có" / "CCHC.cchc"
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "mây"))
    place = judge(place_facts(tmp_path / "mây" / "CCHC.cchc"))
    assert place is not None
    assert place.name == "OneDrive"


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights on Windows")
def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "việc").symlink_to(tmp_path / "Dropbox")
    assert judge(place_facts(tmp_path / "việc" / "CCHC.cchc")) is not None
