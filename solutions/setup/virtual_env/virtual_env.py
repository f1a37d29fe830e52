# ---
# title: {en: "Which Python is running?", ja: どの Python が動いていますか}
# order: 1
# level: 1
# minutes: 15
# parts:
#   in_virtualenv:
#     points: 4
#     rules:
#       forbid: [subprocess, subprocess.run, subprocess.Popen, subprocess.call, subprocess.check_call,
#         subprocess.check_output, os.system, os.popen]
#   venv_commands:
#     points: 3
#     rules:
#       forbid: [subprocess, subprocess.run, subprocess.Popen, subprocess.call, subprocess.check_call,
#         subprocess.check_output, os.system, os.popen]
#   unmet:
#     points: 3
#     rules:
#       forbid: [subprocess, subprocess.run, subprocess.Popen, subprocess.call, subprocess.check_call,
#         subprocess.check_output, os.system, os.popen]
# ---

# %% [markdown]
# # Which Python is running?
#
# You install a package, and `import` does not find it. Most often it went to another Python: a computer can hold many.
# A **virtual environment** is a folder with a Python of its own and packages of its own, so that each project has the
# versions that it needs. In a shell, three lines are enough:
#
# ```shell
# python3 -m venv venv
# source venv/bin/activate
# pip3 install -r requirements.txt
# ```
#
# * The first line makes an environment in a new folder, here `venv`. `-m` runs a module of that Python.
# * The second line **activates** it. From then on this shell finds the programs in `venv/bin` first, and its variable
#   `VIRTUAL_ENV` holds the folder. Nothing else changes, and no other shell.
# * The third line installs what a file asks for. Such a requirements file pins packages, one `name==version` in a line.
#
# Nobody has to activate an environment: whoever starts `venv/bin/python` by its path runs the Python of this environment.
#
# A running Python says where it is from. `sys.prefix` is the folder that it takes its packages from: in an environment,
# the folder of the environment. `sys.base_prefix` is the folder of the installed Python that the environment was made
# with. Without an environment, both are the folder of the installed Python.
#
# You write three functions. The last one answers which packages of a requirements file are not there as it says:
#
# ```python
# >>> unmet("pandas==3.0.1\nrich==14.2.0\n", {"pandas": "3.0.1", "rich": "13.9.4"})
# ['rich']
# ```
#
# For all of them:
#
# * Paths are those of Linux and macOS, with `/`.
# * Start no other program. `subprocess`, `os.system` and `os.popen` are forbidden.

# %% [markdown]
# <details><summary>日本語</summary>
#
# # どの Python が動いていますか
#
# パッケージを入れたのに、`import` で見つからないことがあります。たいていは、別の Python に入っています。1 台のコンピュータには、
# いくつもの Python があり得ます。**仮想環境 (virtual environment)** は、自分の Python と自分のパッケージを持つフォルダです。
# プロジェクトごとに、必要なバージョンをそろえられます。シェル (shell) では 3 行で足ります。
#
# ```shell
# python3 -m venv venv
# source venv/bin/activate
# pip3 install -r requirements.txt
# ```
#
# * 1 行目は、新しいフォルダ (ここでは `venv`) に仮想環境を作ります。`-m` は、その Python のモジュールを実行します。
# * 2 行目は、仮想環境を**有効化 (activate)** します。そのあと、このシェルは `venv/bin` のプログラムを先に見つけます。変数
#   `VIRTUAL_ENV` にはフォルダが入ります。ほかには何も変わりません。別のシェルも変わりません。
# * 3 行目は、ファイルに書かれたものをインストールします。このような requirements ファイルは、1 行に 1 つの `name==version` で
#   パッケージのバージョンを固定します。
#
# 有効化は必須ではありません。`venv/bin/python` をパスで起動すれば、この仮想環境の Python が動きます。
#
# 動いている Python には、どのフォルダのものかを聞けます。`sys.prefix` は、パッケージを読み込む元のフォルダです。仮想環境の中なら、
# 仮想環境のフォルダです。`sys.base_prefix` は、その仮想環境を作るのに使った、インストール済みの Python のフォルダです。
# 仮想環境でなければ、どちらもインストール済みの Python のフォルダです。
#
# 関数を 3 つ書きます。最後の関数は、requirements ファイルのとおりに入っていないパッケージを答えます。
#
# ```python
# >>> unmet("pandas==3.0.1\nrich==14.2.0\n", {"pandas": "3.0.1", "rich": "13.9.4"})
# ['rich']
# ```
#
# どの関数にも共通の約束です。
#
# * パスは Linux と macOS のもので、区切りは `/` です。
# * ほかのプログラムを起動しないでください。`subprocess`、`os.system`、`os.popen` は使えません。
#
# </details>

# %%
import sys

# %% [markdown]
# ## 1. `in_virtualenv()`
#
# Does the Python that runs this function belong to a virtual environment?
#
# * The answer is a `bool`: `True` if it does, `False` if it does not.
# * An environment counts whether a shell has activated it or not, and its folder can have any name.
# * Read what you need from `sys` inside the function, at every call. A check puts other folders there for one call;
#   they do not exist, so look at the texts only. Two folders are the same if their texts are equal.
#
# A message shows what the call has met, for example
# `with_settings(in_virtualenv, sys.prefix='/a/lab', sys.base_prefix='/b', VIRTUAL_ENV=None)`. `None` means that the
# variable was not set.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 1. `in_virtualenv()`
#
# この関数を実行している Python は、仮想環境のものですか。
#
# * 答えは `bool` です。そうなら `True`、違うなら `False` を返します。
# * 仮想環境は、シェルで有効化していてもいなくても仮想環境です。フォルダの名前は自由です。
# * 必要な値は、関数の中で、呼ばれるたびに `sys` から読んでください。チェックは、1 回の呼び出しの間だけ、そこを別のフォルダの
#   パスに差し替えます。そのフォルダは実在しないので、文字列だけを見てください。文字列が等しければ、同じフォルダです。
#
# メッセージには、その呼び出しで見えていた値が出ます。たとえば
# `with_settings(in_virtualenv, sys.prefix='/a/lab', sys.base_prefix='/b', VIRTUAL_ENV=None)` です。`None` は、変数が
# 設定されていないという意味です。
#
# </details>


# %% part="in_virtualenv"
def in_virtualenv() -> bool:
    """True if the running interpreter belongs to a virtual environment."""
    ### BEGIN SOLUTION
    return sys.prefix != sys.base_prefix
    ### END SOLUTION


# %% [markdown]
# ## 2. `venv_commands(folder, requirements)`
#
# Which commands make an environment and fill it, if a program starts them one by one? A program does not activate anything.
#
# * Return a list of two commands, a new one at each call. A command is a list of texts, one for each word: the line
#   `ls -l notes` is `["ls", "-l", "notes"]`.
# * The first command makes the environment `folder` with the Python that is called `python3`, as `python3 -m venv venv` does.
# * The second command starts the `python` in the `bin` of `folder`, runs its module `pip`, and lets it install the file
#   `requirements`, with `-r` as in `pip3 install -r requirements.txt`. There are no other options.
# * `folder` and `requirements` are paths such as `lab`, `my work/lab` or `/home/me/lab`. They never begin with `./` and
#   never end in `/`. They can hold spaces and other signs, and stay one text, as they are and without quotes.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 2. `venv_commands(folder, requirements)`
#
# プログラムがコマンドを 1 つずつ起動するとき、仮想環境を作って中身を入れるのは、どんなコマンドですか。プログラムは何も有効化しません。
#
# * コマンド 2 つのリストを、呼ばれるたびに新しく作って返してください。コマンドは、単語ごとの文字列のリストです。`ls -l notes` という
#   行なら `["ls", "-l", "notes"]` です。
# * 1 つ目のコマンドは、`python3 -m venv venv` と同じように、`python3` という名前の Python で仮想環境 `folder` を作ります。
# * 2 つ目のコマンドは、`folder` の `bin` にある `python` を起動し、そのモジュール `pip` を実行して、`pip3 install -r requirements.txt` のように
#   `-r` でファイル `requirements` をインストールさせます。ほかのオプションは付けません。
# * `folder` と `requirements` は、`lab`、`my work/lab`、`/home/me/lab` のようなパスです。`./` で始まることも、`/` で終わることも
#   ありません。空白やほかの記号が入ることがあります。そのときも 1 つの文字列のままで、引用符は付けません。
#
# </details>


# %% part="venv_commands"
def venv_commands(folder: str, requirements: str) -> list[list[str]]:
    """Two commands as argument lists: make the environment, then install the file into it without activating."""
    ### BEGIN SOLUTION
    create = ["python3", "-m", "venv", folder]
    install = [f"{folder}/bin/python", "-m", "pip", "install", "-r", requirements]
    return [create, install]
    ### END SOLUTION


# %% [markdown]
# ## 3. `unmet(requirements, installed)`
#
# Which packages of a requirements file are missing, or there in another version? `requirements` is the text of the file,
# `installed` is a dict: the name of each package that is there, and its version.
#
# * Return the list of their names, in the order of the file. If all is as the file says, or the text is empty, it is `[]`.
# * A line `name==version` asks for exactly this version: the same text. A newer one is not enough, and `2.4` is not `2.4.6`.
#   (`pip` itself is a little less strict: for it, `2.4` and `2.4.0` are the same.)
# * What follows a `#` is a comment, up to the end of the line. Skip comments with the spaces before them, and lines that
#   are empty or hold only spaces. What is left are pins, one in a line and without spaces. No name comes twice.
# * Do not change `installed`.

# %% [markdown]
# <details><summary>日本語</summary>
#
# ## 3. `unmet(requirements, installed)`
#
# requirements ファイルのパッケージのうち、入っていないもの、またはバージョンが違うものはどれですか。`requirements` はファイルの中身の
# 文字列です。`installed` は辞書 (dict) で、入っているパッケージの名前とバージョンです。
#
# * その名前のリストを、ファイルの順で返してください。すべてファイルのとおりなら `[]` です。文字列が空のときも同じです。
# * `name==version` という行は、ちょうどそのバージョン、つまり同じ文字列を求めています。新しいバージョンが入っていても、満たしたことには
#   なりません。`2.4` は `2.4.6` ではありません。(`pip` 自身はもう少し緩く、`2.4` と `2.4.0` を同じとみなします。)
# * `#` から行の終わりまでは、コメントです。コメントとその前の空白、空の行、空白だけの行は、読み飛ばしてください。残りは、1 行に
#   1 つの、空白のない `name==version` です。同じ名前は 2 回出てきません。
# * `installed` を書き換えないでください。
#
# </details>


# %% part="unmet"
def unmet(requirements: str, installed: dict[str, str]) -> list[str]:
    """Names of a requirements text (lines name==version) that `installed` lacks or has in another version, in file order."""
    ### BEGIN SOLUTION
    names = []
    for line in requirements.splitlines():
        pin = line.split("#")[0].strip()
        if pin:
            name, version = pin.split("==")
            if installed.get(name) != version:  # None if it is not there
                names.append(name)
    return names
    ### END SOLUTION
