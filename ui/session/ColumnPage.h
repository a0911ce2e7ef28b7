// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Page.h"
#include "widgets/TextLabel.h"

class QVBoxLayout;

namespace kiosk
{

/// A page with the design's usual frame: margins, one heading, one sentence, then the page's own content below.
class ColumnPage : public Page
{
    Q_OBJECT
public:
    ColumnPage(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void applyTheme() override;

protected:
    TextLabel *heading() const { return m_heading; }
    TextLabel *sentence() const { return m_sentence; }
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
    TextLabel *m_heading;
    TextLabel *m_sentence;
};

} // namespace kiosk
