"""How nbgrader sees this course: choices only. The code behind them is autograder/nbgrader_adapter/."""

from autograder import nbgrader_adapter as kata

c = get_config()  # noqa: F821 - nbgrader provides it

kata.put_scripts_on_path()
kata.read_time_stamps_as_data()
kata.take_brackets_as_names()

# A unit is an assignment, an exercise is a notebook. `kata build` writes both folders; solutions/ is never nbgrader's.
c.CourseDirectory.source_directory = "build/source"
c.CourseDirectory.release_directory = "assignments"

# `kata build` has written the release already; without this nbgrader would skip it, and not tell its gradebook.
c.GenerateAssignment.force = True

# What was handed in is read as data, and graded outside the notebook. No kernel starts.
c.Autograde.exporter_class = kata.SubmissionExporter
c.Autograde.autograde_preprocessors = kata.autograde_preprocessors()

# Hidden graders, and the least isolation to grade strangers' code in: auto takes the best there is, and refuses if
# nothing holds. "process" grades without protection.
c.GradeInSandbox.solutions = "solutions"
c.GradeInSandbox.isolation = "auto"
c.GradeInSandbox.device = "cpu"  # or "practice", or "cuda"; checks of devices need no GPU
c.GradeInSandbox.seconds = 10.0
c.GradeInSandbox.lang = "en"

# `nbgrader zip_collect UNIT` sorts downloaded/UNIT/archive/ as `kata collect UNIT` does: archives and folders of
# students or of a class, as platforms make them. A pattern of your own reads the names as they were downloaded.
c.ZipCollectApp.extractor_plugin = kata.NotebookExtractor
c.FileNameCollectorPlugin.named_regexp = r".*\bextracted[/\\](?P<student_id>[^/\\]+)[/\\](?P<file_id>[^/\\]+\.ipynb)$"

# Who handed in by other ways than the exchange does not keep the others from their feedback.
c.ExchangeFactory.release_feedback = kata.ReleaseFeedback

# Scores with commas in names or ids: one column each.
c.ExportApp.plugin_class = kata.QuotedCsvExport
