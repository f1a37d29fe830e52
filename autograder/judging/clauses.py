"""What is said of a hidden check: which promise of the prompt it found broken, and nothing of inputs or results."""

from __future__ import annotations

from ..text import Text, fill
from .detectors import hint
from .exceptions import exception_hint
from .rules import Statements
from .verdict import Verdict

HIDDEN = Text(
    "This check uses other inputs than the public ones, which are not shown. {clause}",
    "公開チェックとは別の入力によるチェックで、その入力は表示しません。{clause}",
)

VALUE = Text(
    "The values are not right for them. What do the public inputs all have in common?",
    "その入力では値が違います。公開チェックの入力に共通することは何でしょうか。",
)

GRADIENT = {
    "": Text("The gradient is not right for them.", "その入力では勾配 (gradient) が違います。"),
    "missing": Text(
        "No gradient flows back to an argument, or not to each. Which step cuts the graph?",
        "引数のどれかに勾配 (gradient) が伝わりません。計算グラフはどこで切れていますか。",
    ),
    "tracked": Text(
        "The result is tracked by autograd, and the prompt asks for one that is not.",
        "結果が autograd に追跡されていますが、問題文が求めるのは追跡されていない結果です。",
    ),
    "untracked": Text(
        "The result is not tracked by autograd, and the prompt asks for one that is.",
        "結果が autograd に追跡されていませんが、問題文が求めるのは追跡された結果です。",
    ),
}

REFUSALS = {
    "": Text(
        "An input that the prompt refuses is let through. Which inputs does it refuse?",
        "問題文が断る入力を受け入れています。断るのはどんな入力ですか。",
    ),
    "type": Text(
        "An input that the prompt refuses ends in another exception than the prompt names.",
        "問題文が断る入力で、問題文とは別の例外が出ています。",
    ),
    "mention": Text(
        "The message of the exception lacks what the prompt asks for, such as the shapes.",
        "例外のメッセージに、問題文が求めるもの (shape など) が入っていません。",
    ),
}

STOPS = Text(
    "The code ends in an exception for an input that the prompt allows. Which inputs does it allow?",
    "問題文が許す入力で、例外が出て終わっています。許されるのはどんな入力ですか。",
)

PROPERTY = Text(
    "Something that the prompt promises does not hold for them.", "問題文にある性質が、その入力では成り立っていません。"
)

CLAUSES = {
    "kind": Text(
        "The result is of another kind (tensor, number, list) than the prompt asks for.",
        "結果の種類 (テンソル、数、リストなど) が、問題文の求めるものと違います。",
    ),
    "shape": Text(
        "The shape is not the one the prompt asks for. Which shapes may the inputs have?",
        "shape が問題文の求めるものと違います。入力にはどんな shape がありますか。",
    ),
    "dtype": Text(
        "The dtype is not the one the prompt asks for. Which dtypes may the inputs have?",
        "dtype が問題文の求めるものと違います。入力にはどんな dtype がありますか。",
    ),
    "device": Text(
        "The result is not on the device the prompt asks for.", "結果が、問題文の求める device にありません。"
    ),
    "arguments": Text(
        "An argument is another after the call than before; the prompt wants it left alone.",
        "引数が呼び出しの前後で変わっています。問題文では、引数を変えません。",
    ),
    "memory": Text(
        "The result shares its memory with an argument; the prompt asks for memory of its own.",
        "結果が引数とメモリを共有しています。問題文が求めるのは、別のメモリです。",
    ),
}

KIND_INSIDE = Text(
    "Something inside the result is of another kind, or in another place, than the prompt asks for.",
    "結果の中に、種類か位置が、問題文の求めるものと違うものがあります。",
)

LENGTH = Text(
    "The length is not the one the prompt asks for. Which lengths may come out?",
    "長さが問題文の求めるものと違います。どんな長さになることがありますか。",
)

NONE = Text(
    "None came back. Is there a way through the code without a `return`?",
    "`None` が返っています。`return` を通らない道筋はありませんか。",
)


def hidden_text(verdict: Verdict, code: Statements) -> Text:
    """Which clause it is, or what is typical of it as far as that can be seen in the code."""
    return fill(HIDDEN, clause=_typical(verdict, code) or _clause(verdict))


def _typical(verdict: Verdict, code: Statements) -> Text | None:
    if verdict.got.ending != "raised" or verdict.found.rung == "arguments":
        return hint(verdict, code, hidden=True)
    allowed = verdict.expected.ending != "raised"
    return exception_hint(verdict.got, code, hidden=True) if allowed else None


def _clause(verdict: Verdict) -> Text:
    """One sentence for each step of the comparison."""
    got, found = verdict.got, verdict.found
    if verdict.expected.ending == "raised" and found.rung == "exception":
        return REFUSALS["" if got.ending == "returned" else found.note if found.note in ("", "type") else "mention"]
    if got.ending == "raised" and found.rung == "exception":
        return STOPS
    if found.rung == "gradient":
        return GRADIENT.get(found.note, GRADIENT[""])
    if found.rung == "kind" and not found.path and got.node is None:
        return NONE
    if found.rung == "kind" and found.path:
        return KIND_INSIDE
    if found.rung == "value":
        return VALUE if got.call else PROPERTY
    return LENGTH if found.note == "length" else CLAUSES.get(found.rung, PROPERTY)
