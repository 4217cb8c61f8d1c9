"""The language of units, told cheaply."""

from __future__ import annotations

import subprocess
import sys

import pytest

from masomo_desktop.extraction.language import Languages, language_of
from tests.fakes.pdfs import BODY, SWAHILI

TEXTS = {
    "eng": BODY,
    "swa": SWAHILI,
    "fra": "La photosynthèse est le processus par lequel les plantes utilisent la lumière pour "
    "fabriquer du sucre et de l'oxygène, qui est nécessaire à la vie sur la terre.",
    "deu": "Die Photosynthese ist der Vorgang, bei dem die Pflanzen mit dem Licht der Sonne Zucker "
    "und Sauerstoff aus Wasser und Kohlendioxid machen.",
    "ara": "التمثيل الضوئي هو العملية التي تستخدمها النباتات الخضراء لتحويل الطاقة الضوئية",
    "hin": "प्रकाश संश्लेषण वह प्रक्रिया है जिसके द्वारा हरे पौधे सूर्य के प्रकाश से भोजन बनाते हैं",
    "fas": "فتوسنتز فرآیندی است که گیاهان سبز از آن برای تبدیل انرژی نور به انرژی شیمیایی استفاده "
    "می‌کنند و اکسیژن آزاد می‌شود و گیاه رشد می‌کند",
    "jpn": "光合成とは、植物が光のエネルギーを使って糖を作ることである。",
    "zho": "光合作用是植物利用光能把二氧化碳和水合成糖类的过程。",
    "kor": "광합성은 식물이 빛 에너지를 이용하여 당을 만드는 과정이다.",
    "rus": "Фотосинтез это процесс, при котором растения получают энергию света и создают сахар.",
    "ell": "Η φωτοσύνθεση είναι η διαδικασία με την οποία τα φυτά παράγουν σάκχαρα.",
    "tur": "Fotosentez, yeşil bitkilerin güneş ışığını kullanarak şeker ürettiği süreçtir ve bu "
    "süreçte oksijen açığa çıkar. Bitkiler suyu köklerinden alırlar.",
    "zul": "Izitshalo ezluhlaza zisebenzisa ukukhanya kwelanga ukuze zenze ukudla kwazo. Lokhu "
    "kwenzeka emaqabungeni, futhi umoya-mpilo uyakhishwa ngalesi sikhathi.",
    "ind": "Fotosintesis adalah proses tumbuhan hijau menggunakan cahaya matahari untuk membuat "
    "makanan. Proses ini terjadi di dalam daun dan menghasilkan oksigen yang penting.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages(code: str) -> None:
    assert language_of(TEXTS[code]) == code


def test_a_unit_without_evidence_takes_the_documents() -> None:
    languages = Languages((), [TEXTS["swa"], TEXTS["swa"]])
    assert languages.of("42") == "swa"
    assert languages.of("") == "swa"


def test_a_page_in_another_language_is_told() -> None:
    languages = Languages((), [TEXTS["swa"] * 3])
    assert languages.of(TEXTS["eng"]) == "eng"
    assert languages.of(TEXTS["ara"]) == "ara"


def test_the_learners_word_counts_where_nothing_else_does() -> None:
    assert Languages(("swa",), []).of("") == "swa"
    assert language_of("", ()) == ""


def test_the_model_is_not_loaded_for_what_function_words_tell() -> None:
    code = (
        "import sys\n"
        "from masomo_desktop.extraction.language import language_of\n"
        f"assert language_of({TEXTS['swa']!r}) == 'swa'\n"
        f"assert language_of({TEXTS['eng']!r}) == 'eng'\n"
        "assert 'py3langid' not in sys.modules and 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
