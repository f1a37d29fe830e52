"""The command line: `kata`. Each command imports what it needs, so that a self-check starts fast."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import settings
from ..errors import KataError
from ..text import Text, fill, language_of_errors
from .console import survive_any_console

if TYPE_CHECKING:
    from ..sandbox.process import Worker

NOT_INSTALLED = Text(
    "{name} is not installed; run pip install -r requirements.txt",
    "{name} がインストールされていません。pip install -r requirements.txt を実行してください",
)

NO_FILE = Text(
    "{path}: {reason}; choose another place or free it",
    "{path}: {reason}。別の場所を選ぶか、使えるようにしてください",
)

ONLY_REGRADING = Text(
    "--dry-run and --allow-lower go with --regrade",
    "--dry-run と --allow-lower は --regrade と一緒に使います",
)

INTERRUPTED = Text("interrupted", "中断しました")

UNIT_HELP = "unit or unit/exercise, e.g. losses or losses/mse_by_hand"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 if all went well, 1 if something was found, 2 if it could not be done."""
    if sys.version_info < (3, 11):  # noqa: UP036 - who installs by hand meets this before anything else
        print(
            f"kata: Python {sys.version.split()[0]} is too old; make the environment with 3.11 or newer",
            file=sys.stderr,
        )
        return 2
    survive_any_console()
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except KataError as error:
        return _refuse(error, options)
    except ModuleNotFoundError as error:
        return _refuse(KataError(fill(NOT_INSTALLED, name=error.name or "")), options)
    except OSError as error:
        path, reason = str(error.filename or ""), error.strerror or ""
        return _refuse(KataError(fill(NO_FILE, path=path, reason=reason)), options)
    except KeyboardInterrupt:
        _refuse(KataError(INTERRUPTED), options)
        return 130
    return status


def _refuse(error: KataError, options: argparse.Namespace) -> int:
    """Say why it could not be done, in the learner's language where the sentence is in both; the exit status."""
    print(f"kata: {error.said(language_of_errors(getattr(options, 'lang', '')))}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kata", description="Auto-graded first steps in deep learning with PyTorch.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="check your notebooks with the public graders")
    check.add_argument("exercises", nargs="*", metavar="UNIT[/EXERCISE]", help=UNIT_HELP)
    _options(check, settings.SUBMISSION, *settings.TERMINAL)
    check.set_defaults(run=_check)

    listed = commands.add_parser("list", help="all exercises by unit, and which you have begun")
    _options(listed, settings.COURSE, settings.SUBMISSION, settings.LANG)
    listed.set_defaults(run=_list)

    following = commands.add_parser("next", help="the exercise that comes next")
    _options(following, settings.COURSE, settings.SUBMISSION, *settings.GRADING)
    following.set_defaults(run=_next)

    reset = commands.add_parser("reset", help="begin an exercise anew; a copy of your notebook is kept")
    reset.add_argument("exercise", metavar="UNIT/EXERCISE", help="e.g. losses/mse_by_hand")
    _options(reset, settings.COURSE, settings.SUBMISSION, settings.LANG)
    reset.set_defaults(run=_reset)

    hint = commands.add_parser("hint", help="a hint for an exercise: the first of three, or the one that you name")
    hint.add_argument("exercise", metavar="UNIT/EXERCISE[/PART]", help="e.g. losses/mse_by_hand")
    hint.add_argument("step", nargs="?", type=int, default=1, metavar="N", help="1 (where to look), 2 or 3; default: 1")
    _options(hint, settings.COURSE, settings.LANG)
    hint.set_defaults(run=_hint)

    build = commands.add_parser("build", help="make stubs and grader data from solutions/")
    build.add_argument("--check", action="store_true", help="write nothing; fail with a diff if something has drifted")
    _options(build, settings.COURSE)
    build.set_defaults(run=_build)

    verify = commands.add_parser("verify", help="prove every exercise: right solutions pass, wrong ones are named")
    verify.add_argument("exercises", nargs="*", metavar="UNIT[/EXERCISE]", help=UNIT_HELP)
    verify.add_argument("--mutants", action="store_true", help="prove the graders: change the right programs a little")
    verify.add_argument("--changed", action="store_true", help="only exercises that differ from the last commit")
    verify.add_argument("--again", type=int, default=0, metavar="N", help="grade N times more: no verdict may change")
    verify.add_argument("--html", default="", metavar="FILE", help="with --mutants: write the report as a page")
    _options(verify, *settings.TERMINAL)
    verify.set_defaults(run=_verify)

    bundle = commands.add_parser("bundle", help="make the zip that students get")
    bundle.add_argument("--out", type=Path, default=Path("torch-kata.zip"))
    _options(bundle, settings.COURSE)
    bundle.set_defaults(run=_bundle)

    new = commands.add_parser("new", help="start an exercise from a template")
    new.add_argument("exercise", metavar="UNIT/EXERCISE")
    _options(new, settings.COURSE)
    new.set_defaults(run=_new)

    grade = commands.add_parser("grade", help="grade a class into nbgrader's gradebook")
    grade.add_argument("unit", metavar="UNIT")
    grade.add_argument("--student", action="append", default=None, metavar="ID", help="only this student (repeatable)")
    grade.add_argument("--regrade", action="store_true", help="after graders changed: who had what, and has what now")
    grade.add_argument("--dry-run", action="store_true", help="with --regrade: write nothing")
    grade.add_argument("--allow-lower", action="store_true", help="with --regrade: take fewer points than before, too")
    grade.add_argument(settings.FRESH.flag, action="store_true", help=settings.FRESH.help)
    grade.add_argument(settings.JOBS.flag, "-j", **settings.JOBS.parsed)
    _options(grade, *settings.TERMINAL)
    grade.set_defaults(run=_grade)

    collect = commands.add_parser("collect", help="sort what a class handed in, however it is packed, into submitted/")
    collect.add_argument("unit", metavar="UNIT")
    collect.add_argument(
        "--from",
        dest="places",
        nargs="+",
        type=Path,
        default=[],
        metavar="PATH",
        help="archives, files or folders; default: downloaded/UNIT/archive",
    )
    collect.add_argument("--force", action="store_true", help="replace notebooks that are there already and differ")
    _options(collect, settings.COURSE, settings.LANG)
    collect.set_defaults(run=_collect)

    doctor = commands.add_parser("doctor", help="what this machine offers, what is missing, and what would change it")
    _options(doctor, settings.COURSE, settings.LANG)
    doctor.set_defaults(run=_doctor)

    demo = commands.add_parser("demo", help="a sample class, graded with the real nbgrader")
    demo.add_argument("--out", type=Path, default=Path("kata-demo"), help="the class folder to make")
    _options(demo, settings.COURSE, settings.LANG)
    demo.set_defaults(run=_demo)
    return parser


def _options(parser: argparse.ArgumentParser, *options: settings.Option[Any]) -> None:
    for option in options:
        parser.add_argument(option.flag, **option.parsed)


def _worker(options: argparse.Namespace, *, for_class: bool) -> Worker:
    """The sandbox that the options ask for, starting."""
    from ..sandbox.levels import choose
    from ..sandbox.process import Worker
    from ..worker.limits import Limits

    limits = Limits(options.seconds, options.memory, gpu=options.device == "cuda")
    return Worker(choose(options.isolation), limits, for_class=for_class)


def _path(given: str) -> Path | None:
    return Path(given) if given else None


def _check(options: argparse.Namespace) -> int:
    from ..course import find

    course = find(options.course)
    with _worker(options, for_class=False) as worker:
        from .check import self_check  # imports torch while the worker does

        folder, json = _path(options.submission), _path(options.json)
        return self_check(course, options.exercises, folder, worker, options.device, options.lang, json)


def _list(options: argparse.Namespace) -> int:
    from ..course import find
    from ..text import language
    from .path import show_list

    return show_list(find(options.course), _path(options.submission), language(options.lang))


def _next(options: argparse.Namespace) -> int:
    from ..course import find

    course = find(options.course)
    with _worker(options, for_class=False) as worker:
        from .check import show_next

        return show_next(course, _path(options.submission), worker, options.device, options.lang)


def _reset(options: argparse.Namespace) -> int:
    from ..course import find
    from ..text import language
    from .path import reset

    return reset(find(options.course), options.exercise, _path(options.submission), language(options.lang))


def _hint(options: argparse.Namespace) -> int:
    from ..course import find
    from ..text import language
    from .hint import show

    return show(find(options.course), options.exercise, options.step, language(options.lang))


def _build(options: argparse.Namespace) -> int:
    from ..authoring.build import build, check
    from ..course import find

    course = find(options.course).authored()
    if not options.check:
        build(course)
        print("built assignments/ and the graders' data")
        return 0
    lines = check(course)
    print("\n".join([*lines, "run `kata build` and commit what it writes"] if lines else ["nothing has drifted"]))
    return int(bool(lines))


def _verify(options: argparse.Namespace) -> int:
    from ..course import find

    course, json, html = find(options.course).authored(), _path(options.json), _path(options.html)
    if options.mutants:
        options.seconds = min(options.seconds, settings.MUTANT_SECONDS)
    with _worker(options, for_class=True) as worker:
        from ..authoring.crew import crew
        from ..authoring.mutants.prove import prove
        from ..authoring.verify import chosen, verify

        sources = chosen(course, options.exercises, changed=options.changed)
        with crew(worker) as workers:
            if options.mutants:
                return prove(sources, workers, options.device, json, html)
            return verify(course, sources, workers, options.device, json, options.again)


def _bundle(options: argparse.Namespace) -> int:
    from ..authoring.bundle import bundle
    from ..course import find

    path = bundle(find(options.course).authored(), options.out)
    print(f"wrote {path} ({path.stat().st_size // 1024} kB)")
    return 0


def _new(options: argparse.Namespace) -> int:
    from ..authoring.new import scaffold
    from ..course import find_or_begin

    course = find_or_begin(options.course)
    for path in [*scaffold(course, options.exercise), *course.begin()]:
        print(f"wrote {path}")
    print(f"next: fill them in, then `kata build` and `kata verify {options.exercise}`")
    return 0


def _grade(options: argparse.Namespace) -> int:
    from ..course import find_class
    from .grade import grade
    from .regrade import regrade

    lower = {"dry_run": options.dry_run, "allow_lower": options.allow_lower}
    if any(lower.values()) and not options.regrade:
        raise KataError(ONLY_REGRADING)
    chosen = [option for option in settings.GRADING if option != settings.LANG]
    choices = {option.name: getattr(options, option.name) for option in (*chosen, settings.FRESH, settings.JOBS)}
    root = find_class(options.course)
    how = lower if options.regrade else {}
    run = regrade if options.regrade else grade
    return run(root, options.unit, options.student, options.lang, _path(options.json), **how, **choices)


def _collect(options: argparse.Namespace) -> int:
    from ..course import find_class
    from ..text import language
    from .collect import collect

    root = find_class(options.course)
    return collect(root, options.unit, options.places, language(options.lang), force=options.force)


def _doctor(options: argparse.Namespace) -> int:
    from ..text import language
    from .doctor import examine

    return examine(options.course, language(options.lang))


def _demo(options: argparse.Namespace) -> int:
    from ..course import find
    from ..text import language
    from .demo import run

    return run(options.out, language(options.lang), find(options.course).authored().solutions)


if __name__ == "__main__":
    sys.exit(main())
