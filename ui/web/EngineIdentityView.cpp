// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/EngineIdentityView.h"

#include "web/LoadError.h"

#include <QApplication>
#include <QAuthenticator>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <QWebEngineLoadingInfo>

#include <algorithm>
#include <csignal>
#include <utility>

namespace kiosk
{

namespace
{

/// A page that has answered is shown when its text is there, even if pictures or trackers keep it loading.
constexpr Milliseconds afterReadable{2000};

/// Hosts that are reported; a page can ask for any number of them.
constexpr qsizetype mostRefusedResources = 100;

/// For log and journal: a host, or a scheme with its colon where there is none: "blob:". Never a path or a
/// query.
QString hostForLog(const QUrl &url)
{
    const auto host = url.host(QUrl::FullyEncoded);
    if (!host.isEmpty())
        return host;
    static const QRegularExpression notOfAHost(QStringLiteral("[^a-z0-9-]"));
    const QString scheme = url.scheme().remove(notOfAHost).left(20);
    return scheme + u':';
}

} // namespace

EngineIdentityView::EngineIdentityView(IdentityViewSettings settings, IdentityViewListener &listener, QWidget *parent)
    : m_settings(std::move(settings)), m_listener(listener),
      m_engine(std::make_unique<IdentityEngine>(
          m_settings,
          [view = QPointer<EngineIdentityView>(this)](const QUrl &url, UrlUse use) {
              if (view)
                  use == UrlUse::Page ? view->pageRefused(url) : view->resourceRefused(url);
          })),
      m_policy(m_engine->policy), m_scripts(m_engine->scripts), m_profile(m_engine->profile), m_pages(*m_engine->pages),
      m_page(&m_pages.top()), m_frame(new QWidget(parent)), m_view(new QWebEngineView(m_frame)),
      m_zoom(m_settings.zoom), m_hiddenField(std::make_unique<HiddenField>(m_view))
{
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::PreventContextMenu);
    m_view->setAcceptDrops(false);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_frame->setFocusProxy(m_view);
    m_inputFence = std::make_unique<InputFence>(m_frame);
    m_popupFence = std::make_unique<PopupFence>(*m_frame);
    watchTop();
    m_memoryWatch = std::make_unique<MemoryWatch>(m_settings.memoryLimit);
    connect(m_memoryWatch.get(), &MemoryWatch::exceeded, this,
            [this](qint64 taken) { endPages(QStringLiteral("pages take %1 MiB of memory").arg(taken >> 20)); });
    m_fenceWatch = std::make_unique<FenceWatch>(m_settings.fenceReport, [this](const QString &missing) {
        endPages(QStringLiteral("the page's process lacks ") + missing);
    });
    m_answerTimer.setSingleShot(true);
    m_settleTimer.setSingleShot(true);
    connect(&m_answerTimer, &QTimer::timeout, this, [this] {
        fail(Outcome::ServiceDown, QStringLiteral("no answer within %1 s").arg(m_settings.loadTimeout.count()));
    });
    connect(&m_settleTimer, &QTimer::timeout, this, &EngineIdentityView::settled);
    connect(m_hiddenField.get(), &HiddenField::changed, this, &EngineIdentityView::reportField);
    connect(&m_pages, &PageStack::made, this, &EngineIdentityView::connectEach);
    connect(&m_pages, &PageStack::topChanged, this, &EngineIdentityView::showTop);
    connect(&m_pages, &PageStack::notOpened, this, [this] { cannot(CannotDo::NewWindow); });
    m_profile.whenDownloadIsRefused([view = QPointer<EngineIdentityView>(this)] {
        if (view)
            view->cannot(CannotDo::Download);
    });
    connect(qApp, &QApplication::focusChanged, this, &EngineIdentityView::focusMoved);
    connectEach(m_page);
    connectTop();
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
    m_pages.disconnect(this);
    for (const auto &connection : std::as_const(m_eachConnections))
        disconnect(connection);
    m_page->disconnect(this);
    m_watchdog.reset();
    m_memoryWatch.reset();
    m_fenceWatch.reset();
    m_inputFence.reset();
    m_popupFence.reset();
    delete m_frame;
    m_hiddenField.reset();
    retire(std::move(m_engine));
}

/// The gate asks once in each profile; the engine then brings the answer along, from workers too. A site of plain http
/// can ask in its name, and would as often as it gets the answer.
void EngineIdentityView::answerGate(const QUrl &url, QAuthenticator *authenticator, const QString &proxyHost)
{
    if (!m_settings.gate || proxyHost != u"127.0.0.1")
        return;
    if (std::exchange(m_answeredGate, url) == url) {
        if (url == m_page->requestedUrl())
            fail(Outcome::ServiceDown, QStringLiteral("the gate does not let this session through"));
        return;
    }
    authenticator->setUser(QStringLiteral("mfa-kiosk"));
    authenticator->setPassword(m_settings.gate->token);
}

void EngineIdentityView::warmUp()
{
    // The engine's own empty document comes without a request, which the hooks would be asked about.
    m_page->runJavaScript(QString());
}

void EngineIdentityView::setAttempt(IdentityAttempt attempt)
{
    static_cast<IdentityAttempt &>(m_settings) = std::move(attempt);
    m_engine->policy = UrlPolicy(hostsForMethod(m_settings.service, m_settings.method), m_settings.fence);
    m_profile.setLanguage(m_settings.language);
}

void EngineIdentityView::start()
{
    m_asked = true;
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

void EngineIdentityView::answerPage(PageAnswer answer)
{
    m_pages.answer(answer);
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
    m_wordsHost = m_page->url().host();
    tell([word](IdentityViewListener &listener) { listener.identityPageSpoke(word); });
}

void EngineIdentityView::questionOver()
{
    if (m_ended)
        return;
    m_watchdog->start();
    tell([](IdentityViewListener &listener) { listener.identityQuestionOver(); });
}

void EngineIdentityView::cannot(CannotDo what)
{
    if (m_ended || m_cannotTold.contains(what))
        return;
    m_cannotTold.insert(what);
    tell([what](IdentityViewListener &listener) { listener.identityCannotDo(what); });
}

void EngineIdentityView::pageRequested(const QUrl &url)
{
    if (m_ended)
        return;
    m_hadFocus = m_hadFocus || hasFocus();
    m_started = m_readable = false;
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
    if (m_windowIsEmpty) {
        resourceRefused(url);
        closeEmptyWindow();
        return;
    }
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
    IdentityViewListener::SeenAddress seen;
    seen.host = url.authority(QUrl::FullyEncoded).section(u'@', -1);
    if (use == UrlUse::Page)
        seen.path = url.path().isEmpty() ? QStringLiteral("/") : url.path(QUrl::FullyEncoded);
    seen.encrypted = url.scheme() == u"https" || url.scheme() == u"wss";
    seen.listed = listed;
    tell([seen](IdentityViewListener &listener) { listener.identityAddressSeen(seen); });
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
    if (m_ended || !m_asked)
        return;
    m_watchdog->alive();
    switch (note.kind) {
    case PageNote::Kind::Started:
        m_started = true;
        answered();
        break;
    case PageNote::Kind::Readable:
        m_readable = true;
        if (m_loading)
            m_settleTimer.start(afterReadable);
        fillAddress();
        break;
    case PageNote::Kind::FieldEntered:
        m_hiddenField->stop();
        m_fieldFrame = note.frame;
        reportField(note.isNamed && isService() ? FieldKind::Address : note.field);
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
    case PageNote::Kind::Cannot:
        cannot(note.cannot);
        break;
    case PageNote::Kind::AddressFilled:
        tellFilled(true);
        break;
    }
}

void EngineIdentityView::answered()
{
    m_windowIsEmpty = false;
    m_answerTimer.stop();
    m_watchdog->start();
    if (m_loading)
        m_settleTimer.start(m_settings.loadTimeout);
    leaveField();
    m_cannotTold.clear();
    tellFilled(false);
    wordsMayBeOver();
    m_page->setZoomFactor(m_zoom);
    keepFocus();
    fillAddress();
}

void EngineIdentityView::wordsMayBeOver()
{
    if (m_wordsHost.isEmpty() || m_page->url().host() == m_wordsHost)
        return;
    m_wordsHost.clear();
    tell([](IdentityViewListener &listener) { listener.identityWordsOver(); });
}

void EngineIdentityView::settled()
{
    m_settleTimer.stop();
    keepFocus();
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
    if (m_ended || !m_asked || info.status() == QWebEngineLoadingInfo::LoadStartedStatus)
        return;
    m_watchdog->alive();
    // A window that brought nothing to see, because it was a file or an empty answer, was none.
    if (m_windowIsEmpty && info.status() != QWebEngineLoadingInfo::LoadSucceededStatus
        && loadErrorOf(info.errorCode()) == LoadError::None) {
        closeEmptyWindow();
        return;
    }
    if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus) {
        loadFailed(info);
        if (m_ended)
            return;
    }
    const bool httpError = info.status() == QWebEngineLoadingInfo::LoadFailedStatus
        && info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
    if (httpError || info.status() == QWebEngineLoadingInfo::LoadSucceededStatus)
        tell([url = m_page->url(), httpError](IdentityViewListener &listener) {
            listener.identityPageArrived(url, !httpError);
        });
    m_answerTimer.stop();
    // The document runs no scripts, the kiosk's neither (Content-Security-Policy: sandbox).
    if (!m_started && info.status() == QWebEngineLoadingInfo::LoadSucceededStatus) {
        answered();
        m_hiddenField->start();
    }
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
    const auto detail = QStringLiteral("net error %1").arg(code);
    switch (loadErrorOf(code)) {
    case LoadError::None:
        break;
    case LoadError::Certificate:
        fail(Outcome::CertificateProblem, detail);
        break;
    case LoadError::Expired:
        fail(Outcome::PageExpired, detail);
        break;
    case LoadError::Redirect:
        pageRefused(QUrl(QStringLiteral("redirect:")));
        break;
    case LoadError::Address:
        pageRefused(info.url());
        break;
    case LoadError::Connection:
        if (m_started)
            brokeOff(detail);
        else
            fail(Outcome::ServiceDown, detail);
        break;
    }
}

/// What stands there can be read and used, though the rest never came: the engine shows it, and says of no such
/// document that it is complete. An empty one is no page.
void EngineIdentityView::brokeOff(const QString &detail)
{
    if (m_readable)
        return;
    const auto looked = [view = QPointer<EngineIdentityView>(this), detail, page = QPointer<FencedPage>(m_page),
                         address = m_reported](const QVariant &hasContent) {
        if (view && page == view->m_page && address == view->m_reported && !hasContent.toBool())
            view->fail(Outcome::ServiceDown, detail);
    };
    m_page->runJavaScript(PageScripts::hasContent(), PageScripts::world, looked);
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
    m_pages.abandon();
    m_page->triggerAction(QWebEnginePage::Stop);
    tell([outcome, detail](IdentityViewListener &listener) { listener.identityFailed(outcome, detail); });
}

} // namespace kiosk
