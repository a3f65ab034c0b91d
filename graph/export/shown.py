"""What an export is asked to hold in, the SQL condition of who may be shown out: no private persons unless asked for."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.expected_issues import ExpectedIssue


@dataclass(frozen=True)
class Wanted:
    """What an export is asked to hold: `everyone` people who are no officials too; `excel` a byte-order mark in CSV
    files; for the panel `balanced` months without trips too, `present` today's boundaries, `expected` the issues that
    there should be (None: unknown)."""

    everyone: bool = False
    excel: bool = False
    balanced: bool = False
    present: bool = False
    expected: tuple[ExpectedIssue, ...] | None = field(default=None, repr=False)

    def told(self) -> dict[str, bool | int | None]:
        """The options as a manifest names them."""
        issues = None if self.expected is None else len(self.expected)
        flags = {name: getattr(self, name) for name in ("everyone", "excel", "balanced", "present")}
        return {**flags, "expected_issues": issues}


def shown(*entities: str) -> str:
    """The SQL condition that these entities (aliases of rows of `entities`, absent ones pass) may be shown; :everyone."""
    return " AND ".join(f"(:everyone OR {one}.type IS NOT 'Person' OR {one}.official)" for one in entities)
