#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the fence holds where it is thought to hold: the kernel's own words on the kiosk's processes, while a real page is
shown to an ordinary user.

  --part visit      namespaces, filters and rights of every process of a visit; what can be reached from where the session is
  --part check      `mfa-kiosk check` and the kiosk itself where the kernel gives no, or too few, namespaces, or no filters
  --part small      the programs with a window and without a browser
  --part packets    a page that calls another browser from every frame that it can make
  --part sound      reading aloud, through the user's sound server
  --part authority  an identity service whose certificate is of the organisation's own authority
"""

import contextlib
import http.server
import json
import os
import re
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tour"))

import accessible  # noqa: E402
import foreign  # noqa: E402
import kiosk as kiosks  # noqa: E402
import script  # noqa: E402
from tour import Tour  # noqa: E402

KINDS = ("user", "pid", "net")
PARTS = ("visit", "check", "small", "packets", "sound", "authority")
# A namespace of its own in which the test may change the kernel's settings, and still the same user.
OWN_SETTINGS = ["unshare", "--user", "--map-current-user", "--keep-caps", "sh", "-c",
                'echo "$0" >/proc/sys/user/max_user_namespaces && exec "$@"']

# The kernel's calls for filters answer as where it has none.
NO_FILTERS = ["python3", "-c", """import ctypes, os, sys
class Comparison(ctypes.Structure):
    _fields_ = [("argument", ctypes.c_uint), ("how", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]
calls = ctypes.CDLL("libseccomp.so.2")
calls.seccomp_init.restype = ctypes.c_void_p
rules = ctypes.c_void_p(calls.seccomp_init(0x7fff0000))
equal, set_seccomp, refused = 4, 22, 0x00050000 | 22
assert calls.seccomp_rule_add_array(rules, refused, calls.seccomp_syscall_resolve_name(b"seccomp"), 0, None) == 0
assert calls.seccomp_rule_add_array(rules, refused, calls.seccomp_syscall_resolve_name(b"prctl"), 1,
                                    ctypes.byref(Comparison(0, equal, set_seccomp, 0))) == 0
assert calls.seccomp_load(rules) == 0
os.execv(sys.argv[1], sys.argv[1:])
"""]
# A program that is traced from its start, as by one that waited for it.
TRACED = ["python3", "-c", """import ctypes, os, signal, sys
ptrace = ctypes.CDLL(None).ptrace
trace_me, go_on = 0, 7
program = os.fork()
if program == 0:
    ptrace(trace_me, 0, 0, 0)
    os.execv(sys.argv[1], sys.argv[1:])
while True:
    _, how = os.waitpid(program, 0)
    if not os.WIFSTOPPED(how):
        sys.exit(os.waitstatus_to_exitcode(how))
    number = os.WSTOPSIG(how)
    ptrace(go_on, program, 0, 0 if number == signal.SIGTRAP else number)
"""]
# Calls another browser from every frame that a page can make, and says from how many that could be done.
CALLS = b"""<!doctype html><title>Service</title><body><script>
const call = `const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:9'}]}); c.createDataChannel('x');
  c.createOffer().then(o => c.setLocalDescription(o)).then(() => top.postMessage('called', '*'));`;
const page = '<script>' + call + '<' + '/script>';
const frame = set => { const f = document.createElement('iframe'); set(f); document.body.append(f); return f; };
const ways = {
  blank: () => { const f = frame(() => 0); f.contentWindow.eval(call); },
  srcdoc: () => frame(f => f.srcdoc = page),
  blob: () => frame(f => f.src = URL.createObjectURL(new Blob([page], {type: 'text/html'}))),
  data: () => frame(f => f.src = 'data:text/html,' + encodeURIComponent(page)),
  script: () => frame(f => f.src = 'javascript:' + JSON.stringify(page)),
  written: () => { const f = frame(() => 0); f.contentDocument.open(); f.contentDocument.write(page); },
  sandboxed: () => frame(f => { f.sandbox = 'allow-scripts'; f.srcdoc = page; }),
};
let called = 0;
onmessage = () => ++called;
for (const way of Object.values(ways)) try { way(); } catch (error) { }
setTimeout(() => { const b = document.createElement('button'); b.textContent = 'Calls made: ' + called; document.body.append(b); },
           4000);
</script>"""

NOISE = b"""<!doctype html><title>Service</title><button>Sound</button><script>
onclick = () => {
  const context = new AudioContext(), tone = context.createOscillator();
  tone.connect(context.destination);
  tone.start();
  setTimeout(() => document.querySelector('button').textContent = context.state === 'running' ? 'Played' : context.state, 2500);
};
</script>"""


def namespaces(pid):
    """Those that may be looked at: a process that is not dumpable shows its own to nobody."""
    found = {}
    for kind in KINDS:
        try:
            found[kind] = os.readlink(f"/proc/{pid}/ns/{kind}")
        except OSError:
            found[kind] = None
    return found


def status(pid, field, gone=None):
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return gone
    for line in lines:
        name, _, value = line.partition(":")
        if name == field:
            return value.strip()
    return gone


def below(root):
    everything = kiosks.processes()
    inside = [root]
    for one in inside:
        inside += [pid for pid, parent, _ in everything if parent == one]
    names = {pid: name for pid, _, name in everything}
    return [(pid, names[pid]) for pid in inside[1:]]


class Fence(Tour):
    def __init__(self, options, folder):
        super().__init__(options)
        self.folder = Path(folder)
        self.failed = []

    def check(self, holds, what):
        if not holds:
            self.failed.append(what)
        self.screen.log(("ok   " if holds else "OPEN ") + what)

    # A visit ------------------------------------------------------------------------------------------

    def visit(self):
        self.start()
        self.to_method()
        self.to_provider("suomi_fi")
        (session,) = self.kiosk.wait_for_sessions(lambda sessions: len(sessions) == 1)
        mine = namespaces("self")
        children = below(session)

        engine = [pid for pid, name in children if name.startswith("QtWebEngine")]
        filters = {pid: int(status(pid, "Seccomp_filters", "0")) for pid in engine}
        renderers = [pid for pid in engine if filters[pid] > min(filters.values())]
        self.check(renderers, "a page's process has more filters of system calls than the one that it is a copy of")
        for pid in engine:
            its = namespaces(pid)
            if status(pid, "State", "Z")[0] == "Z":
                continue  # it belonged to the page before
            for kind in KINDS:
                self.check(its[kind] not in (None, mine[kind]), f"every process of the engine has a {kind} namespace of its own: {its[kind]}")
        self.nothing_outside(session)

        spares = self.kiosk.spares()
        for pid, name in [(session, "the session")] + [(pid, name) for pid, name in below(self.kiosk.process.pid)
                                                       if name.startswith("mfa-kiosk")]:
            self.check(status(pid, "NoNewPrivs") == "1", f"{name} gains no rights")
            # The session's second comes with its engine.
            filters = "1" if pid in spares else "2"
            self.check(status(pid, "Seccomp") == "2" and status(pid, "Seccomp_filters") == filters, f"{name} has its calls filtered")
            self.check(os.stat(f"/proc/{pid}/environ").st_uid == 0, f"{name} is not dumpable")
            self.check(status(pid, "CapEff").strip("0") == "", f"{name} has no capabilities")
            limits = Path(f"/proc/{pid}/limits").read_text() if os.access(f"/proc/{pid}/limits", os.R_OK) else ""
            self.check(not limits or "Max core file size        0" in limits, f"{name} leaves no core file")
        self.check(Path(f"/proc/{session}/oom_score_adj").read_text().strip() == "500",
                   "the kernel takes the session before the host")

    def nothing_outside(self, session):
        """What the kernel shows of where the session is. That nothing is reached from such a place: test_namespaces."""
        def of_network(name):
            return Path(f"/proc/{session}/net/{name}").read_text().splitlines()
        devices = [line.split(":")[0].strip() for line in of_network("dev")[2:]]
        self.check(devices == ["lo"], f"there is nothing but a loopback: {devices}")
        self.check(of_network("route")[1:] == [], "no address has a way to it")
        ports = {line.split()[1].split(":")[1] for line in of_network("tcp")[1:] if line.split()[3] == "0A"}
        self.check(len(ports) == 1, "one port listens there, the gate's")
        runtime = os.environ["XDG_RUNTIME_DIR"]
        mounts = [line.split() for line in Path(f"/proc/{session}/mountinfo").read_text().splitlines()]
        there = {mount[4] for mount in mounts}
        self.check({"/run", "/tmp", "/dev/shm"} <= there and not {f"{runtime}/{name}" for name in ("bus", "keyring", "systemd")} & there,
                   "of the user's sockets there are those of screen, sound and screen readers")

    # Where the kernel gives no namespaces --------------------------------------------------------------

    def checked(self, prefix=()):
        """The part "browser_sandbox" of `mfa-kiosk check`, and the exit status."""
        result = subprocess.run([*prefix, Path(self.options.bin) / "mfa-kiosk", "check", "--demo", "--json"],
                                capture_output=True, text=True, timeout=120)
        parts = {part["part"]: part for part in json.loads(result.stdout)["parts"]}
        self.screen.log(str(parts["browser_sandbox"]))
        return parts["browser_sandbox"], result.returncode

    def check_where_forbidden(self):
        part, _ = self.checked()
        self.check(part["state"] == "ready", "check finds the sandbox whole")
        part, code = self.checked([*OWN_SETTINGS, "0"])
        self.check((part["state"], part["code"], code) == ("not_ready", "sandbox.forbidden", 1), "check tells that there is none")
        self.check("user.max_user_namespaces=0" in part["detail"], "check names the setting")
        # The session gets its own, the engine none inside it.
        part, code = self.checked([*OWN_SETTINGS, "1"])
        self.check((part["state"], code) == ("not_ready", 1), "check tells of half a sandbox")

        part, code = self.checked(NO_FILTERS)
        self.check((part["state"], part["code"], code) == ("not_ready", "fence.no_seccomp", 1), "check tells that calls cannot be filtered")

        for number in ("0", "1"):
            self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
            self.kiosk.prefix = [*OWN_SETTINGS, number]
            self.kiosk.start()
            accessible.wait(self.first_words("Out of service for the moment"), page=False, seconds=90)
            log = (Path(self.options.out) / "kiosk.log").read_text()
            self.check("browser_sandbox not_ready" in log, f"the kiosk with {number} of them is out of service for it")
            self.stop()
            (Path(self.options.out) / "kiosk.log").unlink()

    # Programs without a browser -------------------------------------------------------------------------

    def small(self):
        """Each with its window: it says more than that the program has not ended."""
        programs = {
            "mfa-kiosk-notice": (["--place", "aula", "--place", "hallen", "--place", "the hall"], "Out of service for the moment"),
            "mfa-kiosk-staff": ([], None),
        }
        for name, (more, words) in programs.items():
            process = subprocess.Popen([Path(self.options.bin) / name, "--parent-pid", str(os.getpid()), *more],
                                       stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
            try:
                if words:
                    accessible.wait(self.first_words(words), page=False, seconds=30)
                self.wait_for(lambda pid=process.pid: status(pid, "Seccomp_filters") == "2", f"filters of {name}")
                self.check(status(process.pid, "Seccomp") == "2", f"{name} has its calls filtered")
                self.check(status(process.pid, "NoNewPrivs") == "1", f"{name} gains no rights")
                self.check(os.stat(f"/proc/{process.pid}/environ").st_uid == 0, f"{name} is not dumpable")
            finally:
                process.stdin.close()
                process.kill()
                process.wait()
        for name in ("mfa-kiosk", "mfa-kiosk-session", "mfa-kiosk-gate", "mfa-kiosk-staff", "mfa-kiosk-notice", "mfa-kiosk-slip",
                     "mfa-kiosk-demo"):
            more = {"mfa-kiosk-session": ["--probe-sandbox"], "mfa-kiosk": ["version"]}.get(name, [])
            result = subprocess.run([*TRACED, Path(self.options.bin) / name, *more], stdin=subprocess.DEVNULL,
                                    capture_output=True, text=True, timeout=60)
            self.check((result.returncode, "process.traced" in result.stderr) == (1, True), f"{name} does not run under a tracer")

    # Packets ------------------------------------------------------------------------------------------

    def packets(self):
        with service(page=CALLS) as port, service() as provider:
            self.start_at(port, provider, "http", "")
            self.begin()
            self.to_page()
            (session,) = self.kiosk.wait_for_sessions(lambda sessions: len(sessions) == 1)
            made = set()

            def called():
                for name in ("udp", "udp6"):
                    made.update(Path(f"/proc/{session}/net/{name}").read_text().splitlines()[1:])
                return accessible.find(re.compile("Calls made: "), accessible.PRESSABLE, page=True)
            self.wait_for(called, "a page that has called", 40)
            self.screen.log(str(called()))
            self.check(not made, f"no frame of a page gets a socket for packets: {len(made)}")

    # Sound --------------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def sound_server(self):
        folder = Path(os.environ["XDG_RUNTIME_DIR"]) / "pulse"
        folder.mkdir(mode=0o700, exist_ok=True)
        server = subprocess.Popen(["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "-L",
                                   f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native", "-L",
                                   "module-null-sink sink_name=hall sink_properties=device.form_factor=speaker"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.wait_for(lambda: "hall" in self.pactl("sinks"), "a sound server")
            yield
        finally:
            server.terminate()
            server.wait()

    def sound(self):
        """A socket by its path is no network: the visitor's voice goes on speaking. A page's does not."""
        with self.sound_server(), service(page=NOISE) as port, service() as provider:
            self.start_at(port, provider, "http", '[speech]\noutput = "speakers"\n')
            self.begin()
            self.to_page()
            accessible.wait("Sound", accessible.PRESSABLE, page=True, seconds=40)
            self.screen.press("Sound", accessible.PRESSABLE, page=True)
            heard = set()

            def played():
                heard.update(self.pactl("sink-inputs").splitlines())
                return accessible.find("Played", accessible.PRESSABLE, page=True)
            self.wait_for(played, "a page that has played for a while")
            self.check(not heard, f"a page is not heard: {heard}")
            self.press("Read aloud")
            self.wait_for(lambda: self.pactl("sink-inputs"), "a voice that speaks")
            self.check(True, "reading aloud is heard")

    @staticmethod
    def pactl(what):
        return subprocess.run(["pactl", "list", "short", what], capture_output=True, text=True, timeout=10).stdout.strip()

    @staticmethod
    def wait_for(holds, what, seconds=20.0):
        until = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > until:
                raise AssertionError(f"never came: {what}")
            time.sleep(0.1)

    # An organisation's own authority -------------------------------------------------------------------

    def authority(self):
        def openssl(*arguments):
            subprocess.run(["openssl", *arguments], check=True, capture_output=True, cwd=self.folder)

        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90", "-subj", "/CN=School authority",
                "-keyout", "ca.key", "-out", "ca.pem", "-addext", "basicConstraints=critical,CA:true",
                "-addext", "keyUsage=critical,keyCertSign")
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=service", "-keyout", "server.key", "-out", "server.csr")
        (self.folder / "extensions").write_text("subjectAltName=DNS:service.localhost\nextendedKeyUsage=serverAuth\n",
                                                encoding="ascii")
        openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "30",
                "-extfile", "extensions", "-out", "server.pem")
        os.chmod(self.folder / "ca.pem", 0o644)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.folder / "server.pem", self.folder / "server.key")
        with service(context) as port, service() as provider:
            self.start_at(port, provider, "https", f'[trust]\nca_file = "{self.folder / "ca.pem"}"\n')
            self.begin()
            self.to_page()
            accessible.wait("Signed in by the school", accessible.PRESSABLE, page=True, seconds=40)
            self.check(True, "a page under the organisation's own authority is shown")

    def to_page(self):
        self.give_address("visitor@elsewhere.example")
        self.see("How will you prove who you are?")
        self.press("Use Suomi.fi")

    def start_at(self, port, provider, scheme, more):
        """The kiosk of a school whose service and provider are at these ports."""
        config = self.folder / "kiosk"
        (config / "profiles").mkdir(parents=True)
        (config / "kiosk.toml").write_text(foreign.KIOSK.format(state=self.folder / "state") + more, encoding="utf-8")
        profile = foreign.PROFILE.format(start=f"{scheme}://service.localhost:{port}/", service=f"service.localhost:{port}",
                                         provider=f"provider.localhost:{provider}")
        (config / "profiles/elsewhere.toml").write_text(profile.replace("http://service", f"{scheme}://service"),
                                                        encoding="utf-8")
        self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
        self.kiosk.options = ["--config", config / "kiosk.toml"]
        self.kiosk.environment = kiosks.set_up(self.options.bin, config / "kiosk.toml", self.folder / "keys")
        self.kiosk.start()
        self.see_welcome(60)

    def run(self, part):
        try:
            {"visit": self.visit, "check": self.check_where_forbidden, "small": self.small, "packets": self.packets,
             "sound": self.sound, "authority": self.authority}[part]()
        except Exception as error:
            traceback.print_exc()
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            self.failed.append(str(error))
        finally:
            self.stop()
        return self.failed


class Page(http.server.BaseHTTPRequestHandler):
    body = b"<!doctype html><title>Service</title><button>Signed in by the school</button>"

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def service(context=None, page=Page.body):
    """An identity service of one page; its port."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), type("Served", (Page,), {"body": page}))
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def main():
    parser = script.parser_of(__doc__)
    parser.add_argument("--part", choices=PARTS, required=True)
    options = script.options_of(parser)
    with tempfile.TemporaryDirectory(prefix="kiosk-fence.") as folder:
        return script.report(Fence(options, folder).run(options.part))


if __name__ == "__main__":
    sys.exit(main())
