// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SetUpScreen.h"

#include "host/SessionHome.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <algorithm>
#include <fcntl.h>
#include <openssl/crypto.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kiosk
{

namespace
{

constexpr qsizetype longestLineOfWindow = 8192;
/// Until a window that has died is shown again.
constexpr Seconds windowAgain{2};
/// As long as the check says that it takes at most, twice.
constexpr Seconds checkLimit{90};

} // namespace

SetUpScreen::SetUpScreen(Settings settings, const Clock &clock, HostLog &log, ChildRegistry &children, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_log(log), m_keptFile(m_settings.stateDir + u"/set-up.json"_s),
      m_window(u"set_up.says"_s, clock, log, children), m_check({}, clock, log, children),
      m_bell(m_settings.soundDir, clock, log, children), m_service(m_settings.socket),
      m_buffer(longestLineOfWindow, '\0')
{
    connect(&m_window, &ChildProcess::exited, this, [this](const ChildProcess::Exit &exit) {
        m_notifier.reset();
        if (m_pipe >= 0)
            close(std::exchange(m_pipe, -1));
        m_pin.clear();
        if (m_finished) {
            Q_EMIT finished();
            return;
        }
        m_log.error(u"set_up.window"_s, exit.text);
        m_again.start(windowAgain);
    });
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SetUpScreen::startWindow);
    m_checkLimit.setSingleShot(true);
    connect(&m_checkLimit, &QTimer::timeout, &m_check, &ChildProcess::kill);
    connect(&m_check, &ChildProcess::exited, this, [this] {
        m_checkLimit.stop();
        tellTrial();
    });
}

SetUpScreen::~SetUpScreen()
{
    m_window.disconnect(this);
    m_check.disconnect(this);
    m_notifier.reset();
    if (m_pipe >= 0)
        close(m_pipe);
    OPENSSL_cleanse(m_buffer.data(), static_cast<size_t>(m_buffer.size()));
}

void SetUpScreen::start()
{
    const auto kept = m_keptFile.read();
    record::Reading reading;
    if (kept && *kept) {
        if (const auto read = link::setUpKeptDescription().read(**kept, reading))
            m_kept = *read;
    }
    m_log.info(u"set_up.started"_s, u"page %1"_s.arg(m_kept.page));
    startWindow();
}

void SetUpScreen::startWindow()
{
    std::array ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        m_log.error(u"set_up.pipe"_s, qt_error_string(errno));
        m_again.start(windowAgain);
        return;
    }
    m_pipe = ends[0];
    m_filled = 0;
    fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) & ~O_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SetUpScreen::read);
    ChildProcess::Start start{m_settings.windowProgram, m_settings.windowArguments};
    replaceSessionBus(start.environment, m_accessibilityBus);
    start.outputDescriptor = ends[1];
    m_window.start(start);
    close(ends[1]);
    tell(link::SetUpBegin{m_kept});
}

void SetUpScreen::read()
{
    const ssize_t count = ::read(m_pipe, m_buffer.data() + m_filled, static_cast<size_t>(m_buffer.size() - m_filled));
    if (count <= 0) {
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            m_notifier->setEnabled(false); // exited() follows
        return;
    }
    m_filled += count;
    takeLines();
}

void SetUpScreen::takeLines()
{
    qsizetype begin = 0;
    for (;;) {
        const auto from = m_buffer.constBegin() + begin;
        const auto end = std::find(from, m_buffer.constBegin() + m_filled, '\n');
        if (end == m_buffer.constBegin() + m_filled)
            break;
        QByteArray line(m_buffer.constData() + begin, end - from + 1);
        begin += line.size();
        Result<link::FromSetUp> message = link::parseFromSetUp(line);
        OPENSSL_cleanse(line.data(), static_cast<size_t>(line.size()));
        if (!message) {
            m_log.error(u"set_up.malformed"_s, message.error().detail);
            m_window.kill();
            break;
        }
        received(*message);
    }
    std::copy(m_buffer.constBegin() + begin, m_buffer.constBegin() + m_filled, m_buffer.begin());
    OPENSSL_cleanse(m_buffer.data() + m_filled - begin, static_cast<size_t>(begin));
    m_filled -= begin;
    if (m_filled == m_buffer.size())
        m_window.kill();
}

void SetUpScreen::received(link::FromSetUp &message)
{
    if (auto *pin = std::get_if<link::PinTyped>(&message)) {
        m_pin = std::move(pin->digits);
    } else if (std::holds_alternative<link::SetUpPainted>(message)) {
        Q_EMIT painted();
    } else if (const auto *kept = std::get_if<link::SetUpKept>(&message)) {
        keep(*kept);
    } else if (std::holds_alternative<link::SetUpSound>(message)) {
        m_bell.ring();
    } else if (std::holds_alternative<link::SetUpTrial>(message)) {
        startTrial();
    } else if (std::holds_alternative<link::SetUpFinished>(message)) {
        m_finished = true;
        m_log.info(u"set_up.finished"_s);
        m_window.letEnd();
    } else {
        handOn(message);
    }
}

void SetUpScreen::handOn(const link::FromSetUp &request)
{
    const SecureString pin = std::exchange(m_pin, {});
    const bool wantsAll = std::holds_alternative<link::SetUpWanted>(request);
    const SecureString none;
    m_service.ask(request, wantsAll ? pin : none, [this](const link::ToSetUp &answer) {
        if (const auto *trouble = std::get_if<link::SetUpTrouble>(&answer))
            m_log.warning(trouble->code, trouble->detail);
        else if (const auto *done = std::get_if<link::SetUpDone>(&answer))
            takeDone(*done);
        tell(answer);
    });
}

void SetUpScreen::takeDone(const link::SetUpDone &done)
{
    m_log.info(u"set_up.done"_s, done.sealedBy == link::SealedBy::Tpm ? u"tpm"_s : u"machine"_s);
    m_done = true;
    // A later set-up, after the keys' end, begins at its beginning.
    if (const Result<void> gone = m_keptFile.remove(); !gone)
        m_log.error(gone.error());
}

void SetUpScreen::keep(link::SetUpKept kept)
{
    m_kept = std::move(kept);
    if (m_done)
        return;
    QDir().mkpath(m_settings.stateDir);
    if (const Result<void> written = m_keptFile.write(link::setUpKeptDescription().write(m_kept)); !written)
        m_log.error(written.error());
}

void SetUpScreen::startTrial()
{
    if (m_check.isRunning())
        return;
    ChildProcess::Start start{m_settings.checkProgram,
                              m_settings.checkArguments + QStringList{u"check"_s, u"--json"_s}};
    start.knowsParent = false;
    start.reapsOrphans = true;
    // It asks for the keys and the user's units as the kiosk itself does.
    start.environment = QProcessEnvironment::systemEnvironment();
    start.environment.remove(u"NOTIFY_SOCKET"_s);
    m_checkLimit.start(checkLimit);
    m_check.start(start);
}

void SetUpScreen::tellTrial()
{
    const QJsonObject report = QJsonDocument::fromJson(m_check.readOutput()).object();
    link::SetUpTried tried;
    const QJsonArray parts = report.value(u"parts").toArray();
    for (const auto &each : parts) {
        const QJsonObject part = each.toObject();
        const auto state = healthStates.value(part.value(u"state").toString());
        if (state)
            tried.parts << link::PartLine{part.value(u"part").toString(), *state, part.value(u"code").toString(),
                                          part.value(u"detail").toString()};
    }
    const Result<ConfigSources> sources = m_settings.findConfig();
    if (tried.parts.isEmpty() || !sources) {
        const QString detail = sources ? u"the check told nothing"_s : sources.error().detail;
        tell(link::SetUpTrouble{u"set_up.check"_s, detail});
        return;
    }
    tried.config = *sources;
    tell(tried);
}

void SetUpScreen::tell(const link::ToSetUp &message)
{
    m_window.write(link::serialise(message));
}

} // namespace kiosk
