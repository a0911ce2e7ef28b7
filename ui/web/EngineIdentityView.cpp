// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/EngineIdentityView.h"

#include <QAuthenticator>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QMetaEnum>
#include <QVBoxLayout>
#include <QWebEngineLoadingInfo>

#include <algorithm>
#include <array>
#include <csignal>
#include <utility>

namespace kiosk
{

namespace
{

/// A page that has answered is shown when its text is there, even if pictures or trackers keep it loading.
constexpr Milliseconds afterReadable{2000};
/// Silence of a page that is taken as its end, at most: people give up after about ten seconds (Nielsen), and up to one
/// passes before the page is asked.
constexpr Milliseconds longestSilence{8500};

/// Hosts that are reported; a page can ask for any number of them.
constexpr qsizetype mostRefusedResources = 100;

// net_error_list.h of Chromium.
constexpr int netAborted = -3;
constexpr int netBlockedByClient = -20;
constexpr int netCertificateFirst = -299;
constexpr int netCertificateLast = -200;
constexpr int netInvalidUrl = -300;
constexpr int netUnsafePort = -312;
constexpr int netTooManyRedirects = -310;

/// Both sides cannot agree on a safe connection: a protocol that is too old or none at all (107, 113), a certificate of
/// the visitor's wanted (110, 117), broken or weak keys, pins, records.
constexpr std::array netTlsErrors{-107, -110, -113, -114, -117, -123, -125, -126, -129, -134, -135, -141, -148,
                                  -149, -150, -151, -153, -156, -159, -164, -167, -172, -180, -181, -182, -183};

bool isTlsError(int code)
{
    return (code >= netCertificateFirst && code <= netCertificateLast)
        || std::find(netTlsErrors.cbegin(), netTlsErrors.cend(), code) != netTlsErrors.cend();
}

/// For the log: a host, or what stands in its place, never a path or a query.
QString hostForLog(const QUrl &url)
{
    const auto host = url.host(QUrl::FullyEncoded);
    if (!host.isEmpty())
        return host;
    return url.scheme().isEmpty() ? QStringLiteral("(no address)") : url.scheme() + u':';
}

QString originOf(const QUrl &url)
{
    return QString::fromLatin1(
        url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment));
}

} // namespace

/// What a page's question keeps alive when the view goes while it waits. In the order of life: a profile must outlive
/// its page, and the policy both.
struct EngineIdentityView::Engine {
    Engine(const IdentityViewSettings &settings, RequestFence::Refused refused)
        : policy(hostsForMethod(settings.service, settings.method), settings.fence),
          profile(policy, std::move(refused), settings.language),
          page(profile.engine(), policy, scripts, settings.reducedMotion)
    {
    }
    const UrlPolicy policy;
    const PageScripts scripts;
    FencedProfile profile;
    FencedPage page;
};

EngineIdentityView::EngineIdentityView(IdentityViewSettings settings, IdentityViewListener &listener, QWidget *parent)
    : m_settings(std::move(settings)), m_listener(listener),
      m_engine(std::make_unique<Engine>(m_settings,
                                        [view = QPointer<EngineIdentityView>(this)](const QUrl &url, UrlUse use) {
                                            if (view)
                                                use == UrlUse::Page ? view->pageRefused(url)
                                                                    : view->resourceRefused(url);
                                        })),
      m_policy(m_engine->policy), m_scripts(m_engine->scripts), m_profile(m_engine->profile), m_page(&m_engine->page),
      m_frame(new QWidget(parent)), m_view(new QWebEngineView(m_frame)), m_zoom(m_settings.zoom),
      m_hiddenField(std::make_unique<HiddenField>(m_view))
{
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::PreventContextMenu);
    m_view->setAcceptDrops(false);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_frame->setFocusProxy(m_view);
    m_inputFence = std::make_unique<InputFence>(m_frame);
    const Milliseconds limit = m_settings.loadTimeout;
    m_watchdog = std::make_unique<RendererWatchdog>(*m_page, std::min(limit, longestSilence), limit);
    connect(m_watchdog.get(), &RendererWatchdog::silent, this,
            [this] { endPages(QStringLiteral("renderer does not answer")); });
    m_memoryWatch = std::make_unique<MemoryWatch>(m_settings.memoryLimit);
    connect(m_memoryWatch.get(), &MemoryWatch::exceeded, this,
            [this](qint64 taken) { endPages(QStringLiteral("pages take %1 MiB of memory").arg(taken >> 20)); });
    m_fenceWatch = std::make_unique<FenceWatch>(*m_page, m_settings.fenceReport, [this](const QString &missing) {
        endPages(QStringLiteral("the page's process lacks ") + missing);
    });
    m_answerTimer.setSingleShot(true);
    m_settleTimer.setSingleShot(true);
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        fail(Outcome::ServiceDown, QStringLiteral("no answer within %1 s").arg(m_settings.loadTimeout.count()));
    });
    connect(&m_settleTimer, &QTimer::timeout, this, &EngineIdentityView::settled);
    connectPage();
    setZoom(m_zoom);
    if (m_settings.fence == Fence::Observing)
        m_profile.watch([view = QPointer<EngineIdentityView>(this)](const QUrl &url, UrlUse use, bool listed) {
            if (view)
                view->requestSeen(url, use, listed);
        });
}

EngineIdentityView::~EngineIdentityView()
{
    // The engine goes on talking while it is taken down.
    m_page->disconnect(this);
    m_watchdog.reset();
    m_memoryWatch.reset();
    m_fenceWatch.reset();
    m_inputFence.reset();
    delete m_frame;
    auto &dialogs = m_page->dialogs();
    if (!dialogs.isAsking())
        return;
    // The engine's call that asked is under way: page and profile go when it has returned.
    connect(&dialogs, &PageDialogs::questionOver, qApp, [engine = m_engine.release()] {
        QMetaObject::invokeMethod(
            qApp, [engine] { delete engine; }, Qt::QueuedConnection);
    });
    dialogs.abandon();
}

void EngineIdentityView::connectPage()
{
    auto *page = m_page;
    connect(page, &FencedPage::pageRequested, this, &EngineIdentityView::pageRequested);
    connect(page, &FencedPage::pageRefused, this, &EngineIdentityView::pageRefused);
    connect(page, &FencedPage::frameRefused, this, &EngineIdentityView::resourceRefused);
    connect(page, &FencedPage::noted, this, &EngineIdentityView::hear);
    connect(page, &QWebEnginePage::urlChanged, this, &EngineIdentityView::addressReached);
    connect(page, &QWebEnginePage::loadingChanged, this, &EngineIdentityView::loadingChanged);
    connect(page, &QWebEnginePage::renderProcessTerminated, this, &EngineIdentityView::rendererEnded);
    connect(m_hiddenField.get(), &HiddenField::changed, this, &EngineIdentityView::reportField);
    auto *dialogs = &page->dialogs();
    connect(dialogs, &PageDialogs::spoken, this, &EngineIdentityView::pageSpoke);
    connect(dialogs, &PageDialogs::questionOver, this, [this] {
        if (m_ended)
            return;
        m_watchdog->start();
        tell([](IdentityViewListener &listener) { listener.identityQuestionOver(); });
    });
    connect(dialogs, &PageDialogs::flooded, this, [this] { endPages(QStringLiteral("page does nothing but speak")); });
    // After the page's own answer, which is no: this one is for the session's gate alone.
    connect(page, &QWebEnginePage::proxyAuthenticationRequired, this, &EngineIdentityView::answerGate);
}

/// The gate asks once in each profile; the engine then brings the answer along, from workers too.
void EngineIdentityView::answerGate(const QUrl &, QAuthenticator *authenticator, const QString &proxyHost)
{
    if (!m_settings.gate || proxyHost != u"127.0.0.1")
        return;
    authenticator->setUser(QStringLiteral("mfa-kiosk"));
    authenticator->setPassword(m_settings.gate->token);
}

template <typename Call> void EngineIdentityView::tell(Call call)
{
    QMetaObject::invokeMethod(
        this, [this, call = std::move(call)] { call(m_listener); }, Qt::QueuedConnection);
}

void EngineIdentityView::start()
{
    const QUrl &url = m_settings.service.startUrl;
    if (!m_policy.allows(url, UrlUse::Page)) {
        pageRefused(url);
        return;
    }
    setLoading(true);
    m_memoryWatch->start();
    m_page->load(url);
}

void EngineIdentityView::setZoom(qreal zoom)
{
    m_zoom = zoom;
    m_page->setZoomFactor(zoom);
}

void EngineIdentityView::setLanguage(Language language)
{
    m_profile.setLanguage(language);
}

void EngineIdentityView::typeText(const QString &text)
{
    for (const char32_t character : text.toUcs4()) {
        const QString typed = QString::fromUcs4(&character, 1);
        const bool upper = typed != typed.toLower();
        // Qt's key codes of the Latin 1 letters are their capitals.
        const int key = character < 0x100 ? typed.toUpper().at(0).unicode() : int(Qt::Key_unknown);
        sendKey(key, upper ? Qt::ShiftModifier : Qt::NoModifier, typed);
    }
}

void EngineIdentityView::pressKey(int key)
{
    QString text;
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        text = QStringLiteral("\r");
    else if (key == Qt::Key_Space)
        text = QStringLiteral(" ");
    else if (key == Qt::Key_Backspace)
        text = QStringLiteral("\b");
    else if (key == Qt::Key_Tab)
        text = QStringLiteral("\t");
    sendKey(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier, text);
}

void EngineIdentityView::answerPage(PageAnswer answer)
{
    m_page->dialogs().answer(answer);
}

/// A page that asks stands still until it has its answer: no sign of life, and none is owed.
void EngineIdentityView::pageSpoke(const PageWord &word)
{
    if (m_ended)
        return;
    if (word.kind == PageWord::Kind::Question) {
        m_watchdog->stop();
        m_answerTimer.stop();
    }
    tell([word](IdentityViewListener &listener) { listener.identityPageSpoke(word); });
}

void EngineIdentityView::sendKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    auto *target = m_view ? m_view->focusProxy() : nullptr;
    if (!target)
        return;
    // Of the same kind as a real keyboard's, so that the page takes them for the visitor's (isTrusted).
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    QCoreApplication::postEvent(target, new QKeyEvent(QEvent::KeyRelease, key, modifiers, text));
}

void EngineIdentityView::pageRequested(const QUrl &url)
{
    if (m_ended)
        return;
    m_hadFocus = m_view && m_view->focusProxy() && m_view->focusProxy()->hasFocus();
    setLoading(true);
    m_settleTimer.stop();
    m_answerTimer.start(m_settings.loadTimeout);
    reportAddress(url);
}

void EngineIdentityView::pageRefused(const QUrl &url)
{
    // Both hooks may see the same request.
    if (m_ended || m_refused == url)
        return;
    m_refused = url;
    m_answerTimer.stop();
    setLoading(false);
    tell([host = hostForLog(url)](IdentityViewListener &listener) { listener.identityPageRefused(host); });
}

void EngineIdentityView::resourceRefused(const QUrl &url)
{
    const auto host = hostForLog(url);
    if (m_ended || m_refusedResources.contains(host) || m_refusedResources.size() >= mostRefusedResources)
        return;
    m_refusedResources.insert(host);
    tell([host](IdentityViewListener &listener) { listener.identityResourceRefused(host); });
}

void EngineIdentityView::requestSeen(const QUrl &url, UrlUse use, bool listed)
{
    if (url.host().isEmpty())
        return;
    const bool page = use == UrlUse::Page;
    const QString host = url.authority(QUrl::FullyEncoded).section(u'@', -1);
    const QString path = page ? url.path(QUrl::FullyEncoded) : QString();
    tell([host, path = page && path.isEmpty() ? QStringLiteral("/") : path, listed](IdentityViewListener &listener) {
        listener.identityAddressSeen(host, path, listed);
    });
}

void EngineIdentityView::addressReached(const QUrl &url)
{
    // Before the first page there is none, or the engine's own empty one.
    if (m_ended || ((url.isEmpty() || url.scheme() == u"about") && m_reported.isEmpty()))
        return;
    // The hooks have let it through; whatever came about another way goes no further. An empty page is one such thing:
    // the engine asks nobody before it goes there, and a visitor would look at nothing.
    if (!m_policy.allows(url, UrlUse::Page)) {
        m_page->triggerAction(QWebEnginePage::Stop);
        pageRefused(url);
        return;
    }
    reportAddress(url);
    m_page->setZoomFactor(m_zoom);
    fillAddress();
}

void EngineIdentityView::reportAddress(const QUrl &url)
{
    if (m_reported == url)
        return;
    m_reported = url;
    m_refused.reset();
    tell([url](IdentityViewListener &listener) { listener.identityAddressChanged(url); });
}

void EngineIdentityView::hear(const PageNote &note)
{
    if (m_ended)
        return;
    m_watchdog->alive();
    switch (note.kind) {
    case PageNote::Kind::Started:
        answered();
        break;
    case PageNote::Kind::Readable:
        if (m_loading)
            m_settleTimer.start(afterReadable);
        fillAddress();
        break;
    case PageNote::Kind::FieldEntered:
        m_hiddenField->stop();
        m_fieldFrame = note.frame;
        reportField(true, note.secret, note.digitsOnly);
        break;
    case PageNote::Kind::FieldHidden:
        if (m_fieldFrame != note.frame || !m_hiddenField->isOn())
            leaveField();
        m_fieldFrame = note.frame;
        m_hiddenField->start();
        break;
    case PageNote::Kind::FieldLeft:
        // Frames live in processes of their own: "left" of the old one may come after "entered" of the new one.
        if (m_fieldFrame == note.frame)
            leaveField();
        break;
    case PageNote::Kind::Pressed:
        tell([](IdentityViewListener &listener) { listener.identityPressed(); });
        break;
    case PageNote::Kind::AddressFilled:
        tell([](IdentityViewListener &listener) { listener.identityAddressFilled(); });
        break;
    }
}

void EngineIdentityView::answered()
{
    m_answerTimer.stop();
    m_watchdog->start();
    if (m_loading)
        m_settleTimer.start(m_settings.loadTimeout);
    leaveField();
    m_page->setZoomFactor(m_zoom);
    keepFocus();
    fillAddress();
}

/// A page of another site comes in a widget of its own; who was typing goes on typing.
void EngineIdentityView::keepFocus()
{
    if (m_hadFocus && m_view && m_view->focusProxy() && !m_view->focusProxy()->hasFocus())
        m_view->setFocus();
}

void EngineIdentityView::settled()
{
    m_settleTimer.stop();
    setLoading(false);
}

void EngineIdentityView::setLoading(bool loading)
{
    m_watchdog->setLoading(loading);
    if (std::exchange(m_loading, loading) == loading)
        return;
    tell([loading](IdentityViewListener &listener) { listener.identityLoading(loading); });
}

void EngineIdentityView::loadingChanged(const QWebEngineLoadingInfo &info)
{
    if (m_ended || info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
        return;
    m_watchdog->alive();
    if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus) {
        loadFailed(info);
        if (m_ended)
            return;
    }
    m_answerTimer.stop();
    settled();
    m_page->setZoomFactor(m_zoom);
    fillAddress();
}

void EngineIdentityView::loadFailed(const QWebEngineLoadingInfo &info)
{
    const int code = info.errorCode();
    if (info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain) {
        // Below 500 it is the service that speaks to the visitor, in a page of its own.
        if (code >= 500)
            fail(Outcome::ServiceDown, QStringLiteral("http status %1").arg(code));
        return;
    }
    if (code == 0 || code == netAborted || code == netBlockedByClient)
        return;
    const auto detail = QStringLiteral("net error %1").arg(code);
    if (isTlsError(code))
        fail(Outcome::CertificateProblem, detail);
    else if (code <= netInvalidUrl && code >= netUnsafePort && code != netTooManyRedirects)
        pageRefused(info.url());
    else
        fail(Outcome::ServiceDown, detail);
}

void EngineIdentityView::rendererEnded(QWebEnginePage::RenderProcessTerminationStatus status, int exitCode)
{
    fail(Outcome::ViewCrashed,
         QStringLiteral("renderer %1, status %2")
             .arg(QString::fromLatin1(
                 QMetaEnum::fromType<QWebEnginePage::RenderProcessTerminationStatus>().valueToKey(status)))
             .arg(exitCode));
}

void EngineIdentityView::endPages(const QString &why)
{
    fail(Outcome::ViewCrashed, why);
    // They would go on burning the processor or filling the memory until the view is destroyed, and would not hear
    // that. A page's frames have processes of their own.
    for (const pid_t process : pageProcesses())
        ::kill(process, SIGKILL);
}

void EngineIdentityView::fail(Outcome outcome, const QString &detail)
{
    if (std::exchange(m_ended, true))
        return;
    m_answerTimer.stop();
    m_settleTimer.stop();
    m_watchdog->stop();
    m_memoryWatch->stop();
    m_page->dialogs().abandon();
    m_page->triggerAction(QWebEnginePage::Stop);
    tell([outcome, detail](IdentityViewListener &listener) { listener.identityFailed(outcome, detail); });
}

void EngineIdentityView::leaveField()
{
    m_hiddenField->stop();
    m_fieldFrame.reset();
    if (m_fieldTold)
        reportField(false, false, false);
}

void EngineIdentityView::reportField(bool focused, bool secret, bool digitsOnly)
{
    m_fieldTold = focused;
    tell([=](IdentityViewListener &listener) { listener.identityTextFieldFocused(focused, secret, digitsOnly); });
}

/// The address of the page is looked at again here, and the script looks at its document's origin once more: between
/// this call and the script another page may have come.
void EngineIdentityView::fillAddress()
{
    if (m_settings.address.isEmpty() || m_settings.service.addressFields.isEmpty())
        return;
    const auto url = m_page->url();
    const auto *rule = m_policy.allows(url, UrlUse::Page) ? m_policy.ruleFor(url) : nullptr;
    if (!rule || rule->role != HostRole::Service)
        return;
    m_page->runJavaScript(
        m_scripts.filler(originOf(url), m_settings.service.addressFields, m_settings.address.toDisplay()),
        PageScripts::world);
}

} // namespace kiosk
