// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QByteArray>
#include <QWidget>

class QSvgRenderer;

namespace kiosk
{

/// A school's mark, beside words of the size BodyStrong. What is drawn in "currentColor" has the ink's colour in every
/// scheme; a mark that has colours of its own alone stands on white where the screen is dark.
class Logo final : public QWidget
{
    Q_OBJECT
public:
    Logo(Theme &theme, QByteArray svg, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    int plateMargin() const;

    Theme &m_theme;
    QByteArray m_svg;
    bool m_followsInk;
    QSvgRenderer *m_renderer;
};

} // namespace kiosk
