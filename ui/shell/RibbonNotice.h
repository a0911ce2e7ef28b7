// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Notice.h"

namespace kiosk
{

/// What stands on every screen of a session that is none for visitors.
enum class Ribbon {
    None,
    Demo,
    Commissioning, ///< staff try out the real services, with an open fence
};

/// The band that says so. One line where large letters leave a low window little height.
class RibbonNotice : public Notice
{
    Q_OBJECT
public:
    RibbonNotice(Theme &theme, Ribbon kind, QWidget *parent = nullptr);
    /// In the present language and, after a change of size, as long as there is room for.
    void retranslate();

private:
    const Theme &m_ribbonTheme;
    const Ribbon m_ribbon;
};

} // namespace kiosk
