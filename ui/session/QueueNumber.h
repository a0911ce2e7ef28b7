// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Visit.h"
#include "theme/Theme.h"

#include <QWidget>

namespace kiosk
{

class TextLabel;

/// What the desk knows a visitor by who waits for staff. Hidden until the host has given a number.
class QueueNumber final : public QWidget
{
    Q_OBJECT
public:
    QueueNumber(Visit &visit, Theme &theme, QWidget *parent = nullptr);
    void retranslate();

private:
    void refresh();

    Visit &m_visit;
    TextLabel *m_caption;
    TextLabel *m_number;
};

} // namespace kiosk
