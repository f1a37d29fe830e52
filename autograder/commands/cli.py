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
from .parser import Parser, language_asked, speak

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

WHAT_IT_IS = Text(
    "Auto-graded first steps in deep learning with PyTorch.",
    "PyTorch でディープラーニングを始めるための、自動採点つきの問題集です。",
)

UNIT_HELP = Text(
    "unit or unit/exercise, e.g. losses or losses/mse_by_hand", "単元か、単元/問題 (例: losses、losses/mse_by_hand)"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 if all went well, 1 if something was found, 2 if it could not be done."""
    if sys.version_info < (3, 11):  # noqa: UP036 - who installs by hand meets this before anything else
        print(
            f"kata: Python {sys.version.split()[0]} is too old; make the environment with 3.11 or newer",
            file=sys.stderr,
        )
        return 2
    survive_any_console()
    arguments = sys.argv[1:] if arguments is None else arguments
    options = _parser(language_asked(arguments)).parse_args(arguments)
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


def _parser(lang: str) -> Parser:
    speak(lang)
    parser = Parser(lang, prog="kata", description=WHAT_IT_IS[lang])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, does: Text) -> Parser:
        return commands.add_parser(name, help=does[lang], description=does[lang], lang=lang)

    check = command(
        "check",
        Text("check your notebooks with the public graders", "公開されているチェックで、自分のノートブックを調べます"),
    )
    check.add_argument("exercises", nargs="*", metavar="UNIT[/EXERCISE]", help=UNIT_HELP)
    _options(check, settings.SUBMISSION, *settings.TERMINAL)
    check.set_defaults(run=_check)

    listed = command(
        "list",
        Text("all exercises by unit, and which you have begun", "すべての問題を単元ごとに並べ、始めたものを示します"),
    )
    _options(listed, settings.COURSE, settings.SUBMISSION, settings.LANG)
    listed.set_defaults(run=_list)

    following = command("next", Text("the exercise that comes next", "次に解く問題を示します"))
    _options(following, settings.COURSE, settings.SUBMISSION, *settings.GRADING)
    following.set_defaults(run=_next)

    reset = command(
        "reset",
        Text(
            "begin an exercise anew; a copy of your notebook is kept",
            "問題を最初からやり直します。今のノートブックはコピーが残ります",
        ),
    )
    reset.add_argument(
        "exercise", metavar="UNIT/EXERCISE", help=Text("e.g. losses/mse_by_hand", "例: losses/mse_by_hand")
    )
    _options(reset, settings.COURSE, settings.SUBMISSION, settings.LANG)
    reset.set_defaults(run=_reset)

    hint = command(
        "hint",
        Text(
            "a hint for an exercise: the first of three, or the one that you name",
            "問題のヒントを示します。指定がなければ 3 つのうち最初のものです",
        ),
    )
    hint.add_argument(
        "exercise", metavar="UNIT/EXERCISE[/PART]", help=Text("e.g. losses/mse_by_hand", "例: losses/mse_by_hand")
    )
    hint.add_argument(
        "step",
        nargs="?",
        type=int,
        default=1,
        metavar="N",
        help=Text("1 (where to look), 2 or 3; default: 1", "1 (どこを見るか)、2、3 のどれか。指定がなければ 1"),
    )
    _options(hint, settings.COURSE, settings.LANG)
    hint.set_defaults(run=_hint)

    build = command(
        "build",
        Text(
            "make stubs and grader data from solutions/",
            "solutions/ から、配布用のノートブックと採点用のデータを作ります",
        ),
    )
    build.flag(
        "--check",
        Text(
            "write nothing; fail with a diff if something has drifted",
            "何も書きません。ずれがあれば差分を示して失敗します",
        ),
    )
    _options(build, settings.COURSE)
    build.set_defaults(run=_build)

    verify = command(
        "verify",
        Text(
            "prove every exercise: right solutions pass, wrong ones are named",
            "すべての問題を確かめます。正しい解答が合格し、間違いには名前が付くことを調べます",
        ),
    )
    verify.add_argument("exercises", nargs="*", metavar="UNIT[/EXERCISE]", help=UNIT_HELP)
    verify.flag(
        "--mutants",
        Text(
            "prove the graders: change the right programs a little",
            "正しいプログラムを少しずつ変えて、チェックが気づくかを確かめます",
        ),
    )
    verify.flag(
        "--changed",
        Text("only exercises that differ from the last commit", "最後のコミットから変わった問題だけを調べます"),
    )
    verify.add_argument(
        "--again",
        type=int,
        default=0,
        metavar="N",
        help=Text("grade N times more: no verdict may change", "さらに N 回採点し、結果が変わらないことを確かめます"),
    )
    verify.add_argument(
        "--html",
        default="",
        metavar="FILE",
        help=Text(
            "with --mutants: write the report as a page", "--mutants と一緒に使います。結果を HTML のページに書きます"
        ),
    )
    _options(verify, *settings.TERMINAL)
    verify.set_defaults(run=_verify)

    bundle = command("bundle", Text("make the zip that students get", "学生に配る zip を作ります"))
    bundle.add_argument("--out", type=Path, default=Path("torch-kata.zip"))
    _options(bundle, settings.COURSE)
    bundle.set_defaults(run=_bundle)

    new = command("new", Text("start an exercise from a template", "ひな形から新しい問題を作り始めます"))
    new.add_argument("exercise", metavar="UNIT/EXERCISE")
    _options(new, settings.COURSE)
    new.set_defaults(run=_new)

    grade = command(
        "grade", Text("grade a class into nbgrader's gradebook", "クラスを採点して、nbgrader の成績簿に書きます")
    )
    grade.add_argument("unit", metavar="UNIT")
    grade.add_argument(
        "--student",
        action="append",
        default=None,
        metavar="ID",
        help=Text("only this student (repeatable)", "この学生だけを採点します (何度でも書けます)"),
    )
    grade.flag(
        "--regrade",
        Text(
            "after graders changed: who had what, and has what now",
            "チェックを変えたあとに使います。前の点数と今の点数を並べて示します",
        ),
    )
    grade.flag("--dry-run", Text("with --regrade: write nothing", "--regrade と一緒に使います。何も書きません"))
    grade.flag(
        "--allow-lower",
        Text(
            "with --regrade: take fewer points than before, too", "--regrade と一緒に使います。前より低い点数も書きます"
        ),
    )
    grade.flag(settings.FRESH.flag, Text(settings.FRESH.help, settings.FRESH.ja))
    grade.add_argument(settings.JOBS.flag, "-j", **settings.JOBS.parsed(lang))
    _options(grade, *settings.TERMINAL)
    grade.set_defaults(run=_grade)

    collect = command(
        "collect",
        Text(
            "sort what a class handed in, however it is packed, into submitted/",
            "クラスの提出物を、どんな形でまとめられていても submitted/ に整理します",
        ),
    )
    collect.add_argument("unit", metavar="UNIT")
    collect.add_argument(
        "--from",
        dest="places",
        nargs="+",
        type=Path,
        default=[],
        metavar="PATH",
        help=Text(
            "archives, files or folders; default: downloaded/UNIT/archive",
            "アーカイブ、ファイル、フォルダ。指定がなければ downloaded/UNIT/archive",
        ),
    )
    collect.flag(
        "--force",
        Text("replace notebooks that are there already and differ", "すでにあって中身が違うノートブックを置き換えます"),
    )
    _options(collect, settings.COURSE, settings.LANG)
    collect.set_defaults(run=_collect)

    doctor = command(
        "doctor",
        Text(
            "what this machine offers, what is missing, and what would change it",
            "このコンピュータで何ができ、何が足りず、どうすればよいかを示します",
        ),
    )
    _options(doctor, settings.COURSE, settings.LANG)
    doctor.set_defaults(run=_doctor)

    demo = command(
        "demo", Text("a sample class, graded with the real nbgrader", "見本のクラスを本物の nbgrader で採点します")
    )
    demo.add_argument(
        "--out", type=Path, default=Path("kata-demo"), help=Text("the class folder to make", "作るクラスのフォルダ")
    )
    _options(demo, settings.COURSE, settings.LANG)
    demo.set_defaults(run=_demo)
    return parser


def _options(parser: Parser, *options: settings.Option[Any]) -> None:
    for option in options:
        parser.add_argument(option.flag, **option.parsed(parser.lang))


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
