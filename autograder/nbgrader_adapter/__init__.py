"""The nbgrader door: nbgrader keeps files, gradebook and feedback; what code earns is decided by the grading service.
Only this folder imports nbgrader. No kernel ever starts; nothing handed in is trusted.

`nbgrader_config.py` puts these names in their places.
"""

from .. import notebook_format  # noqa: F401 - before nbgrader imports it
from .collecting import NotebookExtractor
from .exchange import ReleaseFeedback
from .export import QuotedCsvExport
from .exporter import SubmissionExporter, read_time_stamps_as_data
from .folders import take_brackets_as_names
from .gradebook import SaveVerdict, Settle
from .release import put_scripts_on_path
from .sandboxed import GradeInSandbox, autograde_preprocessors

__all__ = [
    "GradeInSandbox",
    "NotebookExtractor",
    "QuotedCsvExport",
    "ReleaseFeedback",
    "SaveVerdict",
    "Settle",
    "SubmissionExporter",
    "autograde_preprocessors",
    "put_scripts_on_path",
    "read_time_stamps_as_data",
    "take_brackets_as_names",
]
