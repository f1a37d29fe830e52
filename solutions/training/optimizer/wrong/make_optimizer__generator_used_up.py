"""Nothing was left for the optimiser to hold.
How many times can what `parameters()` gives be walked over, and how many times is it here?

最適化関数が持つものが残っていません。
`parameters()` が返すものをたどれるのは何回ですか。ここでは何回たどっていますか。
"""


def make_optimizer(model, lr):
    parameters = model.parameters()
    number = sum(one.numel() for one in parameters)
    print(number, "numbers to train")
    return torch.optim.Adam(parameters, lr=lr)
