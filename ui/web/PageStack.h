// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "web/FencedPage.h"

#include <QObject>

#include <memory>
#include <vector>

class QWebEngineNewWindowRequest;

namespace kiosk
{

/// The pages of one attempt: the first, and over it what it opens as new windows. There is one view, which shows the
/// uppermost; those below go on living, so that windows can speak with each other (window.opener), and come back when
/// the upper one closes. A window is the engine's own: what opens it is its initiator, with the cookies and headers of
/// one, and a form's body arrives. It comes up when it goes to a listed page; until then the page that asked stays.
class PageStack final : public QObject
{
    Q_OBJECT
public:
    /// Windows over the first page: banks open one; more than a few are a page's mischief.
    static constexpr std::size_t mostWindows = 3;

    /// All must outlive the pages. \a patience: a window that has not gone anywhere by then is closed.
    PageStack(QWebEngineProfile &profile, const UrlPolicy &policy, const PageScripts &scripts, bool reducedMotion,
              Milliseconds patience);
    ~PageStack() override;

    FencedPage &top() { return *m_pages.back(); }
    int windows() const { return static_cast<int>(m_pages.size()) - 1; }
    /// Back to the page below, if there is one.
    void closeTop();

    /// A page of any of them waits for an answer.
    bool isAsking() const;
    void answer(PageAnswer answer);
    /// No page says or asks anything any more.
    void abandon();

Q_SIGNALS:
    /// Before a new page does anything.
    void made(kiosk::FencedPage *page);
    /// Another page is the uppermost. \a goingTo: where it is on its way to; empty if it was there before.
    void topChanged(const QUrl &goingTo);
    void notOpened();
    /// One page's question is over; others may still wait.
    void questionOver();

private:
    std::unique_ptr<FencedPage> make();
    FencedPage &makeWindow();
    void open(FencedPage &opener, QWebEngineNewWindowRequest &request);
    void show(FencedPage *page, const QUrl &goingTo);
    void close(FencedPage *page);
    void clearGone();
    std::vector<FencedPage *> all() const;

    QWebEngineProfile &m_profile;
    const UrlPolicy &m_policy;
    const PageScripts &m_scripts;
    const bool m_reducedMotion;
    const Milliseconds m_patience;
    using Pages = std::vector<std::unique_ptr<FencedPage>>;
    Pages m_pages;
    Pages m_waiting; ///< opened, and not yet on their way to a page
    Pages m_gone; ///< closed, and maybe in the middle of a call
};

} // namespace kiosk
