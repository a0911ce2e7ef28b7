#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the source text that need no compiler. One check an argument; prints every offence, exit status 1 if any.

  check_sources.py format|licence|translations|engine|arrows|school|marks|shell|packages|station

KIOSK_WRITE_ARROWS=1 check_sources.py arrows draws README.md's picture of the folders anew.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("app", "ui", "resources", "translations", "tests", "packaging", ".ci")
LUPDATE = next((p for p in (shutil.which("lupdate6"), "/usr/lib/qt6/bin/lupdate") if p and os.path.exists(p)), None)


def files(folders, suffixes=None):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and (suffixes is None or path.suffix in suffixes):
                yield path


def is_script(path):
    with path.open("rb") as stream:
        return stream.read(2) == b"#!"


def text_of(path):
    return path.read_text(encoding="utf-8", errors="replace")


def check_format():
    """C++ is formatted as .clang-format says."""
    sources = [str(p) for p in files(("app", "ui", "tests"), {".h", ".cpp"})]
    formatter = shutil.which("clang-format")
    if not formatter:
        return ["clang-format is not installed"]
    result = subprocess.run([formatter, "--dry-run", "-Werror", *sources], cwd=ROOT, capture_output=True, text=True)
    offenders = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", result.stderr, re.M)))
    if result.returncode and not offenders:
        return [result.stderr.strip()]
    return [f"{Path(o).relative_to(ROOT)}: not formatted (clang-format -i)" for o in offenders]


def check_licence():
    """Every source file names its licence within the first five lines."""
    suffixes = {".h", ".cpp", ".py", ".sh", ".toml", ".svg", ".qss", ".css", ".js", ".cmake", ".qrc", ".service", ".conf"}
    candidates = [p for p in files(FOLDERS)
                  if p.suffix in suffixes or p.name in ("CMakeLists.txt", "packages.debian") or is_script(p)]
    candidates.append(ROOT / "CMakeLists.txt")
    offences = []
    for path in candidates:
        head = "\n".join(text_of(path).splitlines()[:5])
        if "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            offences.append(f"{path.relative_to(ROOT)}: no SPDX-License-Identifier: GPL-3.0-or-later")
    return offences


def check_translations():
    """Nothing untranslated or vanished, placeholders and plurals right, the glossary's words, no line ends that tear
    a unit, a time or a name, and every text of the code; the same words in the profiles."""
    catalogues = list(files(("translations",), {".ts"}))
    if not catalogues:
        return ["translations/: no .ts file"]
    offences = []
    glossary = Glossary(ROOT / "translations/glossary.md")
    # Staff speak of the kiosk as a kiosk, and of what an administrator does; the glossary is the visitors'.
    staffs = {prefix + p.stem for p in files(("ui/staff", "ui/desk"), {".cpp"}) for prefix in ("", "kiosk::", "kiosk::desk::")}
    staffs.add("HealthWords")  # app/figures/HealthTable.h: words of codes that visitors never see
    for path in catalogues:
        language = path.stem.rpartition("_")[2]
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                found = message_offences(path.relative_to(ROOT), message, language)
                if not found and context.findtext("name") not in staffs:
                    found = glossary.offences(path.relative_to(ROOT), message, language)
                offences += found
    offences += profile_offences(glossary)
    if LUPDATE is None:
        return offences + ["lupdate is not installed"]
    with tempfile.TemporaryDirectory() as folder:
        copies = [shutil.copy(path, folder) for path in catalogues]
        told = subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", str(ROOT / "app"),
                               str(ROOT / "ui"), "-ts", *copies],
                              check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        # A note to translators that stands before no text of theirs is one that they never read.
        offences += [line.replace(f"{ROOT}/", "") for line in told.stderr.splitlines() if line]
        for path, copy in zip(catalogues, copies):
            known = texts_of(path)
            for source in sorted(texts_of(copy) - known):
                offences.append(f"{path.relative_to(ROOT)}: missing: {source!r}")
    return offences


# A number and its unit, the word of a time and its digits, a name of several words and what hangs on it by a hyphen.
UNITS = r"min|s|h|ms|MiB|minut\w*|minuut\w*|minute(?:s|\(s\))?|sekun\w*|second(?:s|\(s\))?|tim(?:me|mar)|hours?|tun(?:ti|tia|nin)"
TORN = re.compile(rf"(?:%L?\d|%n|\d) (?:(?:{UNITS})(?!\w)|%(?![\dnL]))|(?<!\w)(?:klo|kl\.) (?=[%\d])|(?<=\S) -(?=[^\W\d])")


def torn_offences(name, text):
    return [f"{name}: may part at the end of a line, use a no-break space: {found.group()!r} in {text!r}"
            for found in TORN.finditer(text)]


def profile_offences(glossary):
    """What the profiles say to visitors."""
    offences = []
    for path in [*files(("resources/profiles",), {".toml"}), ROOT / "packaging/example-profile.toml"]:
        for language, text in localized_texts(tomllib.loads(text_of(path))):
            name = path.relative_to(ROOT)
            offences += torn_offences(name, text) + glossary.never_offences(name, text, language)
    return offences


def localized_texts(value):
    """Each text of a TOML document that stands there in the three languages, with its language."""
    if isinstance(value, dict) and set(value) == {"fi", "sv", "en"}:
        yield from value.items()
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from localized_texts(inner)


def texts_of(path):
    return {(message.findtext("source") or "") + "|" + (message.findtext("comment") or "")
            for message in ElementTree.parse(path).getroot().iter("message")}


def forms_of(message):
    translation = message.find("translation")
    return [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]


def marks_in(text):
    """What must be in every translation as it is in the source: placeholders and the marks of rich text."""
    return sorted(re.findall(r"%(?:L?\d+|n)|</?\w+>", text))


def message_offences(name, message, language):
    source = message.findtext("source") or ""
    translation = message.find("translation")
    state = translation.get("type") if translation is not None else "unfinished"
    if state == "unfinished":
        return [f"{name}: unfinished: {source!r}"]
    if state in ("vanished", "obsolete"):
        return [f"{name}: no longer in the code: {source!r}"]
    forms = forms_of(message)
    counted = message.get("numerus") == "yes"
    offences = []
    # Finnish, Swedish and English have one form for exactly one, and one for the others.
    if counted and len(translation.findall("numerusform")) != 2:
        offences.append(f"{name}: a plural form is missing: {source!r}")
    if "%n" in source and not counted:
        offences.append(f"{name}: counts, but has no plural: {source!r}")
    wanted = marks_in(source)
    for form in forms:
        # The form for exactly one may do without the figure.
        found = marks_in(form)
        # The figure itself stands above.
        if "caption below the number" in (message.findtext("comment") or "") and not found:
            found = wanted
        if found != wanted and not (len(forms) > 1 and form is forms[0] and found == [m for m in wanted if m != "%n"]):
            offences.append(f"{name}: placeholders or marks differ: {source!r}")
        if not form.strip():
            offences.append(f"{name}: empty: {source!r}")
        elif form != form.strip() or "  " in form:
            offences.append(f"{name}: stray spaces: {form!r}")
        end = re.search(r"[.?:…]?$", source.rstrip())
        if re.search(r"[.?:…]?$", form).group() != end.group():
            offences.append(f"{name}: ends unlike its source: {form!r}")
        offences += torn_offences(name, form)
        if "!" in form:
            offences.append(f"{name}: shouts: {form!r}")
        marks = "\"'“‘" if language != "en" else "\"'”" if "“" not in form else "\"'"
        if any(mark in form for mark in marks):
            offences.append(f"{name}: not the language's quotation marks: {form!r}")
    if language == "en" and not counted and forms != [source]:
        offences.append(f"{name}: English is written in the code, not here: {source!r}")
    return offences


class Glossary:
    """translations/glossary.md: which word stands for which, and which never do."""

    def __init__(self, path):
        self.terms, self.never, self.alike = [], {}, set()
        section = ""
        for line in text_of(path).splitlines():
            if line.startswith("## "):
                section = line[3:]
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
            if cells and (cells[0] in ("English", "language") or set(cells[0]) <= set("-")):
                continue
            if section == "Terms" and cells:
                self.terms.append((self.pattern(cells[0], re.I), {"fi": self.pattern(cells[1]), "sv": self.pattern(cells[2])}, cells))
            elif section == "Never" and cells:
                self.never[cells[0]] = self.pattern(cells[1])
            elif section.startswith("Alike") and line.startswith("- "):
                self.alike.add(line[2:].strip())

    @staticmethod
    def pattern(words, flags=re.I):
        alternatives = (re.escape(word.strip()).replace(r"\*", r"\w*") for word in words.split("/"))
        return re.compile("|".join(rf"(?<!\w){word}(?!\w)" for word in alternatives), flags)

    def never_offences(self, name, text, language):
        word = self.never[language].search(text) if language in self.never else None
        return [f"{name}: the glossary never says {word.group()!r}: {text!r}"] if word else []

    def offences(self, name, message, language):
        source = message.findtext("source") or ""
        result = []
        for form in forms_of(message):
            result += self.never_offences(name, form, language)
            if language not in ("fi", "sv") or form in self.alike:
                continue
            if form == source and re.search(r"[A-Za-z]", re.sub(r"%\w+", "", form)):
                result.append(f"{name}: the same as in English: {form!r}")
            for term, words, cells in self.terms:
                # A word of the left inside Swedish compounds counts: "identifieringssida".
                if term.search(source) and not re.search(words[language].pattern.replace(r"(?<!\w)", ""), form, re.I):
                    result.append(f"{name}: the glossary says {cells[1 if language == 'fi' else 2]!r} for {cells[0]!r}: {form!r}")
        return result


def check_engine():
    """Only ui/web knows the browser engine."""
    return [f"{p.relative_to(ROOT)}: includes the engine" for p in files(("app", "ui"), {".h", ".cpp"})
            if (ROOT / "ui/web") not in p.parents and re.search(r"#\s*include\s*[<\"]QWeb[Ee]ngine|#\s*include\s*[<\"]QtWebEngine", text_of(p))]


def declared_arrows():
    """folders.txt: each folder, by name, with its path and what it may include."""
    folders = {}
    for line in text_of(ROOT / "app/folders.txt").splitlines():
        if line and not line.startswith("#"):
            path, _, names = line.partition(":")
            folders[path.split("/")[1]] = (path, names.split())
    return folders


def included_folders(path, folders):
    """The folders that the sources of one include headers of, each with the first line that does."""
    found = {}
    for source in files((path,), {".h", ".cpp"}):
        for number, line in enumerate(text_of(source).splitlines(), 1):
            name = re.match(r'\s*#\s*include "([\w-]+)/', line)
            if name and name[1] in folders and folders[name[1]][0] != path:
                found.setdefault(name[1], f"{source.relative_to(ROOT)}:{number}")
    return found


def drawn_arrows(folders):
    """The folders from the programs down, each with those that it stands on and that no other of these leads to."""
    below = {}
    for name, (_, names) in folders.items():
        below[name] = set(names).union(*(below[n] for n in names))
    width = max(len(path) for path, _ in folders.values())
    lines = []
    for name, (path, names) in reversed(folders.items()):
        direct = [n for n in names if not any(n in below[other] for other in names)]
        lines.append(f"{path:{width}}  ->  {' '.join(direct)}" if direct else path)
    return "```\n" + "\n".join(lines) + "\n```\n"


def check_arrows():
    """A folder includes what folders.txt declares and no more, and README.md draws that."""
    folders = declared_arrows()
    there = {str(p.relative_to(ROOT)) for top in ("app", "ui") for p in (ROOT / top).iterdir() if p.is_dir()}
    offences = [f"folders.txt: no line for {path}" for path in sorted(there - {path for path, _ in folders.values()})]
    offences += [f"folders.txt: there is no {path}" for path in sorted({path for path, _ in folders.values()} - there)]
    if offences:
        return offences
    above = set()
    for name, (path, names) in folders.items():
        offences += [f"folders.txt: {path} names {other}, which no line above it has" for other in names if other not in above]
        above.add(name)
        found = included_folders(path, folders)
        offences += [f"{found[other]}: folders.txt does not let {path} include {other}" for other in sorted(set(found) - set(names))]
        offences += [f"folders.txt: {path} includes nothing of {other}" for other in sorted(set(names) - set(found))]
    if offences:
        return offences
    readme = ROOT / "README.md"
    text = text_of(readme)
    marks = re.compile(r"(<!-- arrows:.*?-->\n).*?(<!-- arrows end -->)", re.S)
    wanted = marks.sub(lambda match: match[1] + drawn_arrows(folders) + match[2], text)
    if not marks.search(text):
        return ["README.md: the picture of the folders is gone"]
    if wanted != text and os.environ.get("KIOSK_WRITE_ARROWS") == "1":
        readme.write_text(wanted, encoding="utf-8")
    elif wanted != text:
        offences.append("README.md: draws other arrows than folders.txt: KIOSK_WRITE_ARROWS=1 check_sources.py arrows")
    return offences


def check_school():
    """Nothing of one school's own in the program: it lives in resources/profiles. Comments may name sources."""
    offences = []
    for path in files(("app", "ui"), {".h", ".cpp"}):
        for number, line in enumerate(text_of(path).splitlines(), 1):
            code = re.sub(r"//.*$", "", re.sub(r"https?://", "", line))
            if re.search(r"jamk|tuudo|jyu\.fi", code, re.I):
                offences.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    return offences


def check_marks():
    """Nothing left for later in the sources; files stay readable in one go."""
    offences = []
    marks = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX)\b")
    for path in files(("app", "ui", "tests", "packaging"), {".h", ".cpp", ".py", ".sh", ".txt"}):
        lines = text_of(path).splitlines()
        offences += [f"{path.relative_to(ROOT)}:{n}: {l.strip()}" for n, l in enumerate(lines, 1) if marks.search(l)]
        if path.suffix in (".h", ".cpp") and len(lines) > 500:
            offences.append(f"{path.relative_to(ROOT)}: {len(lines)} lines")
    return offences


def check_shell():
    """Shell scripts pass shellcheck, Python compiles."""
    offences = []
    scripts = [p for p in files((".ci", "tests", "packaging")) if is_script(p) or p.suffix == ".sh"]
    shell = [str(p) for p in scripts if p.suffix == ".sh" or b"sh" in p.open("rb").readline()]
    checker = shutil.which("shellcheck")
    if not checker:
        offences.append("shellcheck is not installed")
    elif shell:
        result = subprocess.run([checker, "--format=gcc", "--severity=warning", *shell], cwd=ROOT, capture_output=True, text=True)
        offences += [line.replace(f"{ROOT}/", "") for line in result.stdout.splitlines()]
    for path in files(("tests", "packaging"), {".py"}):
        try:
            compile(text_of(path), str(path), "exec")
        except SyntaxError as error:
            offences.append(f"{path.relative_to(ROOT)}: {error}")
    return offences


def check_packages():
    """What packages.debian names for building is what the Debian package is built with."""
    # Debian's builders have a compiler; the cache is a convenience.
    by_itself = {"g++", "ccache"}
    listed = set(re.findall(r"^build +(\S+)", text_of(ROOT / "packaging/packages.debian"), re.M)) - by_itself
    control = text_of(ROOT / "packaging/deb/control")
    needed = set(re.findall(r"^ ([a-z0-9+.-]+)", re.search(r"^Build-Depends:\n((?: .*\n)+)", control, re.M)[1], re.M))
    needed = {name for name in needed if name not in ("debhelper-compat", "dh-apparmor", "dh-sequence-installsysusers")}
    return ([f"packaging/deb/control: Build-Depends lacks {name}" for name in sorted(listed - needed)]
            + [f"packaging/packages.debian: no line 'build {name}'" for name in sorted(needed - listed)])


def check_station():
    """The tools that read the station's files understand them: nft, apparmor_parser, systemd, udev."""
    station = ROOT / "packaging/station"
    units = [*sorted((ROOT / "packaging/systemd").glob("*.[s]*")),
             *sorted((ROOT / "packaging/image/root/usr/lib/systemd/system").glob("mfa-kiosk*"))]
    offences = []

    def try_with(what, *command, **options):
        if shutil.which(command[0], path=f"{os.environ['PATH']}:/usr/sbin:/sbin") is None:
            offences.append(f"{what}: {command[0]} is not installed")
            return
        tried = subprocess.run(command, capture_output=True, text=True, check=False, **options)
        if tried.returncode != 0:
            offences.append(f"{what}: {' '.join(command)}: {(tried.stdout + tried.stderr).strip()}")

    for profile in files(("packaging/apparmor",)):
        try_with(profile.name, "apparmor_parser", "--skip-kernel-load", "--skip-cache", str(profile))
    with tempfile.TemporaryDirectory() as folder:
        # The users of a kiosk are none here; nft refuses a file for one that it does not know.
        rules = text_of(station / "etc/mfa-kiosk/firewall.nft").replace('"mfa-kiosk"', '"nobody"')
        drop_ins = Path(folder) / "firewall.d"
        drop_ins.mkdir()
        ports = re.findall(r"^ {4}(add [^\n]+)$", text_of(ROOT / "packaging/station.md"), re.M)
        (drop_ins / "examples.nft").write_text("\n".join(ports) + "\n", encoding="utf-8")
        rules = rules.replace("/etc/mfa-kiosk/firewall.d", str(drop_ins))
        (Path(folder) / "firewall.nft").write_text(rules, encoding="utf-8")
        try_with("firewall.nft", "unshare", "--user", "--map-root-user", "--net", "nft", "--check", "--file",
                 f"{folder}/firewall.nft")
        # Their programs are installed nowhere here.
        for unit in units:
            text = re.sub(r"^(Exec\w+)=\W?/usr/\S+", r"\1=/bin/true", text_of(unit), flags=re.M)
            (Path(folder) / unit.name).write_text(text, encoding="utf-8")
        try_with("units", "systemd-analyze", "verify", "--man=no", *[f"{folder}/{unit.name}" for unit in units])
    version = int(re.search(r"\d+", subprocess.run(["systemctl", "--version"], capture_output=True, text=True,
                                                   check=False).stdout or "0")[0])
    if version >= 254:
        for rule in files(("packaging/station/usr/lib/udev",), {".rules"}):
            try_with(rule.name, "udevadm", "verify", str(rule))
    for name in ("sysusers", "tmpfiles"):
        # 252 has no --dry-run for tmpfiles: into a folder of its own.
        with tempfile.TemporaryDirectory() as root:
            options = ["--dry-run"] if name == "sysusers" else ["--create", "--exclude-prefix=/"]
            try_with(name, f"systemd-{name}", f"--root={root}", *options,
                     str(ROOT / f"packaging/deb/mfa-kiosk-station.{name}"))
    return offences


def main():
    checks = {name[len("check_"):]: function for name, function in globals().items() if name.startswith("check_")}
    if len(sys.argv) != 2 or sys.argv[1] not in checks:
        print(__doc__)
        return 2
    offences = checks[sys.argv[1]]()
    print("\n".join(offences) if offences else f"{sys.argv[1]}: nothing to complain about")
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
