"""The names are right, but they are sorted; the order of the file is lost.
Which order do they have in the file, and which step changes it?

名前は正しいですが、並べ替えられています。ファイルの順ではありません。
ファイルではどんな順ですか。順を変えているのは、どのステップですか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if installed.get(name) != version:
                names.append(name)
    return sorted(names)
