"""Messages as a learner reads them: whole texts in both languages, and the rules that all of them keep."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace
from support import COURSE, SETUP, SOLUTIONS, Grade, level_here, submission

from autograder.judging.compare import Difference
from autograder.judging.detectors import hint
from autograder.judging.verdict import Verdict
from autograder.programs.observation import Observation
from autograder.reading.author import Source, Wrong
from autograder.record import Record
from autograder.reports.terminal import part_text
from autograder.service.client import GradingService
from autograder.submission import Cell, Submission
from autograder.worker import wire
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
    "what it printed": (
        MSE,
        "mse",
        GUARD
        + "    print('shape', pred.shape)\n    print()\n    print(1,   2)\n    return ((pred - target) ** 2).sum()",
        """
✗ mse_by_hand · mse     check 1 of 9: The squares 1, 4 and 4 have the mean 3.
  called    mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  printed   shape torch.Size([1, 3]) ⏎ 1 2
  returned  9.0      expected  3.0
  Looks like the sum; it was never divided.
  What turns a sum into a mean?
  7 more checks waiting
""",
        """
✗ mse_by_hand · mse     9 個中 1 番目のチェック: 2 乗の 1, 4, 4 の平均は 3 です。
  呼び出し  mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  出力      shape torch.Size([1, 3]) ⏎ 1 2
  戻り値    9.0      期待値    3.0
  合計のようです。割り算がありません。
  合計を平均にするには何をしますか。
  残りのチェックは 7 個です
""",
    ),
    "what it printed when it is right": (
        MSE,
        "mse",
        GUARD + "    for i in range(9):\n        print('\\x1b[2J', i)\n    return ((pred - target) ** 2).mean()",
        """
✓ mse_by_hand · mse     all 9 public checks passed
  called    mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  printed   ?[2J 0 ⏎ ?[2J 1 ⏎ ?[2J 2 ⏎ ?[2J 3 ⏎ ?[2J 4 ⏎ …
""",
        """
✓ mse_by_hand · mse     公開チェック 9 個すべてに合格
  呼び出し  mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  出力      ?[2J 0 ⏎ ?[2J 1 ⏎ ?[2J 2 ⏎ ?[2J 3 ⏎ ?[2J 4 ⏎ …
""",
    ),
    "a named value": (
        MSE,
        "mse",
        GUARD + "    return ((pred - target) ** 2).sum()",
        """
✗ mse_by_hand · mse     check 1 of 9: The squares 1, 4 and 4 have the mean 3.
  called    mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  returned  9.0      expected  3.0
  Looks like the sum; it was never divided.
  What turns a sum into a mean?
  7 more checks waiting
""",
        """
✗ mse_by_hand · mse     9 個中 1 番目のチェック: 2 乗の 1, 4, 4 の平均は 3 です。
  呼び出し  mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  戻り値    9.0      期待値    3.0
  合計のようです。割り算がありません。
  合計を平均にするには何をしますか。
  残りのチェックは 7 個です
""",
    ),
    "an exception with a name": (
        RESET,
        "fresh_gradient",
        "def fresh_gradient(w):\n    w.grad.zero_()\n    ((w - 3) ** 2).sum().backward()\n    return w.grad",
        """
! grad_reset · fresh_gradient     check 2 of 9: It works when .grad is None at first; here w has two axes.
  called    fresh_gradient(w tracked [[-2.5, 7.25, 0.4], [11.0, 1.3, -4.2]])
  stopped   line 2: w.grad.zero_()
  raised    AttributeError: 'NoneType' object has no attribute 'zero_'
  Before the first `backward`, `.grad` is `None`.
  Which way of resetting also works when there is no gradient yet?
  3 more checks waiting
""",
        """
! grad_reset · fresh_gradient     9 個中 2 番目のチェック: 最初の .grad が None でも動きます。ここの w は軸が 2 本です。
  呼び出し  fresh_gradient(w tracked [[-2.5, 7.25, 0.4], [11.0, 1.3, -4.2]])
  停止      2 行目: w.grad.zero_()
  例外      AttributeError: 'NoneType' object has no attribute 'zero_'
  最初の `backward` の前は、`.grad` は `None` です。
  まだ勾配がないときにも使えるリセットの方法は何ですか。
  残りのチェックは 3 個です
""",
    ),
    "an unknown value": (
        ATX,
        "jacobian_atx",
        "def jacobian_atx(A):\n    return A.T * A.T + A.T",
        """
✗ derivative_of_atx · jacobian_atx     check 1 of 5: A matrix (3, 2) gives a Jacobian (2, 3), in new memory.
  called    jacobian_atx(A [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
  returned  [[2.0, 12.0, 30.0], [6.0, 20.0, 42.0]]
  expected  [[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]
  First difference at index [0, 0]: 2.0 instead of 1.0.
  No known mistake fits. Work a small input by hand, step by step: where do you and the code part?
  4 more checks waiting
""",
        """
✗ derivative_of_atx · jacobian_atx     5 個中 1 番目のチェック: (3, 2) の行列からは (2, 3) のヤコビ行列が、新しいメモリにできます。
  呼び出し  jacobian_atx(A [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
  戻り値    [[2.0, 12.0, 30.0], [6.0, 20.0, 42.0]]
  期待値    [[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]
  最初の違いは添字 [0, 0] です: 2.0 (期待は 1.0)。
  知られている間違いには当てはまりません。小さな入力を 1 ステップずつ手で計算すると、どこで違ってきますか。
  残りのチェックは 4 個です
""",
    ),
    "a factor": (
        ATX,
        "jacobian_atx",
        "def jacobian_atx(A):\n    return 2 * A.T",
        """
✗ derivative_of_atx · jacobian_atx     check 1 of 5: A matrix (3, 2) gives a Jacobian (2, 3), in new memory.
  called    jacobian_atx(A [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
  returned  [[2.0, 6.0, 10.0], [4.0, 8.0, 12.0]]
  expected  [[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]
  First difference at index [0, 0]: 2.0 instead of 1.0.
  Every number is 2 times the expected one. Which step multiplies, or divides, once too often or not at all?
  4 more checks waiting
""",
        """
✗ derivative_of_atx · jacobian_atx     5 個中 1 番目のチェック: (3, 2) の行列からは (2, 3) のヤコビ行列が、新しいメモリにできます。
  呼び出し  jacobian_atx(A [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
  戻り値    [[2.0, 6.0, 10.0], [4.0, 8.0, 12.0]]
  期待値    [[1.0, 3.0, 5.0], [2.0, 4.0, 6.0]]
  最初の違いは添字 [0, 0] です: 2.0 (期待は 1.0)。
  どの数も期待の 2 倍です。掛け算か割り算が、1 回多いか、足りないのはどこでしょうか。
  残りのチェックは 4 個です
""",
    ),
    "an exception that is missing": (
        SHAPES,
        "product_shape",
        "def product_shape(a, b):\n    if a[1] != b[0]:\n        raise TypeError(a, b)\n    return a[0], b[1]",
        """
✗ matrix_shapes · product_shape     check 4 of 5: Shapes that do not fit raise `ValueError`, whichever inner side is the longer.
  called    product_shape((2, 3), (4, 2))
  stopped   line 3: raise TypeError(a, b)
  raised    TypeError: ((2, 3), (4, 2))
  TypeError was raised; the prompt asks for ValueError.
  1 more check waiting
""",
        """
✗ matrix_shapes · product_shape     5 個中 4 番目のチェック: 内側のサイズのどちらが長くても、合わない shape では `ValueError` が出ます。
  呼び出し  product_shape((2, 3), (4, 2))
  停止      3 行目: raise TypeError(a, b)
  例外      TypeError: ((2, 3), (4, 2))
  TypeError が出ました。問題文が求めるのは ValueError です。
  残りのチェックは 1 個です
""",
    ),
    "a card": (
        CARD,
        "predict_creation",
        'def predict_creation():\n    return {"torch.tensor(3)": ((), "int64"), "torch.Tensor(3)": ((), "float32")}',
        """
✗ tensor_vs_Tensor · predict_creation     check 1 of 1: Five of the ten predictions agree with torch.
  torch.Tensor(3): your answer is ((), 'float32')
  With the class a whole number is a length and a float is refused.
  How many numbers are in `torch.Tensor(3)`?
  No answer yet to `torch.tensor(2, 3)`, `torch.Tensor(2, 3)`, `torch.tensor([1, 2])`, `torch.Tensor([1, 2])` and 4 more.
""",
        """
✗ tensor_vs_Tensor · predict_creation     1 個中 1 番目のチェック: 10 個のうち 5 個の予想が、torch の結果と同じです。
  torch.Tensor(3): あなたの答えは ((), 'float32')
  クラスでは、整数は長さになり、小数は受け取られません。
  `torch.Tensor(3)` には数がいくつ入っていますか。
  まだ答えがありません: `torch.tensor(2, 3)`, `torch.Tensor(2, 3)`, `torch.tensor([1, 2])`, `torch.Tensor([1, 2])`、ほか 4 個。
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
        RESET,
        "fresh_gradient",
        "def fresh_gradient(w):\n    (grad,) = torch.autograd.grad(((w - 3) ** 2).sum(), w)\n"
        "    total = torch.zeros(w.shape, dtype=w.dtype)\n    total += grad\n    return total",
        """
! grad_reset · fresh_gradient     check 6 of 9: The gradient of a tensor on another device is on that device.
  called    fresh_gradient(w tracked [1.0, 4.5, -0.7] with .grad [100.0, 100.0, 100.0] on the device)
  stopped   line 4: total += grad
  raised    RuntimeError: Expected all tensors to be on the same device
  Two devices meet in this line: `total` is on the CPU, `grad` is on the device. Which of them has to move?
""",
        """
! grad_reset · fresh_gradient     9 個中 6 番目のチェック: 別の device にあるテンソルの勾配は、その device にあります。
  呼び出し  fresh_gradient(w tracked [1.0, 4.5, -0.7] with .grad [100.0, 100.0, 100.0] on the device)
  停止      4 行目: total += grad
  例外      RuntimeError: Expected all tensors to be on the same device
  この行で 2 つの device が混ざっています: `total` は CPU、`grad` はもう一方の device。どちらを移すとよいでしょうか。
""",
    ),
    "a device in the middle of a line": (
        RESET,
        "fresh_gradient",
        "def fresh_gradient(w):\n    (grad,) = torch.autograd.grad(((w - 3) ** 2).sum(), w)\n"
        "    return grad + torch.zeros(w.shape, dtype=w.dtype)",
        """
! grad_reset · fresh_gradient     check 6 of 9: The gradient of a tensor on another device is on that device.
  called    fresh_gradient(w tracked [1.0, 4.5, -0.7] with .grad [100.0, 100.0, 100.0] on the device)
  stopped   line 3: return grad + torch.zeros(w.shape, dtype=w.dtype)
  raised    RuntimeError: Expected all tensors to be on the same device
  `grad` is on the device, `w` is on the device, and something that this line makes or calls is not. A new tensor is on the CPU unless it is told otherwise. Which one is it?
""",
        """
! grad_reset · fresh_gradient     9 個中 6 番目のチェック: 別の device にあるテンソルの勾配は、その device にあります。
  呼び出し  fresh_gradient(w tracked [1.0, 4.5, -0.7] with .grad [100.0, 100.0, 100.0] on the device)
  停止      3 行目: return grad + torch.zeros(w.shape, dtype=w.dtype)
  例外      RuntimeError: Expected all tensors to be on the same device
  `grad` はもう一方の device、`w` はもう一方の device にありますが、この行で作るもの、または呼び出すものの中に、そうでないものがあります。新しいテンソルは、指定がなければ CPU に作られます。どれでしょうか。
""",
    ),
    "NumPy and a device": (
        RESET,
        "fresh_gradient",
        "def fresh_gradient(w):\n    (grad,) = torch.autograd.grad(((w - 3) ** 2).sum(), w)\n"
        "    return torch.from_numpy(grad.numpy().copy())",
        """
! grad_reset · fresh_gradient     check 6 of 9: The gradient of a tensor on another device is on that device.
  called    fresh_gradient(w tracked [1.0, 4.5, -0.7] with .grad [100.0, 100.0, 100.0] on the device)
  stopped   line 3: return torch.from_numpy(grad.numpy().copy())
  raised    TypeError: can't convert device type tensor to numpy. Use Tensor.cpu() to copy the tensor to \
host memory first.
  NumPy works on the CPU only: `grad` is on the device. Which step is missing before it?
""",
        """
! grad_reset · fresh_gradient     9 個中 6 番目のチェック: 別の device にあるテンソルの勾配は、その device にあります。
  呼び出し  fresh_gradient(w tracked [1.0, 4.5, -0.7] with .grad [100.0, 100.0, 100.0] on the device)
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
✗ derivative_of_atx · jacobian_atx     check 4 of 5: The Jacobian of a matrix on another device is on that device.
  called    jacobian_atx(A [[3.0, 6.0], [9.0, 12.0], [15.0, 18.0]] on the device)
  returned  float32 (2, 3) on the CPU      expected  float32 (2, 3) on the device
  The entries are right, but the Jacobian is on the CPU, whatever device A is on.
  Which line decides where it lives?
""",
        """
✗ derivative_of_atx · jacobian_atx     5 個中 4 番目のチェック: 別の device にある行列のヤコビ行列は、その device にあります。
  呼び出し  jacobian_atx(A [[3.0, 6.0], [9.0, 12.0], [15.0, 18.0]] on the device)
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
! mse_by_hand · mse     check 1 of 9: The squares 1, 4 and 4 have the mean 3.
  called    mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  No answer after 2 s. Is there a loop that never ends?
  8 more checks waiting
""",
        """
! mse_by_hand · mse     9 個中 1 番目のチェック: 2 乗の 1, 4, 4 の平均は 3 です。
  呼び出し  mse(pred [[0.0, 1.0, 2.0]], target [[1.0, -1.0, 0.0]])
  2 秒待っても答えがありません。終わらないループはありませんか。
  残りのチェックは 8 個です
""",
    ),
    "a pass": (
        SHAPES,
        "can_multiply",
        "def can_multiply(a, b):\n    return a[1] == b[0]",
        """
✓ matrix_shapes · can_multiply     all 5 public checks passed
""",
        """
✓ matrix_shapes · can_multiply     公開チェック 5 個すべてに合格
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


def test_an_error_in_a_helper_has_its_function_and_cell() -> None:
    """Which line of which cell, and in which function, where it is not the one that was asked for."""
    cells = (
        Cell("setup", SETUP),
        Cell("cell 4", "def difference(a, b):\n    wrong = a.values\n    return wrong - b"),
        Cell("mse", "def mse(pred, target):\n    return (difference(pred, target) ** 2).mean()"),
    )
    with GradingService(grading=False, isolation=level_here(), limits=Limits(seconds=2.0)) as service:
        record = service.grade(Submission("", MSE, cells))
    assert "stopped   line 3 of `difference`, cell 4: return wrong - b" in part_text(record, "mse", "en")
    assert "停止      `difference` の 3 行目、セル 4: return wrong - b" in part_text(record, "mse", "ja")


@pytest.mark.parametrize("name", NOISE)
def test_what_a_program_returns_cannot_flood_the_message(learner: Check, name: str) -> None:
    """A result may be called anything and be as large as it likes; the message stays short."""
    keeps_the_rules(learner(MSE, f"def mse(pred, target):\n    return {NOISE[name]}"), "mse")


@pytest.fixture(scope="module")
def learners() -> Iterator[GradingService]:
    """Many learners' own checks at once."""
    with GradingService(grading=False, isolation=level_here(), limits=Limits(seconds=2.0), lanes=2) as service:
        yield service


@pytest.mark.parametrize("id", COURSE.known())
def test_every_mistake_has_a_message_that_keeps_the_rules(learners: GradingService, id: str) -> None:
    """The messages of all known mistakes end in their question, unless only hidden inputs show them."""
    for wrong, record in with_every_mistake(id, learners):
        keeps_the_rules(record, wrong.part)
        passed = all(check.outcome == "passed" for check in record.part(wrong.part))
        assert passed or wrong.question.en in part_text(record, wrong.part, "en"), wrong.id


def test_a_mistake_with_an_optimizer_is_named_for_the_first_learner_too() -> None:
    """Whose own process imports what optimizers need, within the limit."""
    source = Source.load(SOLUTIONS / "training/optimizer")
    wrong = source.wrong[0]
    with GradingService(grading=False, isolation=level_here()) as service:
        record = service.grade(with_the_rest(source, wrong))
    assert wrong.question.en in part_text(record, wrong.part, "en")


def with_the_rest(source: Source, wrong: Wrong) -> Submission:
    """A mistake behind the reference of the other parts, which it may call; its own part is graded."""
    rest = [cell.source for cell in source.cells if cell.part not in ("", wrong.part)]
    return replace(submission("s01", source.id, "\n\n".join([*rest, wrong.code])), only=wrong.part)


def with_every_mistake(id: str, service: GradingService) -> list[tuple[Wrong, Record]]:
    """The mistakes of an exercise and what becomes of their parts."""
    source = Source.load(SOLUTIONS / id)
    for wrong in source.wrong:
        service.begin(with_the_rest(source, wrong))
    return [(wrong, service.next_record()) for wrong in source.wrong]


# --- hidden checks

HIDDEN_ONLY = {
    "a value": GUARD + "    factor = 1 if pred.ndim < 4 else 31337\n    return ((pred - target) ** 2).mean() * factor",
    "a kind": GUARD + "    return ((pred - target) ** 2).mean() if pred.ndim < 4 else 31337",
    "a shape": GUARD + "    loss = ((pred - target) ** 2).mean()\n    return loss if pred.ndim < 4 else loss.expand(31337)",
    "an exception": GUARD + "    assert pred.ndim < 4, 31337\n    return ((pred - target) ** 2).mean()",
    "an object": GUARD + "    return ((pred - target) ** 2).mean() if pred.ndim < 4 else {31337}",
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
    record = grade(MSE, GUARD + f"    return ((pred - target) ** 2).mean() if pred.ndim < 4 else {told}")
    texts = [check.message.en for check in record.checks if check.visibility == "hidden" and check.outcome != "passed"]
    assert texts
    assert not any(re.search(r"\d", text) for text in texts)


def test_what_a_hidden_check_printed_is_not_shown(grade: Grade) -> None:
    """Nor is anything said of a check that passed, where a class is graded."""
    record = grade(MSE, GUARD + "    print(pred.tolist())\n    return ((pred - target) ** 2).mean() * (pred.ndim < 4)")
    failed = [check for check in record.checks if check.outcome != "passed"]
    assert {check.visibility for check in failed} == {"hidden"}
    assert not [check.message for check in record.checks if "printed" in check.message.en]


def test_a_mistake_is_named_in_a_hidden_check_without_its_input(grade: Grade) -> None:
    """A mistake that only hidden inputs show gets its sentence and question, and nothing else."""
    answers = (
        '"torch.tensor(3)": ((), "int64"), "torch.Tensor(3)": ((3,), "float32"), "torch.tensor(2, 3)": "TypeError", '
        '"torch.Tensor(2, 3)": ((2, 3), "float32"), "torch.tensor([1, 2])": ((2,), "int64"), '
        '"torch.Tensor([1, 2])": ((2,), "float32"), "torch.tensor([1.5])": ((1,), "float32"), '
        '"torch.Tensor([[0, 1, 2]])": ((1, 3), "float32"), "torch.Tensor([True, False])": ((2,), "float32"), '
        '"torch.Tensor(3.0)": ((), "float32")'
    )
    record = grade(CARD, f"def predict_creation():\n    return {{{answers}}}")
    (check,) = [check for check in record.checks if check.mistake]
    assert check.visibility == "hidden"
    assert check.message.en == (
        "With the class a whole number is a length and a float is refused.\nHow many numbers are in `torch.Tensor(3)`?"
    )


def test_what_a_student_wrote_is_data(learner: Check) -> None:
    """Markup and control characters in a student's text do not get into the page as such."""
    from autograder.reports.html import part_html

    record = learner(MSE, "def mse(pred, target):\n    raise ValueError('<script>alert(1)</script>')")
    page = part_html(record, "mse", "en")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_an_empty_tuple_holds_no_ints() -> None:
    """Where an empty list is asked for, an empty tuple is another kind, and nothing is said of its numbers."""
    got, expected = (Observation("returned", node=wire.Sequence(kind, ())) for kind in ("tuple", "list"))
    assert hint(Verdict("wrong", Difference("kind"), got, expected), []) is None
