"""The closed word lists of the records. They are checked here, not by the database, so they can grow."""

from enum import StrEnum


class Progress(StrEnum):
    """What a unit and the reviewing officer have said about a milestone."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    """The unit reports it done; the officer has not yet checked."""
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


class State(StrEnum):
    """What a row shows: the progress, judged against its due date and an as-of date."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    WAITING = "waiting"
    DONE = "done"
    OVERDUE = "overdue"
    NOT_APPLICABLE = "not_applicable"


class TodoGroup(StrEnum):
    """Why something waits, most urgent first. Days are counted from the as-of date, itself in the week."""

    OVERDUE = "overdue"
    WAITING = "waiting"
    """Chờ kiểm tra: the unit has reported, the officer has not yet checked."""
    WEEK = "week"
    """Due within 7 days."""
    MONTH = "month"
    """Due in 8 to 30 days."""
    QUARTER = "quarter"
    """Due in 31 to 90 days."""
    LATER = "later"
    UNDATED = "undated"
    WITHOUT_EVIDENCE = "without_evidence"
    """Fewer documents than are required, done or not."""
    CLOSED = "closed"
    """A task of her own that is done: looked up, it waits for nobody."""


class CriterionKind(StrEnum):
    """What a row of the criteria tree is."""

    FIELD = "field"
    CRITERION = "criterion"
    SUB_CRITERION = "sub_criterion"
    BONUS = "bonus"
    PENALTY = "penalty"


EXTRA = frozenset({CriterionKind.BONUS, CriterionKind.PENALTY})
"""Rows beside the base: their points are no part of the points there are."""


class ScoredBy(StrEnum):
    """Who gives the points. Only `SELF` rows enter the counts of a unit."""

    SELF = "self"
    SURVEY = "survey"
    SUPERIOR = "superior"


class AssignmentRole(StrEnum):
    """Chủ trì or phối hợp."""

    LEAD = "lead"
    COORDINATE = "coordinate"


class ReportKind(StrEnum):
    """What a document of the office is; each has a signing profile of its own."""

    APPENDIX = "appendix"
    DISPATCH = "dispatch"
    PROGRESS = "progress"
    """On the criteria, to the UBND of the commune."""
    PERIODIC = "periodic"
    """On the reform as a whole, to the city."""
    REMINDER = "reminder"
    SELF_SCORE = "self_score"
    SCORE_SUBMISSION = "score_submission"
    """Tờ trình that asks for the scores to be approved."""
    SCORE_MINUTES = "score_minutes"
    """Biên bản of the meeting about them."""


class DutyRole(StrEnum):
    """The verb a duty of the công văn opens with."""

    LEAD = "lead"
    COORDINATE = "coordinate"
    GUIDE = "guide"
    RESPONSIBLE = "responsible"
    CONTROL = "control"
    ADVISE = "advise"


class Extent(StrEnum):
    """How much of a field a unit answers for. `SOME` is the công văn's "một số": the split is unknown."""

    WHOLE = "whole"
    SOME = "some"
    TASK = "task"


class ContactRole(StrEnum):
    """What a person is in a unit."""

    FOCAL_POINT = "focal_point"
    IN_CHARGE = "in_charge"
    LEADER = "leader"


class Channel(StrEnum):
    """How a report reached the officer."""

    UNKNOWN = ""
    PHONE = "phone"
    MEETING = "meeting"
    ZALO = "zalo"
    LETTER = "letter"
    IN_PERSON = "in_person"
    REMINDER = "reminder"
    """No report: she reminded them. So many of these, so many times they were reminded."""


class Repeat(StrEnum):
    """How often a task comes again."""

    NEVER = ""
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    YEARLY = "yearly"


class ChecklistKind(StrEnum):
    """What a checklist looks after."""

    ISO = "iso"
    ONE_STOP = "one_stop"
    PROPAGANDA = "propaganda"
    OTHER = "other"


class AnswerScale(StrEnum):
    """How a question is answered."""

    CONFORMITY = "conformity"
    """Phù hợp, điểm lưu ý, không phù hợp nhẹ, nặng."""
    MET = "met"
    """Đạt, chưa đạt."""
    COUNT = "count"
    """So many of so many, e.g. of a sample of dossiers."""
    RATE = "rate"
    """Numerator and denominator, shown with the percentage."""
    NUMBER = "number"
    TEXT = "text"


class AnswerResult(StrEnum):
    """What was found. Not checked, not applicable and not met are three things."""

    NOT_CHECKED = ""
    NOT_APPLICABLE = "not_applicable"
    CONFORMS = "conforms"
    OBSERVATION = "observation"
    MINOR = "minor"
    MAJOR = "major"
    PASSED = "passed"
    FAILED = "failed"


class CheckStage(StrEnum):
    """How far a check has come."""

    PLANNED = "planned"
    MISSED = "missed"
    """Its month is over and it has not begun."""
    GOING = "going"
    CLOSED = "closed"


class FindingSource(StrEnum):
    """How a nonconformity came to light."""

    ISO_CHECK = "iso_check"
    ONE_STOP_CHECK = "one_stop_check"
    CHECK = "check"
    COMPLAINT = "complaint"
    CRITERION = "criterion"
    OTHER = "other"


class FindingGrade(StrEnum):
    """How heavy a finding is."""

    OBSERVATION = "observation"
    MINOR = "minor"
    MAJOR = "major"
    FAILED = "failed"
    """Of a scale that knows no heavy and light."""


class FindingState(StrEnum):
    """How a nonconformity stands on a day."""

    OVERDUE = "overdue"
    OPEN = "open"
    REOPENED = "reopened"
    DONE = "done"
    """The action is done, its effect not checked, or the form not closed."""
    CLOSED = "closed"


class ActivityShape(StrEnum):
    """Which fields entries of a kind have."""

    EVENT = "event"
    """Something done, on a day, so many."""
    TASK = "task"
    """Given with a due date: done on time, late, or not."""
    TOTAL = "total"
    """A figure of a quarter, from a book another unit keeps."""


class NoneArose(StrEnum):
    """What a criterion earns in a year in which no case of it arose ("không phát sinh")."""

    UNDECIDED = ""
    """Not said by the city, or not yet read: the score stays blank."""
    FULL = "full"
    NOTHING = "nothing"
    LEAVES_BASE = "leaves_base"


class ScoreStage(StrEnum):
    """The steps of scoring a criterion, in their order; what a survey gives stands apart."""

    PROPOSED = "proposed"
    """By the unit that leads."""
    REVIEWED = "reviewed"
    """By the office that puts the scores together."""
    APPROVED = "approved"
    """By the UBND of the commune: what is sent."""
    FIRST_APPRAISAL = "first_appraisal"
    SUPPLEMENT = "supplement"
    """Giải trình, bổ sung, with a date until which it is asked for."""
    SECOND_APPRAISAL = "second_appraisal"
    SURVEY = "survey"
