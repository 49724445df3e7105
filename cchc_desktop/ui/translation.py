"""The language of the window: our words are Vietnamese in the source, Qt's are English in theirs."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cchc_desktop import resources

VIETNAMESE = "vi"
ENGLISH = "en"

_FILES = {VIETNAMESE: "qtbase_vi", ENGLISH: "cchc_en"}
"""The words each language has to be taught."""


def install_translations(app: QApplication, language: str = VIETNAMESE) -> None:
    """Speak `language` from now on; dates and numbers stay Vietnamese, as they are printed.

    A missing sentence shows as it is in the source; a missing file raises FileNotFoundError.
    """
    translator = QTranslator(app)
    path = resources.data_path(f"resources/i18n/{_FILES[language]}.qm")
    if not translator.load(str(path)):
        raise ValueError(f"not a translation: {path}")
    app.installTranslator(translator)
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
