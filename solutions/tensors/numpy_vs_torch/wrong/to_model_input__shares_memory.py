"""The tensor looks into the array's memory: what is written into `a` later appears in it. Its dtype is the array's, too.
Which step makes numbers of your own, and which dtype should they have?

テンソルが配列のメモリを共有しています。後で `a` に書き込むと、テンソルにも現れます。dtype も配列のままです。
自分用の数を作るのはどの手順ですか。その dtype は何がよいですか。
"""


def to_model_input(a):
    return torch.from_numpy(a)
