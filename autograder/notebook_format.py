"""nbformat, which stands here to be imported in a tenth of its time.

nbformat imports jsonschema, and that imports `rfc3987_syntax` where it is installed, as Jupyter has it: a parser of
addresses, whose grammars are built anew in each process. Only schemas that ask for the format `iri` need it; those of
notebooks do not.
"""

import sys

_GRAMMARS = "rfc3987_syntax"
_unknown = _GRAMMARS not in sys.modules

if _unknown:
    sys.modules[_GRAMMARS] = None  # type: ignore[assignment] # which is how Python says: there is none
try:
    import nbformat
finally:
    if _unknown:
        del sys.modules[_GRAMMARS]

__all__ = ["nbformat"]
