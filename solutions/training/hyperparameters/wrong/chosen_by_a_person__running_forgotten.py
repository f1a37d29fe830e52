"""How a training runs is chosen, too: how much data at a time, how often through all of them, by which rule.
If nobody says so, how does the training know when to stop?

学習の進め方も人が決めます。一度に通すデータの量、全部を通す回数、更新の規則です。
だれも決めなければ、学習はいつ終わればよいでしょうか。
"""


def chosen_by_a_person():
    answers = {}
    for name in ("learning rate", "number of layers", "width of a layer"):
        answers[name] = True
    for name in ("weights", "batch size", "gradient", "epochs", "biases", "loss value", "optimizer"):
        answers[name] = False
    return answers
