"""The loss of every mini-batch while a line is fitted to sixteen points, by the reference."""

from pathlib import Path
from runpy import run_path

import numpy as np
import torch

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

EPOCHS, N, BATCH_SIZE = 8, 16, 4

train = run_path(str(Path(__file__).with_name("training_loop.py")))["train"]
rng = np.random.default_rng(5)
x = rng.uniform(-1, 1, (N, 1))
y = 3 * x[:, 0] + 1 + rng.normal(0, 0.5, N)
model = torch.nn.Linear(1, 1)
model.load_state_dict({"weight": torch.zeros(1, 1), "bias": torch.zeros(1)})
history, _ = train(model, x, y, epochs=EPOCHS, batch_size=BATCH_SIZE, lr=0.1, device="cpu")

with picture(__file__, 5.6, 1.9) as axes:
    axes.set(xlim=(-1.5, len(history)), ylim=(-0.15 * max(history), 1.05 * max(history)))
    for epoch in range(EPOCHS + 1):
        border = epoch * N // BATCH_SIZE - 0.5
        axes.plot([border, border], [0, 0.95 * max(history)], color=GRAY, linewidth=0.5)
        if epoch < EPOCHS:
            axes.text(border + N / BATCH_SIZE / 2, -0.13 * max(history), f"{epoch + 1}", ha="center")
    axes.plot([-0.5, len(history) - 0.5], [0, 0], color=GRAY, linewidth=0.8)
    axes.plot(history, "o-", color=BLUE, markersize=3.5, linewidth=1)
    axes.plot(0, history[0], "o", color=ORANGE)
