// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

/// What stands above a view that a visitor has lowered: the ground, and whose kiosk this is; nothing to touch. On a
/// tall screen its height brings everything operable within the reach of somebody who sits: EN 301 549 V3.2.1, 8.3, has
/// operable parts no higher than 1220 mm, which a screen of 32 inches keeps where its lower edge is at 820 mm or less.
class HeadRoom : public QWidget
{
    Q_OBJECT
public:
    HeadRoom(Theme &theme, QWidget *parent = nullptr);
    void setOrganisation(const QString &name);

    /// Its height in a window of that size (device-independent pixels), below which the view is as high as it is wide.
    /// 0 where the window is not clearly taller than that: lowering would gain nothing.
    static int heightIn(QSize window);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QString m_organisation;
};

} // namespace kiosk
