#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the fence holds where it is thought to hold: the kernel's own words on the kiosk's processes, while a real page is
shown to an ordinary user.

  --part visit      namespaces, filters and rights of every process of a visit; what can be reached from where the session is
  --part check      `mfa-kiosk check` and the kiosk itself where the kernel gives no, or too few, namespaces
  --part sound      reading aloud, through the user's sound server
  --part authority  an identity service whose certificate is of the organisation's own authority
"""

import contextlib
import http.server
import json
import os
import socket
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
PARTS = ("visit", "check", "sound", "authority")
# A namespace of its own in which the test may change the kernel's settings, and still the same user.
OWN_SETTINGS = ["unshare", "--user", "--map-current-user", "--keep-caps", "sh", "-c",
                'echo "$0" >/proc/sys/user/max_user_namespaces && exec "$@"']


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

        renderers = [pid for pid, _ in children if status(pid, "Seccomp") == "2"]
        self.check(renderers, "a page's process filters system calls")
        for pid in renderers:
            its = namespaces(pid)
            if status(pid, "State", "Z")[0] == "Z":
                continue  # it belonged to the page before
            for kind in KINDS:
                self.check(its[kind] not in (None, mine[kind]), f"a page's process has a {kind} namespace of its own: {its[kind]}")
        engine = [pid for pid, _ in children if namespaces(pid)["net"] not in (None, mine["net"])]
        self.check(engine, "the session's processes are in another network")
        inner = [pid for pid in engine if pid not in renderers and self.enter(pid, "true").returncode == 0]
        self.check(inner, "a process beside the session can be entered")
        if inner:
            self.nothing_outside(inner[0])

        for pid, name in [(session, "the session")] + [(pid, name) for pid, name in below(self.kiosk.process.pid)
                                                       if name.startswith("mfa-kiosk")]:
            self.check(status(pid, "NoNewPrivs") == "1", f"{name} gains no rights")
            self.check(os.stat(f"/proc/{pid}/environ").st_uid == 0, f"{name} is not dumpable")
            self.check(status(pid, "CapEff").strip("0") == "", f"{name} has no capabilities")
            limits = Path(f"/proc/{pid}/limits").read_text() if os.access(f"/proc/{pid}/limits", os.R_OK) else ""
            self.check(not limits or "Max core file size        0" in limits, f"{name} leaves no core file")
        self.check(Path(f"/proc/{session}/oom_score_adj").read_text().strip() == "500",
                   "the kernel takes the session before the host")

    @staticmethod
    def enter(pid, *command):
        return subprocess.run(["nsenter", "--preserve-credentials", "--user", "--net", "--mount", "--target", str(pid), *command],
                              capture_output=True, text=True, timeout=30)

    def nothing_outside(self, pid):
        """From where a broken session process would be."""
        devices = self.enter(pid, "cat", "/proc/self/net/dev").stdout.splitlines()[2:]
        self.check([line.split(":")[0].strip() for line in devices] == ["lo"], f"there is nothing but a loopback: {devices}")
        with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
            udp.bind(("127.0.0.1", 0))
            udp.settimeout(0.5)
            tcp.settimeout(0.5)
            reach = ("import socket,sys\n"
                     "s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM)\n"
                     f"s.sendto(b'x',('127.0.0.1',{udp.getsockname()[1]}))\n"
                     f"socket.create_connection(('127.0.0.1',{tcp.getsockname()[1]}),2)\n")
            result = self.enter(pid, "python3", "-c", reach)
            self.check("ConnectionRefusedError" in result.stderr, "another program's port on the loopback is not there")
            for server, take in ((tcp, tcp.accept), (udp, lambda: udp.recv(1))):
                try:
                    take()
                    self.check(False, f"nothing arrives at {server.type.name}")
                except TimeoutError:
                    self.check(True, f"nothing arrives at {server.type.name}")
        result = self.enter(pid, "python3", "-c", "import socket\nsocket.create_connection(('192.0.2.1',80),2)")
        self.check("unreachable" in result.stderr, "no address has a way to it")
        runtime = os.environ["XDG_RUNTIME_DIR"]
        for name in ("bus", "keyring", "systemd"):
            Path(runtime, name).touch()
            result = self.enter(pid, "test", "-e", f"{runtime}/{name}")
            self.check(result.returncode == 1, f"the user's {name} is not there")

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

        for number in ("0", "1"):
            self.kiosk = kiosks.Kiosk(self.options.bin, self.options.out)
            self.kiosk.prefix = [*OWN_SETTINGS, number]
            self.kiosk.start()
            accessible.wait(self.first_words("Out of service for the moment"), page=False, seconds=90)
            log = (Path(self.options.out) / "kiosk.log").read_text()
            self.check("browser_sandbox not_ready" in log, f"the kiosk with {number} of them is out of service for it")
            self.stop()
            (Path(self.options.out) / "kiosk.log").unlink()

    # Sound --------------------------------------------------------------------------------------------

    def sound(self):
        """A socket by its path is no network: the visitor's voice goes on speaking."""
        folder = Path(os.environ["XDG_RUNTIME_DIR"]) / "pulse"
        folder.mkdir(mode=0o700, exist_ok=True)
        server = subprocess.Popen(["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "-L",
                                   f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native", "-L",
                                   "module-null-sink sink_name=hall sink_properties=device.form_factor=speaker"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.wait_for(lambda: "hall" in self.pactl("sinks"), "a sound server")
            with service() as port, service() as provider:
                self.start_at(port, provider, "http", '[speech]\noutput = "speakers"\n')
                self.begin()
                self.press("Read aloud")
                self.wait_for(lambda: self.pactl("sink-inputs"), "a voice that speaks")
                self.check(True, "reading aloud is heard")
        finally:
            server.terminate()
            server.wait()

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
            self.give_address("visitor@elsewhere.example")
            self.see("How will you prove who you are?")
            self.press("Use Suomi.fi")
            accessible.wait("Signed in by the school", accessible.PRESSABLE, page=True, seconds=40)
            self.check(True, "a page under the organisation's own authority is shown")

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
            {"visit": self.visit, "check": self.check_where_forbidden, "sound": self.sound,
             "authority": self.authority}[part]()
        except Exception as error:
            traceback.print_exc()
            self.picture("failed")
            (Path(self.options.out) / "failed.txt").write_text(accessible.dump(), encoding="utf-8")
            self.failed.append(str(error))
        finally:
            self.stop()
        return self.failed


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"<!doctype html><title>Service</title><button>Signed in by the school</button>"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def service(context=None):
    """An identity service of one page; its port."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
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
