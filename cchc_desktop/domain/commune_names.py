"""How a commune is called on paper: after "ỦY BAN NHÂN DÂN" stands its kind, then its name."""

from cchc_desktop.domain.text import fold

KINDS = ("xã", "phường", "đặc khu")
"""The units at commune level, as QĐ 3665/QĐ-UBND names them."""

_ISSUERS = ("uy ban nhan dan", "ubnd")


def likely_meant(typed: str) -> tuple[str, ...]:
    """What she probably meant with a name that lacks its kind, or says "UBND" once more; else nothing."""
    words = typed.split()
    repeated = next((issuer for issuer in _ISSUERS if fold(typed).startswith(f"{issuer} ")), "")
    name = " ".join(words[len(repeated.split()) :])
    if any(fold(name).startswith(f"{fold(kind)} ") for kind in KINDS):
        return (name,) if repeated else ()
    return tuple(f"{kind} {name}" for kind in KINDS) if name else ()
