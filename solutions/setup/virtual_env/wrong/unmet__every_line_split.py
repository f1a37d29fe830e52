"""A line without a pin, such as a comment or a blank line, was split into name and version: that stops the function.
What does `split` make of such a line, and when should the function go on to the next?

コメントだけの行や何もない行も、名前とバージョンに分けています。そこで関数が止まります。
そのような行を `split` で分けると、何になりますか。次の行に進むのは、どんなときですか。
"""


def unmet(requirements, installed):
    names = []
    for line in requirements.splitlines():
        name, version = line.split("==")
        if installed.get(name) != version:
            names.append(name)
    return names
