"""How long a context a model may have in the memory that there is."""

from __future__ import annotations

from masomo_desktop.providers.gguf import Header

_MEGABYTE = 1024 * 1024
SMALLEST = 1024
#: What nobody here asks for more than: half a chapter, and its answer.
WANTED = 8192
_STEP = 256
#: For the computation, beside weights and cache (measured with 0.5B and 1.5B models: 60 to 180).
COMPUTE_MB = 250


def weights_mb(header: Header) -> int:
    """Memory that the weights take."""
    return header.length // _MEGABYTE + 1


def needs_mb(header: Header, context: int = SMALLEST) -> int:
    """Memory that the model needs with a context of so many tokens."""
    return weights_mb(header) + COMPUTE_MB + header.bytes_a_token * context // _MEGABYTE


def context_for(header: Header, free_mb: int, wanted: int = WANTED) -> int:
    """The longest context up to `wanted`, and to what the model was trained for, that fits in
    `free_mb`; 0 if not even the smallest does."""
    most = min(wanted, header.context or wanted)
    if needs_mb(header, min(SMALLEST, most)) > free_mb:
        return 0
    spare = (free_mb - weights_mb(header) - COMPUTE_MB) * _MEGABYTE
    fits = spare // header.bytes_a_token if header.bytes_a_token else most
    return most if fits >= most else fits // _STEP * _STEP
