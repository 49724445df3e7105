"""The played year of the sample: checks, findings, one-stop figures, activities and scores.

All of it is ours and says so in its words; nobody is named.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace

from cchc_desktop import resources
from cchc_desktop.domain.check_records import CheckAnswer, Checklist, Nonconformity
from cchc_desktop.domain.records import Criterion, Unit, new_uid
from cchc_desktop.domain.register_records import Activity, ActivityCriterion, ActivityKind
from cchc_desktop.domain.vocabulary import AnswerResult, AnswerScale, FindingGrade, FindingSource
from cchc_desktop.services import activities, checklists, checks, nonconformities, one_stop
from cchc_desktop.services.sample_scores import put_scores
from cchc_desktop.services.units import all_units
from cchc_desktop.services.workspace import Workspace
from cchc_desktop.storage.transaction import Transaction

_COUNTED = (AnswerScale.COUNT, AnswerScale.RATE, AnswerScale.NUMBER)
_DATES = ("due", "done_on", "checked_on", "closed_on", "reopened_on")


class PlayedYear:
    """Puts the year in `tx`, an open step, over the criteria of the sample, which are `by_code`."""

    def __init__(
        self, workspace: Workspace, tx: Transaction, year: int, by_code: Mapping[str, Criterion]
    ) -> None:
        self._workspace = workspace
        self._tx = tx
        self._year = year
        self._by_code = by_code
        units = all_units(workspace)
        self._units = {unit.code: unit for unit in units}
        self._any_unit = next(iter(units), None)
        self._data: Any = json.loads(resources.read_text("resources/data/sample_year.json"))

    def put(self) -> None:
        """All of it; the proposals that are shipped are taken over for it. Without any unit nothing."""
        if self._any_unit is None:
            return
        forms = checklists.put_shipped(self._workspace, self._tx)
        self._put_findings([self._put_check(forms[data["form"]], data) for data in self._data["runs"]])
        self._put_figures()
        self._put_register()
        put_scores(self._tx, self._data["scores"], self._year, self._by_code, self._data["mark"])

    def _put_check(self, form: Checklist, data: Mapping[str, Any]) -> list[CheckAnswer]:
        check = replace(
            checks.unplanned(form, self._unit(data["unit"]), self._year),
            planned_month=data["planned"],
            on_date=self._day(data["date"]),
            inspectors=self._data["inspectors"],
            representatives=self._data["representatives"],
            scope=self._data["scope"],
            conclusion=data["conclusion"],
            closed_on=self._day(data["closed"]) if data["closed"] else None,
        )
        asked = checks.unanswered(check, checklists.items(self._workspace, form.uid))
        given = [_answered(one, data) for one in asked]
        self._tx.put(check, *given)
        return given

    def _put_findings(self, asked: list[list[CheckAnswer]]) -> None:
        ordered = sorted(self._data["findings"], key=lambda data: str(data["found_on"]))
        for number, data in enumerate(
            ordered, start=nonconformities.next_number(self._workspace, self._year)
        ):
            self._tx.put(replace(self._finding(data, asked), number=number))

    def _finding(self, data: Mapping[str, Any], asked: list[list[CheckAnswer]]) -> Nonconformity:
        said = {**data, "description": data["description"] + self._data["mark"]}
        raised_from, unit = said.pop("from"), self._unit(said.pop("unit"))
        days = {name: self._day(said[name]) for name in ("found_on", *_DATES) if name in said}
        if isinstance(raised_from, list):
            run, question = raised_from
            blank = nonconformities.from_answer(
                self._workspace, asked[run][question - 1], self._workspace.today()
            )
        else:
            blank = nonconformities.blank(unit.uid, self._year, days["found_on"])
            criterion = self._by_code.get(raised_from)
            if criterion:
                blank = replace(blank, source=FindingSource.CRITERION, criterion_uid=criterion.uid)
            else:
                blank = replace(blank, source=FindingSource(raised_from))
        grade = FindingGrade(said.pop("grade", blank.grade))
        return replace(blank, **{**said, **days, "grade": grade})

    def _put_figures(self) -> None:
        columns = self._data["figures"]["columns"]
        for counts in self._data["figures"]["months"]:
            values = dict(zip(columns, counts, strict=True))
            month = one_stop.blank(self._year, values["month"])
            self._tx.put(replace(month, **values, screen=self._data["screen"]))

    def _put_register(self) -> None:
        self._tx.put(*activities.missing_kinds(self._workspace))
        kinds = {kind.code: kind for kind in activities.kinds(self._workspace)}
        for data in self._data["activities"]:
            criteria = [self._by_code[code] for code in data.get("criteria", ())]
            for entry in self._entries(kinds[data["kind"]], data):
                links = [ActivityCriterion(new_uid(), entry.uid, one.uid) for one in criteria]
                self._tx.put(entry, *links)

    def _entries(self, kind: ActivityKind, data: Mapping[str, Any]) -> Iterator[Activity]:
        """One every so many days; contents and what became of tasks take turns."""
        contents, done = data["contents"], data.get("done", [None])
        for number in range(data["count"]):
            day = self._day(data["start"]) + timedelta(data["every"] * number)
            after, allowed = done[number % len(done)], data.get("days")
            yield replace(
                activities.blank(kind, day, contents[number % len(contents)] + self._data["mark"]),
                year=self._year,
                unit_uid=self._unit(data["unit"]).uid,
                quantity=data.get("quantity"),
                result=data.get("result", ""),
                due=day + timedelta(allowed) if allowed else None,
                done_on=day + timedelta(after) if after else None,
            )

    def _unit(self, code: str) -> Unit:
        """The unit with the code, or in place of one that is gone the first."""
        found = self._units.get(code, self._any_unit)
        assert found is not None
        return found

    def _day(self, month_and_day: str) -> date:
        return date.fromisoformat(f"{self._year}-{month_and_day}")


def _answered(asked: CheckAnswer, data: Mapping[str, Any]) -> CheckAnswer:
    """As the check found it; a question of which nothing is told is met."""
    number = str(asked.position)
    if asked.position in data["not_checked"]:
        return asked
    good = AnswerResult.CONFORMS if asked.scale is AnswerScale.CONFORMITY else AnswerResult.PASSED
    result, remark = data["found"].get(number, (good, ""))
    answer = replace(asked, result=AnswerResult(result), remark=remark)
    figures = data["figures"].get(number)
    if asked.scale is AnswerScale.TEXT:
        return replace(answer, result=AnswerResult.NOT_CHECKED, value=figures[0])
    if asked.scale not in _COUNTED or not figures:
        return answer
    plain = asked.scale is AnswerScale.NUMBER
    return replace(
        answer,
        result=AnswerResult.NOT_CHECKED if plain else answer.result,
        numerator=figures[0],
        denominator=figures[1],
    )
