"""Looks like the comment after a pin, or the spaces before it, were taken for a part of the version.
What exactly stands behind `==` in `torch==2.0  # new`, and what of it is the version?

バージョンの後のコメントか、その前の空白も、バージョンの一部として扱われているようです。
`torch==2.0  # new` の `==` の後には、正確には何がありますか。バージョンはそのうちのどこですか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        if not line or line.startswith("#"):
            continue
        name, version = line.split("==")
        if installed.get(name) != version:
            names.append(name)
    return names
