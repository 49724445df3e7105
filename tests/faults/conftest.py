"""A workspace made once, to be copied by whatever is about to spoil it."""

from pathlib import Path

import pytest

from tests.support import make_pristine


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_pristine(tmp_path_factory.mktemp("pristine"))
