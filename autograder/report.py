"""Records as people read them: the learner's report in the terminal, the verdict of one part as text and as HTML.

Text that came from a student is data here: it is escaped, never rendered.
"""

from __future__ import annotations

from html import escape

from .exercise import load
from .messages import RUNG_NAMES
from .record import Check, Outcome, Record, Text, part_outcome, part_score

SYMBOL: dict[Outcome, str] = {
    "passed": "✓",
    "wrong": "✗",
    "rule_broken": "△",
    "not_attempted": "…",
    "grader_error": "?",
    "raised": "!",
    "timed_out": "!",
    "out_of_memory": "!",
    "died": "!",
    "unusable_return": "!",
}
COLOUR = {"✓": "#1a7f37", "✗": "#b35900", "△": "#8250df", "…": "#57606a", "!": "#b3261e", "?": "#57606a"}

OUTCOME_NAMES: dict[Outcome, Text] = {
    "passed": Text("passed", "合格"),
    "wrong": Text("not right yet", "まだ違います"),
    "rule_broken": Text("against the rules of this exercise", "この問題のきまりに反しています"),
    "not_attempted": Text("not attempted", "未着手"),
    "grader_error": Text("grader error", "採点側の不具合"),
    "raised": Text("stopped with an exception", "例外で止まりました"),
    "timed_out": Text("timed out", "時間切れ"),
    "out_of_memory": Text("out of memory", "メモリ不足"),
    "died": Text("Python ended", "Python が終了しました"),
    "unusable_return": Text("unusable result", "調べられない戻り値"),
}


def first_problem(checks: tuple[Check, ...]) -> tuple[int, Check] | None:
    """The one check of a part to talk about, with its place: the kit's own fault first, then the first that failed."""
    for wanted in ("grader_error", None):
        for number, check in enumerate(checks, start=1):
            if check.outcome == wanted or (wanted is None and check.outcome != "passed"):
                return number, check
    return None


def part_title(record: Record, part: str, lang: str) -> str:
    """`✗ mse_by_hand · mse     check 2 of 5: value`, or the points of a part that passed."""
    checks = record.part(part)
    outcome = part_outcome(checks)
    name = f"{SYMBOL[outcome]} {record.exercise.split('/')[1]} · {part}"
    if outcome == "passed":
        return f"{name}     {_passed(record, part, lang)}"
    if outcome in ("not_attempted", "grader_error"):
        return f"{name}     {OUTCOME_NAMES[outcome][lang]}"
    found = first_problem(checks)
    assert found is not None
    number, check = found
    what = RUNG_NAMES[check.rung] if outcome == "wrong" else OUTCOME_NAMES[outcome]
    if outcome == "rule_broken":
        return f"{name}     {what[lang]}"
    place = {"en": f"check {number} of {len(checks)}", "ja": f"{len(checks)} 個中 {number} 番目のチェック"}[lang]
    return f"{name}     {place}: {what[lang]}"


def _passed(record: Record, part: str, lang: str) -> str:
    checks = record.part(part)
    if any(check.visibility == "hidden" for check in checks):
        return {"en": f"all {len(checks)} checks passed", "ja": f"{len(checks)} 個のチェックすべてに合格"}[lang]
    return {"en": f"all {len(checks)} public checks passed", "ja": f"公開チェック {len(checks)} 個すべてに合格"}[lang]


def part_body(record: Record, part: str, lang: str) -> list[str]:
    """The lines under a part's title: the first diagnosis, and how many checks wait behind it."""
    checks = record.part(part)
    if part_outcome(checks) == "not_attempted":
        return [BEGIN[lang]]
    found = first_problem(checks)
    lines = [] if found is None else found[1].message[lang].splitlines()
    pasted = [check.message[lang] for check in checks if check.outcome == "passed" and check.message.en]
    waiting = sum(check.outcome not in ("passed", "rule_broken") for check in checks) - 1
    if found is not None and waiting > 0:
        more = {"en": f"{waiting} more checks waiting", "ja": f"残りのチェックは {waiting} 個です"}[lang]
        lines.append(more if waiting != 1 or lang == "ja" else "1 more check waiting")
    return lines + pasted[:1]


BEGIN = Text(
    "Not begun: replace `raise NotImplementedError()` in its cell, then check again.",
    "まだ始めていません。セルの `raise NotImplementedError()` を書き換えてから、もう一度チェックしてください。",
)


def part_text(record: Record, part: str, lang: str) -> str:
    """One part's verdict as plain text."""
    return "\n".join([part_title(record, part, lang), *(f"  {line}" for line in part_body(record, part, lang))])


def part_html(record: Record, part: str, lang: str) -> str:
    """One part's verdict as a self-contained piece of HTML; everything in it is escaped."""
    title = part_title(record, part, lang)
    body = "\n".join(part_body(record, part, lang))
    checks = record.part(part)
    score = f"{part_score(checks):g} / {round(sum(check.max_points for check in checks), 6):g}"
    boxes = "".join(_box(check) for check in checks)
    return (
        f'<div style="border-left:4px solid {COLOUR[title[0]]};padding:.4em .8em;margin:.3em 0" lang="{lang}">'
        f'<div style="font-weight:600">{escape(title)} <span style="float:right;font-weight:400">{score}</span></div>'
        f'<pre style="margin:.4em 0;white-space:pre-wrap;background:transparent">{escape(body)}</pre>'
        f'<div style="letter-spacing:.2em">{boxes}</div></div>'
    )


def _box(check: Check) -> str:
    symbol = SYMBOL[check.outcome]
    label = f"{check.visibility}: {check.outcome}"
    return f'<span style="color:{COLOUR[symbol]}" title="{escape(label)}">{symbol}</span>'


def record_lines(record: Record, lang: str) -> list[str]:
    """A whole exercise in the terminal."""
    title = load(record.exercise).title[lang]
    score = f"{record.score:g} / {record.max_score:g}"
    lines = [f"{record.exercise}  {title}  {score}"]
    for part in record.parts:
        lines += part_text(record, part, lang).splitlines()
    return lines + [f"  · {remark[lang]}" for remark in record.remarks]


def session_lines(records: list[Record], lang: str, folder: str) -> list[str]:
    """What `pytest autograder/` says at its end."""
    if not records:
        return []
    parts = [part_outcome(record.part(part)) for record in records for part in record.parts]
    level = records[0].isolation
    if all(outcome == "not_attempted" for outcome in parts):
        first = f"{folder}/{records[0].exercise}.ipynb"
        return [
            {
                "en": f"Nothing is filled in yet. Begin with {first}: open it in JupyterLab, fill in a cell, save, run this again.",
                "ja": f"まだ何も書かれていません。{first} から始めましょう。JupyterLab で開いてセルを書き、保存して、もう一度実行してください。",
            }[lang]
        ]
    done = parts.count("passed")
    return [
        {
            "en": f"{done} of {len(parts)} parts pass their public checks (isolation: {level})",
            "ja": f"{len(parts)} 個中 {done} 個の部分が公開チェックに合格しました (isolation: {level})",
        }[lang]
    ]
