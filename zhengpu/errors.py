"""What went wrong in, a message out that names the file, line or id and says what to do."""

from __future__ import annotations


class ZhengpuError(Exception):
    """Base of all errors shown to users: `message` says what is wrong and where, `hint` what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}. {self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[type[ZhengpuError], tuple[str, str]]:
        return type(self), (self.message, self.hint)


class InputError(ZhengpuError):
    """A page, a pages.csv or an option that can't be used."""


class BatchTooLarge(InputError):
    """More was sent at once than may be."""


class DataError(ZhengpuError):
    """A data file of the project (roster, pattern, schema) that is not as it must be."""


class RegisterError(ZhengpuError):
    """The register can't be opened, read or written."""


class RegisterBehind(RegisterError):
    """The register's schema is older than this program: it is brought forward when it is opened for writing."""


class UnknownName(ZhengpuError):
    """No entity, page or claim has this name or id; `near` holds names that come close."""

    def __init__(self, message: str, hint: str = "", near: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.near = near


class EntityMoved(UnknownName):
    """An entity has another id now: `forward`."""

    def __init__(self, message: str, hint: str = "", near: tuple[str, ...] = (), forward: str = "") -> None:
        super().__init__(message, hint, near)
        self.forward = forward


class EntityGone(UnknownName):
    """An entity that there was is no more, and nothing took its place."""


class AmbiguousName(ZhengpuError):
    """Several entities have this name; `candidates` holds their ids and descriptions."""

    def __init__(self, message: str, hint: str = "", candidates: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message, hint)
        self.candidates = candidates


class NameTaken(RegisterError):
    """A name that is given once, and was given to another state."""


class JudgementRefused(ZhengpuError):
    """A judgement that makes no sense on what the register holds."""


class JudgementConflict(ZhengpuError):
    """A judgement that repeats or contradicts one in force."""


class QuestionError(ZhengpuError):
    """A question in words that no template understands."""


class StoreUnavailable(ZhengpuError):
    """The graph store does not answer at the moment."""


class ServiceBusy(StoreUnavailable):
    """As many readers of the register are at work as there may be."""


class TookTooLong(ZhengpuError):
    """A question that the register could not answer within the time of its request."""


class NotAllowed(ZhengpuError):
    """What the asker's key does not allow."""


class WrongContent(ZhengpuError):
    """A body of a kind that is not taken."""


class QueryRefused(ZhengpuError):
    """A researcher's Cypher that may not be run: it does more than read, or is too large."""


class QueryFailed(ZhengpuError):
    """A researcher's Cypher that Neo4j did not understand, or could not finish."""


class QueryTimeout(QueryFailed):
    """A researcher's Cypher that took too long."""


class QueriesOff(ZhengpuError):
    """Researchers' Cypher is not enabled, or there is no Neo4j to ask."""


class QueriesBusy(StoreUnavailable):
    """As many of the researchers' queries run as may run at once."""


class ExportsBusy(StoreUnavailable):
    """As many exports run as may run at once."""


class MissingExtra(ZhengpuError):
    """A library that only one of the package's extras brings is not installed."""
