// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Clock.h"
#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

/// The calmest thing on the screen: a ring that empties, minutes and seconds in tabular figures, a caption below. Has
/// no clock of its own. When nothing is left: a tick instead of digits.
class CountdownRing : public QWidget
{
    Q_OBJECT
public:
    CountdownRing(Theme &theme, qreal sideAt1080, QWidget *parent = nullptr);
    void setSide(qreal sideAt1080);
    void setTimes(Milliseconds left, Milliseconds total);
    void setCaption(const QString &caption);
    /// "6:24"; rounds up so that the last second shows as 0:01.
    QString digits() const;
    const QString &caption() const { return m_caption; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int side() const;
    QSize captionSize(bool inside) const;
    bool captionFits() const; ///< inside the ring; otherwise it stands below

    Theme &m_theme;
    qreal m_sideAt1080;
    Milliseconds m_left{0};
    Milliseconds m_total{1};
    QString m_caption;
};

} // namespace kiosk
