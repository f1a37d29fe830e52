"""Looks like only the names are looked for; the versions are not compared.
What does the file ask for besides the name?

名前だけを探しているようです。バージョンを比べていません。
ファイルが求めているのは、名前のほかに何ですか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name = line.split("==")[0]
            if name not in installed:
                names.append(name)
    return names
