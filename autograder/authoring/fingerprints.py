"""The data beside a public grader: what the right program and each known mistake show on the probes.

Two programs that no probe tells apart are refused, a key that disagrees with mathematics, and a reference that
disagrees with the key.
"""

from __future__ import annotations

import contextlib

import msgspec

from ..errors import ExerciseError
from ..exercise import Exercise, Mistake, Part, Probe
from ..grading import authored
from ..grading.authored import load_key, load_reference
from ..grading.probes import Plan, ProbeFunction, ask_ahead, plan
from ..judging.compare import difference
from ..programs.calls import Caller
from ..programs.observation import Observation
from ..programs.recorded import to_plain
from ..programs.student import Student
from ..reading.answers import stub_hash
from ..reading.author import Source, Wrong
from ..reading.blame import blamed
from ..reading.fields import meant
from ..sandbox.devices import choose as choose_devices
from ..sandbox.process import Worker
from ..submission import Cell, Submission
from .apart import shown_on, tell_apart
from .crew import Crew
from .crosschecks import failed_checks
from .examples import wrong_examples

SCHEMA = 1

BROKEN_REFERENCE = ("NameError", "AttributeError", "NotImplementedError")
"""No prompt asks for these: a reference that raises them is not finished."""


def exercise_json(source: Source, stub: bytes, crew: Crew) -> bytes:
    """The generated data of one exercise; ExerciseError where probes do not tell two programs apart."""
    from ..reading.notebook import parse

    stubs = {cell.id: stub_hash(cell.source) for cell in parse(stub)}
    parts = tuple(_part(source, name, stubs[name]) for name in source.header.parts)
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
        chosen=source.chosen,
    )
    load_reference(source.folder, source.functions())
    with blamed(source.public_grader):
        truth = observe_all(program(draft, source, "", crew.first), probes)
    for name, seen in truth.items():
        for observation in seen:
            if observation.error in BROKEN_REFERENCE:
                place = f"{source.notebook}:{source.line_in(observation.cell) + observation.line}"
                raise ExerciseError(f"{place}: the reference fails on probe {name!r}: {observation.text}; mend it")
    _check_programs(draft, source, crew.first)

    of_part = {part: [probe for probe in probes if probe.part == part] for part in source.header.parts}
    plans = {part: plan(mine, program(draft, source, "", crew.first)) for part, mine in of_part.items()}

    def observe(wrong: Wrong, worker: Worker) -> dict[str, list[Observation]]:
        mine, planned = of_part[wrong.part], plans[wrong.part]
        seen = observe_all(program(draft, source, wrong.code, worker), mine, planned)
        if not any(one.ending == "timed_out" for shown in seen.values() for one in shown):
            return seen
        # or a busy machine would be written down
        return observe_all(program(draft, source, wrong.code, worker), mine, planned)

    rows = dict(zip((wrong.id for wrong in source.wrong), crew.map(observe, source.wrong), strict=True))
    tell_apart(source, probes, truth, rows)
    if wrong := [*failed_checks(source), *key_disagreements(source), *wrong_examples(source)]:
        raise ExerciseError(wrong[0])
    exercise = msgspec.structs.replace(
        draft,
        probes=tuple(_probe(probe, truth[probe.name]) for probe in probes),
        mistakes=tuple(
            Mistake(wrong.id, wrong.sentence, wrong.question, shown_on(wrong.part, probes, rows[wrong.id], truth))
            for wrong in source.wrong
        ),
    )
    return msgspec.json.format(msgspec.json.encode(exercise), indent=1) + b"\n"


def _part(source: Source, name: str, stub: str) -> Part:
    header, hints = source.header.parts[name], source.hints[name]
    steps = hints.look, hints.idea, hints.plan
    return Part(name, header.points, stub, source.parameters(name), header.rules, steps, hints.why)


def load_probes(source: Source) -> list[ProbeFunction]:
    """The probes of the exercise's public grader, in file order; ExerciseError names what is missing."""
    path = source.public_grader
    probes = list(authored.load_probes(path).values())
    for part in source.header.parts:
        if not any(probe.part == part for probe in probes):
            raise ExerciseError(f"{path}: part {part!r} has no probe; write a function marked @probe({part!r})")
    for probe in probes:
        if probe.part not in source.header.parts:
            known = meant(str(probe.part), source.header.parts)
            raise ExerciseError(f"{probe.place}: probe `{probe.name}` is of part {probe.part!r}, no part; {known}")
    return probes


def _check_programs(draft: Exercise, source: Source, worker: Worker) -> None:
    """Refuse a right or wrong program that raises before it is called. All are run as one notebook; suspects, alone."""
    cells = [Cell(str(path), code) for path, code in source.programs()]
    suspects = _problems(draft, source, cells, worker)
    for cell in cells:
        if cell.id in suspects and (problem := _problems(draft, source, [cell], worker).get(cell.id)):
            said = f"{problem.error}: {problem.text}" if problem.error else problem.ending
            raise ExerciseError(f"{cell.id}:{problem.line or 1}: {said}; a program must run until it is called")


def _problems(draft: Exercise, source: Source, cells: list[Cell], worker: Worker) -> dict[str, Observation]:
    """What goes wrong while cells are run behind the reference, by their ids."""
    submission = Submission("", source.id, (*source.reference_cells(), *cells))
    student = Student(draft.functions, submission, draft.setup, worker, choose_devices("auto"))
    student.start_check(seed=0)
    with contextlib.suppress(RuntimeError):  # of an expression, where no child is left
        student.define("0")
    student.close()
    return student.problems


def program(draft: Exercise, source: Source, extra: str, worker: Worker) -> Student:
    """The reference, followed by what differs from it, as a student's program in the worker."""
    submission = Submission("", source.id, source.reference_cells())
    if extra:
        submission = submission.with_cell("extra", extra)
    return Student(draft.functions, submission, draft.setup, worker, choose_devices("auto"))


def observe_all(
    program: Caller, probes: list[ProbeFunction], planned: Plan | None = None
) -> dict[str, list[Observation]]:
    """Every probe's observations of one program; the `planned` calls of the probes are the same for every student's."""
    found = {}
    try:
        if isinstance(program, Student):
            program.start_check(seed=0)
            ask_ahead(program, planned or plan(probes, program))
        for probe in probes:
            if isinstance(program, Student):
                program.start_check(seed=0)
            found[probe.name] = probe(program)
    finally:
        if isinstance(program, Student):
            program.close()
    return found


def _probe(probe: ProbeFunction, truth: list[Observation]) -> Probe:
    expected = [to_plain(observation) for observation in truth]
    if probe.public is not None:
        answers = dict(expected[0]["value"]["dict"])
        missing = [question for question in probe.public if question not in answers]
        if missing:
            raise ExerciseError(
                f"{probe.place}: card {probe.name!r}: the reference does not answer {missing[0]!r}; "
                f"{meant(missing[0], answers)}"
            )
        expected[0]["value"]["dict"] = [[question, answers[question]] for question in probe.public]
        expected[0]["partial"] = True
        return Probe(probe.name, probe.part, expected, tuple(answers))
    return Probe(probe.name, probe.part, expected, aspect=probe.aspect)


def key_disagreements(source: Source) -> list[str]:
    """Where the key and the reference differ on the public probes; a part whose functions the key lacks is left out."""
    path = source.key
    functions = source.functions()
    key, reference = load_key(source.folder, functions), load_reference(source.folder, functions)
    stated = {name for name, value in key.namespace.items() if callable(value)}
    found = []
    for probe in load_probes(source):
        if not set(source.parameters(probe.part)) <= stated:
            continue
        with blamed(source.public_grader):
            right = probe(reference)
        with blamed(path):
            keyed = probe(key)
        found += [
            f"{path}: {one.call or probe.name} differs from the reference on probe {probe.name!r}; mend one"
            for one, two in zip(right, keyed, strict=True)
            if difference(one, two) is not None
        ]
    return found
