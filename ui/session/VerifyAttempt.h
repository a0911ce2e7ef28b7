// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/GuidanceStrip.h"
#include "session/PageWordStrip.h"
#include "session/VerifyPage.h"
#include "widgets/AccessibleRoles.h"

#include <QCoreApplication>
#include <QEvent>

namespace kiosk
{

/// Listens to one view. Once retired, whatever that view still reports is dropped.
class VerifyPage::Attempt final : public IdentityViewListener
{
public:
    explicit Attempt(VerifyPage &page) : m_page(&page) { }
    void retire() { m_page = nullptr; }

    void identityAddressChanged(const QUrl &url) override
    {
        if (m_page)
            m_page->addressChanged(url);
    }
    void identityLoading(bool loading) override
    {
        if (m_page)
            m_page->loadingChanged(loading);
    }
    void identityPageArrived(const QUrl &, bool well) override
    {
        if (m_page)
            m_page->pageArrived(well);
    }
    void identityPageRefused(const QString &host) override
    {
        if (!m_page)
            return;
        m_page->visit().tellHost(link::HostRefused{host});
        m_page->finish(Outcome::PageRefused);
    }
    void identityResourceRefused(const QString &host) override
    {
        if (m_page)
            m_page->resourceRefused(host);
    }
    void identityAddressSeen(const SeenAddress &seen) override
    {
        if (m_page)
            m_page->visit().tellHost(link::AddressSeen{seen.host, seen.path, !seen.listed, seen.encrypted});
    }
    void identityFailed(Outcome outcome, const QString &detail) override
    {
        if (!m_page)
            return;
        qInfo("identity view: %s: %s", qUtf8Printable(outcomeName(outcome)), qUtf8Printable(detail));
        // One that was only held ready is no attempt of the visitor's: theirs gets another.
        if (m_page->m_entered)
            m_page->finish(outcome);
        else
            m_page->dropView();
    }
    void identityAddressFilled(bool filled) override
    {
        if (m_page)
            m_page->addressFilled(filled);
    }
    void identityFieldFocused(FieldKind field) override
    {
        if (m_page)
            m_page->fieldFocused(field);
    }
    void identityPressed() override
    {
        if (m_page)
            QCoreApplication::postEvent(m_page, new QEvent(assistiveActionEvent()));
    }
    void identityPageSpoke(const PageWord &word) override
    {
        if (m_page)
            m_page->m_pageWord->say(word);
    }
    void identityQuestionOver() override
    {
        if (m_page)
            m_page->m_pageWord->questionOver();
    }
    void identityWordsOver() override
    {
        if (m_page)
            m_page->m_pageWord->pageGone();
    }
    void identityCannotDo(CannotDo what) override
    {
        if (m_page)
            m_page->cannotDo(what);
    }
    void identityWindows(int count) override
    {
        if (m_page)
            m_page->windowsChanged(count);
    }

private:
    VerifyPage *m_page;
};

} // namespace kiosk
