"""Numbers as a spreadsheet shows them."""

from __future__ import annotations

import pytest

from masomo_desktop.extraction.readers.number_formats import BUILTIN, shown

_MONEY = '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.1 + 0.2, "", "0.3"),
        (3.0, "General", "3"),
        (1e20, "General", "1E+20"),
        (0.35, "0%", "35%"),
        (1234567.891, "#,##0.00", "1,234,567.89"),
        (-1234.5, "#,##0.00", "-1,234.50"),
        (-0.001, "0.00", "0.00"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (-5, "#,##0;[Red]-#,##0", "-5"),
        (0, "0;-0;none", "none"),
        (2.5, _MONEY, "2.50"),
        (0, _MONEY, "-"),
        (1_500_000, "#,##0,", "1,500"),
        (7, "000", "007"),
        (3.10, "0.##", "3.1"),
        (3.0, "0.##", "3"),
        (1e-7, "0.00E+00", "1.00E-07"),
        (12, '0" kg"', "12 kg"),
        (36.6, '0.0"°C"', "36.6°C"),
        (99, "[$KES-441] #,##0.00", "KES 99.00"),
        (0.5, "# ?/?", "0.5"),
        (45363, "d mmmm yyyy", "12 March 2024"),
        (45363.5, "ddd d mmm", "Tue 12 Mar"),
        (44927, "dd/mm/yyyy", "01/01/2023"),
        (45363.75, "yyyy-mm-dd h:mm AM/PM", "2024-03-12 6:00 PM"),
        (0.999999, "h:mm:ss", "0:00:00"),
        (0.0625, "h:mm", "1:30"),
        (0.0625, "mm:ss", "30:00"),
        (1.5, "[h]:mm:ss", "36:00:00"),
        (59, "d/m/yyyy", "28/2/1900"),
        (61, "d/m/yyyy", "1/3/1900"),
        (-3, "d/m/yyyy", "-3"),
        (1e9, "d/m/yyyy", "1000000000"),
        (5, '"only words"', "only words"),
    ],
)
def test_shown(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


def test_days_from_1904() -> None:
    assert shown(0, "yyyy-mm-dd", from_1904=True) == "1904-01-01"


@pytest.mark.parametrize("code", [*BUILTIN.values(), ";;;", "[", '"', "\\", "E+", "0" * 300, "%%"])
@pytest.mark.parametrize("value", [0.0, -1.0, 1e300, 123456.789])
def test_no_code_is_a_bug(value: float, code: str) -> None:
    assert isinstance(shown(value, code), str)
