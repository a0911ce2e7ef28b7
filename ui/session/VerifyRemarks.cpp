// SPDX-License-Identifier: GPL-3.0-or-later
// What the visitor is told of a page that asks for more than a kiosk gives.
#include "session/VerifyPage.h"

#include "session/PageWordStrip.h"

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

} // namespace kiosk
