// SPDX-License-Identifier: GPL-3.0-or-later
#include "Session.h"

#include "shell/WindowCommandLine.h"
#include "sound/EspeakEngine.h"
#include "sound/PulseAudioOutputs.h"
#include "web/IdentityViewLoader.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>

#include <utility>

namespace kiosk
{

namespace
{
constexpr Seconds heartbeatInterval{1};
/// Often enough that no second of a countdown is skipped.
constexpr Milliseconds tickInterval{250};
/// Exit status of a session that could not begin.
constexpr int exitFailed = 2;

/// What a visitor copied lives in their own process; what another program holds for it must not reach the next one.
bool clearClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    bool empty = true;
    for (const QClipboard::Mode mode : {QClipboard::Clipboard, QClipboard::Selection}) {
        if (mode == QClipboard::Selection && !clipboard->supportsSelection())
            continue;
        // Not asked before what is there: a program that holds it and does not answer would stop this one for seconds.
        clipboard->clear(mode);
        const QMimeData *after = clipboard->mimeData(mode);
        empty = empty && (!after || after->formats().isEmpty());
    }
    return empty;
}

/// Gives every view the session's way to the network and the configuration's choices of engine.
class SessionViews final : public IdentityViewFactory
{
public:
    SessionViews(std::unique_ptr<IdentityViewFactory> factory, std::optional<IdentityViewGate> gate, Fence fence,
                 const KioskConfig &config, FenceReport report)
        : m_factory(std::move(factory)), m_gate(std::move(gate)), m_fence(fence), m_jitless(config.jitless),
          m_memoryLimit(qint64(config.engineMemoryMib) << 20), m_report(std::move(report))
    {
    }

    std::unique_ptr<IdentityView> create(IdentityViewSettings settings, IdentityViewListener &listener,
                                         QWidget *parent) override
    {
        settings.gate = m_gate;
        settings.fenceReport = m_report;
        settings.fence = m_fence;
        settings.jitless = m_jitless;
        settings.memoryLimit = m_memoryLimit;
        return m_factory->create(std::move(settings), listener, parent);
    }
    QString engineVersion() const override { return m_factory->engineVersion(); }

private:
    std::unique_ptr<IdentityViewFactory> m_factory;
    std::optional<IdentityViewGate> m_gate;
    Fence m_fence;
    bool m_jitless;
    qint64 m_memoryLimit;
    FenceReport m_report;
};

} // namespace

Session::Session(link::StdioLink &link, const Clock &clock, const WindowCommandLine &commandLine, Options options,
                 QObject *parent)
    : QObject(parent), m_link(link), m_clock(clock), m_commandLine(commandLine), m_options(std::move(options))
{
    link.setReceiver([this](const link::ToSession &message) { handle(message); });
    connect(&link, &link::StdioLink::closed, this, [] { QCoreApplication::exit(0); });
    connect(&link, &link::StdioLink::malformed, this, [this](const Error &error) { fail(error.code, error.detail); });
    connect(&m_heartbeat, &QTimer::timeout, this, [this] { m_link.send(link::Heartbeat{}); });
    m_heartbeat.start(heartbeatInterval);
    // What can be had before there is a visit.
    QTimer::singleShot(0, this, &SessionWindow::loadFonts);
}

void Session::handle(const link::ToSession &message)
{
    if (const auto *prepareMessage = std::get_if<link::Prepare>(&message)) {
        prepare(*prepareMessage);
        return;
    }
    if (const auto *beginMessage = std::get_if<link::Begin>(&message)) {
        begin(*beginMessage);
        return;
    }
    if (std::holds_alternative<link::End>(message)) {
        // The engine is not asked: a page that runs could send something as it goes. The host kills what is left.
        QCoreApplication::exit(0);
        return;
    }
    if (!m_begun) {
        fail(QStringLiteral("session.no_begin"), QStringLiteral("a message of a visit arrived before begin"));
        return;
    }
    if (const auto *availability = std::get_if<link::Availability>(&message))
        m_visit->setAvailability(*availability);
    else if (const auto *tickets = std::get_if<link::Tickets>(&message))
        m_visit->setTickets(tickets->tickets);
    else if (const auto *parked = std::get_if<link::Parked>(&message))
        m_visit->setOwnTicket(parked->ticket);
    else if (std::holds_alternative<link::NoTicketLeft>(message))
        m_visit->setNoTicketLeft();
    else if (const auto *help = std::get_if<link::HelpStanding>(&message))
        m_visit->setHelp(*help);
    else if (const auto *printer = std::get_if<link::Printer>(&message))
        m_visit->setPrinter(printer->state);
    else if (const auto *words = std::get_if<link::StaffWrites>(&message))
        m_visit->setStaffMessage(words->code);
    else if (std::holds_alternative<link::MoreTime>(message))
        m_visit->extendSession();
    else if (std::holds_alternative<link::Attended>(message))
        m_window->attended();
    else if (const auto *panel = std::get_if<link::StaffPanel>(&message))
        setPanelOpen(panel->open);
    else if (std::holds_alternative<link::ClearClipboard>(message))
        m_link.send(link::ClipboardCleared{clearClipboard()});
}

void Session::prepare(const link::Prepare &message)
{
    if (m_visit) {
        fail(QStringLiteral("session.prepared_twice"), QStringLiteral("prepare arrived a second time"));
        return;
    }
    auto config = parseConfig(message.config);
    if (!config) {
        fail(QStringLiteral("session.bad_configuration"), config.error().first().toString());
        return;
    }
    m_config = std::move(*config);
    m_fence = message.commissioning ? Fence::Observing : Fence::Closed;
    m_visit = std::make_unique<Visit>(m_config, m_clock, [this](const link::ToHost &toHost) { m_link.send(toHost); });
    m_visit->setFence(m_fence);
    m_window = std::make_unique<SessionWindow>(*m_visit,
                                               message.commissioning ? Ribbon::Commissioning
                                                   : message.demo    ? Ribbon::Demo
                                                                     : Ribbon::None,
                                               [this] { return identityViews(); });
    m_commandLine.place(*m_window);
    // Where the visit is here already, its frame is the first picture.
    QTimer::singleShot(0, m_window.get(), [this] {
        if (!m_begun)
            m_window->prepare();
    });
    connect(m_window.get(), &SessionWindow::painted, this, &Session::tellPainted);
}

void Session::begin(const link::Begin &message)
{
    if (!m_visit || std::exchange(m_begun, true)) {
        fail(QStringLiteral("session.begin_misplaced"), QStringLiteral("begin arrived before prepare, or twice"));
        return;
    }
    if (message.gate) {
        // Port 1 is nobody's: it reaches nothing.
        const quint16 port = m_options.gatePort;
        m_gate = IdentityViewGate{port == 0 ? quint16(1) : port, message.gate->token};
    }
    auto outputs = std::make_unique<PulseAudioOutputs>();
    std::unique_ptr<SpeechEngine> voice;
    if (m_config.speechOutput != SpeechOutput::Off)
        voice = std::make_unique<EspeakEngine>(*outputs);
    if (voice || m_config.access.warningTone != SpeechOutput::Off)
        m_window->offerSound(std::move(voice), std::move(outputs));
    if (m_options.fenceFault)
        tellFenceFault(*m_options.fenceFault);
    if (message.resume)
        m_visit->resume(*message.resume);
    connect(&m_tick, &QTimer::timeout, m_window.get(), &SessionWindow::tick);
    m_tick.start(tickInterval);
    if (message.panelOpen)
        setPanelOpen(true);
    else
        showWindow();
}

void Session::showWindow()
{
    m_commandLine.show(*m_window);
    m_window->activateWindow();
}

void Session::setPanelOpen(bool open)
{
    m_window->setPanelOpen(open);
    if (!open && !m_window->isVisible()) {
        showWindow();
    } else if (open && !m_painted) {
        // The panel's window has come or is about to: this one would lie over it and take a clerk's press.
        m_window->hide();
        tellPainted();
    }
}

void Session::tellPainted()
{
    if (!std::exchange(m_painted, true))
        m_link.send(link::Painted{});
}

void Session::fail(const QString &code, const QString &detail)
{
    m_link.send(link::Failed{code, detail});
    QCoreApplication::exit(exitFailed);
}

void Session::tellFenceFault(const Error &fault)
{
    m_options.fenceFault = fault;
    m_link.send(link::FenceFault{fault.code, fault.detail});
}

Result<IdentityViewFactory *> Session::identityViews()
{
    if (m_options.fenceFault)
        return tl::unexpected<Error>(*m_options.fenceFault);
    if (!m_identityViews) {
        auto loaded = loadIdentityViewFactory(m_options.moduleDir);
        if (!loaded)
            return tl::unexpected<Error>(loaded.error());
        const auto report = [this](const QString &missing) {
            if (!missing.isEmpty() && !m_options.fenceFault)
                tellFenceFault(Error{QStringLiteral("sandbox.incomplete"), {}, missing});
        };
        m_identityViews = std::make_unique<SessionViews>(std::move(*loaded), m_gate, m_fence, m_config, report);
    }
    return m_identityViews.get();
}

} // namespace kiosk
