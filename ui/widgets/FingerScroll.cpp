// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FingerScroll.h"

#include <QAbstractScrollArea>
#include <QScroller>
#include <QScrollerProperties>

namespace kiosk
{

namespace
{
/// In metres. Twice Qt's own: a hand that shakes still presses.
constexpr qreal dragStart = 0.01;
} // namespace

void scrollByFinger(QAbstractScrollArea &area)
{
    QScroller *scroller = QScroller::scroller(area.viewport());
    QScrollerProperties properties = scroller->scrollerProperties();
    for (const auto policy :
         {QScrollerProperties::VerticalOvershootPolicy, QScrollerProperties::HorizontalOvershootPolicy})
        properties.setScrollMetric(policy, QVariant::fromValue(QScrollerProperties::OvershootAlwaysOff));
    properties.setScrollMetric(QScrollerProperties::MaximumVelocity, 0);
    properties.setScrollMetric(QScrollerProperties::DragStartDistance, dragStart);
    scroller->setScrollerProperties(properties);
    QScroller::grabGesture(area.viewport(), QScroller::LeftMouseButtonGesture);
}

} // namespace kiosk
