"""How captions of figures and tables start, in the languages of schools."""

from __future__ import annotations

import re

CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|table(?:au)?|tab\.|abb(?:ildung|\.)|tabelle|listing|algorithm|plate|chart|"
    r"diagram|exhibit|schéma|graphique|figura|tabla|tabela|kielelezo|mchoro|jedwali|picha|"
    r"شكل|الشكل|جدول|الجدول|चित्र|तालिका|图|圖|表|図|그림|표)"
    r"\s*(?:\d+|[ivxlc]+\b|[a-z]\.?\d|[٠-٩۰-۹०-९]+)(?:[.\-–]\d+)*\s*(?:[.:：\-–—|)]|\s|$)",
    re.IGNORECASE,
)
