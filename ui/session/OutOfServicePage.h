// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ColumnPage.h"

namespace kiosk
{

class Picture;

/// Welcome's place while the host says that no visit can start: why, and where to go instead.
class OutOfServicePage : public ColumnPage
{
    Q_OBJECT
public:
    OutOfServicePage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate() override;
    void applyTheme() override;
    void entered() override { retranslate(); }
    Band band() const override { return {}; }
    void bandPressed(BandButton) override { }

private:
    /// What a visitor is told of an availability's code.
    static QString reason(const QString &code);

    Picture *m_picture;
    TextLabel *m_where;
};

} // namespace kiosk
