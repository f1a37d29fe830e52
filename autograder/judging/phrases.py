"""The phrases of the learner's messages, in English and Japanese: no blame, no exclamation marks.

A phrase is one line and its placeholders are filled by `texts.fill`; which of them is said, `explain.py` decides.
"""

from __future__ import annotations

from ..text import Text

NONE = Text(
    "None came back. Is there a `return`, or is the value behind it None?",
    "`None` が返っています。`return` はありますか。それとも、返す値が None になっていますか。",
)

KIND = Text(
    "{got} came back; the prompt asks for {expected}.", "{got} が返っています。問題文が求めるのは {expected} です。"
)

KIND_INSIDE = Text(
    "Inside the result, {index} is {got} where {expected} is expected.",
    "結果の中の {index} が {got} です。期待は {expected} です。",
)

NO_KEY = Text("The result has no key {key}.", "結果に {key} というキーがありません。")

SHAPE = Text("The shape is not the expected one. Which axis is it?", "shape が期待と違います。どの軸でしょうか。")

LENGTH = Text(
    "The length is not the expected one: {got} for {expected}.",
    "長さが期待と違います: {got} 個で、期待は {expected} 個です。",
)

LENGTH_INSIDE = Text(
    "Inside the result, the length of {index} is not the expected one: {got} for {expected}.",
    "結果の中の {index} の長さが期待と違います: {got} 個で、期待は {expected} 個です。",
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
    "No known mistake fits. Work a small input by hand, step by step: where do you and the code part?",
    "知られている間違いには当てはまりません。小さな入力を 1 ステップずつ手で計算すると、どこで違ってきますか。",
)

UNKNOWN_WRAPPED = Text(
    "The check puts the function into an expression of its own. Run that piece by piece: which piece surprises you?",
    "このチェックは、関数を 1 つの式の中で使っています。式を 1 つずつ実行すると、意外な結果になるのはどこですか。",
)

CALLED_TWICE = Text(
    "The check's expression calls the function more than once. Does one call keep or change something that the next one meets?",
    "このチェックの式は、関数を 2 回以上呼びます。前の呼び出しが残したり変えたりしたものに、次の呼び出しが出会っていませんか。",
)

NO_GRADIENT = Text(
    "The value is right, but no gradient flows back to the input. Which step cuts the graph?",
    "値は正しいですが、入力まで勾配 (gradient) が伝わりません。計算グラフはどこで切れていますか。",
)

WRONG_GRADIENT = Text("The value is right, its gradient is not.", "値は正しいですが、その勾配 (gradient) が違います。")

TRACKED = Text("The result is still tracked by autograd.", "結果がまだ autograd に追跡されています。")

CHANGED = Text(
    "The {what} is right; argument {number} came back changed ({fact}).",
    "{what}は正しいですが、{number} 番目の引数が変わっています ({fact})。",
)

ENDED = {"returned": Text("value", "値"), "raised": Text("exception", "例外")}
"""What is right of a call that did something besides."""

FACTS = {
    "version": Text(
        "something was written into it; the values are the old ones again", "書き込みがありました。値は元に戻っています"
    ),
    "grad": Text("its `.grad`", "`.grad`"),
    "requires_grad": Text("its `requires_grad`", "`requires_grad`"),
    "values": Text("its values", "値"),
    "device": Text("its device", "device"),
    "hooks": Text("a hook was left on it", "フック (hook) が残っています"),
}
"""The words for what an argument can come back changed in; other facts are said by their names."""

CHANGED_SETTING = Text(
    "The {what} is right; the {fact} of torch came back changed.",
    "{what}は正しいですが、torch の{fact} が変わったままです。",
)

LEFT_CHANGED = Text(
    "A cell of the notebook changes the {fact} of torch for all that comes after it, and that shows here. Can it go?",
    "ノートブックのセルが torch の{fact} を変えたままで、それがここに表れています。そのセルは必要ですか。",
)

SETTINGS = {
    "default dtype": Text("default dtype", "既定の dtype (default dtype)"),
    "default device": Text("default device", "既定の device (default device)"),
    "grad mode": Text("grad mode", "勾配の記録の設定 (grad mode)"),
}

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
    "Not finished yet: `raise NotImplementedError` is still there. If your answer stands above it, is there a `return`?",
    "まだ途中です。`raise NotImplementedError` が残っています。その上に答えを書いたなら、`return` はありますか。",
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

SLOW = Text(
    "All checks of this function together take more than {seconds:g} s. Which call takes so long?",
    "この関数のチェックは、全部で {seconds:g} 秒を超えました。どの呼び出しに時間がかかりますか。",
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

CARD_MISSING = Text("No answer yet to {questions}.", "まだ答えがありません: {questions}。")

AND_MORE = Text("{shown} and {count} more", "{shown}、ほか {count} 個")

WAITS = Text("Something else waits after it: {aspects}.", "そのほかに、次の点も残っています: {aspects}。")

ASPECT_NAMES = {
    "values": Text("the values", "値"),
    "edges": Text("edge cases, such as empty inputs", "空の入力などの端の場合"),
    "devices": Text("the device", "device"),
    "refusals": Text("inputs to be refused", "受け付けない入力"),
    "gradients": Text("gradients", "勾配 (gradient)"),
    "arguments": Text("arguments that should stay as they are", "引数を変えないこと"),
}

PROPERTY = Text("A property of the result does not hold.", "結果が満たすべき性質が成り立っていません。")

FAULT = Text(
    "The grader itself failed. This is not your code's fault and costs nothing; please tell your teacher.",
    "採点側の不具合です。あなたのコードのせいではなく、減点もありません。先生に知らせてください。",
)

TOO_LARGE = Text(
    "The code is too large, or nested too deeply, to be looked at. Write what the task asks for and nothing else.",
    "コードが大きすぎるか、入れ子が深すぎて、調べられません。課題が求めるものだけを書いてください。",
)

DEFINED_AGAIN = Text(
    "`{name}` is defined in cell `{other}` and again in cell `{judged}`. The later one counts and was graded.",
    "`{name}` はセル `{other}` と、その後のセル `{judged}` で定義されています。後のほうを採点しました。",
)

ALIKE = Text(
    "`{name}` is not written yet, but there is `{other}`. Is that it? The name has to be the same, letter by letter.",
    "`{name}` はまだ書かれていませんが、`{other}` があります。これのことですか。名前は 1 文字も違わないように書きます。",
)

UNPROVED = Text(
    "What passes here does not count yet: on hidden inputs no value was right so far, or every answer was the same.",
    "ここで合格したチェックは、まだ点になりません。ほかの入力では、正しい値がまだないか、いつも同じ答えになっているからです。",
)

MEETS = Text("Which value does this line meet here?", "この行は、ここでどんな値に出会っていますか。")

REQUIRED = Text(
    "The prompt asks for one of {options} here, and none is used.",
    "問題文では {options} のどれかを使うことになっていますが、使われていません。",
)

LITERALS = Text(
    "Answers are typed as literals here: nothing is called inside this function.",
    "ここでは答えをリテラル (literal) で書きます。この関数の中では何も呼び出しません。",
)

FORBIDDEN = Text(
    "`{name}` was used. The value may be right, but this exercise is done without it.",
    "`{name}` が使われています。値は正しいかもしれませんが、この問題では使いません。",
)

LEFT_OUT = Text(
    "Left out, because it is for the notebook and not Python: {lines}",
    "Python ではなくノートブック用の行なので、除きました: {lines}",
)
