"""The value is right; x was overwritten.
Which operation makes a new tensor?

値は正しいですが、x が書き換わっています。
新しいテンソルを作る演算はどれですか。
"""


def double(x):
    x *= 2
    return x
