"""What `check` finds around a file: whether it has copies, and where it lies."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from cchc_desktop.domain.errors import UserError
from cchc_desktop.domain.places import place_sentence
from cchc_desktop.services.consistency import Finding
from cchc_desktop.services.moving import place_of
from cchc_desktop.storage.backup import copies
from cchc_desktop.storage.health import Health, examine_copy
from cchc_desktop.storage.verified_copy import state_of_copy

_COPIED_WITHIN = timedelta(days=1)
"""The window copies every half hour of work: a change without a copy after a day was never copied."""


def check_surroundings(path: Path, now: datetime) -> list[Finding]:
    """What is amiss around the file at `path`, none of it serious; what cannot be found out is left."""
    return [*_copies(path, now), *_place(path)]


def sound_copy(path: Path) -> Path | None:
    """The newest copy beside the file that passes its check; None when there is none."""
    return next((copy for copy in reversed(copies(path)) if _is_sound(copy)), None)


def _copies(path: Path, now: datetime) -> Iterator[Finding]:
    state = state_of_copy(path)
    newest = copies(path)[-1:]
    if state is None or (newest and state_of_copy(newest[0]) == state):
        return
    if state.at and now - datetime.fromisoformat(state.at) > _COPIED_WITHIN:
        told = "cũ hơn thay đổi cuối cùng" if newest else "chưa có bản nào"
        message = f"Bản sao lưu cạnh hồ sơ: {told}. Hãy mở hồ sơ bằng cửa sổ hoặc chạy lệnh backup."
        yield Finding("copy_missing", False, None, message)


def _place(path: Path) -> Iterator[Finding]:
    place = place_of(path)
    if place is not None:
        yield Finding("risky_place", False, None, place_sentence(place))


def _is_sound(copy: Path) -> bool:
    try:
        return examine_copy(copy) == Health()
    except UserError:
        return False
