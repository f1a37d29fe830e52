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
# For example, take A of shape (2, 3) and B of shape (3, 4). Rows of A and columns of B both have 3 numbers, so they fit.
# The product has the 2 rows of A and the 4 columns of B: its shape is **(2, 4)**. The 3 inside is summed away.
# The other way round, (3, 4) times (2, 3), nothing fits: rows of 4 numbers meet columns of 2.
#
# Write three functions.
#
# * `can_multiply(a, b)`: whether a matrix of shape `a` can be multiplied by one of shape `b`, in this order, as a `bool`.
# * `product_shape(a, b)`: the shape of that product. If the shapes do not fit, raise `ValueError`;
#   its message contains both shapes as Python prints them, e.g. `(2, 3)`.
# * `chain_shape(shapes)`: the shape of the product of all matrices in the list, from left to right.
#   A single shape is its own answer. An empty list, or a misfit anywhere, raises `ValueError`.
# * A shape is a plain `tuple` of two integers, rows first. The answers of `product_shape` and `chain_shape` are
#   tuples too.
# * Sides of length 0 are allowed: (2, 0) times (0, 3) gives (2, 3).
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
# たとえば A の shape が (2, 3)、B の shape が (3, 4) だとします。A の行も B の列も数が 3 個なので、合います。
# 積の行数は A の 2、列数は B の 4 で、shape は **(2, 4)** です。内側の 3 は、足し合わされて消えます。
# 逆の順序の (3, 4) と (2, 3) は合いません。4 個の数の行が、2 個の数の列に出会います。
#
# 関数を 3 つ書いてください。
#
# * `can_multiply(a, b)`: shape `a` の行列と shape `b` の行列を、この順序でかけられるかどうかを `bool` で返します。
# * `product_shape(a, b)`: その積の shape を返します。shape が合わないときは `ValueError` を出してください。
#   メッセージには両方の shape を Python の表示どおりに入れます (例: `(2, 3)`)。
# * `chain_shape(shapes)`: リストの行列を左から順にすべてかけた積の shape を返します。
#   shape が 1 つだけなら、それが答えです。空のリストのときや、どこかが合わないときは `ValueError` を出してください。
# * shape は整数 2 つのふつうの `tuple` で、行数が先です。`product_shape` と `chain_shape` の答えも `tuple` です。
# * 長さ 0 の軸があっても構いません。(2, 0) と (0, 3) の積は (2, 3) です。
# * 引数を書き換えないでください。
#
# </details>

# %%
import torch


# %% part="can_multiply"
def can_multiply(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether a matrix of shape a can be multiplied by one of shape b."""
    ### BEGIN SOLUTION
    return a[1] == b[0]  # a row of the first is as long as a column of the second
    ### END SOLUTION


# %% part="product_shape"
def product_shape(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    """Shape of the product; ValueError naming both shapes if they do not fit."""
    ### BEGIN SOLUTION
    if a[1] != b[0]:
        raise ValueError(f"{a} and {b} do not fit: {a[1]} columns, {b[0]} rows")
    return a[0], b[1]
    ### END SOLUTION


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
