"""Records of what the units did: figures of the one-stop shop by month, and the register of activities."""

from datetime import date

from msgspec import Struct

from cchc_desktop.domain.vocabulary import ActivityShape


class OneStopMonth(Struct, frozen=True):
    """Số liệu một cửa of one month, as read off the city's portal. `None` where nothing was read.

    Counts of dossiers unless said otherwise. Rates are not stored: they have numerator and denominator here.
    """

    uid: str
    year: int
    month: int
    area: str
    """Lĩnh vực; empty: all together."""
    carried_over: int | None
    received_in_person: int | None
    received_online: int | None
    received_by_post: int | None
    solved_early: int | None
    solved_on_time: int | None
    solved_late: int | None
    withdrawn: int | None
    """Rút hoặc trả lại."""
    open_in_time: int | None
    open_overdue: int | None
    apologies: int | None
    """Phiếu xin lỗi và hẹn lại ngày trả kết quả."""
    payable: int | None
    """Dossiers with a fee."""
    paid_online: int | None
    components: int | None
    """Thành phần hồ sơ, to be digitised."""
    components_digitised: int | None
    components_reused: int | None
    results: int | None
    results_digitised: int | None
    feedback: int | None
    """Phản ánh, kiến nghị."""
    feedback_in_time: int | None
    surveyed: int | None
    satisfied: int | None
    screen: str
    """Which screen of the portal, or which report."""
    read_on: date | None
    remark: str


class ActivityKind(Struct, frozen=True):
    """A kind of entry of the register: data, so that she can add her own."""

    uid: str
    code: str
    """A stable alias for rules and the command line."""
    name: str
    measure: str
    """What `Activity.quantity` counts: "buổi", "tin, bài"."""
    shape: ActivityShape
    position: int
    retired: bool


class Activity(Struct, frozen=True):
    """Sổ hoạt động: one thing done or to be done."""

    uid: str
    kind_uid: str
    year: int
    on_date: date
    """When it was done or, for a task, given."""
    unit_uid: str | None
    content: str
    quantity: int | None
    result: str
    document: str
    """Số, ký hiệu of the document that shows it."""
    due: date | None
    done_on: date | None
    remark: str


class ActivityCriterion(Struct, frozen=True):
    """A criterion that an activity helps to prove."""

    uid: str
    activity_uid: str
    criterion_uid: str


class ActivityEvidence(Struct, frozen=True):
    """A document kept for an activity."""

    uid: str
    activity_uid: str
    evidence_uid: str
