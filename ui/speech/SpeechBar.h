// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Theme.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace kiosk
{

class ActionButton;
class FlowRow;
class ReadAloud;
class TextLabel;

/// The band under the top band while reading aloud is on: read again, read what was typed, read the page shown.
/// Without headphones it says for a while what is missing. Has no rules of its own.
class SpeechBar final : public QWidget
{
    Q_OBJECT
public:
    SpeechBar(Theme &theme, ReadAloud &reading, QWidget *parent = nullptr);
    void retranslate();
    void applyTheme();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Remark { Reading, PlugIn, NoVoice };
    void remark(Remark remark);
    void showOffers();

    Theme &m_theme;
    ReadAloud &m_reading;
    Remark m_remark = Remark::Reading;
    QTimer m_hintTimer;
    QBoxLayout *m_row;
    TextLabel *m_label;
    FlowRow *m_buttons;
    ActionButton *m_again;
    ActionButton *m_typed;
    ActionButton *m_page;
};

} // namespace kiosk
