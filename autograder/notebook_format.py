"""nbformat, imported in a tenth of the time: without a parser of addresses that no notebook needs.

nbformat imports jsonschema, and that imports `rfc3987_syntax` where it is installed, as Jupyter has it, whose grammars
are built anew in each process. Imported from here, jsonschema does not check the formats `iri` and `iri-reference`, in
the whole process; no schema of a notebook asks for them.
"""

import sys

_GRAMMARS = "rfc3987_syntax"
_unknown = _GRAMMARS not in sys.modules

if _unknown:
    sys.modules[_GRAMMARS] = None  # type: ignore[assignment] # a module that is None cannot be imported
try:
    import nbformat
finally:
    if _unknown:
        del sys.modules[_GRAMMARS]

__all__ = ["nbformat"]
