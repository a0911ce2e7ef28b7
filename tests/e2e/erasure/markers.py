# SPDX-License-Identifier: GPL-3.0-or-later
"""What is planted in a visit, and every form in which it could have been left behind."""

import base64
import random
import string

STEM_LENGTH = 12
CONSONANTS = "bcdfghjklmnpqrstvwxz"


def new_stem():
    """Letters that no text, name or hash of this computer holds by chance: 20^12 are possible."""
    return "".join(random.SystemRandom().choice(CONSONANTS) for _ in range(STEM_LENGTH))


class Markers:
    """One stem for the whole run, so that one search finds everything; what follows it tells the visit and the place."""

    def __init__(self, stem):
        self.stem, self._visit = stem, "a"

    def next_visit(self):
        self._visit = chr(ord(self._visit) + 1)

    def __call__(self, place):
        assert set(place) <= set(string.ascii_lowercase), "every input of the kiosk takes plain letters"
        return f"{self.stem}{self._visit}{place}"


def base64_forms(data):
    """The part of the text that is the same whatever stands before and behind the data."""
    for shift in range(3):
        text = base64.b64encode(b"\0" * shift + data)
        yield text[(shift * 8 + 5) // 6: (shift + len(data)) * 8 // 6]


def forms(stem):
    """Name and bytes of each form that is looked for."""
    plain, wide = stem.encode("ascii"), stem.encode("utf-16-le")
    result = [("UTF-8", plain), ("UTF-8, capitals", plain.upper()), ("UTF-16LE", wide),
              ("percent-encoded", "".join(f"%{byte:02X}" for byte in plain).encode("ascii")),
              ("percent-encoded, small", "".join(f"%{byte:02x}" for byte in plain).encode("ascii")),
              ("hexadecimal", plain.hex().encode("ascii"))]
    result += [(f"base64 at {index}", form) for index, form in enumerate(base64_forms(plain))]
    result += [(f"base64 of UTF-16LE at {index}", form) for index, form in enumerate(base64_forms(wide))]
    return result
