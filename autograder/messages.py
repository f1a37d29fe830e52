"""What a learner reads, in English and Japanese: called, returned, expected, what it looks like, one question.

At most six lines, no blame, no exclamation marks. A hidden check never shows inputs, expected values or output.
"""

from __future__ import annotations

from typing import Any

from . import wire
from .compare import kind_of, one_line
from .devices import moved, place_of
from .exercise import Mistake, Rules
from .grading import Verdict
from .observation import Observation, array
from .record import Text, Visibility
from .replies import MIXED
from .report import RUNG_NAMES

SMALL = 12
"""Tensors with at most so many elements are shown in full."""

LONGEST = 200
"""Characters a shown value may have."""

NONE = Text(
    "None came back. Is there a `return`, or is the value behind it None?",
    "`None` が返っています。`return` はありますか。それとも、返す値が None になっていますか。",
)
KIND = Text(
    "{got} came back; the prompt asks for {expected}.", "{got} が返っています。問題文が求めるのは {expected} です。"
)
SHAPE = Text("The shape is not the expected one. Which axis is it?", "shape が期待と違います。どの軸でしょうか。")
LENGTH = Text(
    "The length is not the expected one: {got} for {expected}.",
    "長さが期待と違います: {got} 個で、期待は {expected} 個です。",
)
DTYPE = Text("The values may be right; the dtype is not.", "値は正しいかもしれませんが、dtype が違います。")
DEVICE = Text("The result lives on another device than expected.", "結果が、期待とは別の device にあります。")
TWO_DEVICES = Text(
    "Two devices meet in this line: {places}. Which of them has to move?",
    "この行で 2 つの device が混ざっています: {places}。どちらを移すとよいでしょうか。",
)
NUMPY_ON_CPU = Text(
    "NumPy works on the CPU only: {places}. Which step is missing before it?",
    "NumPy は CPU のデータしか扱えません: {places}。その前に必要な手順は何でしょうか。",
)
ONE_OF_THEM = Text(
    "{places}, and something that this line makes or calls is not. A new tensor is on the CPU unless it is told otherwise. "
    "Which one is it?",
    "{places} にありますが、この行で作るもの、または呼び出すものの中に、そうでないものがあります。"
    "新しいテンソルは、指定がなければ CPU に作られます。どれでしょうか。",
)
NO_CUDA_WORDS = ("Torch not compiled with CUDA", "No CUDA GPUs", "Found no NVIDIA driver")
NO_CUDA = Text(
    "This line asks for CUDA by name, and there is none here. Where do the arguments live?",
    "この行は CUDA を名指ししていますが、ここにはありません。引数はどの device にありますか。",
)
LIVES = {
    "cpu": Text("`{name}` is on the CPU", "`{name}` は CPU"),
    "device": Text("`{name}` is on the device", "`{name}` はもう一方の device"),
}
UNSTEADY = Text(
    "One of its operators gives slightly other numbers each time on this device; on the CPU it does not.",
    "この device では、使われている演算の 1 つが毎回わずかに違う数を返します。CPU では同じ数になります。",
)
NO_DEVICE = Text(
    "This check was not run: it needs a second device, and {reason}. It costs nothing.",
    "このチェックは実行していません。2 つ目の device が必要ですが、使えません ({reason})。減点はありません。",
)
PLACE = Text(
    "First difference at index {index}: {got} instead of {expected}.",
    "最初の違いは添字 {index} です: {got} (期待は {expected})。",
)
UNKNOWN = Text(
    "No known mistake fits. Can you compute this one by hand?",
    "知られている間違いには当てはまりません。この例を手で計算できますか。",
)
NO_GRADIENT = Text(
    "The value is right, but no gradient flows back to the input. Which step cuts the graph?",
    "値は正しいですが、入力まで勾配 (gradient) が伝わりません。計算グラフはどこで切れていますか。",
)
WRONG_GRADIENT = Text("The value is right, its gradient is not.", "値は正しいですが、その勾配 (gradient) が違います。")
TRACKED = Text("The result is still tracked by autograd.", "結果がまだ autograd に追跡されています。")
CHANGED = Text(
    "The value is right; argument {number} came back changed ({fact}).",
    "値は正しいですが、{number} 番目の引数が変わっています ({fact})。",
)
SHARED = Text(
    "The value is right; the result shares its memory with argument {number}.",
    "値は正しいですが、結果が {number} 番目の引数とメモリを共有しています。",
)
NO_EXCEPTION = Text(
    "{error} is expected here. What should happen when this input is not allowed?",
    "ここでは {error} を出します。許されない入力のとき、どうなるとよいですか。",
)
OTHER_EXCEPTION = Text(
    "{got} was raised; the prompt asks for {expected}.", "{got} が出ました。問題文が求めるのは {expected} です。"
)
MENTION = Text("The message of the exception should contain {text}.", "例外のメッセージには {text} を入れます。")
NOT_FINISHED = Text(
    "Not finished yet: `raise NotImplementedError` is still there.",
    "まだ途中です。`raise NotImplementedError` が残っています。",
)
NO_NAME = Text(
    "There is no `{name}` in the notebook. Was it renamed, or its cell deleted?",
    "ノートブックに `{name}` がありません。名前を変えたり、セルを消したりしましたか。",
)
SYNTAX = Text("Python cannot read this line.", "Python がこの行を読めません。")
STOPPED_CELL = Text(
    "The cell itself stopped, so its functions were not defined.",
    "セルの実行が止まったため、関数が定義されていません。",
)
TIMED_OUT = Text(
    "No answer after {seconds:g} s. Is there a loop that never ends?",
    "{seconds:g} 秒待っても答えがありません。終わらないループはありませんか。",
)
MEMORY = Text(
    "It needs more memory than there is ({size} MB). What grows?",
    "メモリが足りません (上限 {size} MB)。何が大きくなっていますか。",
)
DIED = Text(
    "Python itself ended during this check. Is there an exit() or a signal?",
    "このチェックの途中で Python が終了しました。`exit()` などはありませんか。",
)
KILLED = {
    "processes": Text(
        "It started more processes or threads than a check may have. Is one needed at all?",
        "プロセスやスレッドを、チェックで許される数より多く作りました。そもそも必要でしょうか。",
    ),
    "disk": Text(
        "It wrote more files than a check may have. Is one needed at all?",
        "チェックで許される量より多くのファイルを書きました。そもそも必要でしょうか。",
    ),
}
UNUSABLE = Text(
    "The result cannot be looked at: {reason}. Return plain values or tensors.",
    "結果を調べられません: {reason}。ふつうの値かテンソルを返してください。",
)
HIDDEN_UNUSABLE = Text(
    "The result cannot be looked at. Return plain values or tensors.",
    "結果を調べられません。ふつうの値かテンソルを返してください。",
)
CARD = Text(
    "Run this expression in a cell of its own. What does Python show, and why?",
    "この式を別のセルで実行してみましょう。Python は何を表示しますか。それはなぜですか。",
)
CARD_FORM = Text(
    "This answer has another form than the example in the prompt. What is different?",
    "この答えは、問題文の例と形が違います。どこが違いますか。",
)
CARD_MISSING = Text("There is no answer to `{question}` yet.", "`{question}` の答えがまだありません。")
PROPERTY = Text("A property of the result does not hold.", "結果が満たすべき性質が成り立っていません。")
HIDDEN = Text(
    "This check uses other inputs than the public ones ({rung}).",
    "公開チェックとは別の入力によるチェックです ({rung})。",
)
FAULT = Text(
    "The grader itself failed. This is not your code's fault and costs nothing; please tell your teacher.",
    "採点側の不具合です。あなたのコードのせいではなく、減点もありません。先生に知らせてください。",
)
PASTED = Text(
    "The public answers are right, but no other input is. Public points count once the function computes them.",
    "公開チェックの答えは合っていますが、ほかの入力ではどれも合いません。計算で求めると、公開チェックの点が入ります。",
)
SAME_PART = Text("See the first message of {part}.", "{part} の最初のメッセージを見てください。")


def explain(verdict: Verdict, visibility: Visibility, mistake: Mistake | None, seconds: float, memory: int) -> Text:
    """The message of a check that found something."""
    got = verdict.got
    lines = [] if visibility == "hidden" else _facts(verdict)
    if got.ending == "timed_out":
        lines.append(fill(TIMED_OUT, seconds=seconds))
    elif got.ending == "out_of_memory":
        lines.append(fill(MEMORY, size=memory // 2**20))
    elif got.ending == "died":
        lines.append(KILLED.get(got.text, DIED))
    elif verdict.outcome == "unusable_return" and visibility == "hidden":
        lines.append(HIDDEN_UNUSABLE)  # the reason is in the student's words, and may carry hidden inputs out
    elif verdict.outcome == "unusable_return":
        lines.append(fill(UNUSABLE, reason=kind_of(got.node) if got.node is not None else got.text))
    elif mistake is not None:
        lines += [mistake.sentence, mistake.question]
    elif visibility == "hidden":
        lines.append(fill(HIDDEN, rung=RUNG_NAMES[verdict.found.rung]))
    else:
        lines.append(_guess_free(verdict))
    return join([*lines, UNSTEADY] if got.unsteady and visibility == "public" else lines)


def explain_rule(rules: Rules, name: str, line: int, code: str) -> Text:
    """The message of a broken rule: what was used and where, or what is missing."""
    if name in rules.require:
        wanted = ", ".join(f"`{option}`" for option in rules.require)
        return Text(
            f"The prompt asks for one of {wanted} here, and none is used.",
            f"問題文では {wanted} のどれかを使うことになっていますが、使われていません。",
        )
    where = Text(f"line {line}: {code}\n", f"{line} 行目: {code}\n") if line else Text()
    if rules.literals:
        return where + Text(
            "Answers are typed as literals here: nothing is called inside this function.",
            "ここでは答えをリテラル (literal) で書きます。この関数の中では何も呼び出しません。",
        )
    return where + Text(
        f"`{name}` was used. The value may be right, but this exercise is done without it.",
        f"`{name}` が使われています。値は正しいかもしれませんが、この問題では使いません。",
    )


def fill(text: Text, /, **values: Any) -> Text:
    """A text with its placeholders filled; a value that is a Text itself gives each language its own."""
    filled = {}
    for lang in ("en", "ja"):
        own = {name: value[lang] if isinstance(value, Text) else value for name, value in values.items()}
        filled[lang] = text[lang].format(**own)
    return Text(**filled)


def join(lines: list[Text]) -> Text:
    """Texts under each other."""
    return Text("\n".join(line.en for line in lines), "\n".join(line.ja for line in lines))


def _facts(verdict: Verdict) -> list[Text]:
    """The lines that are simply true: what was called, what came back, what was expected, where it stopped."""
    got, expected = verdict.got, verdict.expected
    called = [Text(f"called    {got.call}", f"呼び出し  {got.call}")] if got.call else []
    if got.ending == "raised":
        place = Text(f"line {got.line}: {got.code}", f"{got.line} 行目: {got.code}")
        stopped = [fill(Text("stopped   {place}", "停止      {place}"), place=place)] if got.line else []
        error = f"{got.error}: {got.text.splitlines()[0][:160]}" if got.text else got.error
        return [*called, *stopped, Text(f"raised    {error}", f"例外      {error}")]
    if got.ending != "returned":
        return called
    if expected.partial and not verdict.found.path:  # a card's answers are never shown
        return [*called, Text(f"returned  {show(got.node)}", f"戻り値    {show(got.node)}")]
    if expected.partial and verdict.found.path:
        question = verdict.found.path[0]
        answer = show(at(got.node, (question,)))
        return [Text(f"{question}: your answer is {answer}", f"{question}: あなたの答えは {answer}")]
    beside = moved(expected.node, "device") if place_of(got.device) == "device" else expected.node
    wanted = expected.error or show(beside, verdict.found.rung)
    value = show(got.node, verdict.found.rung)
    if verdict.found.rung in ("gradient", "arguments", "memory"):
        return [*called, Text(f"returned  {value}", f"戻り値    {value}")]
    if len(value) + len(wanted) < 70 and "\n" not in value + wanted:
        return [
            *called,
            Text(f"returned  {value}      expected  {wanted}", f"戻り値    {value}      期待値    {wanted}"),
        ]
    return [
        *called,
        Text(f"returned  {value}", f"戻り値    {value}"),
        Text(f"expected  {wanted}", f"期待値    {wanted}"),
    ]


def _guess_free(verdict: Verdict) -> Text:
    """One sentence for a difference no known mistake explains."""
    got, expected, found = verdict.got, verdict.expected, verdict.found
    if got.ending == "raised":
        return _exception_text(verdict)
    if expected.partial and found.path:
        if found.note == "missing":
            return fill(CARD_MISSING, question=found.path[0])
        return CARD if found.rung == "value" else CARD_FORM
    match found.rung:
        case "exception":
            return fill(NO_EXCEPTION, error=expected.error)
        case "kind" if got.node is None:
            return NONE
        case "kind":
            one, two = at(got.node, found.path), at(expected.node, found.path)
            return fill(KIND, got=kind_of(one), expected=kind_of(two))
        case "shape" if found.note == "length":
            one, two = at(got.node, found.path), at(expected.node, found.path)
            return fill(LENGTH, got=length(one), expected=length(two))
        case "shape":
            return SHAPE
        case "dtype":
            return DTYPE
        case "device":
            return DEVICE
        case "gradient" if found.note == "tracked":
            return TRACKED
        case "gradient" if found.note:
            return NO_GRADIENT
        case "gradient":
            return WRONG_GRADIENT
        case "arguments":
            return fill(CHANGED, number=int(found.path[0]) + 1 if found.path else 1, fact=found.note)
        case "memory":
            return fill(SHARED, number=int(found.path[0]) + 1)
        case "value" if found.path:
            one, two = at(got.node, found.path), at(expected.node, found.path)
            place = ", ".join(map(str, found.path))
            return join([fill(PLACE, index=f"[{place}]", got=show(one), expected=show(two)), UNKNOWN])
        case _:
            return UNKNOWN if got.call else PROPERTY


def _exception_text(verdict: Verdict) -> Text:
    got, expected, note = verdict.got, verdict.expected, verdict.found.note
    if got.error == "NotImplementedError" and got.own:
        return NOT_FINISHED
    if got.error == "NameError" and not got.cell:
        return fill(NO_NAME, name=got.call.split("(")[0])
    if "SyntaxError" in got.bases:
        return SYNTAX
    if got.lives and (about := _about_devices(got)):
        return about
    if not got.own and got.text.startswith(NO_CUDA_WORDS):
        return NO_CUDA
    if expected.ending == "raised" and note == "type":
        return fill(OTHER_EXCEPTION, got=got.error, expected=expected.error)
    if expected.ending == "raised" and note:
        return fill(MENTION, text=note)
    if not got.call:
        return STOPPED_CELL
    return Text("Which value does this line meet here?", "この行は、ここでどんな値に出会っていますか。")


def _about_devices(got: Observation) -> Text | None:
    """Torch's words about devices in the learner's: which tensors of the line live where."""
    told = [fill(LIVES[place], name=name) for name, place in got.lives]
    places = Text(", ".join(text.en for text in told), "、".join(text.ja for text in told))
    if "tensor to numpy" in got.text:
        return fill(NUMPY_ON_CPU, places=places)
    if got.text != MIXED:
        return None
    return fill(TWO_DEVICES if len({place for _, place in got.lives}) > 1 else ONE_OF_THEM, places=places)


def at(node: wire.Node, index: tuple[int | str, ...]) -> wire.Node:
    """The part of a value at an index path; the value itself where the path leaves it."""
    for position, step in enumerate(index):
        if isinstance(node, wire.Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif isinstance(node, wire.Mapping):
            node = next((value for key, value in node.items if key == step), None)
        elif isinstance(node, wire.Array):
            found: wire.Node = array(node)[index[position:]].item()
            return found
    return node


def length(node: wire.Node) -> int:
    """How many items a list, tuple or dict has."""
    return len(node.items) if isinstance(node, wire.Sequence | wire.Mapping) else 0


def show(node: wire.Node, rung: str = "value") -> str:
    """A value for people: six significant digits, small tensors in full, others by dtype and shape."""
    text = _show(node, rung)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _show(node: wire.Node, rung: str) -> str:
    match node:
        case wire.Array():
            name = "" if node.kind == "tensor" else f"{node.kind} "
            place = "CPU" if place_of(node.device) == "cpu" else "device"
            facts = f"{name}{node.dtype} {node.shape}" + (f" on the {place}" if rung == "device" else "")
            values = array(node)
            if rung in ("shape", "dtype", "device", "kind") or values.size > SMALL:
                return facts
            return _numbers(values.tolist())
        case wire.Sequence(kind, items):
            texts = [show(item, rung) for item in items[:SMALL]] + (["…"] if len(items) > SMALL else [])
            inside = ", ".join(texts) + ("," if kind == "tuple" and len(texts) == 1 else "")
            return f"[{inside}]" if kind == "list" else f"({inside})"
        case wire.Mapping(items):
            pairs = [f"{show(key, rung)}: {show(value, rung)}" for key, value in items[:SMALL]]
            return "{" + ", ".join(pairs) + "}"
        case wire.Number(_, text):
            return text[:60]
        case wire.Handle(_, type):
            return one_line(type)
        case float():
            return _numbers(node)
        case _:
            return repr(node)[:200]


def _numbers(values: Any) -> str:
    if isinstance(values, list):
        return f"[{', '.join(map(_numbers, values))}]"
    return f"{values:.6g}" if isinstance(values, float) else str(values)


def first_line(observation: Observation) -> str:
    """The call, for logs."""
    return observation.call or observation.ending
