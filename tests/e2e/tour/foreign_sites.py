# SPDX-License-Identifier: GPL-3.0-or-later
"""A SAML identity provider and a service that uses it, both by SimpleSAMLphp: web servers that know nothing of the kiosk.

The service stands where the school's identity service would be, the provider where a bank would be. Both on loopback.
"""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

import ending

WWW = "/usr/share/simplesamlphp/www"
PROVIDER, SERVICE = "login.localhost", "service.localhost"
USER, PASSWORD = "visitor", "practice"

CONFIG = """<?php
$config = [
    'baseurlpath' => 'http://{host}:{port}/',
    'certdir' => '{folder}/cert/', 'loggingdir' => '{folder}/log/', 'datadir' => '{folder}/data/', 'tempdir' => '{folder}/tmp/',
    'metadatadir' => '{folder}/metadata/',
    'technicalcontact_name' => 'Nobody', 'technicalcontact_email' => 'nobody@example.org',
    'secretsalt' => '{salt}', 'auth.adminpassword' => '{salt}', 'timezone' => 'UTC',
    'logging.level' => SimpleSAML\\Logger::NOTICE, 'logging.handler' => 'stderr',
    'enable.saml20-idp' => {provider}, 'session.cookie.name' => '{cookie}', 'session.cookie.secure' => false,
    'session.cookie.samesite' => null, 'session.phpsession.cookiename' => '{cookie}', 'session.phpsession.savepath' => '{folder}/tmp',
    'session.phpsession.httponly' => true, 'session.authtoken.cookiename' => '{cookie}AuthToken',
    'module.enable' => ['exampleauth' => true, 'core' => true, 'saml' => true],
    'store.type' => 'phpsession', 'language.default' => 'en', 'trusted.url.domains' => ['{host}', '{host}:{port}'],
    'metadata.sources' => [['type' => 'flatfile']],
];
"""
PROVIDER_SOURCES = """<?php
$config = ['users' => ['exampleauth:UserPass', '{user}:{password}' => ['uid' => ['{user}']]]];
"""
SERVICE_SOURCES = """<?php
$config = ['default-sp' => ['saml:SP', 'entityID' => 'http://{service}/', 'idp' => 'http://{provider}/']];
"""
HOSTED = """<?php
$metadata['http://{provider}/'] = ['host' => '__DEFAULT__', 'privatekey' => 'provider.pem', 'certificate' => 'provider.crt', 'auth' => 'users'];
"""
REMOTE_SERVICE = """<?php
$metadata['http://{service}/'] = [
    'AssertionConsumerService' => 'http://{service}/module.php/saml/sp/saml2-acs.php/default-sp',
    'SingleLogoutService' => 'http://{service}/module.php/saml/sp/saml2-logout.php/default-sp',
];
"""
REMOTE_PROVIDER = """<?php
$metadata['http://{provider}/'] = [
    'SingleSignOnService' => 'http://{provider}/saml2/idp/SSOService.php',
    'SingleLogoutService' => 'http://{provider}/saml2/idp/SingleLogoutService.php',
    'certificate' => 'provider.crt',
];
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Sites:
    """Starts both servers below folder and ends them again."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.provider_port, self.service_port = free_port(), free_port()
        self.processes = []
        self.log = None

    def start(self):
        provider, service = self.folder / "provider", self.folder / "service"
        names = {"provider": f"{PROVIDER}:{self.provider_port}", "service": f"{SERVICE}:{self.service_port}",
                 "user": USER, "password": PASSWORD}
        for site, host, port in ((provider, PROVIDER, self.provider_port), (service, SERVICE, self.service_port)):
            for part in ("config", "cert", "log", "data", "tmp", "metadata"):
                (site / part).mkdir(parents=True)
            (site / "config/config.php").write_text(CONFIG.format(
                host=host, port=port, folder=site, salt=os.urandom(16).hex(),
                provider="true" if site == provider else "false", cookie=f"S{site.name}"), encoding="utf-8")
        (provider / "config/authsources.php").write_text(PROVIDER_SOURCES.format(**names), encoding="utf-8")
        (service / "config/authsources.php").write_text(SERVICE_SOURCES.format(**names), encoding="utf-8")
        (provider / "metadata/saml20-idp-hosted.php").write_text(HOSTED.format(**names), encoding="utf-8")
        (provider / "metadata/saml20-sp-remote.php").write_text(REMOTE_SERVICE.format(**names), encoding="utf-8")
        (service / "metadata/saml20-idp-remote.php").write_text(REMOTE_PROVIDER.format(**names), encoding="utf-8")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={PROVIDER}",
                        "-keyout", provider / "cert/provider.pem", "-out", provider / "cert/provider.crt"],
                       check=True, capture_output=True)
        (service / "cert/provider.crt").write_bytes((provider / "cert/provider.crt").read_bytes())
        self.log = (self.folder / "php.log").open("ab")
        for site, port in ((provider, self.provider_port), (service, self.service_port)):
            self.processes.append(subprocess.Popen(
                ["php", "-S", f"127.0.0.1:{port}", "-t", WWW], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
                env={**os.environ, "SIMPLESAMLPHP_CONFIG_DIR": str(site / "config"), "PHP_CLI_SERVER_WORKERS": "4"},
                start_new_session=True, preexec_fn=ending.with_parent(signal.SIGTERM)))
            wait_for(port)
        return self

    def stop(self):
        for process in self.processes:
            # The server's workers are in its group.
            os.killpg(process.pid, 15)
            process.wait()
        self.processes = []

    def start_address(self):
        back = urllib.parse.quote(self.done_address(), safe="")
        return f"http://{SERVICE}:{self.service_port}/module.php/core/as_login.php?AuthId=default-sp&ReturnTo={back}"

    def done_address(self):
        """Where the service shows that the visitor has been identified."""
        return f"http://{SERVICE}:{self.service_port}/module.php/core/authenticate.php?as=default-sp"


def wait_for(port, seconds=20.0):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")


if __name__ == "__main__":
    sites = Sites(sys.argv[1]).start()
    print(sites.start_address(), flush=True)
    sys.stdin.read()
    sites.stop()
