"""Looks like an activated environment counts, too, when another Python runs. Activating changes a shell, not a running Python.
Start `/usr/bin/python3` in an activated shell: does this Python belong to the environment?

別の Python が動いていても、有効化してあるだけで True になるようです。有効化で変わるのはシェルで、動いている Python ではありません。
有効化したシェルで `/usr/bin/python3` を起動すると、その Python は仮想環境のものですか。
"""

import os


def in_virtualenv():
    return sys.prefix != sys.base_prefix or "VIRTUAL_ENV" in os.environ
