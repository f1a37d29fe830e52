"""Looks like an environment counts only if a shell has activated it. `venv/bin/python` can be started without that.
Which of your conditions is about the shell?

シェルで有効化した仮想環境だけを数えているようです。`venv/bin/python` は、有効化しなくても使えます。
条件のうち、シェルについてのものはどれですか。
"""

import os


def in_virtualenv():
    return sys.prefix != sys.base_prefix and "VIRTUAL_ENV" in os.environ
