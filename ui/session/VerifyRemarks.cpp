// SPDX-License-Identifier: GPL-3.0-or-later
// What the visitor is told of a page that asks for more than a kiosk gives, and of the time that is left.
#include "session/VerifyPage.h"

#include "session/PageWordStrip.h"
#include "shell/TimeText.h"

namespace kiosk
{

void VerifyPage::resourceRefused(const QString &host)
{
    visit().tellHost(link::HostRefused{host});
    if (!m_toldNotLoaded && m_pageWord->isHidden())
        m_pageWord->tell(PageWordStrip::Remark::NotAllLoaded, host);
}

void VerifyPage::cannotDo(CannotDo what)
{
    using Remark = PageWordStrip::Remark;
    switch (what) {
    case CannotDo::Download:
        m_pageWord->tell(Remark::NoDownload);
        break;
    case CannotDo::Print:
        m_pageWord->tell(Remark::NoPrint);
        break;
    case CannotDo::OtherProgram:
        m_pageWord->tell(Remark::NoOtherProgram);
        break;
    case CannotDo::Upload:
        m_pageWord->tell(Remark::NoUpload);
        break;
    case CannotDo::NewWindow:
        m_pageWord->tell(Remark::NoWindow);
        break;
    case CannotDo::SignIn:
        m_pageWord->tell(Remark::NoSignIn);
        break;
    }
}

void VerifyPage::setTimeLeft(Milliseconds left)
{
    m_timeLeft = left;
    const QString remark = clockRemark();
    if (remark == m_remark)
        return;
    m_remark = remark;
    Q_EMIT bandChanged();
}

/// One clock: the provider's own where it has one, for that is what the visitor works against.
QString VerifyPage::clockRemark() const
{
    const IdentityMethod *method = visit().method();
    if (method && method->timeLimit.count() > 0) {
        const Milliseconds left = m_startedAt + method->timeLimit - visit().clock().sinceBoot();
        if (left.count() > 0)
            //: %1 is a way to identify, such as Candour ID; %2 is minutes and seconds, such as 4:12
            return tr("Time left for %1:\u00a0%2").arg(method->buttonName().in(visit().language()), minutesText(left));
        //: %1 is a way to identify, such as Candour ID
        return tr("The time for %1 may be over").arg(method->buttonName().in(visit().language()));
    }
    if (m_timeLeft.count() <= 0)
        return {};
    //: %1 is minutes and seconds, such as 4:12
    return tr("Closes if nothing is pressed:\u00a0%1").arg(minutesText(m_timeLeft));
}

} // namespace kiosk
