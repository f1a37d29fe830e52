"""Where a course is, and where its things are in it. No other module decides that.

A folder is a course if it has `solutions/`, as its author's has, or `assignments/` and `autograder/graders/`, as its
students' has. In a checkout and in a student's bundle the kit itself lies in it; elsewhere the kit is installed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePath

from .errors import KataError, room_for
from .exercise import Exercise, load
from .settings import STATE
from .text import Text, fill

PACKAGE = Path(__file__).parent

CONFIG = "nbgrader_config.py"

CHOICES = "course.yaml"

NO_FOLDER = Text(
    "there is no folder {folder}; name one with --submission DIR",
    "フォルダ {folder} がありません。--submission DIR で指定してください",
)

NO_UNIT = Text("there is no unit {unit}; there are {known}", "単元 {unit} はありません。あるのは {known} です")

NOTHING_BUILT = Text(
    "no exercise is built in {root}; run `kata build`",
    "{root} にはまだ問題が作られていません。`kata build` を実行してください",
)

IN_NO_COURSE = Text(
    "{start} is in no course: no folder has solutions/, or assignments/ and autograder/graders/; "
    "name one with --course DIR",
    "{start} はコースの中にありません。solutions/ か、assignments/ と autograder/graders/ のあるフォルダが要ります。"
    "--course DIR で指定してください",
)

NO_COURSE = Text(
    "{folder} is no course: it has no solutions/, nor assignments/ and autograder/graders/; "
    "name another with --course DIR, or begin one with `kata new --course DIR`",
    "{folder} はコースではありません。solutions/ も、assignments/ と autograder/graders/ もありません。"
    "--course DIR で別のフォルダを指定するか、`kata new --course DIR` で新しく始めてください",
)

CONFIG_TEXT = PACKAGE / "nbgrader_config.txt"
"""What a new course's nbgrader_config.py says."""


@dataclass(frozen=True)
class Course:
    """The course in one folder, and the places in it."""

    root: Path

    @property
    def solutions(self) -> Path:
        """What the author writes; hidden from students."""
        return self.root / "solutions"

    @property
    def assignments(self) -> Path:
        """The students' notebooks."""
        return self.root / "assignments"

    @property
    def graders(self) -> Path:
        """The public graders, with the data beside them."""
        return self.root / "autograder" / "graders"

    @property
    def source(self) -> Path:
        """The notebooks that nbgrader releases."""
        return self.root / "build" / "source"

    @property
    def state(self) -> Path:
        """Where the course's secret is, and what is kept for the next run."""
        return self.root / STATE.default

    @property
    def config(self) -> Path:
        """How nbgrader sees the course."""
        return self.root / CONFIG

    @property
    def choices(self) -> Path:
        """What a teacher chose of the exercises, if the teacher did (reading/choices.py)."""
        return self.root / CHOICES

    def public_grader(self, exercise: str) -> Path:
        """Where an exercise's public grader is."""
        unit, name = exercise.split("/")
        return self.graders / unit / f"test_{name}.py"

    def data(self, exercise: str) -> Path:
        """Where the data of an exercise is."""
        return self.graders / f"{exercise}.json"

    def reference(self, exercise: str) -> Path:
        """Where an exercise's reference solution is, for its author and for those who learn alone."""
        return self.solutions / exercise / f"{exercise.split('/')[1]}.py"

    def given(self, exercise: str) -> Path:
        """Where the notebook is that students are given, as they are given it."""
        return self.graders / f"{exercise}.ipynb"

    def exercise(self, exercise: str) -> Exercise:
        """The exercise with this id; ExerciseError names the cure if it is unknown or malformed."""
        return load(exercise, self.graders)

    def built(self) -> list[str]:
        """The ids of all exercises, in no order, which need not be read for it."""
        return [f"{path.parent.name}/{path.stem}" for path in self.graders.glob("*/*.json")]

    def known(self) -> list[str]:
        """The ids of all exercises, in learning order."""
        return sorted(self.built(), key=lambda exercise: (self.exercise(exercise).order, exercise))

    def unit(self, word: str) -> str:
        """The unit that is meant, also by the path of a folder; KataError names those that there are."""
        unit, units = PurePath(word).name, list(dict.fromkeys(id.split("/")[0] for id in self.known()))
        if not units:
            raise KataError(fill(NOTHING_BUILT, root=str(self.root)))
        if unit not in units:
            raise KataError(fill(NO_UNIT, unit=repr(word), known=", ".join(units)))
        return unit

    def leaves_out(self, exercise: str) -> bool:
        """Whether a teacher left this exercise out: there is a file of choices, and nothing was built of it."""
        return self.choices.is_file() and not self.data(exercise).is_file()

    def is_grader(self, path: Path) -> bool:
        """Whether a file is a public grader, or a hidden one beside its key and its exercise."""
        if path.suffix != ".py":
            return False
        if path.parent.parent == self.graders:
            return path.name.startswith("test_")
        return (path.parent / "key.py").is_file() and path.name == f"test_{path.parent.name}.py"

    def exercise_of(self, grader: Path) -> str:
        """The id of the exercise that a grader belongs to."""
        name = grader.stem.removeprefix("test_")
        hidden = grader.parent.name == name and grader.parent.parent != self.graders
        return f"{(grader.parent.parent if hidden else grader.parent).name}/{name}"

    def authored(self) -> Course:
        """This course, if it is its author's; KataError if its solutions are not here."""
        if self.solutions.is_dir():
            return self
        raise KataError(f"{self.root} has no solutions/; run this in the author's course, or name it with --course DIR")

    def begin(self) -> list[Path]:
        """Give a new course what every course has; the files that were written."""
        with room_for(self.root):
            self.solutions.mkdir(parents=True, exist_ok=True)
            if self.config.exists():
                return []
            self.config.write_bytes(CONFIG_TEXT.read_bytes())
        return [self.config]


def is_course(folder: Path) -> bool:
    """Whether a folder is a course."""
    course = Course(folder)
    return course.solutions.is_dir() or (course.assignments.is_dir() and course.graders.is_dir())


def find(given: str | Path = "", start: Path | None = None) -> Course:
    """The course that was `given`, else the nearest at or above `start` (the current folder), else the one that the kit
    lies in; KataError if there is none.
    """
    if given:
        return _named(_absolute(given))
    start = _absolute(start or Path.cwd())
    for folder in (start, *start.parents, PACKAGE.parent):
        if is_course(folder):
            return Course(folder)
    raise KataError(fill(IN_NO_COURSE, start=str(start)))


def from_here(path: Path) -> Path:
    """A path as it is typed in the current folder, if it lies below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def find_for_notebook() -> Course:
    """The course of a notebook: the one found from its folder, else the exercises that came with the kit."""
    try:
        return find()
    except KataError:
        if not (PACKAGE / "graders").is_dir():
            raise
        return Course(PACKAGE.parent)


def _absolute(path: str | Path) -> Path:
    """A path without `..`, since paths in a course are compared; links stay, as pytest leaves them."""
    return Path(os.path.abspath(path))


def _named(folder: Path) -> Course:
    if is_course(folder):
        return Course(folder)
    raise KataError(fill(NO_COURSE, folder=str(folder)))


def find_or_begin(given: str | Path = "") -> Course:
    """The course to write a new exercise into: one that is named need not be there yet."""
    return Course(_absolute(given)) if given else find().authored()


def find_class(given: str | Path = "") -> Path:
    """The folder of a class: the one `given`, else the nearest at or above the current one with an nbgrader_config.py.

    Its exercises need not lie in it; nbgrader_config.py says where they are.
    """
    here = _absolute(given or Path.cwd())
    for folder in (here,) if given else (here, *here.parents):
        if (folder / CONFIG).is_file():
            return folder
    raise KataError(f"{here} is no class: it has no {CONFIG}; `kata new` writes one, and --course DIR names a folder")
