"""Records as people read them: the learner's report in the terminal, the verdict of one part as text and as HTML.

Text that came from a student is data here: it is escaped, never rendered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby

from .record import Check, Outcome, Record, Text, part_outcome, part_score

RUNG_NAMES = {
    "runs": Text("does it run", "実行"),
    "kind": Text("kind of the result", "戻り値の種類"),
    "shape": Text("shape", "shape"),
    "dtype": Text("dtype", "dtype"),
    "device": Text("device", "device"),
    "value": Text("value", "値"),
    "gradient": Text("gradient", "勾配 (gradient)"),
    "arguments": Text("arguments unchanged", "引数が変わらないこと"),
    "memory": Text("new memory", "新しいメモリ"),
    "exception": Text("exception", "例外"),
    "rules": Text("rules", "きまり"),
    "": Text("property", "性質"),
}

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
# Jupyter's colours where there are any, so that they follow the theme; elsewhere some that show on white and on black.
PLAIN = "#6e7781"
GREY = f"var(--jp-content-font-color2,{PLAIN})"
COLOUR = {
    "✓": "var(--jp-success-color0,#1a7f37)",
    "✗": "var(--jp-warn-color0,#b35900)",
    "△": "#8f63e0",
    "…": GREY,
    "!": "var(--jp-error-color0,#b3261e)",
    "?": GREY,
}
MUTED = f"color:{GREY}"
NO_MATH = "mathjax_ignore tex2jax_ignore"
"""The classes that keep MathJax, of both generations, away from what a student wrote."""
CODE = (
    "font-family:monospace;font-family:var(--jp-code-font-family,monospace);white-space:pre-wrap;overflow-wrap:anywhere"
)

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
    symbol = SYMBOL[part_outcome(record.part(part))]
    return f"{symbol} {record.exercise.split('/')[1]} · {part}     {_state(record, part, lang)}"


def _state(record: Record, part: str, lang: str) -> str:
    """How far a part has got, in a few words."""
    checks = record.part(part)
    outcome = part_outcome(checks)
    if outcome == "passed":
        return _passed(record, part, lang)
    if outcome in ("not_attempted", "grader_error"):
        return OUTCOME_NAMES[outcome][lang]
    found = first_problem(checks)
    assert found is not None
    number, check = found
    what = RUNG_NAMES[check.rung] if outcome == "wrong" else OUTCOME_NAMES[outcome]
    if outcome == "rule_broken":
        return what[lang]
    place = {"en": f"check {number} of {len(checks)}", "ja": f"{len(checks)} 個中 {number} 番目のチェック"}[lang]
    return f"{place}: {what[lang]}"


def _passed(record: Record, part: str, lang: str) -> str:
    checks = record.part(part)
    if any(check.visibility == "hidden" for check in checks):
        return {"en": f"all {len(checks)} checks passed", "ja": f"{len(checks)} 個のチェックすべてに合格"}[lang]
    return {"en": f"all {len(checks)} public checks passed", "ja": f"公開チェック {len(checks)} 個すべてに合格"}[lang]


def part_body(record: Record, part: str, lang: str) -> list[str]:
    """The lines under a part's title: the first diagnosis, and how many checks wait behind it."""
    return [*_diagnosis(record, part, lang), *_waiting(record, part, lang), *_pasted(record, part, lang)]


def _diagnosis(record: Record, part: str, lang: str) -> list[str]:
    checks = record.part(part)
    if part_outcome(checks) == "not_attempted":
        return [BEGIN[lang]]
    found = first_problem(checks)
    return [] if found is None else found[1].message[lang].splitlines()


def _waiting(record: Record, part: str, lang: str) -> list[str]:
    checks = record.part(part)
    waiting = sum(check.outcome not in ("passed", "rule_broken") for check in checks) - 1
    if waiting < 1 or part_outcome(checks) == "not_attempted":
        return []
    more = {"en": f"{waiting} more checks waiting", "ja": f"残りのチェックは {waiting} 個です"}[lang]
    return [more if waiting != 1 or lang == "ja" else "1 more check waiting"]


def _pasted(record: Record, part: str, lang: str) -> list[str]:
    checks = record.part(part)
    return [check.message[lang] for check in checks if check.outcome == "passed" and check.message.en][:1]


BEGIN = Text(
    "Not begun: replace `raise NotImplementedError()` in its cell, then check again.",
    "まだ始めていません。セルの `raise NotImplementedError()` を書き換えてから、もう一度チェックしてください。",
)


def part_text(record: Record, part: str, lang: str) -> str:
    """One part's verdict as plain text."""
    return "\n".join([part_title(record, part, lang), *(f"  {line}" for line in part_body(record, part, lang))])


def part_html(record: Record, part: str, lang: str) -> str:
    """One part's verdict as a self-contained piece of HTML that follows the theme; everything in it is escaped.

    Styles are inline, because JupyterLab drops style sheets from notebooks it does not trust, and plain ones stand
    before those with variables, which it drops too.
    """
    checks = record.part(part)
    symbol = SYMBOL[part_outcome(checks)]
    name = f"{escape(record.exercise.split('/')[1])} · {escape(part)}"
    boxes = "".join(_box(check) for check in checks)
    waiting = "".join(f" {escape(line)}" for line in _waiting(record, part, lang))
    return (
        f'<div lang="{lang}" class="{NO_MATH}" style="border-left:4px solid {PLAIN};'
        f'border-left-color:{COLOUR[symbol]};padding:.3em .9em;margin:.3em 0;line-height:1.5">'
        f'<div style="display:flex;flex-wrap:wrap;column-gap:1.2em">'
        f'<div style="font-weight:600"><span style="color:{COLOUR[symbol]}">{symbol}</span> {name}</div>'
        f"<div>{escape(_state(record, part, lang))}</div></div>"
        f"{lines_html([*_diagnosis(record, part, lang), *_pasted(record, part, lang)])}"
        f'<div style="display:flex;flex-wrap:wrap;column-gap:1.2em;{MUTED}">'
        f'<div><span style="letter-spacing:.2em">{boxes}</span>{waiting}</div>'
        f'<div style="margin-left:auto">{escape(_points(record, part, lang))}</div></div></div>'
    )


def _points(record: Record, part: str, lang: str) -> str:
    checks = record.part(part)
    score, most = (
        f"{round(points, 2):g}" for points in (part_score(checks), sum(check.max_points for check in checks))
    )
    if any(check.visibility == "hidden" for check in checks):
        return {"en": f"{score} of {most} points", "ja": f"{most} 点中 {score} 点"}[lang]
    return {"en": f"{score} of {most} public points", "ja": f"公開チェック {most} 点中 {score} 点"}[lang]


FACT = re.compile(r"(\S+) {2,}(.*)|(line \d+|\d+ 行目): (.*)")
"""A line of a message that is simply true: a label and what it was, e.g. `called    mse(pred (1, 3))`."""
PAIR = re.compile(r"(.*) {6}(expected|期待値) +(.*)")


def lines_html(lines: Iterable[str]) -> str:
    """Lines of messages: facts in columns, sentences as prose with `code` in it."""
    groups = groupby(lines, key=lambda line: bool(FACT.fullmatch(line)))
    blocks = ("".join(map(_fact if facts else _prose, group)) for facts, group in groups)
    return "".join(f'<div style="margin:.4em 0">{block}</div>' for block in blocks)


def _fact(line: str) -> str:
    found = FACT.fullmatch(line)
    assert found is not None
    label, value = found[1] or found[3], found[2] if found[1] else found[4]
    pair = PAIR.fullmatch(value)
    facts = [(label, pair[1]), (pair[2], pair[3])] if pair else [(label, value)]
    return "".join(
        f'<div style="display:flex"><div style="flex:0 0 6em;{MUTED}">{escape(label)}</div>'
        f'<div style="{CODE}">{escape(value)}</div></div>'
        for label, value in facts
    )


def _prose(line: str) -> str:
    with_code = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(line))
    return f"<div>{with_code}</div>"


def _box(check: Check) -> str:
    symbol = SYMBOL[check.outcome]
    label = f"{check.visibility}: {check.outcome}"
    return f'<span style="color:{COLOUR[symbol]}" title="{escape(label)}">{symbol}</span>'


def record_lines(record: Record, lang: str, title: Text) -> list[str]:
    """A whole exercise in the terminal."""
    score = f"{round(record.score, 2):g} / {round(record.max_score, 2):g}"
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
