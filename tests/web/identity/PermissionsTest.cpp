// SPDX-License-Identifier: GPL-3.0-or-later
// Every interface of the engine through which a page reaches for the machine: each is absent, refuses, or never
// answers.
#include "Stage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kiosk;
using namespace Qt::StringLiterals;

class PermissionsTest : public StrictTest
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsGranted_data();
    void nothingIsGranted();
    void cameraIsForListedHostsOnly_data();
    void cameraIsForListedHostsOnly();
    void cameraOfAFrameIsRefused_data();
    void cameraOfAFrameIsRefused();
    void noPermissionStandsOpen();

private:
    static QJsonObject ask(const QString &host);
};

namespace
{

/// name: an expression with a value, or a promise of one. Empty, null and false values count as refused. An empty
/// window is no right: a page gets one that nobody sees until it has an address (WindowsTest).
constexpr auto probes = R"js({
    microphone: () => navigator.mediaDevices.getUserMedia({audio: true}),
    'camera and microphone': () => navigator.mediaDevices.getUserMedia({audio: true, video: true}),
    'old media': () => new Promise((y, n) => navigator.webkitGetUserMedia({audio: true}, y, n)),
    screen: () => navigator.mediaDevices.getDisplayMedia({video: true}),
    'screen and sound': () => navigator.mediaDevices.getDisplayMedia({video: true, audio: true}),
    'desktop by name': () => navigator.mediaDevices.getUserMedia({video: {mandatory: {chromeMediaSource: 'desktop'}}}),
    'names of devices': () => navigator.mediaDevices.enumerateDevices().then(all => all.filter(d => d.label).length),
    place: () => new Promise((y, n) => navigator.geolocation.getCurrentPosition(y, n)),
    'watched place': () => new Promise((y, n) => navigator.geolocation.watchPosition(y, n)),
    notification: () => Notification.requestPermission().then(p => p === 'granted'),
    push: () => navigator.serviceWorker.register('/worker.js').then(r => r.pushManager.subscribe({userVisibleOnly: true})),
    'notification of a worker': () => navigator.serviceWorker.register('/worker.js').then(r => r.showNotification('x')),
    'background fetch': () => navigator.serviceWorker.register('/worker.js').then(r => r.backgroundFetch.fetch('x', '/x')),
    'periodic sync': () => navigator.serviceWorker.register('/worker.js').then(r => r.periodicSync.register('x', {minInterval: 1})),
    'read text': () => navigator.clipboard.readText(),
    'read anything': () => navigator.clipboard.read(),
    'write text': () => navigator.clipboard.writeText('x').then(() => 'written'),
    'write anything': () => navigator.clipboard.write([new ClipboardItem({'text/plain': new Blob(['x'])})]).then(() => 'written'),
    'paste by command': () => document.execCommand('paste'),
    midi: () => navigator.requestMIDIAccess(),
    'midi with system messages': () => navigator.requestMIDIAccess({sysex: true}),
    usb: () => navigator.usb.requestDevice({filters: []}),
    bluetooth: () => navigator.bluetooth.requestDevice({acceptAllDevices: true}),
    'human interface devices': () => navigator.hid.requestDevice({filters: []}).then(l => l.length),
    serial: () => navigator.serial.requestPort(),
    'near field': () => new NDEFReader().scan().then(() => 'scanning'),
    'kept storage': () => navigator.storage.persist(),
    idle: () => IdleDetector.requestPermission().then(p => p === 'granted'),
    screens: () => (window.getScreenDetails || window.getScreens).call(window),
    fonts: () => (window.queryLocalFonts || navigator.fonts.query).call(window),
    'colour of the screen': () => new EyeDropper().open(),
    contacts: () => navigator.contacts.select(['name']),
    share: () => navigator.share({title: 'x'}).then(() => 'shared'),
    payment: () => new PaymentRequest([{supportedMethods: 'https://bank.localhost/pay'}],
        {total: {label: 'x', amount: {currency: 'EUR', value: '1'}}}).show(),
    'saved password': () => navigator.credentials.get({password: true, mediation: 'optional'}),
    federation: () => navigator.credentials.get({identity: {providers: [{configURL: 'https://bank.localhost/x', clientId: 'x'}]}}),
    'security key, new': () => navigator.credentials.create({publicKey: {challenge: new Uint8Array(16), rp: {name: 'x'},
        user: {id: new Uint8Array(16), name: 'x', displayName: 'x'}, pubKeyCredParams: [{type: 'public-key', alg: -7}]}}),
    'security key': () => navigator.credentials.get({publicKey: {challenge: new Uint8Array(16)}}),
    'one-time code': () => navigator.credentials.get({otp: {transport: ['sms']}}),
    'virtual reality': () => navigator.xr.requestSession('immersive-vr'),
    presentation: () => new PresentationRequest('/x').start(),
    'remote playback': () => document.createElement('video').remote.prompt(),
    'picture in picture': () => document.createElement('video').requestPictureInPicture(),
    'full screen': () => document.body.requestFullscreen().then(() => 'full'),
    pointer: () => new Promise((y, n) => { document.onpointerlockerror = n; document.onpointerlockchange = y;
        document.body.requestPointerLock() }),
    'speech recognition': () => new Promise((y, n) => { const r = new webkitSpeechRecognition(); r.onerror = n; r.onstart = y; r.start() }),
    'open files': () => showOpenFilePicker(),
    'save a file': () => showSaveFilePicker(),
    'open a folder': () => showDirectoryPicker(),
    'installed programs': () => navigator.getInstalledRelatedApps().then(l => l.length),
    'storage of another site': () => document.requestStorageAccessFor('https://bank.localhost').then(() => 'granted'),
    'shared worker': () => new SharedWorker('/worker.js'),
    'network without the hooks': () => new WebTransport('https://bank.localhost:1/').ready,
    graphics: () => document.createElement('canvas').getContext('webgl'),
    'graphics processor': () => navigator.gpu.requestAdapter(),
    plugin: () => navigator.plugins.length + navigator.mimeTypes.length,
    'window of a scheme': () => new Promise(y => { const w = open('ms-authenticator:x');
        setTimeout(() => y(w && !w.closed), 1000) }),
})js";

} // namespace

QJsonObject PermissionsTest::ask(const QString &host)
{
    LocalServer server;
    QJsonObject answers;
    server.on(u"/answers"_s, [&answers](const LocalServer::Request &request) {
        answers = QJsonDocument::fromJson(request.body).object();
        return LocalServer::Response{.status = 204};
    });
    server.on(u"/worker.js"_s, [](const LocalServer::Request &) {
        return LocalServer::Response{.type = "text/javascript", .body = "onfetch = () => {}"};
    });
    server.page(u"/"_s, QByteArray("<script>const probes = ") + probes + R"js(;
        const outcome = async probe => {
            try {
                const never = new Promise(done => setTimeout(() => done('never'), 2500));
                const value = await Promise.race([probe(), never]);
                return value === 'never' ? 'never' : value ? 'got' : 'refused';
            } catch (e) {
                return e instanceof TypeError || e instanceof ReferenceError ? 'absent' : 'refused';
            }
        };
        onclick = async e => {
            if (!e.isTrusted)
                return;
            onclick = null;
            const names = Object.keys(probes);
            const all = await Promise.all(names.map(name => outcome(probes[name])));
            fetch('/answers', {method: 'POST', body: JSON.stringify(Object.fromEntries(names.map((n, i) => [n, all[i]])))});
        };
        </script>)js");
    auto settings = Stage::settings(server, u"/"_s);
    settings.service.startUrl.setHost(host);
    Stage stage;
    if (!stage.show(std::move(settings)))
        return {};
    stage.click();
    waitFor([&answers] { return !answers.isEmpty(); });
    if (!stage.strangeWindows().isEmpty() || !stage.listener.failures.isEmpty()
        || !stage.listener.pagesRefused.isEmpty())
        answers.insert(u"windows"_s, u"got"_s);
    return answers;
}

void PermissionsTest::nothingIsGranted_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("any host") << u"id.localhost"_s;
    QTest::newRow("a host that may use the camera") << u"camera.localhost"_s;
}

void PermissionsTest::nothingIsGranted()
{
    QFETCH(QString, host);
    const QJsonObject answers = ask(host);
    QVERIFY(answers.size() > 50);
    QStringList granted;
    int refused = 0;
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        if (answer.value() == u"got"_s)
            granted << answer.key();
        refused += answer.value() == u"refused"_s ? 1 : 0;
    }
    QVERIFY2(granted.isEmpty(), qPrintable(granted.join(u", "_s)));
    // Probes that are all spelled wrong would be absent, every one.
    QVERIFY2(refused > 20, QJsonDocument(answers).toJson().constData());
}

void PermissionsTest::cameraIsForListedHostsOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("answer");
    QTest::newRow("listed") << u"camera.localhost"_s << u"got"_s;
    QTest::newRow("not listed") << u"bank.localhost"_s << u"NotAllowedError"_s;
}

void PermissionsTest::cameraIsForListedHostsOnly()
{
    QFETCH(QString, host);
    QFETCH(QString, answer);
    LocalServer server;
    server.page(u"/"_s, sayScript + QByteArray(R"(<script>
        navigator.mediaDevices.getUserMedia({video: true}).then(() => say('got'), e => say(e.name));
    </script>)"));
    auto settings = Stage::settings(server, u"/"_s);
    settings.service.startUrl = server.url(host, u"/"_s);
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(server.said(), QStringList{answer});
}

void PermissionsTest::cameraOfAFrameIsRefused_data()
{
    QTest::addColumn<QString>("outer");
    QTest::addColumn<QString>("inner");
    QTest::newRow("listed in another") << u"bank.localhost"_s << u"camera.localhost"_s;
    QTest::newRow("another in listed") << u"camera.localhost"_s << u"bank.localhost"_s;
}

/// Whoever is asked for a face must see whose page it is: the badge names the page, not its frames.
void PermissionsTest::cameraOfAFrameIsRefused()
{
    QFETCH(QString, outer);
    QFETCH(QString, inner);
    LocalServer server;
    server.page(u"/frame"_s, sayScript + QByteArray(R"(<script>
        navigator.mediaDevices.getUserMedia({video: true}).then(() => say('got'), e => say(e.name));
    </script>)"));
    server.page(u"/"_s, "<iframe allow=camera src=" + server.at(inner.toLatin1().constData(), "/frame") + "></iframe>");
    auto settings = Stage::settings(server, u"/"_s);
    settings.service.startUrl.setHost(outer);
    Stage stage;
    QVERIFY(stage.show(std::move(settings)));
    QTRY_COMPARE(server.said(), QStringList{u"NotAllowedError"_s});
}

/// What the engine itself thinks of each permission it knows.
void PermissionsTest::noPermissionStandsOpen()
{
    LocalServer server;
    server.page(u"/"_s, sayScript + QByteArray(R"(<script>
        (async () => {
            const open = [];
            for (const name of ['accelerometer', 'ambient-light-sensor', 'background-fetch', 'background-sync', 'camera',
                    'clipboard-read', 'clipboard-write', 'display-capture', 'geolocation', 'gyroscope', 'idle-detection',
                    'local-fonts', 'magnetometer', 'microphone', 'midi', 'nfc', 'notifications', 'payment-handler',
                    'periodic-background-sync', 'persistent-storage', 'push', 'screen-wake-lock', 'speaker-selection',
                    'storage-access', 'system-wake-lock', 'top-level-storage-access', 'window-management', 'window-placement']) {
                try {
                    const more = name === 'push' ? {userVisibleOnly: true} : name === 'midi' ? {sysex: true} : {};
                    if ((await navigator.permissions.query({name, ...more})).state === 'granted')
                        open.push(name);
                } catch (e) { }
            }
            say(open.join(' '));
        })();
    </script>)"));
    Stage stage;
    QVERIFY(stage.show(Stage::settings(server, u"/"_s)));
    QTRY_VERIFY(!server.said().isEmpty());
    QCOMPARE(server.said(), QStringList{QString()});
}

// A machine without a camera says so before anybody is asked.
KIOSK_TEST_RUN_BY(PermissionsTest, [](int argc, char **argv) {
    return runOnEngine<PermissionsTest>(argc, argv, " --use-fake-device-for-media-stream");
})

#include "PermissionsTest.moc"
