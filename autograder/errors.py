"""The kit's own exceptions. Each message is one sentence that names the value, the file and the cure."""


class KataError(Exception):
    """Base of every error the kit raises on purpose; the command line prints it without a traceback."""


class ExerciseError(KataError):
    """An exercise, grader or solution file is malformed: a fault of its author, found when it is loaded."""


class SubmissionError(KataError):
    """A submitted file cannot be read as a notebook."""


class SandboxError(KataError):
    """The worker cannot be started or has failed: a fault of the machine or the kit, never the student's."""
