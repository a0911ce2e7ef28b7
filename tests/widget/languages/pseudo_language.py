#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes all that a further language is made of into a folder: pseudo_language.py SOURCE_ROOT FOLDER

Its texts are the English ones in brackets and with other letters, so that a text that does not come from here shows."""

import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

CODE = "eo"
LETTERS = str.maketrans("aeiouAEIOU", "åéïøüÅÉÏØÜ")


def pseudo(text):
    parts = re.split(r"(%L?\d+|%n|</?\w+>)", text)
    return "⟦" + "".join(part if i % 2 else part.translate(LETTERS) for i, part in enumerate(parts)) + "⟧"


def write_json(folder, name, data):
    path = folder / name / f"{CODE}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def main():
    source, folder = Path(sys.argv[1]), Path(sys.argv[2])
    resources = source / "resources"
    write_json(folder, "languages", {
        "place": 4, "name": "Pseudo", "locale": "eo_001", "accept": "eo,en;q=0.5", "keyboard": CODE,
        "voice": ["eo_dict", "lang/art/eo"], "clock": "'je 'H:mm", "quotation": "‹%1›",
        "others_words": {"suomi_fi.continue": "Plu al la servo"}})
    keyboard = json.loads((resources / "keyboards/en.json").read_text(encoding="utf-8"))
    keyboard["names"]["@"] = pseudo("at sign")
    write_json(folder, "keyboards", keyboard)
    speech = json.loads((resources / "speech/en.json").read_text(encoding="utf-8"))
    speech["words"] = {word: pseudo(said) for word, said in speech["words"].items()}
    speech["time of day"] = r"\bje (?<hour>\d{1,2}):(?<minute>\d\d)\b"
    speech["clock"] = "je {h} kaj {m}"
    write_json(folder, "speech", speech)
    catalogue = ElementTree.parse(source / "translations/mfa-kiosk_en.ts")
    catalogue.getroot().set("language", CODE)
    for translation in catalogue.getroot().iter("translation"):
        for form in translation.findall("numerusform") or [translation]:
            form.text = pseudo(form.text or "")
    catalogue.write(folder / f"mfa-kiosk_{CODE}.ts", encoding="utf-8", xml_declaration=True)


main()
