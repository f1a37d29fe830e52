"""The command line's grammar in both languages: argparse, whose own words are said in Japanese too."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from ..text import Text, language_of_errors

OWN_WORDS = (
    Text("usage: ", "使い方: "),
    Text("positional arguments", "引数"),
    Text("options", "オプション"),
    Text("show this help message and exit", "この説明を表示して終わります"),
    Text("%(prog)s: error: %(message)s\n", "%(prog)s: エラー: %(message)s\n"),
    Text("argument %(argument_name)s: %(message)s", "引数 %(argument_name)s: %(message)s"),
    Text("the following arguments are required: %s", "次の引数が必要です: %s"),
    Text("unrecognized arguments: %s", "次の引数はありません: %s"),
    Text("ambiguous option: %(option)s could match %(matches)s", "%(option)s は %(matches)s のどれか分かりません"),
    Text("expected one argument", "値が 1 つ必要です"),
    Text("expected at least one argument", "値が 1 つ以上必要です"),
    Text("ignored explicit argument %r", "値 %r は付けられません"),
    Text("invalid %(type)s value: %(value)r", "%(value)r は %(type)s として読めません"),
    Text(
        "invalid choice: %(value)r (choose from %(choices)s)",
        "%(value)r はありません (%(choices)s から選んでください)",
    ),
    Text(
        "invalid choice: %(value)r, maybe you meant %(closest)r? ", "%(value)r はありません。%(closest)r でしょうか。"
    ),
)
"""What argparse says by itself. Where a Python has other words for it, they stay in English."""


def speak(lang: str) -> None:
    """Have argparse say its own words in this language from now on, in the whole process."""
    words = {text.en: text[lang] for text in OWN_WORDS}
    argparse._ = lambda word: words.get(word, word)  # type: ignore[attr-defined]


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose help texts are in both languages, and which speaks one of them."""

    def __init__(self, lang: str = "en", **kwargs: Any) -> None:
        self.lang = lang
        super().__init__(**kwargs)

    def add_argument(self, *names: Any, **kwargs: Any) -> argparse.Action:
        """argparse's; `help` may be a Text."""
        if isinstance(kwargs.get("help"), Text):
            kwargs["help"] = kwargs["help"][self.lang]
        return super().add_argument(*names, **kwargs)

    def flag(self, name: str, does: Text) -> None:
        """An option that takes no value."""
        self.add_argument(name, action="store_true", help=does)


def language_asked(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, read before all else so that its help and its errors speak it."""
    asked = ""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.removeprefix("--lang=")
    return language_of_errors(asked)
