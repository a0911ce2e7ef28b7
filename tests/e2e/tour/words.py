# SPDX-License-Identifier: GPL-3.0-or-later
"""The texts on the screens, by their English source, in the language of the visit."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path


class Words:
    """Looks translations up in mfa-kiosk_<language>.ts. A source may have a '|' and its disambiguation behind it."""

    def __init__(self, folder, language):
        self.language = language
        self._table = {}
        path = Path(folder) / f"mfa-kiosk_{language}.ts"
        if language == "en" and not path.exists():
            return
        for message in ElementTree.parse(path).getroot().iter("message"):
            source = plain(message.findtext("source") or "")
            comment = message.findtext("comment") or ""
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = [plain(form.text or "") for form in translation.findall("numerusform")] or [plain(translation.text or "")]
            self._table.setdefault(source, {})[comment] = forms

    def __call__(self, source):
        """A regular expression for every form of the text; %1 and %n stand for anything."""
        text, _, comment = source.partition("|")
        by_comment = self._table.get(text) or self._filled_in(text)
        if by_comment is None:
            if self.language != "en":
                raise LookupError(f"no {self.language} translation of {text!r}")
            forms = [text]
        else:
            forms = by_comment.get(comment) or next(iter(by_comment.values()))
            forms = [form or text for form in forms]
        return re.compile("(?:" + "|".join(as_pattern(form) for form in forms) + r")\s*\Z")


    def _filled_in(self, text):
        """The forms of a source such as "Use %1", for "Use Candour ID"."""
        for source, by_comment in self._table.items():
            found = source.count("%1") == 1 and "%2" not in source and re.fullmatch(as_pattern(source).replace("[\\s\\S]+?", "(.+)"), text)
            if found and source != "%1":
                return {comment: [form.replace("%1", found[1]) for form in forms] for comment, forms in by_comment.items()}
        return None


def plain(text):
    """A no-break space is for the eye: things of the screen are compared without it."""
    return text.replace("\u00a0", " ")


def as_pattern(text):
    text = re.sub(r"<[^>]*>", "", text)
    parts = re.split(r"(%(?:L?\d+|n))", text)
    return "".join(r"[\s\S]+?" if part.startswith("%") and index % 2 else re.escape(part)
                   for index, part in enumerate(parts))


# What the practice pages say on the things that the tour presses: resources/demo/words.json.
PRACTICE = {
    "continue": {"fi": "Jatka", "sv": "Fortsätt", "en": "Continue"},
    "username": {"fi": "Käyttäjätunnus", "sv": "Användarnamn", "en": "Username"},
    "mfa_reset": {"fi": "MFA reset", "sv": "MFA reset", "en": "MFA reset"},
    "suomi_fi": {"fi": "Suomi.fi-tunnistus", "sv": "Suomi.fi-identifikation", "en": "Suomi.fi e-Identification"},
    "candour_id": {"fi": "Candour ID -tunnistuspalvelu", "sv": "Candour ID", "en": "Candour ID"},
    "bank": {"fi": "Nordea", "sv": "Nordea", "en": "Nordea"},
    "bank_user": {"fi": "Käyttäjätunnus (mitä tahansa)", "sv": "Användarnamn (vad som helst)", "en": "User ID (anything)"},
    "approve": {"fi": "Hyväksy", "sv": "Godkänn", "en": "Approve"},
    "consent": {"fi": "Jatka palveluun", "sv": "Fortsätt till tjänsten", "en": "Continue to service"},
    "done": {"fi": "MFA-asetuksesi on nollattu", "sv": "Dina MFA-inställningar har återställts",
             "en": "Your MFA settings have been reset"},
    "phone_opened": {"fi": "Avattu", "sv": "Öppnad", "en": "Opened"},
    "phone_started": {"fi": "Aloitettu", "sv": "Påbörjad", "en": "Started"},
    "phone_finished": {"fi": "Valmis", "sv": "Klar", "en": "Finished"},
    "user": {"fi": "User", "sv": "User", "en": "User"},
    "code": {"fi": "Verification code", "sv": "Verification code", "en": "Verification code"},
    "authenticate": {"fi": "Authenticate", "sv": "Authenticate", "en": "Authenticate"},
    "refresh": {"fi": "Refresh status", "sv": "Refresh status", "en": "Refresh status"},
    "activation": {"fi": "Continue activation", "sv": "Continue activation", "en": "Continue activation"},
    "wallet": {"fi": "EU-lompakko", "sv": "EU-plånboken", "en": "EU wallet"},
    "reset_password": {"fi": "Reset password", "sv": "Reset password", "en": "Reset password"},
    "new_password": {"fi": "Uusi salasana (keksitty, vähintään 8 merkkiä)", "sv": "Nytt lösenord (påhittat, minst 8 tecken)",
                     "en": "New password (made up, 8 characters or more)"},
    "password_again": {"fi": "Uusi salasana uudelleen", "sv": "Nytt lösenord igen", "en": "New password again"},
    "save": {"fi": "Tallenna", "sv": "Spara", "en": "Save"},
    "shape_steps": {"fi": "Vaiheet, tunnistus puhelimella", "sv": "Steg, identifiering på telefonen",
                    "en": "Steps, identification on the phone"},
    "shape_still": {"fi": "Yksi sivu, sama osoite", "sv": "En enda sida, samma adress", "en": "Single page, same address"},
    "drawer": {"fi": "Harjoitus: valitse, mitä tapahtuu", "sv": "Övning: välj vad som händer",
               "en": "Practice: choose what happens"},
    "time_out": {"fi": "Aika loppuu", "sv": "Tiden går ut", "en": "Time runs out"},
    "not_identified": {"fi": "Tunnistus ei onnistu", "sv": "Identifieringen misslyckas", "en": "Not identified"},
    "expired": {"fi": "Kutsu vanhenee", "sv": "Inbjudan går ut", "en": "Invitation expires"},
    "device": {"fi": "Puhelin ei kelpaa", "sv": "Telefonen godkänns inte", "en": "Phone not supported"},
    "document": {"fi": "Asiakirja ei kelpaa", "sv": "Dokumentet godkänns inte", "en": "Document not supported"},
    "tries": {"fi": "Yritykset loppuvat", "sv": "Försöken tar slut", "en": "Tries used up"},
    "server_error": {"fi": "Palvelinvirhe", "sv": "Serverfel", "en": "Server error"},
    "drops": {"fi": "Yhteys katkeaa", "sv": "Förbindelsen bryts", "en": "Connection drops"},
    "refused_host": {"fi": "Vieras osoite", "sv": "Främmande adress", "en": "Foreign address"},
}
