// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Language.h"
#include "web/PageScripts.h"
#include "web/RequestFence.h"

#include <QWebEngineProfile>

namespace kiosk
{

/// The browser's memory of one attempt: off the record, no cookie or cache on disk, no download, no notification, every
/// request through the fence, the kiosk's scripts in every document. Must be destroyed after its page.
class FencedProfile
{
public:
    FencedProfile(const UrlPolicy &policy, const PageScripts &scripts, RequestFence::Refused refused,
                  Language language);
    ~FencedProfile();
    Q_DISABLE_COPY_MOVE(FencedProfile)

    QWebEngineProfile &engine() { return m_profile; }
    void setLanguage(Language language);
    /// While staff commission: tells of every request.
    void watch(RequestFence::Seen seen) { m_fence.watch(std::move(seen)); }

    void whenDownloadIsRefused(std::function<void()> tell) { m_downloadRefused = std::move(tell); }

private:
    std::function<void()> m_downloadRefused;
    RequestFence m_fence;
    QWebEngineProfile m_profile;
};

} // namespace kiosk
