// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/RibbonNotice.h"

namespace kiosk
{

RibbonNotice::RibbonNotice(Theme &theme, Ribbon kind, QWidget *parent)
    : Notice(theme, Kind::Warning, parent), m_ribbonTheme(theme), m_ribbon(kind)
{
    setShape(Shape::Band);
    setVisible(kind != Ribbon::None);
}

void RibbonNotice::retranslate()
{
    const bool oneLine = m_ribbonTheme.isLow();
    QString text;
    switch (m_ribbon) {
    case Ribbon::None:
        return;
    case Ribbon::Demo:
        //: Ribbon on every screen of the demo
        text = tr("Demo: a practice service on this computer. Nothing here is real.");
        if (oneLine)
            //: Ribbon on every screen of the demo, where there is room for one line
            text = tr("Demo: nothing here is real.");
        break;
    case Ribbon::Commissioning:
        //: Ribbon on every screen while staff commission: try out the real services
        text = tr("Commissioning by staff: every page is let through and listed. Not for visitors.");
        if (oneLine)
            //: Ribbon on every screen while staff commission, where there is room for one line
            text = tr("Commissioning by staff. Not for visitors.");
        break;
    }
    setText(text);
}

} // namespace kiosk
