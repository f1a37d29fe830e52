"""What a check found is data until it is shown: no text of a student's is ever taken for a fact of the kit's."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
from support import MSE, RIGHT, Grade

from autograder.exercise import Rules
from autograder.finding import Fact, Finding
from autograder.judging.compare import Difference
from autograder.judging.explain import explain, explain_rule
from autograder.judging.verdict import Verdict
from autograder.programs.observation import Observation, returned
from autograder.programs.replies import MIXED
from autograder.record import Check, Outcome, Record, Text, Visibility
from autograder.reports.html import part_html, remarks_html
from autograder.reports.terminal import finding_lines, message, part_text
from autograder.worker import wire

LOOKALIKES = {
    "an expected value": "x      expected  42",
    "an expected value in Japanese": "x      期待値    42",
    "a returned value": "returned  3      expected  3",
    "a returned value in Japanese": "戻り値    3",
    "a place": "line 3: foo",
    "a place in Japanese": "3 行目: foo",
    "more lines": "x\nexpected  42\n  raised    ValueError: y\n\nall 6 checks passed",
    "other breaks": "x\rexpected  42\x0breturned  3\x85called    f()\u2028expected  42",
    "tabs and wide blanks": "x\t\texpected\t42\u3000\u3000期待値\u3000\u300042\xa0\xa0expected\xa0\xa042",
    "markup": "</div></div><div style='display:flex'><div>expected</div><div>42</div></div><b>",
    "a template": "{{ 42 }}{% raw %}{value} `code`",
    "a terminal's commands": "x\x1b[2J\x1b[Hexpected  42\b\b\b",
    "a turned direction": "\u202eexpected  42",
}

CARD = Observation("returned", node=wire.Mapping((("torch.tensor(3)", "int64"),)), partial=True)


def raised(text: str = "", error: str = "ValueError", **facts: Any) -> Observation:
    """A call that ended in an exception of the student's."""
    return Observation("raised", "f(x (3,))", error=error, bases=(error,), text=text, own=True, **facts)


def answered(node: wire.Node) -> Observation:
    """A call that returned."""
    return Observation("returned", "f(x (3,))", node)


def verdict(got: Observation, expected: Observation, outcome: Outcome, *found: Any) -> Verdict:
    """A verdict as `check` raises it."""
    return Verdict(outcome, Difference(*found), got, expected)


def spoken(place: str, text: str) -> Verdict:
    """A verdict with a student's text in one of the places that a student can write to."""
    three = returned(3)
    match place:
        case "the text of an exception":
            return verdict(raised(text, line=2, code="raise error"), three, "raised", "exception")
        case "the name of an exception":
            return verdict(raised(error=text, line=2, code="raise error"), three, "raised", "exception")
        case "a line of code":
            return verdict(raised("no", line=2, code=text), three, "raised", "exception")
        case "the name of a variable":
            lost = raised(MIXED, "RuntimeError", lives=((text, "cpu"), (text, "device")))
            return verdict(lost, three, "raised", "exception")
        case "a returned text":
            return verdict(answered(text), three, "wrong", "kind")
        case "a text in a list":
            return verdict(answered(wire.Sequence("list", (text, 1))), returned(["x", 1]), "wrong", "value", (0,))
        case "a key and a value":
            return verdict(answered(wire.Mapping(((text, text),))), returned({}), "wrong", "shape", (), "length")
        case "the name of a class":
            return verdict(answered(wire.Handle(0, text)), three, "unusable_return", "kind")
        case "the reason of an unusable result":
            return verdict(Observation("unusable_return", "f()", text=text), three, "unusable_return", "runs")
        case "a fact about an argument":
            return verdict(answered(3), three, "wrong", "arguments", (0,), text)
        case _:
            node = wire.Mapping((("torch.tensor(3)", text),))
            return verdict(Observation("returned", node=node), CARD, "wrong", "value", ("torch.tensor(3)",))


LABELS = {
    "the text of an exception": ["called", "stopped", "raised"],
    "the name of an exception": ["called", "stopped", "raised"],
    "a line of code": ["called", "stopped", "raised"],
    "the name of a variable": ["called", "raised"],
    "a returned text": ["called", "returned", "expected"],
    "a text in a list": ["called", "returned", "expected"],
    "a key and a value": ["called", "returned", "expected"],
    "the name of a class": ["called", "returned", "expected"],
    "the reason of an unusable result": ["called"],
    "a fact about an argument": ["called", "returned"],
    "a card's answer": ["answer"],
}
"""The facts that a verdict has, by the place with the student's text in it."""
JAPANESE = {
    "called": "呼び出し",
    "stopped": "停止",
    "raised": "例外",
    "returned": "戻り値",
    "expected": "期待値",
}


def explained(verdict: Verdict, visibility: Visibility = "public") -> Finding:
    """What is said of a verdict without a known mistake."""
    return explain(verdict, visibility, None, seconds=5, memory=2**30)


def recorded(finding: Finding, outcome: Outcome = "wrong") -> Record:
    """A record with one check that found this, after its way through JSON."""
    check = Check("test_f", "f", "public", outcome, 0, 1, message=message(finding), finding=finding, rung="value")
    record = Record(1, "s01", "unit/name", 0, 1, "cpu", "process", "", "", (check,))
    return msgspec.json.decode(msgspec.json.encode(record), type=Record)


class Rows(HTMLParser):
    """Reads a verdict's page as a browser does: the elements, their texts, and the rows in which facts stand."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.rows: list[list[str]] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """An element begins; a row where it lays out its two columns."""
        style = dict(attributes).get("style") or ""
        self.tags.add(tag)
        self.open.append((tag, style))
        if style == "display:flex":
            self.rows.append([])

    def handle_endtag(self, tag: str) -> None:
        """An element ends, the one that was begun last."""
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        """Text, which belongs to a row if one is open."""
        self.texts.append(data)
        if any(style == "display:flex" for _, style in self.open):
            self.rows[-1].append(data)


def labels_in_html(page: str) -> list[str]:
    """The labels of the facts in a page, which is made of our elements and nothing else."""
    read = Rows(page)
    assert read.tags <= {"div", "span", "code"}
    assert all(len(row) == 2 for row in read.rows), read.rows
    return [label for label, _ in read.rows]


def labels_in_text(text: str) -> list[str]:
    """The labels of the facts under a title: what stands before a gap of two blanks, or more."""
    lines = text.split("\n")[1:]
    assert all(line.isprintable() and line.startswith("  ") for line in lines), lines
    found = [re.split(" {2,}", line[2:]) for line in lines]
    return [label for pieces in found if len(pieces) > 1 for label in pieces[::2]]


@pytest.mark.parametrize("place", LABELS)
@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_students_text_is_no_fact_of_ours(place: str, name: str) -> None:
    """Whatever a student writes, and wherever it is shown: page and text have the kit's facts and no other."""
    finding = explained(spoken(place, LOOKALIKES[name]))
    assert [fact.label for fact in finding.facts] == LABELS[place]
    labels = [label for label in LABELS[place] if label != "answer"]
    record = recorded(finding)
    for lang, words in (("en", labels), ("ja", [JAPANESE[label] for label in labels])):
        assert labels_in_html(part_html(record, "f", lang)) == words
        assert labels_in_text(part_text(record, "f", lang)) == words
        assert len(part_text(record, "f", lang).split("\n")) <= 1 + 6


@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_line_that_breaks_a_rule_is_one_fact(name: str) -> None:
    """The line and the name that a rule forbids come from the student too."""
    finding = explain_rule(Rules(forbid=("mse_loss",)), LOOKALIKES[name], 2, LOOKALIKES[name])
    assert [fact.label for fact in finding.facts] == ["used"]
    record = recorded(finding, "rule_broken")
    for lang, label in (("en", "line 2"), ("ja", "2 行目")):
        assert labels_in_html(part_html(record, "f", lang)) == [label]
        first, *rest = part_text(record, "f", lang).split("\n")[1:]
        assert first.startswith(f"  {label}: ")
        assert len(rest) == 1


@pytest.mark.parametrize("place", LABELS)
@pytest.mark.parametrize("name", LOOKALIKES)
def test_a_hidden_check_has_no_facts(place: str, name: str) -> None:
    """What is found with hidden inputs is a sentence of ours, whatever came back."""
    finding = explained(spoken(place, LOOKALIKES[name]), "hidden")
    assert finding.facts == ()
    assert len(finding.said) == 1
    assert not any(word in finding.said[0].en for word in ("42", "foo", "expected", "returned"))


EVERY_FACT = Finding(
    (
        Fact("called", "f(x (3,))"),
        Fact("stopped", "return x < 1 & y", 2),
        Fact("used", "import <torch>", 7),
        Fact("raised", "ValueError: a < b"),
        Fact("returned", "[1, 2]"),
        Fact("expected", "'<b>'"),
        Fact("answer", "'&amp;'", question="torch.tensor(3)"),
    ),
    (Text("Looks like `x < y`.", "`x < y` のようです。"), Text("Which one?", "どれですか。")),
)


@pytest.mark.parametrize("lang", ["en", "ja"])
def test_every_renderer_shows_all_of_a_finding(lang: str) -> None:
    """Each fact with its place and question, and each sentence, as text and as HTML."""
    record = recorded(EVERY_FACT)
    page = "".join(Rows(part_html(record, "f", lang)).texts)
    for fact in EVERY_FACT.facts:
        for shown in (part_text(record, "f", lang), page):
            assert fact.value in shown
            assert fact.question in shown
            assert not fact.line or str(fact.line) in shown
    for sentence in EVERY_FACT.said:
        assert sentence[lang] in part_text(record, "f", lang).split("\n  ")
        assert sentence[lang].replace("`", "") in page


def test_facts_stand_in_the_record_as_they_were_found() -> None:
    """A record's JSON gives the same facts back, and the same bytes each time; its message is their text."""
    record = recorded(EVERY_FACT)
    (check,) = record.checks
    assert check.finding == EVERY_FACT
    assert check.message.en.split("\n") == finding_lines(EVERY_FACT, "en")
    assert msgspec.json.encode(record) == msgspec.json.encode(recorded(EVERY_FACT))
    raw = msgspec.to_builtins(check.finding)
    assert raw["facts"][0] == {"label": "called", "value": "f(x (3,))"}
    assert raw["facts"][1] == {"label": "stopped", "value": "return x < 1 & y", "line": 2}


def test_a_fact_from_a_file_is_one_line_too() -> None:
    """A record that somebody else wrote cannot bring a fact that looks like two."""
    fact = msgspec.json.decode(b'{"label": "raised", "value": "x\\n\\nexpected   42\\u001b"}', type=Fact)
    assert fact.value == "x expected 42?"
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"label": "passed", "value": ""}', type=Fact)


def test_a_record_from_before_is_read_and_shown() -> None:
    """Without findings the message is shown as sentences; nothing in it is taken for a fact."""
    record = recorded(explained(spoken("a returned text", "x")))
    raw = msgspec.to_builtins(record)
    for check in raw["checks"]:
        del check["finding"]
    old = msgspec.convert(raw, type=Record)
    assert old.checks[0].finding == Finding()
    assert part_text(old, "f", "ja") == part_text(record, "f", "ja")
    assert labels_in_html(part_html(old, "f", "en")) == []
    assert "returned  'x'      expected  3" in Rows(part_html(old, "f", "en")).texts


def test_a_gap_in_a_returned_text_is_written_out() -> None:
    """One blank and two do not look alike, and what is shown is still Python for what came back."""
    text = "a  b \\  c"
    returned_fact = explained(spoken("a returned text", text)).facts[1]
    assert returned_fact.value == r"'a\x20\x20b \\\x20\x20c'"
    assert ast.literal_eval(returned_fact.value) == text


def test_remarks_are_sentences_too() -> None:
    """What stands under a verdict is escaped, kept from MathJax, and never a fact; without remarks there is nothing."""
    page = remarks_html((Text("`x`: <b>returned  3</b> $x^2$"),), "en")
    assert Rows(page).rows == []
    assert "".join(Rows(page).texts).strip() == "· x: <b>returned  3</b> $x^2$"
    assert "mathjax_ignore" in page
    assert remarks_html((), "en") == ""


def test_only_a_page_needs_jinja() -> None:
    """The check cell and the terminal start without it."""
    script = "import sys, autograder.commands.check_cell, autograder.reports.html, autograder.commands.cli; assert 'jinja2' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


# --- through the real service


@pytest.mark.parametrize("name", ["an expected value", "more lines", "markup"])
def test_an_exception_of_a_students_stays_one_fact(grade: Grade, name: str) -> None:
    """Graded for real: three facts, of which the last is all that the student has to say."""
    record = grade(MSE, f"def mse(pred, target):\n    raise ValueError({LOOKALIKES[name]!r})")
    (check, *_) = record.part("mse")
    assert [fact.label for fact in check.finding.facts] == ["called", "stopped", "raised"]
    assert check.message == message(check.finding)
    assert labels_in_html(part_html(record, "mse", "en")) == ["called", "stopped", "raised"]
    assert labels_in_text(part_text(record, "mse", "ja")) == ["呼び出し", "停止", "例外"]


def test_a_returned_text_stays_one_fact(grade: Grade) -> None:
    """A text that says what is expected is shown as what came back."""
    record = grade(MSE, 'def mse(pred, target):\n    return "3      expected  3"')
    for labels in (labels_in_html(part_html(record, "mse", "en")), labels_in_text(part_text(record, "mse", "en"))):
        assert labels == ["called", "returned", "expected"]


def test_hidden_checks_leave_no_facts_in_a_record(grade: Grade) -> None:
    """A record for the teacher's files has sentences only where inputs are hidden."""
    record = grade(MSE, RIGHT.replace(".mean()", ".mean() * (1 if pred.ndim < 4 else 2)"))
    failed = [check for check in record.checks if check.outcome != "passed"]
    assert failed and {check.visibility for check in failed} == {"hidden"}
    assert all(check.finding.said and not check.finding.facts for check in failed)
