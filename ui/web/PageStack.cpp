// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/PageStack.h"

#include <QTimer>
#include <QWebEngineNewWindowRequest>

#include <algorithm>
#include <iterator>
#include <utility>

namespace kiosk
{

namespace
{

auto find(const std::vector<std::unique_ptr<FencedPage>> &pages, const FencedPage *page)
{
    return std::find_if(pages.cbegin(), pages.cend(), [page](const auto &one) { return one.get() == page; });
}

/// Of \a from the page, which must be there.
std::unique_ptr<FencedPage> takeOut(std::vector<std::unique_ptr<FencedPage>> &from, const FencedPage *page)
{
    const auto at = from.begin() + std::distance(from.cbegin(), find(from, page));
    auto taken = std::move(*at);
    from.erase(at);
    return taken;
}

} // namespace

PageStack::PageStack(QWebEngineProfile &profile, const UrlPolicy &policy, const PageScripts &scripts,
                     bool reducedMotion, Milliseconds patience)
    : m_profile(profile), m_policy(policy), m_scripts(scripts), m_reducedMotion(reducedMotion), m_patience(patience)
{
    m_pages.push_back(make());
}

PageStack::~PageStack()
{
    for (auto *page : all()) {
        page->disconnect(this);
        page->dialogs().disconnect(this);
    }
}

std::vector<FencedPage *> PageStack::all() const
{
    std::vector<FencedPage *> pages;
    for (const auto *part : {&m_pages, &m_waiting, &m_gone})
        std::transform(part->cbegin(), part->cend(), std::back_inserter(pages),
                       [](const auto &page) { return page.get(); });
    return pages;
}

bool PageStack::isAsking() const
{
    const auto pages = all();
    return std::any_of(pages.cbegin(), pages.cend(), [](FencedPage *page) { return page->dialogs().isAsking(); });
}

void PageStack::answer(PageAnswer answer)
{
    for (auto *page : all())
        page->dialogs().answer(answer);
}

void PageStack::abandon()
{
    for (auto *page : all())
        page->dialogs().abandon();
}

std::unique_ptr<FencedPage> PageStack::make()
{
    auto made = std::make_unique<FencedPage>(m_profile, m_policy, m_scripts, m_reducedMotion);
    auto *page = made.get();
    connect(page, &QWebEnginePage::newWindowRequested, this,
            [this, page](QWebEngineNewWindowRequest &request) { open(*page, request); });
    connect(&page->dialogs(), &PageDialogs::questionOver, this, &PageStack::questionOver);
    return made;
}

FencedPage &PageStack::makeWindow()
{
    m_waiting.push_back(make());
    auto *page = m_waiting.back().get();
    // Not in the middle of the engine's call.
    connect(
        page, &FencedPage::pageRequested, this, [this, page](const QUrl &url) { show(page, url); },
        Qt::QueuedConnection);
    connect(
        page, &QWebEnginePage::windowCloseRequested, this, [this, page] { close(page); }, Qt::QueuedConnection);
    const auto giveUp = [this, page] {
        if (find(m_waiting, page) == m_waiting.cend())
            return;
        close(page);
        Q_EMIT notOpened();
    };
    connect(page, &FencedPage::pageRefused, this, giveUp, Qt::QueuedConnection);
    QTimer::singleShot(m_patience, page, giveUp);
    Q_EMIT made(page);
    return *page;
}

/// Windows that the visitor asked for; one that a page opens by itself does not open. A library may open an empty one,
/// because it has the visitor's press now, and fetch the address then.
void PageStack::open(FencedPage &opener, QWebEngineNewWindowRequest &request)
{
    const QUrl target = request.requestedUrl();
    if (!request.isUserInitiated())
        return;
    // The engine says about:blank#blocked of a window without an address.
    const bool empty = target.isEmpty() || target.scheme() == u"about";
    const bool allowed = empty || m_policy.allows(target, UrlUse::Page);
    if (!allowed)
        Q_EMIT opener.frameRefused(target);
    if (!allowed || &opener != &top() || m_pages.size() + m_waiting.size() > mostWindows) {
        Q_EMIT notOpened();
        return;
    }
    auto &page = makeWindow();
    request.openIn(&page);
    if (!empty)
        QMetaObject::invokeMethod(
            &page, [this, &page, target] { show(&page, target); }, Qt::QueuedConnection);
}

void PageStack::show(FencedPage *page, const QUrl &goingTo)
{
    if (find(m_waiting, page) == m_waiting.cend())
        return;
    m_pages.push_back(takeOut(m_waiting, page));
    Q_EMIT topChanged(goingTo);
}

void PageStack::closeTop()
{
    close(m_pages.back().get());
}

void PageStack::close(FencedPage *page)
{
    const bool wasTop = page == m_pages.back().get();
    if (find(m_waiting, page) != m_waiting.cend())
        m_gone.push_back(takeOut(m_waiting, page));
    else if (page != m_pages.front().get() && find(m_pages, page) != m_pages.cend())
        m_gone.push_back(takeOut(m_pages, page));
    else
        return;
    page->dialogs().abandon();
    connect(&page->dialogs(), &PageDialogs::questionOver, this, &PageStack::clearGone, Qt::QueuedConnection);
    if (wasTop)
        Q_EMIT topChanged({});
    QMetaObject::invokeMethod(this, &PageStack::clearGone, Qt::QueuedConnection);
}

void PageStack::clearGone()
{
    if (!isAsking())
        m_gone.clear();
}

} // namespace kiosk
