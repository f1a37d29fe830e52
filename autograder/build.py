"""solutions/ -> nbgrader's source notebooks, the students' stubs in assignments/, and the JSON beside each grader.

Byte-for-byte reproducible: fixed cell ids, no dates, no tool versions.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import nbformat

from . import collected
from .cells import stub_hash
from .collected import load_key, load_reference
from .compare import difference
from .course import Course
from .devices import choose as choose_devices
from .errors import ExerciseError
from .exercise import Exercise, Mistake, Part, Probe
from .grading import ProbeFunction
from .naming import card_answers, same
from .notebook import Submission
from .observation import Observation, to_plain
from .sandbox import Worker, choose
from .source import Source, blamed, load_all
from .student import Caller, Student

SCHEMA = 1
BROKEN_REFERENCE = ("NameError", "AttributeError", "NotImplementedError")
"""No prompt asks for these: a reference that raises them is not finished."""

SLACK = 10.0
"""Two programs count as told apart only by a gap of so many tolerances (relative 1e-4 in float32)."""


def build(course: Course) -> None:
    """Write all generated files of a course."""
    for path, content in generated(course):
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def drift(course: Course, wanted: dict[Path, bytes]) -> list[str]:
    """What in the committed trees is not as `generated` says, as diff lines; empty if nothing has drifted."""
    root, found = course.root, list[str]()
    for path, content in wanted.items():
        old = path.read_bytes() if path.is_file() else b""
        if old != content and not path.is_relative_to(course.source):
            found += _diff(path.relative_to(root), old, content)
    for path in sorted([*course.assignments.glob("*/*"), *course.graders.glob("*/*.json")]):
        if path not in wanted and ".ipynb_checkpoints" not in path.parts:
            found.append(f"{path.relative_to(root)} is not generated from solutions/; delete it")
    return found


def generated(course: Course) -> Iterator[tuple[Path, bytes]]:
    """Every generated file with its content."""
    from .nbgrader_adapter import release_bytes

    worker = Worker(choose())
    try:
        for source in load_all(course.solutions):
            notebook = source_notebook(source)
            stub = release_bytes(notebook)
            yield course.source / f"{source.id}.ipynb", notebook
            yield course.assignments / f"{source.id}.ipynb", stub
            yield course.data(source.id), exercise_json(source, stub, worker)
    finally:
        worker.close()


def source_notebook(source: Source) -> bytes:
    """nbgrader's source notebook: solution markers kept, a grade cell after each solution cell."""
    cells = []
    for number, cell in enumerate(source.cells, start=1):
        if cell.kind == "markdown":
            cells.append(
                nbformat.v4.new_markdown_cell(cell.source, id=f"text-{number}", metadata=_locked(f"text-{number}"))
            )
        elif not cell.part:
            cells.append(
                nbformat.v4.new_code_cell(cell.source, id=f"setup-{number}", metadata=_locked(f"setup-{number}"))
            )
        else:
            cells += _part_cells(source, cell.part, cell.source)
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    notebook = nbformat.v4.new_notebook(
        cells=cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}}
    )
    nbformat.validate(notebook)
    text: str = nbformat.writes(notebook)
    return text.encode() + b"\n"


def _part_cells(source: Source, part: str, code: str) -> list[Any]:
    solution = {"grade": False, "grade_id": part, "locked": False, "schema_version": 3, "solution": True, "task": False}
    grade = {
        "grade": True,
        "grade_id": f"{part}-check",
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
        "points": source.header.parts[part].points,
    }
    call = f'from autograder import check\n\ncheck("{source.id}", "{part}")'
    return [
        nbformat.v4.new_code_cell(code, id=part, metadata={"nbgrader": solution}),
        nbformat.v4.new_code_cell(call, id=f"{part}-check", metadata={"nbgrader": grade}),
    ]


def _locked(grade_id: str) -> dict[str, Any]:
    facts = {
        "grade": False,
        "grade_id": grade_id,
        "locked": True,
        "schema_version": 3,
        "solution": False,
        "task": False,
    }
    return {"nbgrader": facts}


def exercise_json(source: Source, stub: bytes, worker: Worker) -> bytes:
    """The generated data of one exercise; ExerciseError where probes do not tell two programs apart."""
    from .notebook import parse

    stubs = {cell.id: stub_hash(cell.source) for cell in parse(stub)}
    parts = tuple(
        Part(name, header.points, stubs[name], source.parameters(name), header.rules)
        for name, header in source.header.parts.items()
    )
    probes = load_probes(source)
    draft = Exercise(
        schema=SCHEMA,
        id=source.id,
        title=source.header.title,
        order=source.header.order,
        level=source.header.level,
        minutes=source.header.minutes,
        needs=source.header.needs,
        setup=source.setup(),
        parts=parts,
        probes=(),
        mistakes=(),
    )
    with blamed(source.course.public_grader(source.id)):
        truth = observe_all(program(draft, source, "", worker), probes)
    for name, seen in truth.items():
        for observation in seen:
            if observation.error in BROKEN_REFERENCE:
                path = source.folder / f"{source.folder.name}.py"
                raise ExerciseError(f"{path}: the reference fails on probe {name!r}: {observation.text}; mend it")
    rows = {wrong.id: observe_all(program(draft, source, wrong.code, worker), probes) for wrong in source.wrong}
    _tell_apart(source, probes, truth, rows)
    if wrong_keys := key_disagreements(source):
        raise ExerciseError(wrong_keys[0])
    exercise = msgspec.structs.replace(
        draft,
        probes=tuple(_probe(probe, truth[probe.name]) for probe in probes),
        mistakes=tuple(
            Mistake(wrong.id, wrong.sentence, wrong.question, _shows(wrong.part, probes, rows[wrong.id], truth))
            for wrong in source.wrong
        ),
    )
    return msgspec.json.format(msgspec.json.encode(exercise), indent=1) + b"\n"


def load_probes(source: Source) -> list[ProbeFunction]:
    """The probes of the exercise's public grader, in file order; ExerciseError names what is missing."""
    path = source.course.public_grader(source.id)
    if not path.is_file():
        raise ExerciseError(f"{path} is missing: every exercise needs public graders with probes")
    probes = list(collected.load_probes(path).values())
    for part in source.header.parts:
        if not any(probe.part == part for probe in probes):
            raise ExerciseError(f"{path}: part {part!r} has no probe; write a function marked @probe({part!r})")
    return probes


def program(draft: Exercise, source: Source, extra: str, worker: Worker) -> Student:
    """The reference, followed by what differs from it, as a student's program in the worker."""
    submission = Submission("", source.id, source.reference_cells())
    if extra:
        submission = submission.with_cell("extra", extra)
    parameters = {name: given for part in draft.parts for name, given in part.parameters.items()}
    return Student(parameters, submission, draft.setup, worker, choose_devices("auto"))


def observe_all(program: Caller, probes: list[ProbeFunction]) -> dict[str, list[Observation]]:
    """Every probe's observations of one program."""
    found = {}
    for probe in probes:
        if isinstance(program, Student):
            program.start_check(seed=0)
        found[probe.name] = probe(program)
    if isinstance(program, Student):
        program.close()
    return found


def _probe(probe: ProbeFunction, truth: list[Observation]) -> Probe:
    expected = [to_plain(observation) for observation in truth]
    if probe.public is not None:
        answers = dict(expected[0]["value"]["dict"])
        missing = [question for question in probe.public if question not in answers]
        if missing:
            raise ExerciseError(f"card {probe.name!r}: the reference does not answer {missing[0]!r}")
        expected[0]["value"]["dict"] = [[question, answers[question]] for question in probe.public]
        expected[0]["partial"] = True
        return Probe(probe.name, probe.part, expected, tuple(answers))
    return Probe(probe.name, probe.part, expected)


def _shows(
    part: str, probes: list[ProbeFunction], row: dict[str, list[Observation]], truth: dict[str, list[Observation]]
) -> dict[str, Any]:
    """What a mistake shows on its part's probes; on a card only the answers it gets wrong."""
    shows: dict[str, Any] = {}
    for probe in probes:
        if probe.part != part:
            continue
        if probe.public is None:
            shows[probe.name] = [to_plain(observation) for observation in row[probe.name]]
        else:
            right = card_answers(truth[probe.name][0])
            answers = card_answers(row[probe.name][0])
            shows[probe.name] = {
                question: answer for question, answer in answers.items() if answer != right.get(question)
            }
    return shows


def _tell_apart(
    source: Source,
    probes: list[ProbeFunction],
    truth: dict[str, list[Observation]],
    rows: dict[str, dict[str, list[Observation]]],
) -> None:
    """Refuse two programs of a part that no probe tells apart."""
    for part in source.header.parts:
        mine = [probe for probe in probes if probe.part == part]
        programs = {"the reference": truth, **{id: row for id, row in rows.items() if id.startswith(f"{part}.")}}
        names = list(programs)
        for number, one in enumerate(names):
            for two in names[number + 1 :]:
                if all(_alike(probe, programs[one], programs[two]) for probe in mine):
                    raise ExerciseError(
                        f"{source.id}: no probe of part {part!r} tells {one} and {two} apart; "
                        "add an input where they differ"
                    )
        if any(probe.public is not None for probe in mine):
            _distinct_beliefs(source, part, mine, truth, rows)


def _alike(probe: ProbeFunction, one: dict[str, list[Observation]], two: dict[str, list[Observation]]) -> bool:
    if probe.public is not None:
        return card_answers(one[probe.name][0]) == card_answers(two[probe.name][0])
    return same(one[probe.name], [to_plain(observation) for observation in two[probe.name]], SLACK)


def _distinct_beliefs(
    source: Source,
    part: str,
    probes: list[ProbeFunction],
    truth: dict[str, list[Observation]],
    rows: dict[str, dict[str, list[Observation]]],
) -> None:
    """On a card, each wrong answer belongs to one belief only."""
    owner: dict[str, str] = {}
    for id, row in rows.items():
        for questions in _shows(part, probes, row, truth).values() if id.startswith(f"{part}.") else ():
            for question, answer in questions.items():
                key = f"{question} -> {answer}"
                if key in owner:
                    raise ExerciseError(f"{source.id}: {owner[key]} and {id} give the same wrong answer {key}")
                owner[key] = id


def key_disagreements(source: Source) -> list[str]:
    """Where the key and the reference differ on the public probes; a part whose functions the key lacks is left out."""
    path = source.folder / "key.py"
    functions = source.functions()
    key, reference = load_key(source.folder, functions), load_reference(source.folder, functions)
    stated = {name for name, value in key.namespace.items() if callable(value)}
    found = []
    for probe in load_probes(source):
        if not set(source.parameters(probe.part)) <= stated:
            continue
        right = probe(reference)
        with blamed(path):
            keyed = probe(key)
        found += [
            f"{path}: {one.call or probe.name} differs from the reference on probe {probe.name!r}"
            for one, two in zip(right, keyed, strict=True)
            if difference(one, two) is not None
        ]
    return found


def _diff(path: Path, old: bytes, new: bytes) -> list[str]:
    before, after = old.decode(errors="replace").splitlines(), new.decode().splitlines()
    lines = difflib.unified_diff(before, after, f"{path} (committed)", f"{path} (built)", lineterm="", n=1)
    return list(lines)[:40]
