"""Read in the source: every failure and every step is given the words its sentence needs."""

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import cchc_desktop
from cchc_desktop.domain.errors import Fault
from cchc_desktop.domain.history import COMPENSATED, OP_NAMES, Op
from cchc_desktop.domain.labels import FIELDS
from cchc_desktop.domain.sentences import SENTENCES
from cchc_desktop.storage.failures import _BY_EXTENDED_CODE, _BY_SQLITE_CODE, NAMELESS, SOMEWHERE
from tests.services.steps import NO_STEP

PACKAGE = Path(cchc_desktop.__file__).parent
FROM_A_TABLE = {"expected": {*_BY_SQLITE_CODE.values(), *_BY_EXTENDED_CODE.values()}}
"""Functions that take the fault from a table."""
UNPACKED = {"NAMELESS": set(NAMELESS), "SOMEWHERE": set(SOMEWHERE), "found": set(NAMELESS), "journal": set()}
"""What `**name` stands for in a raise, and in a step of what its name says."""
DERIVED = {"folder": "path"}
"""What a sentence makes itself, and from which argument."""
DOORS = {"clean", "one_line", "parse_date", "parse_points", "points_from_number"}
"""Functions whose second argument is the key of a field."""


@cache
def modules() -> dict[str, ast.Module]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return {str(path.relative_to(PACKAGE)): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def calls(name: str) -> Iterator[tuple[str, str, ast.Call]]:
    """(place, enclosing function, call) of every call of `name`, as a function or as a method."""
    for module, tree in modules().items():
        functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called == name:
                around = [one.name for one in functions if one.lineno <= node.lineno <= (one.end_lineno or 0)]
                yield f"{module}:{node.lineno}", around[-1] if around else "", node


def members(tree: ast.AST, enum: str) -> set[str]:
    """The names of the members of `enum` that occur in `tree`."""
    return {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == enum
    }


def placeholders(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


def given(call: ast.Call) -> set[str]:
    """The names of the keyword arguments of a call."""
    names: set[str] = set()
    for keyword in call.keywords:
        names |= {keyword.arg} if keyword.arg else UNPACKED[ast.unparse(keyword.value)]
    return names


def faults_of(function: str, call: ast.Call) -> set[Fault]:
    named = {Fault[name] for name in members(call.args[0], "Fault")}
    return named or FROM_A_TABLE[function]


def ops_of(place: str, call: ast.Call) -> set[Op]:
    """The operations a step may be: named at the call, or in the function that chooses."""
    (first, *_rest) = call.args
    if isinstance(first, ast.Call) and isinstance(first.func, ast.Name):
        chooser = first.func.id
        tree = modules()[place.partition(":")[0]]
        (first,) = (
            node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == chooser
        )
    return {Op[name] for name in members(first, "Op")}


def steps() -> list[tuple[str, ast.Call]]:
    """Every call of `Workspace.transact`; the store's own takes the operation as it comes."""
    return [
        (place, call) for place, _function, call in calls("transact") if ast.unparse(call.args[0]) != "op"
    ]


RAISED = list(calls("UserError"))
STEPS = steps()


@pytest.mark.parametrize(
    ("place", "function", "call"), RAISED, ids=[place for place, _function, _call in RAISED]
)
def test_a_failure_gives_its_sentence_what_it_names(place: str, function: str, call: ast.Call) -> None:
    for fault in faults_of(function, call):
        assert {DERIVED.get(name, name) for name in placeholders(SENTENCES[fault])} <= given(call)


@pytest.mark.parametrize(("place", "call"), STEPS, ids=[place for place, _call in STEPS])
def test_a_step_gives_its_name_what_it_names(place: str, call: ast.Call) -> None:
    ops = ops_of(place, call)
    assert ops
    for op in ops:
        assert given(call) == placeholders(OP_NAMES[op])


def test_every_failure_can_happen() -> None:
    raised = {fault for _place, function, call in RAISED for fault in faults_of(function, call)}
    assert set(Fault) - raised == set()


def test_every_operation_can_happen() -> None:
    done = {op for place, call in STEPS for op in ops_of(place, call)}
    assert set(Op) - done == set(NO_STEP) - COMPENSATED - {Op.CLOSE_YEAR}


@pytest.mark.parametrize("door", sorted(DOORS))
def test_every_field_has_a_label(door: str) -> None:
    for place, _function, call in calls(door):
        key = call.args[1] if len(call.args) > 1 else None
        assert not isinstance(key, ast.Constant) or key.value in FIELDS, place


def test_every_field_of_a_failure_has_a_label() -> None:
    for place, _function, call in RAISED:
        for keyword in call.keywords:
            if keyword.arg == "field" and isinstance(keyword.value, ast.Constant):
                assert keyword.value.value in FIELDS, place
