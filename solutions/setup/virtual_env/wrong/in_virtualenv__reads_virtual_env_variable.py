"""Looks like the variable `VIRTUAL_ENV` decides. It says what a shell has activated, not which Python runs.
Which Python runs if somebody starts `venv/bin/python` by its path, and where can it be read?

変数 `VIRTUAL_ENV` で判断しているようです。そこから分かるのは、シェルで何を有効化したかだけです。
`venv/bin/python` をパスで起動したとき、動いているのはどの Python ですか。それはどこで読めますか。
"""

import os


def in_virtualenv():
    return "VIRTUAL_ENV" in os.environ
