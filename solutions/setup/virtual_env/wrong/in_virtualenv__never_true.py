"""The answer is never True. What is looked for is not there: `sys.real_prefix`, for example, was set by an old tool only.
Print both folders in an environment: what is different from an installed Python?

答えが True になることがありません。探しているものが、そこにはありません。たとえば `sys.real_prefix` は、古いツールだけのものです。
仮想環境の中で 2 つのフォルダを表示しましょう。インストール済みの Python とは何が違いますか。
"""


def in_virtualenv():
    return hasattr(sys, "real_prefix")
