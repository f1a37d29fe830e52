"""Looks like the variable `VIRTUAL_ENV` decides. Where no shell has set it, reading it stops the function.
Does the running Python need this variable to know its own folder?

変数 `VIRTUAL_ENV` で判断しているようです。シェルで設定されていないと、読むところで関数が止まります。
動いている Python が自分のフォルダを知るのに、この変数は必要ですか。
"""

import os


def in_virtualenv():
    return os.environ["VIRTUAL_ENV"] != ""
