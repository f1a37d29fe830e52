"""Looks like the answer holds the packages that are there as the file says.
Is the list about what is right, or about what is still to be installed?

ファイルのとおりに入っているパッケージが、答えになっているようです。
リストに入れるのは、そろっているものですか。それとも、これから入れるものですか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, version = line.split("==")
            if installed.get(name) == version:
                names.append(name)
    return names
