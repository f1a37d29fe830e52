"""What the exceptions of beginners mean, as a table: the first row that fits speaks.

A row with a named group shows what the group found, which is a stranger's word: of a hidden check it says nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..text import Text


class Row(NamedTuple):
    """`error` fits the exception's whole name, `said` something in its text, `code` something in the line."""

    text: Text
    said: str = ""
    error: str = ".*"
    code: str = ""

    def fits(self, error: str, said: str, code: str) -> dict[str, str] | None:
        """What the named groups found, or None if the row does not fit."""
        found = re.search(self.said, said)
        fits = found and re.fullmatch(self.error, error) and re.search(self.code, code)
        return found.groupdict() if found and fits else None


GRAD_IS_NONE = Text(
    "`.grad` is `None` here: only a leaf gets one, and only by `backward()`. Has it run, and is this still the first tensor?",
    "ここの `.grad` は `None` です。入るのは葉 (leaf) だけで、`backward()` の後です。もう実行しましたか。最初のテンソルのままですか。",
)
UNTRACKED = Text(
    "Nothing is tracked here, so there is nothing to go back through. Which tensor needs `requires_grad`, or what cuts the graph?",
    "追跡されているものがないので、逆にたどれません。`requires_grad` が必要なのはどのテンソルですか。どこで計算グラフが切れましたか。",
)

ROWS = (
    # What is left over from trying things out.
    Row(
        Text(
            "`input()` waits for a keyboard, and a check has none. Where should the values come from instead?",
            "`input()` はキーボードを待ちますが、チェックにはありません。値は代わりにどこから来ますか。",
        ),
        code=r"\binput\(",
        error="EOFError|RuntimeError|OSError",
    ),
    Row(
        Text(
            "A debugger is still in the code (`breakpoint()`, `pdb`), and a check has no keyboard. Can it go now?",
            "デバッガ (`breakpoint()`、`pdb`) が残っています。チェックにはキーボードがありません。もう消せますか。",
        ),
        error="BdbQuit|EOFError|OSError|RuntimeError",
        code=r"\b(?:breakpoint|set_trace)\(",
    ),
    Row(
        Text(
            "A debugger is still in the code (`breakpoint()`, `pdb`), and a check has no keyboard. Can it go now?",
            "デバッガ (`breakpoint()`、`pdb`) が残っています。チェックにはキーボードがありません。もう消せますか。",
        ),
        error="BdbQuit",
    ),
    # Names.
    Row(
        Text(
            "`{name}` has no value yet at this point. Is it set further down, or in some branch only?",
            "ここでは `{name}` にまだ値がありません。もっと下か、一部の分岐だけで代入していませんか。",
        ),
        r"variable '(?P<name>\w{1,40})'",
        "UnboundLocalError",
    ),
    Row(
        Text(
            "Python knows no `{name}` here. Is it imported or assigned above, and spelled the same way?",
            "ここでは `{name}` が知られていません。上で import や代入をしましたか。綴りは同じですか。",
        ),
        r"name '(?P<name>\w{1,40})' is not defined",
        "NameError",
    ),
    Row(
        Text(
            "Python finds no `{name}` to import. Is it spelled right, and is it needed here?",
            "import する `{name}` が見つかりません。綴りは合っていますか。ここで必要ですか。",
        ),
        r"No module named '(?P<name>[\w.]{1,40})'|cannot import name '(?P<other>\w{1,40})'",
        "ModuleNotFoundError",
    ),
    # What is not there for a beginner's reason.
    Row(
        Text(
            "`^` is no power in Python: it works on bits, and floats have none to work on. How is a power written?",
            "Python の `^` はべき乗ではなく、ビットの演算なので、float には使えません。べき乗はどう書きますか。",
        ),
        r"for \^=?: |bitwise_xor",
    ),
    Row(
        Text(
            "A leaf that autograd tracks is written into (`-=`, or a name that ends in `_`). In which `with` block is that allowed?",
            "autograd が追跡している葉 (leaf) に書き込んでいます (`-=`、`_` で終わる名前)。書き込めるのは、どの `with` の中ですか。",
        ),
        "leaf Variable that requires grad",
    ),
    Row(GRAD_IS_NONE, "NoneType", code=r"\.grad\b(?!\()"),
    Row(
        Text(
            "Something is `None` here. Which call or name gave `None` instead of a value?",
            "ここに `None` があります。値の代わりに `None` を返したのは、どの呼び出し、またはどの名前ですか。",
        ),
        "NoneType",
    ),
    # autograd
    Row(
        Text(
            "A gradient starts from one number, and this tensor has several. Which step makes one loss of them?",
            "勾配 (gradient) は 1 つの数から求めますが、このテンソルには複数あります。1 つの損失にするには何をしますか。",
        ),
        "only for scalar outputs",
    ),
    Row(
        Text(
            "An earlier `backward()` has used up the graph of this value. What must be computed anew before the next one?",
            "この値の計算グラフは、前の `backward()` で使い終わりました。次の前に、何を計算し直しますか。",
        ),
        "backward through the graph a second time",
    ),
    Row(
        Text(
            "A value that `backward()` still needs was written into (`+=`, or a method that ends in `_`). Which one?",
            "`backward()` がまだ使う値に書き込みがありました (`+=`、`_` で終わるメソッド)。どの値ですか。",
        ),
        "modified by an inplace operation",
    ),
    Row(UNTRACKED, "does not require grad"),
    Row(
        Text(
            "The loss does not depend on that tensor by any tracked step. Is it computed from it, or from a copy?",
            "損失が、そのテンソルから追跡できる形で計算されていません。使ったのは元のテンソルですか、コピーですか。",
        ),
        "not have been used in the graph",
    ),
    Row(
        Text(
            "NumPy takes no tensor that autograd tracks. Which method takes it out of the graph first?",
            "NumPy は、autograd が追跡しているテンソルを受け取りません。先に計算グラフから外すメソッドは何ですか。",
        ),
        r"Can't call numpy\(\) on Tensor that requires grad",
    ),
    Row(
        Text(
            "Only floats can be tracked, and this tensor holds whole numbers or bools. Is it to be tracked at all (`requires_grad`)?",
            "追跡できるのは浮動小数点だけですが、整数か bool が入っています。そもそも追跡 (`requires_grad`) は必要ですか。",
        ),
        "nly Tensors of floating point .*can require gradients",
    ),
    Row(
        Text(
            "Only floating-point tensors can do this, and this one holds whole numbers. Where was its dtype decided?",
            "これは浮動小数点のテンソルでしかできませんが、整数が入っています。dtype はどこで決まりましたか。",
        ),
        "could not infer output dtype|Only Tensors of floating point|can't be cast to the desired output type (?:Long|Int)",
    ),
    # shapes and dtypes
    Row(
        Text(
            "`*` multiplies entry by entry, and these two shapes do not fit for that. Is it the product that is meant here?",
            "`*` は要素ごとの積で、この 2 つの shape では計算できません。ここで必要な積は `*` ですか。",
        ),
        r"must match the size of tensor",
        code=r"^[^-+/*]*[^-+/*]\*[^-+/*][^-+/*]*$",
    ),
    Row(
        Text(
            "Two shapes do not fit in a product; the exception names both. Which axis should meet which?",
            "積を取る 2 つの shape が合いません (例外に両方があります)。どの軸とどの軸が対応しますか。",
        ),
        "shapes cannot be multiplied|size mismatch|inconsistent tensor size|Expected size for first two dimensions",
    ),
    Row(
        Text(
            "Two shapes do not fit together; the exception names the sizes. Which axis has another length than the other tensor's?",
            "2 つの shape が合いません (例外に大きさがあります)。長さが違うのはどの軸ですか。",
        ),
        r"must match the (?:size of tensor|existing size)|same number of dimensions|Sizes of tensors must match|could not be broadcast",
    ),
    Row(
        Text(
            "The tensor has no such axis; the exception names it. How many axes does it have here, counted from 0?",
            "そのような軸はありません (例外に番号があります)。0 から数えて、ここには軸がいくつありますか。",
        ),
        "Dimension out of range",
    ),
    Row(
        Text(
            "The new shape has room for another number of elements than there are. How many are there?",
            "新しい shape の要素の数が、実際の数と合いません。要素はいくつありますか。",
        ),
        "is invalid for input of size",
    ),
    Row(
        Text(
            "Two dtypes meet; the exception names both. Which one should both have, and where does the other come from?",
            "2 つの dtype が混ざっています (例外に両方があります)。どちらにそろえますか。もう一方はどこから来ましたか。",
        ),
        "the same dtype|Found dtype|expected scalar type",
    ),
    Row(
        Text(
            "`if`, `and` and `or` want one yes or no, and this tensor holds several. Should all of them hold, or any?",
            "`if`、`and`、`or` には 1 つの真偽が必要ですが、このテンソルには複数あります。すべて (all) ですか、どれか (any) ですか。",
        ),
        r"(?:Boolean|truth) value of .* is ambiguous",
    ),
    Row(
        Text(
            "Only one element can become a Python number, and this tensor has several. Which step makes one of them?",
            "Python の数にできるのは要素 1 つだけですが、このテンソルには複数あります。1 つにするのはどこですか。",
        ),
        "only one element tensors|elements cannot be converted to Scalar|only (?:0-dimensional|length-1|size-1) arrays",
    ),
    # calls and types
    Row(
        Text(
            "A function is used with other arguments than it takes. How many are there, and what are they called?",
            "関数の引数が、受け取れるものと違います。いくつありますか。名前は合っていますか。",
        ),
        r"\(\) (?:takes (?:\d|from|no)|missing \d|got an unexpected|got multiple)|invalid combination of arguments",
        "TypeError",
    ),
    Row(
        Text(
            "This torch function takes a tensor, and here it gets a Python value. Which one is no tensor?",
            "torch の関数にはテンソルが必要ですが、Python の値が渡されています。テンソルでないのはどれですか。",
        ),
        "must be Tensor, not|expected Tensor as element",
        "TypeError",
    ),
    Row(
        Text(
            "The names left of `=` are not as many as the values. What is unpacked here?",
            "`=` の左の名前の数と、値の数が違います。何を取り出していますか。",
        ),
        r"values to unpack|cannot unpack non-iterable",
    ),
    Row(
        Text(
            "`{module}` has no `{name}`. Is it spelled as in the documentation?",
            "`{module}` に `{name}` はありません。綴りはドキュメントと同じですか。",
        ),
        r"module '(?P<module>[\w.]{1,40})' has no attribute '(?P<name>\w{1,40})'",
        "AttributeError",
    ),
    Row(
        Text(
            "A {kind} has no `{name}`. Is it spelled right, and should this be a {kind}?",
            "{kind} に `{name}` はありません。綴りは合っていますか。ここは {kind} でよいですか。",
        ),
        r"'(?P<kind>[\w.]{1,40})' object has no attribute '(?P<name>\w{1,40})'",
        "AttributeError",
    ),
    Row(
        Text(
            "`(...)` behind a {kind} calls it, and only functions can be called. Is a `*` missing, or is a name used twice?",
            "{kind} の後の `(...)` は呼び出しになりますが、呼び出せるのは関数だけです。`*` が抜けたか、名前が重なっていませんか。",
        ),
        r"'(?P<kind>[\w.]{1,40})' object is not callable",
        "TypeError",
    ),
    Row(
        Text(
            "One {kind} is here where several values are needed. Which name holds it?",
            "複数の値が必要なところに、{kind} が 1 つあります。どの名前に入っていますか。",
        ),
        r"'(?P<kind>[\w.]{1,40})' object is not (?:subscriptable|iterable)",
        "TypeError",
    ),
    Row(
        Text(
            "`{sign}` does not work between {one} and {two}. Which of them should be something else?",
            "{one} と {two} の間で `{sign}` は使えません。どちらが別のものであるべきでしょうか。",
        ),
        r"operand type\(s\) for (?P<sign>\S{1,4})(?: or pow\(\))?: '(?P<one>[\w.]{1,40})' and '(?P<two>[\w.]{1,40})'",
        "TypeError",
    ),
    Row(
        Text(
            "A {kind} cannot be written into (`[...] =`). Which new value could take its place?",
            "{kind} の中には書き込めません (`[...] =`)。代わりに、どんな新しい値を作りますか。",
        ),
        r"'(?P<kind>[\w.]{1,40})' object does not support item (?:assignment|deletion)",
        "TypeError",
    ),
    Row(
        Text(
            "The function calls itself again and again: without an end, or too deep for Python. How many calls deep is this input?",
            "関数が自分自身を呼び続けています。終わりがないか、Python の限界より深いかです。この入力では、呼び出しは何段になりますか。",
        ),
        error="RecursionError",
    ),
)

VALUES = ("IndexError", "KeyError", "ZeroDivisionError", "ValueError", "RuntimeError", "OverflowError")
"""Exceptions that are about a value; `phrases.MEETS` asks for it."""

BY_ERROR = {
    "AttributeError": Text(
        "The name behind the dot does not exist there. What stands in front of the dot?",
        "ドットの後の名前は、そこにはありません。ドットの前には何がありますか。",
    ),
    "TypeError": Text(
        "A value has another type than this operation takes. Which types meet here?",
        "値の型が、この操作の受け取れる型と違います。ここではどの型が混ざっていますか。",
    ),
    "AssertionError": Text(
        "An `assert` of the code does not hold. What does it demand, and is that always so?",
        "コードの `assert` が成り立っていません。何を求めていますか。それはいつも成り立ちますか。",
    ),
}

OTHER = Text(
    "What does the text of the exception say about this line?", "例外のメッセージは、この行について何と言っていますか。"
)

NO_EXCEPTION = "exceptions must derive from BaseException"

RAISED_TEXT = Text(
    "`raise` takes an exception, and this is none. How does the prompt call the one it asks for?",
    "`raise` の後には例外を書きますが、これは例外ではありません。問題文が求める例外は何ですか。",
)

REFUSED = Text(
    "The code's own `raise` refuses an input that is allowed. Which condition leads to it?",
    "コードの `raise` が、許される入力を断っています。どの条件でここに来ますか。",
)

ARITY = Text(
    "The function cannot be called as the prompt writes it. Does its `def` have the same parameters?",
    "問題文のとおりに呼び出せません。`def` の引数は問題文と同じですか。",
)

NOT_RAISED_BY_HAND = Text(
    "{got} came from the computation itself; the prompt asks for {expected}. Where should the input be checked first?",
    "{got} は計算の途中で出ました。問題文が求めるのは {expected} です。先に入力を調べるのはどこですか。",
)
