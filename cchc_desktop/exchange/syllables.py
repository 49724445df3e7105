"""Which words are Vietnamese syllables by their spelling: text in an old code is none, decoded text is.

A syllable is an onset, a rhyme and a tone; a rhyme that ends in c, ch, p or t has the tone sắc or nặng. Both
ways of placing a tone (hoà, hòa) and of writing i and y (kỹ, kĩ) count.
"""

import re
from functools import lru_cache
from unicodedata import normalize

_RHYMES = frozenset(
    word
    for line in (
        "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây",
        "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu",
        "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu",
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on",
        "ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt",
        "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych",
        "uynh uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu",
        "y yêm yên yêng yêt yêu",
    )
    for word in line.split()
)
_SYLLABLE = re.compile(
    "(?P<onset>(?:c|g|ng)(?=[aăâoôơuư])|(?:k|gh|ngh)(?=[eêiy])|gi(?=[aăâeêoôơuư])|g(?=i)|q(?=u[aăâeêioôơy])"
    "|b|ch|d|đ|h|kh|l|m|nh|n|ph|p|r|s|th|tr|t|v|x|)(?P<rhyme>[aăâeêioôơuưy][a-zăâđêôơư]*)"
)
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_STOPPED_TONES = {"\u0301", "\u0323"}
_WORD = re.compile("[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]+")
"""Letters, and the signs that are letters in the old codes."""


def words(text: str) -> list[str]:
    """The words of `text` that hold anything but ASCII letters; the others tell nothing."""
    return [word for word in _WORD.findall(text) if not word.isascii()]


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Whether `word` is spelled as a Vietnamese syllable, in either case."""
    decomposed = normalize("NFD", word.casefold())
    tones = [mark for mark in decomposed if mark in _TONES]
    bare = normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    match = _SYLLABLE.fullmatch(bare)
    if match is None or len(tones) > 1:
        return False
    rhyme = match["rhyme"]
    if rhyme not in _RHYMES and not (match["onset"] == "q" and rhyme[1:] in _RHYMES):
        return False
    return not rhyme.endswith(("c", "ch", "p", "t")) or _STOPPED_TONES.issuperset(tones or [""])


def readable(text: str) -> int:
    """How many of `words(text)` are syllables."""
    return sum(map(is_syllable, words(text)))
