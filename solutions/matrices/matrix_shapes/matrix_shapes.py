# ---
# title: {en: "What fits, and what comes out", ja: 何が合い、何ができるか}
# order: 9
# level: 1
# minutes: 15
# needs: [matrices/matrix_product]
# parts:
#   can_multiply:
#     points: 3
#   product_shape:
#     points: 4
#   chain_shape:
#     points: 3
# ---

# %% [markdown]
# # What fits, and what comes out
#
# Most errors in a first neural network are errors of shape. Whoever can say beforehand which matrices fit, and what
# shape comes out, finds them in seconds. No numbers are needed for that, only the shapes.
#
# An entry of the product A B is a row of A times a column of B, term by term, all added up. So a row of A must be as
# long as a column of B. There is one entry for each row of A and each column of B.
#
# In the first two examples below, rows of A and columns of B are equally long, so they fit. The product has as many rows
# as A and as many columns as B; the length inside is summed away. In the last, the order is turned round and nothing
# fits: a row meets a column of another length.
#
# ![A of shape (2, 3) times B of shape (3, 4) is A B of shape (2, 4); the two 3 meet inside](picture.png)
#
# ```python
# >>> can_multiply((2, 3), (3, 4))
# True
# >>> product_shape((2, 3), (3, 4))
# (2, 4)
# >>> can_multiply((3, 4), (2, 3))
# False
# ```
#
# You write three functions. For all of them:
#
# * A shape is a `tuple` of two integers, rows first. A function that returns a shape returns a `tuple` too.
#   (`torch.Size` is a kind of tuple and is fine; a list is not.)
# * A side can have any length from 0 to 1,000,000: (2, 0) times (0, 3) gives (2, 3).
#   Only the shapes are needed. Real matrices of that size do not fit into memory.
# * Do not change the arguments.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # 何が合い、何ができるか
#
# 初めてのニューラルネットワークで出るエラーの多くは、shape のエラーです。どの行列が合い、どんな shape ができるかを
# 先に言えれば、すぐに見つかります。数値は要りません。shape だけで分かります。
#
# 積 A B の 1 つの要素は、A の行と B の列を順にかけて、すべて足したものです。ですから、A の行と B の列は同じ長さで
# なければなりません。要素は、A の行と B の列の組ごとに 1 つできます。
#
# 次の例の 1 つ目と 2 つ目では、A の行と B の列の長さが同じなので、合います。積の行数は A と同じ、列数は B と同じです。
# 内側の長さは、足し合わされて消えます。最後の例は逆の順序なので、合いません。行が、長さの違う列に出会います。
#
# ![shape が (2, 3) の A と (3, 4) の B の積 A B の shape は (2, 4)。内側で 2 つの 3 が出会う](picture.png)
#
# ```python
# >>> can_multiply((2, 3), (3, 4))
# True
# >>> product_shape((2, 3), (3, 4))
# (2, 4)
# >>> can_multiply((3, 4), (2, 3))
# False
# ```
#
# 関数を 3 つ書きます。どの関数にも共通の約束です。
#
# * shape は整数 2 つの `tuple` で、行数が先です。shape を返す関数の答えも `tuple` です。
#   (`torch.Size` は tuple の一種なので構いません。リストはいけません。)
# * サイズは 0 から 1,000,000 まで、どの長さでもあり得ます。(2, 0) と (0, 3) の積は (2, 3) です。
#   必要なのは shape だけです。そのサイズの行列を本当に作ると、メモリに入りません。
# * 引数を書き換えないでください。
#
# </details>

# %%
import torch

# %% [markdown]
# ## 1. `can_multiply(a, b)`
#
# Can a matrix of shape `a` be multiplied by one of shape `b`, in this order?
#
# * The answer is a `bool`: `True` if they fit, `False` if they do not.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `can_multiply(a, b)`
#
# shape `a` の行列と shape `b` の行列を、この順序でかけられますか。
#
# * 答えは `bool` です。合うなら `True`、合わないなら `False` を返します。
#
# </details>


# %% part="can_multiply"
def can_multiply(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether a matrix of shape a can be multiplied by one of shape b."""
    ### BEGIN SOLUTION
    return a[1] == b[0]  # a row of the first is as long as a column of the second
    ### END SOLUTION


# %% [markdown]
# ## 2. `product_shape(a, b)`
#
# What shape does the product of a matrix of shape `a` and one of shape `b` have, in this order?
#
# * Return the shape of the product.
# * If the shapes do not fit, raise `ValueError`. Its message contains both shapes as Python prints them, e.g. `(2, 3)`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `product_shape(a, b)`
#
# shape `a` の行列と shape `b` の行列を、この順序でかけた積は、どんな shape になりますか。
#
# * 積の shape を返してください。
# * shape が合わないときは `ValueError` を出してください。メッセージには両方の shape を Python の表示どおりに入れます
#   (例: `(2, 3)`)。
#
# </details>


# %% part="product_shape"
def product_shape(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    """Shape of the product; ValueError naming both shapes if they do not fit."""
    ### BEGIN SOLUTION
    if a[1] != b[0]:
        raise ValueError(f"{a} and {b} do not fit: {a[1]} columns, {b[0]} rows")
    return a[0], b[1]
    ### END SOLUTION


# %% [markdown]
# ## 3. `chain_shape(shapes)`
#
# What shape does the product of many matrices have? `shapes` is the list of their shapes, from left to right.
# For example, `[(2, 3), (3, 4), (4, 5)]` gives `(2, 5)`.
#
# * Return the shape of the product of all of them. A single shape is its own answer.
# * A misfit of two neighbours, anywhere in the list, raises `ValueError`. So does an empty list.
#   The message is up to you.
# * The list can hold up to 300 shapes, and a shape can come more than once.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `chain_shape(shapes)`
#
# たくさんの行列の積は、どんな shape になりますか。`shapes` は行列の shape を左から順に並べたリストです。
# たとえば `[(2, 3), (3, 4), (4, 5)]` なら `(2, 5)` です。
#
# * すべてをかけた積の shape を返してください。shape が 1 つだけなら、それが答えです。
# * リストのどこかで隣どうしが合わないときは、`ValueError` を出してください。空のリストのときも同じです。
#   メッセージは自由です。
# * リストの shape は 300 個までです。同じ shape が何度も出てくることもあります。
#
# </details>


# %% part="chain_shape"
def chain_shape(shapes: list[tuple[int, int]]) -> tuple[int, int]:
    """Shape of the product of all matrices from left to right; empty list or a misfit anywhere: ValueError."""
    ### BEGIN SOLUTION
    if not shapes:
        raise ValueError("there is no product of no matrices")
    rows, columns = shapes[0]
    for shape in shapes[1:]:
        if shape[0] != columns:
            raise ValueError(f"{(rows, columns)} and {shape} do not fit")
        columns = shape[1]  # the rows stay those of the first matrix
    return rows, columns
    ### END SOLUTION
