"""Messages as a learner reads them: whole texts in both languages, and the rules that all of them keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from support import COURSE, SETUP, SOLUTIONS, Grade, level_here

from autograder.reading.author import load_all
from autograder.record import Record
from autograder.reports.terminal import part_text
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission
from autograder.worker.limits import Limits

MSE, CARD, RESET = "losses/mse_by_hand", "tensors/tensor_vs_Tensor", "autograd/grad_reset"
SHAPES, ATX = "matrices/matrix_shapes", "calculus/derivative_of_atx"

Check = Callable[..., Record]


@pytest.fixture(scope="module")
def learner() -> Iterator[Check]:
    """A learner's own check, with the public graders only: `learner("losses/mse_by_hand", code)`."""
    with GradingService(grading=False, isolation=level_here(), limits=Limits(seconds=2.0)) as service:
        yield lambda exercise, code: service.grade(
            Submission("", exercise, (Cell("setup", SETUP), Cell("answer", code)))
        )


GUARD = """
def mse(pred, target):
    if pred.shape != target.shape:
        raise ValueError(f"{tuple(pred.shape)} {tuple(target.shape)}")
"""

GOLDEN = {
    "a named value": (
        MSE,
        "mse",
        GUARD + "    return ((pred - target) ** 2).sum()",
        """
✗ mse_by_hand · mse     check 1 of 6: value
  called    mse(pred (1, 3), target (1, 3))
  returned  9      expected  3
  Looks like the sum; it was never divided.
  What turns a sum into a mean?
  4 more checks waiting
""",
        """
✗ mse_by_hand · mse     6 個中 1 番目のチェック: 値
  呼び出し  mse(pred (1, 3), target (1, 3))
  戻り値    9      期待値    3
  合計のようです。割り算がありません。
  合計を平均にするには何をしますか。
  残りのチェックは 4 個です
""",
    ),
    "an exception with a name": (
        RESET,
        "fresh_gradient",
        "def fresh_gradient(w):\n    w.grad.zero_()\n    ((w - 3) ** 2).sum().backward()\n    return w.grad",
        """
! grad_reset · fresh_gradient     check 2 of 4: stopped with an exception
  called    fresh_gradient(w (2,))
  stopped   line 2: w.grad.zero_()
  raised    AttributeError: 'NoneType' object has no attribute 'zero_'
  Before the first `backward`, `.grad` is `None`.
  Which way of resetting also works when there is no gradient yet?
  1 more check waiting
""",
        """
! grad_reset · fresh_gradient     4 個中 2 番目のチェック: 例外で止まりました
  呼び出し  fresh_gradient(w (2,))
  停止      2 行目: w.grad.zero_()
  例外      AttributeError: 'NoneType' object has no attribute 'zero_'
  最初の `backward` の前は、`.grad` は `None` です。
  まだ勾配がないときにも使えるリセットの方法は何ですか。
  残りのチェックは 1 個です
""",
    ),
    "an unknown value": (
        ATX,
        "jacobian_atx",
        "def jacobian_atx(A):\n    return A.T * A.T + A.T",
        """
✗ derivative_of_atx · jacobian_atx     check 1 of 2: value
  called    jacobian_atx(A (3, 2))
  returned  [[2, 12, 30], [6, 20, 42]]      expected  [[1, 3, 5], [2, 4, 6]]
  First difference at index [0, 0]: 2 instead of 1.
  No known mistake fits. Can you compute this one by hand?
  1 more check waiting
""",
        """
✗ derivative_of_atx · jacobian_atx     2 個中 1 番目のチェック: 値
  呼び出し  jacobian_atx(A (3, 2))
  戻り値    [[2, 12, 30], [6, 20, 42]]      期待値    [[1, 3, 5], [2, 4, 6]]
  最初の違いは添字 [0, 0] です: 2 (期待は 1)。
  知られている間違いには当てはまりません。この例を手で計算できますか。
  残りのチェックは 1 個です
""",
    ),
    "a factor": (
        ATX,
        "jacobian_atx",
        "def jacobian_atx(A):\n    return 2 * A.T",
        """
✗ derivative_of_atx · jacobian_atx     check 1 of 2: value
  called    jacobian_atx(A (3, 2))
  returned  [[2, 6, 10], [4, 8, 12]]      expected  [[1, 3, 5], [2, 4, 6]]
  First difference at index [0, 0]: 2 instead of 1.
  Every number is 2 times the expected one. Which step multiplies, or divides, once too often or not at all?
  1 more check waiting
""",
        """
✗ derivative_of_atx · jacobian_atx     2 個中 1 番目のチェック: 値
  呼び出し  jacobian_atx(A (3, 2))
  戻り値    [[2, 6, 10], [4, 8, 12]]      期待値    [[1, 3, 5], [2, 4, 6]]
  最初の違いは添字 [0, 0] です: 2 (期待は 1)。
  どの数も期待の 2 倍です。掛け算か割り算が、1 回多いか、足りないのはどこでしょうか。
  残りのチェックは 1 個です
""",
    ),
    "an exception that is missing": (
        SHAPES,
        "product_shape",
        "def product_shape(a, b):\n    if a[1] != b[0]:\n        raise TypeError(a, b)\n    return a[0], b[1]",
        """
✗ matrix_shapes · product_shape     check 2 of 2: exception
  called    product_shape((2, 3), (4, 2))
  stopped   line 3: raise TypeError(a, b)
  raised    TypeError: ((2, 3), (4, 2))
  TypeError was raised; the prompt asks for ValueError.
""",
        """
✗ matrix_shapes · product_shape     2 個中 2 番目のチェック: 例外
  呼び出し  product_shape((2, 3), (4, 2))
  停止      3 行目: raise TypeError(a, b)
  例外      TypeError: ((2, 3), (4, 2))
  TypeError が出ました。問題文が求めるのは ValueError です。
""",
    ),
    "a card": (
        CARD,
        "predict_creation",
        'def predict_creation():\n    return {"torch.tensor(3)": ((), "int64"), "torch.Tensor(3)": ((), "float32")}',
        """
✗ tensor_vs_Tensor · predict_creation     check 1 of 1: shape
  torch.Tensor(3): your answer is ((), 'float32')
  With the class a whole number is a length and a float is refused.
  How many numbers are in `torch.Tensor(3)`?
""",
        """
✗ tensor_vs_Tensor · predict_creation     1 個中 1 番目のチェック: shape
  torch.Tensor(3): あなたの答えは ((), 'float32')
  クラスでは、整数は長さになり、小数は受け取られません。
  `torch.Tensor(3)` には数がいくつ入っていますか。
""",
    ),
    "a rule": (
        MSE,
        "mse",
        "import torch.nn.functional as F\nmse = lambda a, b: F.mse_loss(a, b)",
        """
△ mse_by_hand · mse     against the rules of this exercise
  line 2: mse = lambda a, b: F.mse_loss(a, b)
  `torch.nn.functional.mse_loss` was used. The value may be right, but this exercise is done without it.
""",
        """
△ mse_by_hand · mse     この問題のきまりに反しています
  2 行目: mse = lambda a, b: F.mse_loss(a, b)
  `torch.nn.functional.mse_loss` が使われています。値は正しいかもしれませんが、この問題では使いません。
""",
    ),
    "two devices": (
        MSE,
        "mse",
        GUARD + "    total = torch.zeros(pred.shape, dtype=pred.dtype)\n    total += (pred - target) ** 2\n"
        "    return total.sum() / max(1, total.numel())",
        """
! mse_by_hand · mse     check 3 of 6: stopped with an exception
  called    mse(pred (2, 3) on the device, target (2, 3) on the device)
  stopped   line 6: total += (pred - target) ** 2
  raised    RuntimeError: Expected all tensors to be on the same device
  Two devices meet in this line: `total` is on the CPU, `pred` is on the device, `target` is on the device. Which of \
them has to move?
  1 more check waiting
""",
        """
! mse_by_hand · mse     6 個中 3 番目のチェック: 例外で止まりました
  呼び出し  mse(pred (2, 3) on the device, target (2, 3) on the device)
  停止      6 行目: total += (pred - target) ** 2
  例外      RuntimeError: Expected all tensors to be on the same device
  この行で 2 つの device が混ざっています: `total` は CPU、`pred` はもう一方の device、`target` はもう一方の device。どちらを移すと\
よいでしょうか。
  残りのチェックは 1 個です
""",
    ),
    "a device in the middle of a line": (
        MSE,
        "mse",
        GUARD
        + "    return ((pred - target) ** 2 + torch.zeros(pred.shape, dtype=pred.dtype)).sum() / max(1, pred.numel())",
        """
! mse_by_hand · mse     check 3 of 6: stopped with an exception
  called    mse(pred (2, 3) on the device, target (2, 3) on the device)
  stopped   line 5: return ((pred - target) ** 2 + torch.zeros(pred.shape, dtype=pred.dtype)).sum() / max(1, pred.numel())
  raised    RuntimeError: Expected all tensors to be on the same device
  `pred` is on the device, `target` is on the device, and something that this line makes or calls is not. A new tensor \
is on the CPU unless it is told otherwise. Which one is it?
  1 more check waiting
""",
        """
! mse_by_hand · mse     6 個中 3 番目のチェック: 例外で止まりました
  呼び出し  mse(pred (2, 3) on the device, target (2, 3) on the device)
  停止      5 行目: return ((pred - target) ** 2 + torch.zeros(pred.shape, dtype=pred.dtype)).sum() / max(1, pred.numel())
  例外      RuntimeError: Expected all tensors to be on the same device
  `pred` はもう一方の device、`target` はもう一方の device にありますが、この行で作るもの、または呼び出すものの中に、そうでないものが\
あります。新しいテンソルは、指定がなければ CPU に作られます。どれでしょうか。
  残りのチェックは 1 個です
""",
    ),
    "NumPy and a device": (
        RESET,
        "fresh_gradient",
        "def fresh_gradient(w):\n    (grad,) = torch.autograd.grad(((w - 3) ** 2).sum(), w)\n"
        "    return torch.from_numpy(grad.numpy().copy())",
        """
! grad_reset · fresh_gradient     check 4 of 4: stopped with an exception
  called    fresh_gradient(w (2,) on the device)
  stopped   line 3: return torch.from_numpy(grad.numpy().copy())
  raised    TypeError: can't convert device type tensor to numpy. Use Tensor.cpu() to copy the tensor to \
host memory first.
  NumPy works on the CPU only: `grad` is on the device. Which step is missing before it?
""",
        """
! grad_reset · fresh_gradient     4 個中 4 番目のチェック: 例外で止まりました
  呼び出し  fresh_gradient(w (2,) on the device)
  停止      3 行目: return torch.from_numpy(grad.numpy().copy())
  例外      TypeError: can't convert device type tensor to numpy. Use Tensor.cpu() to copy the tensor to \
host memory first.
  NumPy は CPU のデータしか扱えません: `grad` はもう一方の device。その前に必要な手順は何でしょうか。
""",
    ),
    "a result on the wrong device": (
        ATX,
        "jacobian_atx",
        "def jacobian_atx(A):\n    return torch.stack(list(A.cpu().unbind(0)), 1) + 0",
        """
✗ derivative_of_atx · jacobian_atx     check 2 of 2: device
  called    jacobian_atx(A (3, 2) on the device)
  returned  float32 (2, 3) on the CPU      expected  float32 (2, 3) on the device
  The entries are right, but the Jacobian is on the CPU, whatever device A is on.
  Which line decides where it lives?
""",
        """
✗ derivative_of_atx · jacobian_atx     2 個中 2 番目のチェック: device
  呼び出し  jacobian_atx(A (3, 2) on the device)
  戻り値    float32 (2, 3) on the CPU      期待値    float32 (2, 3) on the device
  要素は正しいですが、A がどの device にあっても、結果が CPU にあります。
  結果の置き場所は、どの行で決まりますか。
""",
    ),
    "an endless loop": (
        MSE,
        "mse",
        "def mse(pred, target):\n    while True:\n        pass",
        """
! mse_by_hand · mse     check 1 of 6: timed out
  called    mse(pred (1, 3), target (1, 3))
  No answer after 2 s. Is there a loop that never ends?
  5 more checks waiting
""",
        """
! mse_by_hand · mse     6 個中 1 番目のチェック: 時間切れ
  呼び出し  mse(pred (1, 3), target (1, 3))
  2 秒待っても答えがありません。終わらないループはありませんか。
  残りのチェックは 5 個です
""",
    ),
    "a pass": (
        SHAPES,
        "can_multiply",
        "def can_multiply(a, b):\n    return a[1] == b[0]",
        """
✓ matrix_shapes · can_multiply     all 1 public checks passed
""",
        """
✓ matrix_shapes · can_multiply     公開チェック 1 個すべてに合格
""",
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_whole_text(learner: Check, name: str) -> None:
    """Word for word, in English and in Japanese."""
    exercise, part, code, english, japanese = GOLDEN[name]
    record = learner(exercise, code)
    assert part_text(record, part, "en") == english.strip()
    assert part_text(record, part, "ja") == japanese.strip()


# --- what every message keeps to

ODD = {
    "no return": (MSE, "mse", GUARD + "    loss = ((pred - target) ** 2).mean()"),
    "another kind": (MSE, "mse", GUARD + "    return ((pred - target) ** 2).mean().item()"),
    "another shape": (MSE, "mse", GUARD + "    return ((pred - target) ** 2).mean().reshape(1, 1)"),
    "another dtype": (MSE, "mse", GUARD + "    return ((pred - target) ** 2).mean().double()"),
    "another gradient": (MSE, "mse", GUARD + "    return ((pred - target) ** 2).mean().detach() + 0 * pred.sum()"),
    "shapes not mentioned": (MSE, "mse", GUARD.replace('f"{tuple(', '"no" or f"{tuple(') + "    return ((pred - target) ** 2).mean()"),
    "a typing error": (MSE, "mse", "def mse(pred, target):\n    return torch.squre(pred - target).mean()"),
    "a syntax error": (MSE, "mse", "def mse(pred, target)\n    return 1"),
    "a missing argument": (MSE, "mse", "def mse(pred):\n    return 1"),
    "not finished": (MSE, "mse", "def mse(pred, target):\n    raise NotImplementedError()"),
    "too much memory": (MSE, "mse", "def mse(pred, target):\n    return torch.zeros(10**10)"),
    "an exit": (MSE, "mse", "import os\ndef mse(pred, target):\n    os._exit(0)"),
    "an object": (MSE, "mse", "def mse(pred, target):\n    return iter([1])"),
    "a text with many lines": (MSE, "mse", "def mse(pred, target):\n    raise ValueError('a\\nb\\n' * 50)"),
    "a long text": (MSE, "mse", "def mse(pred, target):\n    raise ValueError('x' * 5000)"),
    "a long line": (MSE, "mse", f"def mse(pred, target):\n    return pred.{'x' * 3000}"),
    "a large result": (SHAPES, "chain_shape", "def chain_shape(shapes):\n    return tuple(range(10**4))"),
    "a large text": (SHAPES, "chain_shape", "def chain_shape(shapes):\n    return 'x\\n' * 10**5"),
    "a changed list": (SHAPES, "chain_shape", "def chain_shape(shapes):\n    a, b = shapes.pop(0)[0], shapes[-1][1]\n    return a, b"),
    "one too many": (SHAPES, "product_shape", "def product_shape(a, b):\n    return (*a, *b)"),
    "a view": (ATX, "jacobian_atx", "def jacobian_atx(A):\n    return A.T"),
    "still tracked": (ATX, "jacobian_atx", "def jacobian_atx(A):\n    return A.T.clone().requires_grad_()"),
    "no card": (CARD, "predict_creation", "def predict_creation():\n    return [1]"),
    "an empty card": (CARD, "predict_creation", "def predict_creation():\n    return {}"),
    "a computed card": (CARD, "predict_creation", "def predict_creation():\n    return dict(a=1)"),
    "gradients by hand": (RESET, "sgd", "def sgd(w, lr, steps):\n    return [w := w - lr * 2 * (w - 3) for _ in range(steps)]"),
}  # fmt: skip


THEIRS = re.compile(r"  (raised|stopped|例外|停止) ")
OURS = re.compile(r"Traceback|autograder|File \"|\.py\b|\bwire\b|\bworker\b|\bprobe\b|Verdict")


def keeps_the_rules(record: Record, part: str) -> None:
    """At most six lines under the title, as many in both languages; nothing of the kit's insides, no exclamation."""
    english, japanese = ([*part_text(record, part, lang).splitlines()] for lang in ("en", "ja"))
    assert len(english) == len(japanese) <= 1 + 6, english
    for line in (*english[1:], *japanese[1:]):
        assert line.strip()
        assert len(line) <= 300, line
        assert not OURS.search(line), line
        assert THEIRS.match(line) or not re.search("[!！]", line), line
    assert not any(line.isascii() for line in japanese if not THEIRS.match(line)), japanese


@pytest.mark.parametrize("name", ODD)
def test_every_fault_has_a_message_that_keeps_the_rules(learner: Check, name: str) -> None:
    """Whatever a beginner does, the answer is short, in both languages, and about the beginner's own code."""
    exercise, part, code = ODD[name]
    record = learner(exercise, code)
    assert any(check.outcome not in ("passed", "not_attempted") for check in record.part(part))
    keeps_the_rules(record, part)


SETTINGS = {
    "set_default_dtype(torch.float64)": ("the default dtype of torch", "torch の既定の dtype (default dtype) が"),
    "set_default_device('meta')": ("the default device of torch", "torch の既定の device (default device) が"),
    "set_grad_enabled(False)": ("the grad mode of torch", "torch の勾配の記録の設定 (grad mode) が"),
}


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_of_torch_that_is_left_changed(learner: Check, setting: str) -> None:
    """A right result beside a setting that every later cell would meet is a fault of its own, and it says which."""
    code = f"{GUARD}    found = ((pred - target) ** 2).mean()\n    torch.{setting}\n    return found"
    record = learner(MSE, code)
    for lang, words, end in zip(
        ("en", "ja"), SETTINGS[setting], ("came back changed.", "変わったままです。"), strict=True
    ):
        lines = part_text(record, "mse", lang).splitlines()
        assert any(words in line and line.endswith(end) for line in lines), lines
    keeps_the_rules(record, "mse")


NOISE = {
    "a class with a long name": "type('X' * 100_000, (), {})()",
    "a class with a name of many lines": "type('a\\nb\\nc', (), {})()",
    "an exception with a name of many lines": "(_ for _ in ()).throw(type('a\\nb\\nc', (Exception,), {}))",
    "lists in lists": "[[[['x'] * 12] * 12] * 12] * 12",
}


@pytest.mark.parametrize("name", NOISE)
def test_what_a_program_returns_cannot_flood_the_message(learner: Check, name: str) -> None:
    """A result may be called anything and be as large as it likes; the message stays short."""
    keeps_the_rules(learner(MSE, f"def mse(pred, target):\n    return {NOISE[name]}"), "mse")


@pytest.mark.parametrize("id", COURSE.known())
def test_every_mistake_has_a_message_that_keeps_the_rules(learner: Check, id: str) -> None:
    """The messages of all known mistakes end in their question, unless only hidden inputs show them."""
    (source,) = [source for source in load_all(SOLUTIONS) if source.id == id]
    for wrong in source.wrong:
        record = learner(id, wrong.code)
        keeps_the_rules(record, wrong.part)
        passed = all(check.outcome == "passed" for check in record.part(wrong.part))
        assert passed or wrong.question.en in part_text(record, wrong.part, "en"), wrong.id


@pytest.mark.slow
@pytest.mark.parametrize("id", COURSE.known())
def test_every_mistake_is_always_named_when_it_is_graded(grade: Grade, id: str) -> None:
    """With hidden checks every known mistake's question is asked, under the same rules."""
    (source,) = [source for source in load_all(SOLUTIONS) if source.id == id]
    for wrong in source.wrong:
        record = grade(id, wrong.code)
        keeps_the_rules(record, wrong.part)
        assert wrong.question.en in part_text(record, wrong.part, "en"), wrong.id
        assert wrong.question.ja in part_text(record, wrong.part, "ja"), wrong.id


# --- hidden checks

HIDDEN_ONLY = {
    "a value": GUARD + "    factor = 1 if pred.numel() < 7 else 31337\n    return ((pred - target) ** 2).mean() * factor",
    "a kind": GUARD + "    return ((pred - target) ** 2).mean() if pred.numel() < 7 else 31337",
    "a shape": GUARD + "    loss = ((pred - target) ** 2).mean()\n    return loss if pred.numel() < 7 else loss.expand(31337)",
    "an exception": GUARD + "    assert pred.numel() < 7, 31337\n    return ((pred - target) ** 2).mean()",
    "an object": GUARD + "    return ((pred - target) ** 2).mean() if pred.numel() < 7 else {31337}",
}  # fmt: skip


@pytest.mark.parametrize("name", HIDDEN_ONLY)
def test_a_hidden_check_says_only_what_kind_of_fault_it_is(grade: Grade, name: str) -> None:
    """No input, no output, no expected value, no line of the program and no text of an exception."""
    record = grade(MSE, HIDDEN_ONLY[name])
    failed = [check for check in record.checks if check.outcome not in ("passed",)]
    assert failed
    assert {check.visibility for check in failed} == {"hidden"}
    for check in failed:
        for text in (check.message.en, check.message.ja):
            assert len(text.splitlines()) == 1
            assert not re.search(
                r"31337|\d|called|returned|expected|raised|stopped|戻り値  |期待値|例外  |line|tensor\(", text
            ), text


def test_a_hidden_check_does_not_say_what_it_was_told(grade: Grade) -> None:
    """A program cannot carry hidden inputs out by what it returns."""
    told = "type(f'{pred.tolist()}', (), {})()"
    record = grade(MSE, GUARD + f"    return ((pred - target) ** 2).mean() if pred.numel() < 7 else {told}")
    texts = [check.message.en for check in record.checks if check.visibility == "hidden" and check.outcome != "passed"]
    assert texts
    assert not any(re.search(r"\d", text) for text in texts)


def test_a_mistake_is_named_in_a_hidden_check_without_its_input(grade: Grade) -> None:
    """A mistake that only hidden inputs show gets its sentence and question, and nothing else."""
    record = grade(CARD, "def make_float(data):\n    return torch.tensor(data).long().float()")
    (check,) = [check for check in record.checks if check.mistake]
    assert check.visibility == "hidden"
    assert (
        check.message.en == "The value lost its decimals before it became float.\nWhich dtype did it have on the way?"
    )


def test_what_a_student_wrote_is_data(learner: Check) -> None:
    """Markup and control characters in a student's text do not get into the page as such."""
    from autograder.reports.html import part_html

    record = learner(MSE, "def mse(pred, target):\n    raise ValueError('<script>alert(1)</script>')")
    page = part_html(record, "mse", "en")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
