"""Looks like a version counts as right if it only begins or contains the same text: `2.4.6` for `2.4`.
Is `2.4.6` the same text as `2.4`?

文字列の初めや一部が同じなら、正しいバージョンとみなしているようです。たとえば `2.4` に対する `2.4.6` です。
`2.4.6` は `2.4` と同じ文字列ですか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if not installed.get(name, "").startswith(version):
                names.append(name)
    return names
