"""The data beside a public grader: what the right program and each known mistake show on the probes.

Two programs that no probe tells apart are refused, a key that disagrees with mathematics, and a reference that
disagrees with the key.
"""

from __future__ import annotations

import msgspec

from ..errors import ExerciseError
from ..exercise import Exercise, Mistake, Part, Probe
from ..grading import authored
from ..grading.authored import load_key, load_reference
from ..grading.probes import ProbeFunction, ask_ahead
from ..judging.compare import difference
from ..programs.calls import Caller
from ..programs.observation import Observation
from ..programs.recorded import to_plain
from ..programs.student import Student
from ..reading.answers import stub_hash
from ..reading.author import Source, blamed
from ..sandbox.devices import choose as choose_devices
from ..sandbox.process import Worker
from ..submission import Submission
from .apart import shown_on, tell_apart
from .crosschecks import failed_checks

SCHEMA = 1

BROKEN_REFERENCE = ("NameError", "AttributeError", "NotImplementedError")
"""No prompt asks for these: a reference that raises them is not finished."""


def exercise_json(source: Source, stub: bytes, worker: Worker) -> bytes:
    """The generated data of one exercise; ExerciseError where probes do not tell two programs apart."""
    from ..reading.notebook import parse

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
    rows = {
        wrong.id: observe_all(program(draft, source, wrong.code, worker), [p for p in probes if p.part == wrong.part])
        for wrong in source.wrong
    }
    tell_apart(source, probes, truth, rows)
    if wrong_keys := failed_checks(source) + key_disagreements(source):
        raise ExerciseError(wrong_keys[0])
    exercise = msgspec.structs.replace(
        draft,
        probes=tuple(_probe(probe, truth[probe.name]) for probe in probes),
        mistakes=tuple(
            Mistake(wrong.id, wrong.sentence, wrong.question, shown_on(wrong.part, probes, rows[wrong.id], truth))
            for wrong in source.wrong
        ),
    )
    return msgspec.json.format(msgspec.json.encode(exercise), indent=1) + b"\n"


def load_probes(source: Source) -> list[ProbeFunction]:
    """The probes of the exercise's public grader, in file order; ExerciseError names what is missing."""
    path = source.course.public_grader(source.id)
    if not path.is_file():
        raise ExerciseError(f"{path} is missing: every exercise needs public graders with probes")
    probes = list(authored.load_probes(path).values())
    for part in source.header.parts:
        if not any(probe.part == part for probe in probes):
            raise ExerciseError(f"{path}: part {part!r} has no probe; write a function marked @probe({part!r})")
    return probes


def program(draft: Exercise, source: Source, extra: str, worker: Worker) -> Student:
    """The reference, followed by what differs from it, as a student's program in the worker."""
    submission = Submission("", source.id, source.reference_cells())
    if extra:
        submission = submission.with_cell("extra", extra)
    return Student(draft.functions, submission, draft.setup, worker, choose_devices("auto"))


def observe_all(program: Caller, probes: list[ProbeFunction]) -> dict[str, list[Observation]]:
    """Every probe's observations of one program."""
    found = {}
    if isinstance(program, Student):
        program.start_check(seed=0)
        ask_ahead(program, probes)
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
    return Probe(probe.name, probe.part, expected, aspect=probe.aspect)


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
