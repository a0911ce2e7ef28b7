// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

/// How many digits have been typed, as dots: nobody reads over a shoulder which. Takes the focus, so that a hardware
/// keyboard types here; tells assistive technology the count, never a digit.
class PinDots : public QWidget
{
    Q_OBJECT
public:
    explicit PinDots(Theme &theme, QWidget *parent = nullptr);
    void setCount(int count);
    int count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    int m_count = 0;
};

} // namespace kiosk
