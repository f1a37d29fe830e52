"""The command line: `kata`. Each command imports what it needs, so that a self-check starts fast."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from .errors import KataError

UNIT_HELP = "unit or unit/exercise, e.g. losses or losses/mse_by_hand"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 if all went well, 1 if something was found, 2 if it could not be done."""
    if sys.version_info < (3, 11):  # noqa: UP036 - who installs by hand meets this before anything else
        print(
            f"kata: Python {sys.version.split()[0]} is too old; make the environment with 3.11 or newer",
            file=sys.stderr,
        )
        return 2
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except KataError as error:
        print(f"kata: {error}", file=sys.stderr)
        return 2
    except ModuleNotFoundError as error:
        print(f"kata: {error.name} is not installed; run pip install -r requirements.txt", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"kata: {error.filename or 'a file'}: {error.strerror}; choose another place or free it", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("kata: interrupted", file=sys.stderr)
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kata", description="Auto-graded first steps in deep learning with PyTorch.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="check your notebooks with the public graders")
    check.add_argument("exercises", nargs="*", metavar="UNIT[/EXERCISE]", help=UNIT_HELP)
    check.add_argument("--submission", type=Path, default=None, help="a folder laid out like assignments/ (default)")
    _grading_options(check, "auto")
    check.set_defaults(run=_check)

    build = commands.add_parser("build", help="make stubs and grader data from solutions/")
    build.add_argument("--check", action="store_true", help="write nothing; fail with a diff if something has drifted")
    build.set_defaults(run=_build)

    verify = commands.add_parser("verify", help="prove every exercise: right solutions pass, wrong ones are named")
    verify.add_argument("exercises", nargs="*", metavar="UNIT[/EXERCISE]", help=UNIT_HELP)
    _grading_options(verify, "auto")
    verify.set_defaults(run=_verify)

    bundle = commands.add_parser("bundle", help="make the zip that students get")
    bundle.add_argument("--out", type=Path, default=Path("torch-kata.zip"))
    bundle.set_defaults(run=_bundle)

    new = commands.add_parser("new", help="start an exercise from a template")
    new.add_argument("exercise", metavar="UNIT/EXERCISE")
    new.set_defaults(run=_new)

    grade = commands.add_parser("grade", help="grade a class into nbgrader's gradebook")
    grade.add_argument("unit", metavar="UNIT")
    grade.add_argument("--student", action="append", default=None, metavar="ID", help="only this student (repeatable)")
    _grading_options(grade, "auto")
    grade.set_defaults(run=_grade)

    doctor = commands.add_parser("doctor", help="what this machine offers, and what would make grading safer")
    doctor.set_defaults(run=_doctor)

    demo = commands.add_parser("demo", help="a sample class, graded with the real nbgrader")
    demo.add_argument("--out", type=Path, default=Path("kata-demo"), help="the course folder to make")
    demo.add_argument("--lang", default="")
    demo.set_defaults(run=_demo)
    return parser


def _grading_options(parser: argparse.ArgumentParser, isolation: str) -> None:
    parser.add_argument("--device", default="auto", help="cpu, cuda, practice or auto: where tensors live")
    parser.add_argument("--json", type=Path, default=None, metavar="FILE", help="write the records")
    parser.add_argument("--lang", default="", help="en or ja; default: KATA_LANG, then the locale")
    parser.add_argument(
        "--isolation", default=isolation, help="auto (the strongest there is), namespaces, landlock or process"
    )


def project_root() -> Path:
    """The folder with solutions/: the current one, or the one the package lies in; KataError if there is none."""
    for folder in (Path.cwd(), Path(__file__).parent.parent):
        if (folder / "solutions").is_dir():
            return folder
    raise KataError("there is no solutions/ here; run this in a checkout of torch-kata")


def _check(options: argparse.Namespace) -> int:
    from .sandbox import Limits, Worker, choose

    with Worker(choose(options.isolation), Limits(gpu=options.device == "cuda")) as worker:
        from .selfcheck import self_check  # imports torch while the worker does

        return self_check(options.exercises, options.submission, worker, options.device, options.lang, options.json)


def _build(options: argparse.Namespace) -> int:
    from .build import build, drift, generated

    root = project_root()
    if not options.check:
        build(root)
        print("built assignments/ and the graders' data")
        return 0
    lines = drift(root, dict(generated(root)))
    print("\n".join([*lines, "run `kata build` and commit what it writes"] if lines else ["nothing has drifted"]))
    return int(bool(lines))


def _verify(options: argparse.Namespace) -> int:
    from .sandbox import Limits, Worker, choose

    with Worker(choose(options.isolation), Limits(gpu=options.device == "cuda"), for_class=True) as worker:
        from .verify import verify

        return verify(project_root(), options.exercises, worker, options.device, options.json)


def _bundle(options: argparse.Namespace) -> int:
    from .bundle import bundle

    path = bundle(project_root(), options.out)
    print(f"wrote {path} ({path.stat().st_size // 1024} kB)")
    return 0


def _new(options: argparse.Namespace) -> int:
    from .scaffold import scaffold

    for path in scaffold(project_root(), options.exercise):
        print(f"wrote {path}")
    print(f"next: fill them in, then `kata build` and `kata verify {options.exercise}`")
    return 0


def _grade(options: argparse.Namespace) -> int:
    from .gradeclass import grade

    choices = {"isolation": options.isolation, "device": options.device}
    return grade(Path.cwd(), options.unit, options.student, options.lang, options.json, **choices)


def _doctor(options: argparse.Namespace) -> int:
    from .doctor import examine

    del options
    return examine()


def _demo(options: argparse.Namespace) -> int:
    from .demo import run
    from .texts import language

    return run(options.out, lang=language(options.lang))


if __name__ == "__main__":
    sys.exit(main())
