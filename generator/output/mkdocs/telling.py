"""The problems of a build, as MkDocs' log and its errors tell them."""

from logging import DEBUG, ERROR, WARNING, Logger, LoggerAdapter

from mkdocs.exceptions import PluginError

from generator.model.problem import Problem, Severity
from generator.output.console import report

_LEVELS = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.INFO: DEBUG}


def tell(log: LoggerAdapter[Logger], problems: tuple[Problem, ...]) -> None:
    """Logs problems, the gravest first."""
    for problem in report.by_severity(problems):
        log.log(_LEVELS[problem.severity], "%s", report.line_of(problem))


def refuse(problems: tuple[Problem, ...]) -> None:
    """Stops a strict build.

    Raises:
        PluginError: if one of the problems is an error.
    """
    errors = [it for it in report.by_severity(problems) if it.severity is Severity.ERROR]
    if errors:
        lines = "".join(f"\n  {report.line_of(error)}" for error in errors)
        raise PluginError(f"talks: the seeds have errors, and `strict` is on:{lines}")
