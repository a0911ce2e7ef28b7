// SPDX-License-Identifier: GPL-3.0-or-later
// Of the identity view: its pages, and which of them is heard and shown.
#include "web/EngineIdentityView.h"

#include <QAuthenticator>

#include <algorithm>
#include <utility>

namespace kiosk
{

namespace
{

/// Silence of a page that is taken as its end, at most: people give up after about ten seconds (Nielsen), and up to one
/// passes before the page is asked.
constexpr Milliseconds longestSilence{8500};

/// What is to be saved is told of a moment after its page has ended.
constexpr Milliseconds untilDownload{300};

} // namespace

/// Whichever of the pages it is.
void EngineIdentityView::connectEach(FencedPage *page)
{
    const auto resource = [this, page](const QUrl &url) {
        // What happens under the page that is shown does not end it.
        if (page != m_page)
            resourceRefused(url);
    };
    m_fenceWatch->watch(*page);
    auto *dialogs = &page->dialogs();
    m_eachConnections << connect(page, &FencedPage::pageRefused, this, resource)
                      << connect(page, &FencedPage::frameRefused, this, &EngineIdentityView::resourceRefused)
                      << connect(page, &FencedPage::cannot, this, &EngineIdentityView::cannot)
                      << connect(page, &QWebEnginePage::renderProcessTerminated, this,
                                 &EngineIdentityView::rendererEnded)
                      // After the page's own answer, which is no: this one is for the session's gate alone.
                      << connect(page, &QWebEnginePage::proxyAuthenticationRequired, this,
                                 &EngineIdentityView::answerGate)
                      << connect(dialogs, &PageDialogs::spoken, this, &EngineIdentityView::pageSpoke)
                      << connect(dialogs, &PageDialogs::questionOver, this, &EngineIdentityView::questionOver)
                      << connect(dialogs, &PageDialogs::flooded, this,
                                 [this] { endPages(QStringLiteral("page does nothing but speak")); });
}

/// What only the page that is shown has to say.
void EngineIdentityView::connectTop()
{
    auto *page = m_page;
    m_topConnections = {connect(page, &FencedPage::pageRequested, this, &EngineIdentityView::pageRequested),
                        connect(page, &FencedPage::pageRefused, this, &EngineIdentityView::pageRefused),
                        connect(page, &FencedPage::noted, this, &EngineIdentityView::hear),
                        connect(page, &FencedPage::signInWanted, this,
                                [this](const QUrl &url) {
                                    // Of a picture or a script of the page nobody needs to know.
                                    if (url == m_reported)
                                        cannot(CannotDo::SignIn);
                                }),
                        connect(page, &QWebEnginePage::urlChanged, this, &EngineIdentityView::addressReached),
                        connect(page, &QWebEnginePage::loadingChanged, this, &EngineIdentityView::loadingChanged)};
}

void EngineIdentityView::watchTop()
{
    const Milliseconds limit = m_settings.loadTimeout;
    m_watchdog = std::make_unique<RendererWatchdog>(*m_page, std::min(limit, longestSilence), limit);
    connect(m_watchdog.get(), &RendererWatchdog::silent, this,
            [this] { endPages(QStringLiteral("renderer does not answer")); });
}

void EngineIdentityView::showTop(const QUrl &goingTo)
{
    if (m_ended)
        return;
    const bool hadFocus = hasFocus();
    for (const auto &connection : std::as_const(m_topConnections))
        disconnect(connection);
    m_page = &m_pages.top();
    connectTop();
    watchTop();
    leaveField();
    m_popupFence->closeAll();
    m_windowIsEmpty = !goingTo.isEmpty();
    m_refused.reset();
    m_answerTimer.stop();
    m_settleTimer.stop();
    m_view->setPage(m_page);
    if (hadFocus)
        m_view->setFocus();
    setZoom(m_zoom);
    tell([count = m_pages.windows()](IdentityViewListener &listener) { listener.identityWindows(count); });
    if (!goingTo.isEmpty()) {
        pageRequested(goingTo);
        // The page's own widget comes with its answer.
        m_hadFocus = hadFocus;
        return;
    }
    // The page below, as it was: it may have gone elsewhere meanwhile.
    m_started = m_readable = true;
    setLoading(m_page->isLoading());
    if (m_loading)
        m_settleTimer.start(m_settings.loadTimeout);
    m_watchdog->start();
    addressReached(m_page->url());
    wordsMayBeOver();
}

void EngineIdentityView::closeEmptyWindow()
{
    QTimer::singleShot(untilDownload, this, [this, page = QPointer<FencedPage>(m_page)] {
        if (!page || page != m_page || !m_windowIsEmpty)
            return;
        if (!m_cannotTold.contains(CannotDo::Download))
            cannot(CannotDo::NewWindow);
        m_pages.closeTop();
    });
}

} // namespace kiosk
