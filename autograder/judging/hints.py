"""What the detectors say of results, in English and Japanese: no blame, no exclamation marks; one line each.

Which of them may be said of a hidden check, `detectors.py` decides.
"""

from __future__ import annotations

from ..text import Text

# --- numbers that relate to the expected ones (relations.py)

FACTOR = Text(
    "Every number is {ratio} times the expected one. Which step multiplies, or divides, once too often or not at all?",
    "どの数も期待の {ratio} 倍です。掛け算か割り算が、1 回多いか、足りないのはどこでしょうか。",
)
FACTOR_OF_ONE = Text(
    "The number is {ratio} times the expected one. Where does this factor come in, or get lost?",
    "この数は期待の {ratio} 倍です。この倍率は、どこで入ったか、抜けたのでしょうか。",
)
SIGN = Text(
    "Every number has the other sign. Which difference is taken the other way round?",
    "どの数も符号が逆です。どの引き算が逆向きでしょうか。",
)
SIGN_OF_ONE = Text(
    "The number has the other sign. Which difference is taken the other way round?",
    "符号が逆です。どの引き算が逆向きでしょうか。",
)
ONE_MORE = Text(
    "Every number is one more than the expected one. Where does the counting start and end?",
    "どの数も期待より 1 だけ大きいです。どこから数え始め、どこで終わりますか。",
)
ONE_LESS = Text(
    "Every number is one less than the expected one. Where does the counting start and end?",
    "どの数も期待より 1 だけ小さいです。どこから数え始め、どこで終わりますか。",
)
MORE = Text(
    "Every number is {by} more than the expected one. Which step adds it, or which subtraction is missing?",
    "どの数も期待より {by} だけ大きいです。どこで足したか、どこで引き忘れたのでしょうか。",
)
LESS = Text(
    "Every number is {by} less than the expected one. Which step takes it away, or which addition is missing?",
    "どの数も期待より {by} だけ小さいです。どこで引いたか、どこで足し忘れたのでしょうか。",
)
TRANSPOSED = Text(
    "The numbers are right, but rows and columns have changed places. Which axis should come first?",
    "数は合っていますが、行と列が入れ替わっています。どちらの軸が先でしょうか。",
)
SAME_NUMBERS = Text(
    "The numbers are right, the shape is not. Which axis is too many, or missing?",
    "数は合っていますが、shape が違います。余分な軸、または足りない軸はどれでしょうか。",
)
REVERSED = Text(
    "The right numbers, in reverse order. From which end does it start?",
    "数は合っていますが、順番が逆です。どちらの端から始まっていますか。",
)
MOVED = Text(
    "The numbers are the right ones, moved by one place. Is each one stored before its step, or after it?",
    "数は合っていますが、位置が 1 つずれています。値を入れるのは、計算の前ですか、後ですか。",
)
OTHER_ORDER = Text(
    "The numbers are the right ones, in other places. What decides their order?",
    "数は合っていますが、並び方が違います。順番は何で決まりますか。",
)
LAST_MISSING = Text(
    "The last item is missing; the others are right. Where does the loop end?",
    "最後の 1 個が足りません。ほかは合っています。ループはどこで終わりますか。",
)
LAST_EXTRA = Text(
    "The last item is one too many; the others are right. Where does the loop end?",
    "最後の 1 個が余分です。ほかは合っています。ループはどこで終わりますか。",
)
FIRST_MISSING = Text(
    "The first item is missing; the others are right. What is the first one of the list?",
    "最初の 1 個が足りません。ほかは合っています。リストの最初に入るのは何ですか。",
)
FIRST_EXTRA = Text(
    "The first item is one too many; the others are right. Does the start belong in the list?",
    "最初の 1 個が余分です。ほかは合っています。最初の値はリストに入れますか。",
)
ROUNDED = Text(
    "The right numbers, rounded (decimals: {places}). Which step rounds them?",
    "小数 {places} 桁に丸めた値になっています。どこで丸めましたか。",
)
CUT = Text(
    "The decimals are cut off. Which step makes whole numbers of them?",
    "小数部分がなくなっています。どこで整数になりましたか。",
)
NOT_FINITE = Text(
    "`nan` or `inf` came out where a number is expected. Which step makes it: one that divides by 0, or one that grows?",
    "数になるはずのところが `nan` か `inf` です。0 で割る手順、大きくなりすぎる手順など、どこで出てきますか。",
)
COMES_IN = Text(
    "`nan` or `inf` came out, and the call holds one already: times 0 it gives `nan`, not 0. How does it get into the result?",
    "`nan` か `inf` が出ていますが、呼び出しの中にすでにあります。0 を掛けても 0 ではなく `nan` です。どこから結果に入りますか。",
)
TOO_LARGE = Text(
    "`inf` came out where a large number belongs. What is too large for its dtype becomes `inf`: which dtypes come on the way?",
    "大きな数のところが `inf` です。dtype で表せないほど大きな数は `inf` になります。途中でどの dtype を通りますか。",
)
ALL_SAME = Text(
    "All entries came out the same, and the expected ones are not. Where does each lose what is its own?",
    "要素がすべて同じ値ですが、期待はそれぞれ違います。どこで要素ごとの違いがなくなりますか。",
)

# --- lists and dicts

ITEMS_MOVED = Text(
    "The right items are all there, in another order. What decides their order?",
    "中身はすべて合っていますが、順番が違います。順番は何で決まりますか。",
)
NONE_INSIDE = Text(
    "Which call or name gave `None` there? A function without a `return` does.",
    "そこに `None` を入れたのは、どの呼び出し、またはどの名前ですか。`return` のない関数は `None` を返します。",
)

# --- kinds of results

RETURNED_ERROR = Text(
    "An exception came back as a value. What makes Python stop with it, instead of handing it over?",
    "例外が値として返っています。例外を返すのではなく、発生させるには何と書きますか。",
)
ERROR_AS_TEXT = Text(
    "A text came back where the prompt asks for an exception. Which statement sets one off?",
    "問題文が例外を求めているところで、文字列が返っています。例外を発生させる文は何ですか。",
)
NOT_CALLED = Text(
    "A function came back, not its result. Are the `()` behind its name missing?",
    "関数の結果ではなく、関数そのものが返っています。名前の後の `()` が抜けていませんか。",
)
ITERATOR = Text(
    "Something to loop over came back, not its values. What makes a list of it?",
    "値ではなく、これから順に取り出すもの (イテレータ) が返っています。リストにするには何を使いますか。",
)
DOTS = Text(
    "`...` is still there, where the result belongs. What should come back instead?",
    "結果を書くところに、まだ `...` が残っています。何を返しますか。",
)
PRINTED = Text(
    "None came back: the result is printed, and `print` hands nothing over. Which word does?",
    "`None` が返っています。結果は表示されていますが、`print` は値を渡しません。値を渡すのは何ですか。",
)
NO_RETURN = Text(
    "None came back: a value is computed and stands alone. Which word hands it over?",
    "`None` が返っています。値は計算されていますが、そのままです。値を渡すのは何ですか。",
)
RETURNED_BACKWARD = Text(
    "None came back: `backward()` gives nothing back. Where does it leave the gradient?",
    "`None` が返っています。`backward()` は何も返しません。勾配 (gradient) はどこに入りますか。",
)
RETURNED_CHANGE = Text(
    "None came back: `.{name}()` changes the object and gives nothing back. Which name holds the result now?",
    "`None` が返っています。`.{name}()` はその場で変更し、何も返しません。結果はどの名前に入っていますか。",
)
INTS = Text(
    "The numbers are right, but they are ints: `6` where `6.0` is asked for. Which step makes floats?",
    "数は合っていますが、int です (`6.0` のところが `6`)。float にするのはどこでしょうか。",
)
TENSOR_FOR_NUMBER = Text(
    "A tensor is where a plain Python value belongs. Which method takes it out of the tensor?",
    "ふつうの Python の値のところに、テンソルがあります。値を取り出すメソッドは何ですか。",
)
NUMBER_FOR_TENSOR = Text(
    "A Python number came back where a tensor belongs. Does `.item()` or `float()` take it out too early?",
    "テンソルのところに、Python の数が返っています。`.item()` や `float()` で早く取り出していませんか。",
)
NUMBER_INSIDE = Text(
    "A Python number is where a tensor belongs. Does `.item()` or `float()` take it out too early?",
    "テンソルのところに、Python の数があります。`.item()` や `float()` で早く取り出していませんか。",
)
QUOTED = Text(
    "A text is where another value belongs: quotes make a text of any value. Can they go?",
    "別の値のところに、文字列があります。引用符で囲むと、どの値も文字列になります。引用符は必要ですか。",
)
DTYPE_ONLY = Text(
    "The values are right; the dtype is not. Which step decides it?",
    "値は合っていますが、dtype が違います。どこで決まりますか。",
)
NOT_THE_GRADIENT = Text(
    "This looks like the value or the loss, not its gradient. Where does autograd leave the gradient?",
    "勾配 (gradient) ではなく、値や損失が返っているようです。autograd は勾配をどこに入れますか。",
)

# --- arguments

TRACKING_SWITCHED = Text(
    "`requires_grad` of the caller's tensor was switched. Which copy of it could be tracked instead?",
    "呼び出した側のテンソルの `requires_grad` が変わりました。代わりに追跡できるコピーは何でしょうか。",
)
GRAD_LEFT = Text(
    "`.grad` of the caller's tensor was changed: `backward()` adds to every leaf. What else gives a gradient?",
    "呼び出した側のテンソルの `.grad` が変わりました。`backward()` はどの葉 (leaf) にも足し込みます。ほかの方法はありますか。",
)
GRAD_CHANGED = Text(
    "`.grad` of the caller's tensor was changed. Which line writes into it, or empties it, and is it this function's own?",
    "呼び出した側のテンソルの `.grad` が変わりました。書き込んだり空にしたりするのはどの行ですか。それはこの関数のものですか。",
)
WRITTEN_INTO = Text(
    "Which step writes into an argument? `+=`, `x[...] =`, `append`, `pop` and names that end in `_` change the caller's own.",
    "引数に書き込んでいるのはどこですか。`+=`、`x[...] =`、`append`、`pop`、`_` で終わる名前は、呼び出した側のものを変えます。",
)

# --- what stands in the source

POWER = Text(
    "`^` is no power in Python: it works on bits. How is a power written?",
    "Python の `^` はべき乗ではなく、ビットの演算です。べき乗はどう書きますか。",
)
NON_LEAF = Text(
    "`{name} = {name} - ...` makes a new tensor, which is no leaf and gets no `.grad`. Which update keeps the tensor?",
    "`{name} = {name} - ...` は新しいテンソルを作ります。葉 (leaf) ではないので `.grad` が入りません。同じテンソルのまま更新するには?",
)
RETURN_IN_LOOP = Text(
    "A `return` inside a `for` ends it in the first round. How far should it be indented?",
    "`for` の中に `return` があると、1 周目で終わります。字下げはどこまででしょうか。",
)
LIVES_ON = Text(
    "`{name}` is made once, with the `def`, and keeps what earlier calls put in. Where should it be made anew?",
    "`{name}` は `def` のときに一度だけ作られ、前の呼び出しの中身が残ります。どこで新しく作るとよいですか。",
)
OUTSIDE = Text(
    "`{name}` is made once, outside the function, and keeps what earlier calls put in. Where should it be made anew?",
    "`{name}` は関数の外で一度だけ作られ、前の呼び出しの中身が残ります。どこで新しく作るとよいですか。",
)
DROPPED = Text(
    "`.{name}()` gives a new result and changes nothing in place; here nobody takes it. What should hold it?",
    "`.{name}()` は新しい結果を返し、元の値は変えません。その結果が使われていません。何に入れますか。",
)
ALONE = Text(
    "A computation stands alone, and its result is not kept. Is a `=` missing in front of it?",
    "計算だけが書かれていて、結果がどこにも入っていません。前に `=` が必要ではありませんか。",
)
COMPARED = Text(
    "A comparison (`==`) stands alone and changes nothing. Was `=` meant?",
    "比較 (`==`) だけが書かれていて、何も変わりません。`=` のつもりでしたか。",
)

SHORT_RANGE = Text(
    "A loop counts by `{name}`, and a range leaves out its own end, too. Is the last item among them?",
    "ループは `{name}` で数えますが、range は終わりの数を含みません。最後の要素も入っていますか。",
)
LATE_RANGE = Text(
    "A loop counts by `{name}`, which starts at 1. Is the item at 0 left out on purpose?",
    "ループは `{name}` で、1 から数えます。番号 0 の要素は使わなくてよいですか。",
)

# --- what all calls of a part show together (across.py)

CONSTANT = Text(
    "The answer is the same for all inputs that were tried. Which line uses the argument that comes in?",
    "試した入力のすべてで、同じ答えになります。渡された引数を使うのはどの行ですか。",
)
UNSTEADY_CALL = Text(
    "The same call gives another answer the second time. What does the first call leave behind?",
    "同じ呼び出しなのに、2 回目の答えが違います。最初の呼び出しの後に、何が残っていますか。",
)

# --- cards

CARD_DTYPE = Text(
    "A dtype is a text here, in quotes and without `torch.`, as in the prompt's example.",
    "ここでは dtype を、問題文の例のように引用符で囲み、`torch.` を付けずに書きます。",
)
CARD_COMMA = Text(
    "A tuple with one item has a comma: `(2,)`. Without it, `(2)` is the number 2.",
    "要素が 1 つのタプル (tuple) にはコンマが要ります: `(2,)`。`(2)` はただの数 2 です。",
)
CARD_BRACKETS = Text(
    "This answer has square brackets, which make a list. Which ones make a tuple?",
    "角かっこなのでリストになっています。タプル (tuple) になるかっこはどれですか。",
)
CARD_QUOTES = Text(
    "This answer is in quotes, so it is a text. How does the example in the prompt write it?",
    "この答えは引用符の中にあるので、文字列です。問題文の例ではどう書いていますか。",
)
