"""The formats of files: what kind of source each is, and the suffixes that it goes by."""

from __future__ import annotations

from pathlib import PurePath

from masomo_desktop.extraction.errors import Misnamed
from masomo_desktop.extraction.model import SourceKind

#: By kind: formats parted by ";", each with all its suffixes, its own name first.
_FORMATS = {
    SourceKind.PDF: "pdf",
    SourceKind.TEXT: "txt text log rst tex;md markdown mdown mkd;srt;vtt",
    SourceKind.WEB: "html htm xhtml xht;mhtml mht",
    SourceKind.OFFICE: (
        "docx docm dotx dotm;pptx pptm ppsx ppsm potx;xlsx xlsm xltx xltm;xlsb;odt ott;odp otp;"
        "ods ots;rtf;doc dot;ppt pps pot;xls xlt;csv;tsv tab"
    ),
    SourceKind.EBOOK: "epub;mobi prc;azw3 azw;fb2",
    SourceKind.IMAGE: (
        "png;jpg jpeg jpe jfif;gif;bmp dib;tif tiff;webp;heic heif;avif;jp2 j2k jpx jpf;psd"
    ),
    SourceKind.AUDIO: "mp3;wav;ogg oga opus;flac;m4a m4b;aac;amr;aiff aif aifc;wma;mid midi",
    SourceKind.VIDEO: "mp4 m4v mov qt 3gp 3g2;mkv webm mka;avi;mpg mpeg mpe;wmv asf;flv;ogv",
}
#: Formats of one container, which hold sound or pictures as it comes: no name among them is wrong.
_CONTAINERS = (
    frozenset({"m4a", "mp4"}),
    frozenset({"ogg", "ogv"}),
    frozenset({"wma", "wmv"}),
    frozenset({"heic", "avif"}),
)

_KINDS = {
    group.split()[0]: kind for kind, groups in _FORMATS.items() for group in groups.split(";")
}
_SUFFIXES = {
    suffix: group.split()[0]
    for groups in _FORMATS.values()
    for group in groups.split(";")
    for suffix in group.split()
}


def kind_of_format(name: str) -> SourceKind:
    """The kind of source that a format is; raises KeyError for one that is not known."""
    return _KINDS[name]


def suffix_of(name: str) -> str:
    """The suffix of a file's name in lower case, without its dot."""
    return PurePath(name).suffix.lower().lstrip(".")


def format_by_name(name: str) -> str | None:
    """The format that a file's name promises, if it promises one."""
    return _SUFFIXES.get(suffix_of(name))


def misnamed(name: str, held: str) -> Misnamed | None:
    """What to tell the learner about a file called `name` that holds the format `held`, if
    anything: nothing where the name promises that, or promises nothing."""
    promised = format_by_name(name)
    if not held or promised in (None, held):
        return None
    if any({promised, held} <= container for container in _CONTAINERS):
        return None
    return Misnamed(suffix=suffix_of(name), held=held)
