"""Puts HTML and script into every text that may reach a page."""


class Script(Exception):
    pass


Script.__name__ = Script.__qualname__ = "<script>document.title='LEAK'</script>"


def mse(pred, target):
    raise Script("</pre><script>document.title='LEAK'</script><img src=x onerror=alert(1)>")
