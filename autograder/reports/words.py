"""The words and signs for what a record holds: outcomes, rungs, labels of facts. Tables that decide nothing."""

from __future__ import annotations

from ..finding import Fact, Label
from ..record import Outcome
from ..text import Text, fill

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

LABELS: dict[Label, Text] = {
    "called": Text("called", "呼び出し"),
    "printed": Text("printed", "出力"),
    "stopped": Text("stopped", "停止"),
    "used": Text("line {line}", "{line} 行目"),
    "raised": Text("raised", "例外"),
    "returned": Text("returned", "戻り値"),
    "gradient": Text("gradient", "勾配"),
    "expected": Text("expected", "期待値"),
    "answer": Text("{question}: your answer is", "{question}: あなたの答えは"),
}

PLACED = Text("line {line}: {value}", "{line} 行目: {value}")

PLACED_IN = {
    (True, True): Text(
        "line {line} of `{function}`, cell {cell}: {value}", "`{function}` の {line} 行目、セル {cell}: {value}"
    ),
    (True, False): Text("line {line} of `{function}`: {value}", "`{function}` の {line} 行目: {value}"),
    (False, True): Text("line {line} of cell {cell}: {value}", "セル {cell} の {line} 行目: {value}"),
    (False, False): PLACED,
}
"""By what is known of the place: the function, the cell."""


def label(fact: Fact) -> Text:
    """What stands before a fact."""
    return fill(LABELS[fact.label], line=fact.line, question=fact.question)


def value(fact: Fact) -> Text:
    """The fact itself, with its place where the label does not say it."""
    if fact.label == "stopped":
        placed = PLACED_IN[bool(fact.function), bool(fact.cell)]
        cell = fact.cell.removeprefix("cell ")
        return fill(placed, line=fact.line, value=fact.value, function=fact.function, cell=cell)
    return Text(fact.value, fact.value)
